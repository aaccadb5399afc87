using Fundstelle.Analysis;

namespace Fundstelle.Benchmarks;

/// <summary>A sample of the parted verbs found in the speeches, for judging by hand: infinitive, then the clause.</summary>
static class Brackets
{
    const int SampleSize = 200;

    public static void Run(string[] args)
    {
        var random = new Random(17);
        var sample = new List<string>();
        var seen = 0;
        var analyzer = new GermanAnalyzer();
        var tokens = new List<Token>();
        foreach (var text in Collections.Texts(Benchmarks.Data(args, "speeches/corpus.jsonl.gz")))
        {
            tokens.Clear();
            analyzer.Analyze(text, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Spans != 0) continue;
                var verb = tokens.FindLastIndex(i, token => token.Spans > 1 && ReferenceEquals(token.Word, tokens[i].Word));
                var line = $"{tokens[i].Word.Written}\t{text[tokens[verb].Range.Start..Math.Min(text.Length, tokens[i].Range.End + 1)].Replace('\n', ' ')}";
                // Reservoir sampling (Vitter 1985): each closing has the same chance.
                seen++;
                if (sample.Count < SampleSize) sample.Add(line);
                else if (random.Next(seen) is var at and < SampleSize) sample[at] = line;
            }
        }
        foreach (var line in sample.Order(StringComparer.Ordinal)) Console.WriteLine(line);
        Console.Error.WriteLine($"{seen} parted verbs");
    }
}
