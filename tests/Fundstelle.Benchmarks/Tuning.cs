using System.Diagnostics;
using System.Globalization;
using Fundstelle.Embedded;
using Fundstelle.Evaluating;
using Fundstelle.Ranking;

namespace Fundstelle.Benchmarks;

/// <summary>
/// Tunes on every second query of the collections named (all three: together, each collection counting the same) and reports the gain on the other half, by the
/// index itself and not from candidates. With one collection the five folds of the command are run as well.
/// </summary>
static class Tuning
{
    /// <summary>So many queries stand for a collection when several are tuned together.</summary>
    const int Share = 600;

    static readonly RunOptions options = new(Plain: true, MatchAny: true, 100, null);

    sealed record Collection(string Name, string Path, LuceneIndex Index, SearchEngine Engine, List<QueryLine> Chosen, List<QueryLine> Left, Qrels Qrels);

    public static void Run(string[] args)
    {
        var sets = args.Where(arg => arg is "help" or "laws" or "xquad").ToList();
        if (sets.Count == 0) sets = ["help", "laws", "xquad"];
        var collections = sets.Select(set => Open(set, args)).ToList();
        var clock = Stopwatch.StartNew();
        var candidates = collections.SelectMany(collection => Candidates(collection, collections.Count > 1)).ToList();
        // Settings that no collection here can judge stay as they are.
        var settings = RankingSetting.All.Where(setting => setting.Name is not ("recency" or "halfLife" or "text" or "variant")).ToList();
        var tuner = new Tuner(candidates, settings, new(MeasureKind.Ndcg, 10));
        var tuned = tuner.Tune(new(), collections.Count > 1 ? 0 : 5, 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{string.Join('+', sets)}: {candidates.Count} queries, {tuned.Tried} settings in {clock.Elapsed.TotalSeconds:F0} s, cross-validated gain {tuned.Gain:F4} (p {tuned.P:F4})"));
        foreach (var setting in settings) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {setting.Name,-10} {setting.Get(new())} → {setting.Get(tuned.Best)}"));
        foreach (var collection in collections)
        {
            foreach (var (half, queries) in ((string, List<QueryLine>)[])[("chosen on", collection.Chosen), ("left out", collection.Left)])
            {
                var (before, after) = (Measured(collection, queries, new()), Measured(collection, queries, tuned.Best));
                var difference = EvaluationDifference.Between(before, after, 0);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{collection.Name,-6} {half,-10} {queries.Count,5} queries  nDCG@10 {before.Means[0]:F4} → {after.Means[0]:F4}  {difference.Gain:+0.0000;-0.0000}  {difference.Wins}/{difference.Losses}/{difference.Ties}  p {difference.P:F4}"));
            }
            collection.Index.Dispose();
            Directory.Delete(collection.Path, recursive: true);
        }
    }

    static Collection Open(string set, string[] args)
    {
        // The headings that are the queries of this set stand in the titles.
        var (path, _, _) = Collections.Index(Benchmarks.Data(args, $"{set}/corpus.jsonl.gz"), set == "laws" ? document => document with { Title = "" } : null);
        var queries = QuerySet.Parse(File.ReadLines(Benchmarks.Data(args, $"{set}/queries.jsonl"))).Queries;
        var qrels = Qrels.Parse(File.ReadLines(Benchmarks.Data(args, $"{set}/qrels.tsv")));
        var engine = Collections.Engine(path, out var index);
        return new(set, path, index, engine, [.. queries.Where((_, i) => i % 2 == 0)], [.. queries.Where((_, i) => i % 2 == 1)], qrels);
    }

    static IEnumerable<TuningQuery> Candidates(Collection collection, bool shared)
    {
        var all = Tuner.Candidates(collection.Engine, shared ? [.. collection.Chosen.Take(Share)] : collection.Chosen, collection.Qrels, new(), options);
        return shared ? Enumerable.Range(0, Share).Select(i => all[i % all.Count]) : all;
    }

    static Evaluation Measured(Collection collection, List<QueryLine> queries, RankingOptions ranking)
    {
        var run = new QueryRunner(collection.Engine).Run(queries, ranking, options);
        var ids = queries.Select(query => query.Id).ToHashSet(StringComparer.Ordinal);
        var qrels = collection.Qrels with { ByQuery = collection.Qrels.ByQuery.Where(query => ids.Contains(query.Key)).ToDictionary(StringComparer.Ordinal) };
        return Evaluation.Of("run", run, qrels, [new(MeasureKind.Ndcg, 10)], complete: true);
    }
}
