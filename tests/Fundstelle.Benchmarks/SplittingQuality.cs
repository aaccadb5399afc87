using Fundstelle.Analysis;

namespace Fundstelle.Benchmarks;

/// <summary>
/// Compounds against a list of word and parts: how many plain words are split (wrong), and how many compounds get exactly the listed boundaries.
/// Boundaries are compared, not letters, since the lists drop linking elements in different ways.
/// </summary>
static class SplittingQuality
{
    public static void Run(string[] args)
    {
        var splitter = new CompoundSplitter(Lexicon.Shipped);
        foreach (var file in new[] { "cdec-nouns.tsv", "jwordsplitter-unit.tsv", "dweiss-test.tsv" })
        {
            int plain = 0, wronglySplit = 0, compounds = 0, exact = 0, covered = 0;
            var lines = File.ReadLines(Benchmarks.Data(args, Path.Combine("compounds", file))).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Where(columns => columns.Length > 1);
            // A word may stand in several lines, one for each reading that annotators gave.
            foreach (var entry in lines.GroupBy(columns => Letters.Written(columns[0], out _), columns => columns[1], StringComparer.Ordinal))
            {
                var word = entry.Key;
                var readings = entry.SelectMany(reading => reading.Split(';', StringSplitOptions.TrimEntries)).Select(reading => reading.Split('|').Select(part => Letters.Written(part, out _)).ToArray()).ToArray();
                var parts = splitter.Split(word);
                var printed = string.Join('|', parts.Select(part => part.Word));
                if (readings.All(reading => reading.Length == 1))
                {
                    plain++;
                    if (parts.Count == 0) continue;
                    wronglySplit++;
                    if (args.Contains("--missed")) Console.WriteLine($"  split   {word}: {printed}");
                    continue;
                }
                compounds++;
                var ours = parts.Skip(1).Select(part => part.Start).ToHashSet();
                var bounds = readings.Where(reading => reading.Length > 1).Select(reading => Bounds(word, reading)).ToArray();
                var right = bounds.Any(gold => gold.Length == ours.Count && gold.All(g => ours.Any(at => Math.Abs(at - g) <= 2)));
                var found = right || bounds.Any(gold => ours.Count > 0 && gold.All(g => ours.Any(at => Math.Abs(at - g) <= 2)));
                if (right) exact++;
                if (found) covered++;
                else if (args.Contains("--missed")) Console.WriteLine($"  missed  {word}: {printed}   ({string.Join(" ; ", entry)})");
            }
            Console.WriteLine($"{file,-24} plain words wrongly split {wronglySplit}/{plain} = {Percent(wronglySplit, plain)}   compounds exactly as listed {exact}/{compounds} = {Percent(exact, compounds)}   listed boundaries found {covered}/{compounds} = {Percent(covered, compounds)}");
        }
    }

    static string Percent(int part, int whole) => whole == 0 ? "-" : $"{100.0 * part / whole:F1} %";

    // Where the second and later parts begin. Lists drop up to three letters of linking element: each part is looked for from the end of the one before.
    static int[] Bounds(string word, string[] parts)
    {
        var bounds = new List<int>();
        var at = 0;
        foreach (var part in parts)
        {
            var stem = part.Length > 3 ? part[..3] : part;
            var found = word.IndexOf(stem, Math.Min(at, word.Length), StringComparison.Ordinal);
            if (found < 0) found = at;
            bounds.Add(found);
            at = found + Math.Max(1, part.Length - 2);
        }
        return [.. bounds.Skip(1)];
    }
}
