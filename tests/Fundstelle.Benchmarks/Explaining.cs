using System.Diagnostics;
using System.Globalization;
using Fundstelle.Inspecting;
using Fundstelle.Querying;

namespace Fundstelle.Benchmarks;

/// <summary>Whether explanations add up to scores on help, and how long one takes on the speeches.</summary>
static class Explaining
{
    const int Queries = 2000;
    const int Explained = 300;

    public static void Run(string[] args)
    {
        AddUp(Benchmarks.Data(args, "help/corpus.jsonl.gz"));
        Warm(Benchmarks.Data(args, "speeches/corpus.jsonl.gz"));
    }

    /// <summary>Every hit of random queries: the largest relative difference of its score and the sum of its shares.</summary>
    static void AddUp(string corpus)
    {
        var (path, _, _) = Collections.Index(corpus);
        var engine = Collections.Engine(path, out var index);
        var (hits, worst) = (0, 0.0);
        foreach (var query in Collections.DrawnQueries(corpus, Queries))
        {
            var found = engine.SearchAsync(query, new(new Query.Nothing()) { MatchAny = query.Length % 2 == 0, Take = 3000, Explain = true, Snippets = false, Suggest = false }).GetAwaiter().GetResult();
            foreach (var hit in found.Hits)
            {
                hits++;
                worst = Math.Max(worst, Math.Abs(hit.Score - hit.Explanation!.Shares.Sum(share => share.Value)) / Math.Max(hit.Score, 1e-9));
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"help: {Queries} random queries, {hits} hits, largest relative difference of score and shares {worst:E1}"));
        index.Dispose();
        Directory.Delete(path, recursive: true);
    }

    /// <summary>The whole explanation of one hit, rank among all hits and places in the text included.</summary>
    static void Warm(string corpus)
    {
        var (path, _, _) = Collections.Index(corpus);
        var engine = Collections.Engine(path, out var index);
        var inspector = new Inspector(index);
        var times = new List<double>();
        foreach (var round in (int[])[0, 1])
        {
            times.Clear();
            foreach (var query in Collections.DrawnQueries(corpus, Explained))
            {
                var parsed = QueryParser.Parse(query);
                if (engine.SearchAsync(parsed, new(parsed.Query) { Snippets = false }).GetAwaiter().GetResult() is not { Hits: [.., var last] }) continue;
                var start = Stopwatch.GetTimestamp();
                inspector.ExplainAsync(parsed, new(parsed.Query), last.Document.Id).GetAwaiter().GetResult();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speeches: explanation of one document, warm, {times.Count} of them: p50 {times[times.Count / 2]:F1} ms  p99 {times[times.Count * 99 / 100]:F1} ms  max {times[^1]:F1} ms"));
        index.Dispose();
        Directory.Delete(path, recursive: true);
    }
}
