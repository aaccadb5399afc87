using Fundstelle.Analysis;

namespace Fundstelle.Benchmarks;

/// <summary>
/// Pairwise precision, recall and F over the clusters of a gold standard (one cluster of inflected forms a line): a pair of forms is right when both
/// stand in one gold cluster and have one stem. Forms are compared in lower case, each once per cluster.
/// </summary>
static class StemmingQuality
{
    public static void Run(string[] args)
    {
        var stemming = new GermanStemming(Lexicon.Shipped);
        var clusters = File.ReadLines(Benchmarks.Data(args, "stemming/gold-inflection.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(forms => forms.Select(form => Letters.Written(form, out _)).Distinct().ToArray())
            .ToList();
        var byStem = new Dictionary<string, List<(int Cluster, string Form)>>();
        long gold = 0;
        for (var c = 0; c < clusters.Count; c++)
        {
            gold += Pairs(clusters[c].Length);
            foreach (var form in clusters[c])
            {
                var stem = stemming.Stem(form);
                if (!byStem.TryGetValue(stem, out var list)) byStem[stem] = list = [];
                list.Add((c, form));
            }
        }
        var found = byStem.Values.Sum(list => Pairs(list.Count));
        var right = byStem.Values.Sum(list => list.GroupBy(entry => entry.Cluster).Sum(group => Pairs(group.Count())));
        var (precision, recall) = ((double)right / found, (double)right / gold);
        Console.WriteLine($"pairwise precision {precision:F3}  recall {recall:F3}  F {2 * precision * recall / (precision + recall):F3}  wrong merges {found - right}");
        if (args.Contains("--missed"))
        {
            foreach (var forms in clusters.Where(forms => forms.Select(stemming.Stem).Distinct().Count() > 1).Where((_, i) => i % 60 == 0))
                Console.WriteLine(string.Join(' ', forms.Select(form => $"{form}:{stemming.Stem(form)}")));
        }
        if (args.Contains("--merged"))
        {
            foreach (var (stem, list) in byStem.Where(entry => entry.Value.Select(form => form.Cluster).Distinct().Count() > 1).Where((_, i) => i % 30 == 0))
                Console.WriteLine($"{stem}: {string.Join(" | ", list.GroupBy(entry => entry.Cluster).Select(group => string.Join(' ', group.Select(entry => entry.Form))))}");
        }
    }

    static long Pairs(int n) => n * (n - 1L) / 2;
}
