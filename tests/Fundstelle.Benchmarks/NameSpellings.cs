using System.Globalization;
using Fundstelle.Analysis;
using Fundstelle.Matching;

namespace Fundstelle.Benchmarks;

/// <summary>
/// Names in other spellings: how many of a list written down beforehand are found, in either direction; and which words of the speeches are taken for spellings of
/// one name, a sample of them for judging by hand (tests/Fundstelle.Tests/Cases/name-pairs.cases).
/// </summary>
static class NameSpellings
{
    public static void Run(string[] args)
    {
        var names = new NameVariants(Lexicon.Shipped);
        var pairs = File.ReadLines(Path.Combine("tests", "Fundstelle.Tests", "Cases", "name-spellings.cases")).Where(line => line.Contains(" => ", StringComparison.Ordinal)).Select(line => line.Split(" => ")).ToList();
        int there = 0, back = 0;
        foreach (var pair in pairs)
        {
            var (forth, home) = (names.Of(pair[0]).Contains(pair[1]), names.Of(pair[1]).Contains(pair[0]));
            there += forth ? 1 : 0;
            back += home ? 1 : 0;
            if (args.Contains("--missed") && !(forth && home)) Console.WriteLine($"{pair[0]} → {pair[1]} {forth}   {pair[1]} → {pair[0]} {home}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} names: {100.0 * there / pairs.Count:F1} % found from the German spelling, {100.0 * back / pairs.Count:F1} % from the other"));
        var unlisted = pairs.Where(pair => !NameVariants.IsListed(pair[0])).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{unlisted.Count} of them by rule alone: {100.0 * unlisted.Count(pair => names.Of(pair[0]).Contains(pair[1])) / unlisted.Count:F1} % and {100.0 * unlisted.Count(pair => names.Of(pair[1]).Contains(pair[0])) / unlisted.Count:F1} %"));

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in new Fundstelle.Documents.FolderSource(Benchmarks.Data(args, "speeches/corpus.jsonl.gz")).List().SelectMany(item => ((ReadOutcome.Documents)item.Read(default)).All))
        {
            var tokens = new List<Token>();
            new GermanAnalyzer().Analyze(document.Text, tokens);
            foreach (var word in tokens.Where(token => token.Spans == 1 && token.Word.Written.All(char.IsLetter)).Select(token => token.Word.Written).Distinct()) counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        var found = counts.Where(word => word.Value >= 2).SelectMany(word => names.Of(word.Key).Where(counts.ContainsKey).Select(other => (word.Key, other))).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        Console.WriteLine($"{counts.Count} forms of the speeches, {found.Select(pair => pair.Key).Distinct().Count()} of them have {found.Count} other spellings there");
        var random = new Random(20261127);
        foreach (var (name, other) in found.OrderBy(_ => random.Next()).Take(100)) Console.WriteLine($"{name} | {other} | {counts[name]} {counts[other]}");
    }
}
