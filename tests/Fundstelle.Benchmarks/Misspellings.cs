using System.Diagnostics;
using System.Globalization;
using Fundstelle.Analysis;
using Fundstelle.Suggesting;

namespace Fundstelle.Benchmarks;

/// <summary>Did-you-mean on pairs of wrong and right words: how often the right one comes first, or among three, where the vocabulary has it and lacks the wrong one.</summary>
static class Misspellings
{
    public static void Run(string[] args)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var set in (string[])["speeches", "help", "laws"])
        {
            foreach (var document in new Fundstelle.Documents.FolderSource(Benchmarks.Data(args, set + "/corpus.jsonl.gz")).List().SelectMany(item => ((ReadOutcome.Documents)item.Read(default)).All))
            {
                var tokens = new List<Token>();
                var analyzer = new GermanAnalyzer();
                analyzer.Analyze(document.Title + "\n" + document.Text, tokens);
                foreach (var word in tokens.Where(token => token.Spans == 1).Select(token => token.Word.Written).Distinct()) counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }
        var corrector = new SpellingCorrector(new(counts.Select(entry => new WordCount(entry.Key, entry.Value))));
        var pairs = File.ReadLines(Benchmarks.Data(args, "misspellings/pairs.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .Select(row => (Wrong: Letters.Written(row[0], out _), Right: Letters.Written(row[1], out _)))
            .Where(pair => pair.Wrong != pair.Right && counts.ContainsKey(pair.Right)).ToList();
        var clock = Stopwatch.StartNew();
        var ranks = pairs.Select(pair => corrector.Correct(pair.Wrong, 3).Select(correction => correction.Word).ToList().IndexOf(pair.Right)).ToList();
        var time = clock.Elapsed;
        var stemming = new GermanStemming(Lexicon.Shipped);
        // Many pairs correct the grammar too (Übersetzungn, Übersetzung): another form of the right word finds the same documents.
        var stems = pairs.Select(pair => corrector.Correct(pair.Wrong, 3).Select(correction => stemming.Stem(correction.Word)).ToList().IndexOf(stemming.Stem(pair.Right))).ToList();
        foreach (var (name, part) in ((string, int?)[])[("all", null), ("first of two", 0), ("second of two", 1)])
        {
            var chosen = ranks.Where((_, i) => part is null || i % 2 == part).ToList();
            var byStem = stems.Where((_, i) => part is null || i % 2 == part).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-14} {chosen.Count} pairs  first {100.0 * chosen.Count(rank => rank == 0) / chosen.Count:F1} %  among three {100.0 * chosen.Count(rank => rank >= 0) / chosen.Count:F1} %  any form of it: first {100.0 * byStem.Count(rank => rank == 0) / chosen.Count:F1} %  among three {100.0 * byStem.Count(rank => rank >= 0) / chosen.Count:F1} %"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Count} forms, {time.TotalMilliseconds / pairs.Count:F1} ms a word"));
        if (!args.Contains("--missed")) return;
        for (var i = 0; i < pairs.Count; i += 2)
        {
            if (args.Contains("--forms") ? stems[i] == 0 && ranks[i] != 0 : stems[i] != 0) Console.WriteLine($"{pairs[i].Wrong} {pairs[i].Right}: {string.Join(' ', corrector.Correct(pairs[i].Wrong, 3).Select(correction => correction.Word))}");
        }
    }
}
