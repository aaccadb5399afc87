using System.Diagnostics;
using System.Globalization;

namespace Fundstelle.Benchmarks;

/// <summary>Indexing and warm searching of the speeches.</summary>
static class Speed
{
    /// <summary>Source text (titles and texts in UTF-8) per second, peak memory, size of the index against the text.</summary>
    public static void Indexing(string[] args)
    {
        var corpus = Benchmarks.Data(args, "speeches/corpus.jsonl.gz");
        var bytes = TextBytes(corpus);
        for (var run = 0; run < (args.Contains("--once") ? 1 : 3); run++)
        {
            var (path, report, time) = Collections.Index(corpus);
            var size = new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{report.Documents} documents, {bytes / 1e6:F1} MB in {time.TotalSeconds:F2} s = {bytes / 1e6 / time.TotalSeconds:F1} MB/s, index {size / 1e6:F1} MB = {(double)size / bytes:F2} x text, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
            if (args.Contains("--keep"))
            {
                foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).GroupBy(file => file.Extension).OrderByDescending(group => group.Sum(file => file.Length)))
                    Console.WriteLine($"  {file.Key,-6} {file.Sum(entry => entry.Length) / 1e6:F1} MB in {file.Count()}");
                Console.WriteLine(path);
                return;
            }
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>Bytes of titles and texts of a collection in UTF-8.</summary>
    public static long TextBytes(string corpus) =>
        new Fundstelle.Documents.FolderSource(corpus).List().SelectMany(item => ((ReadOutcome.Documents)item.Read(default)).All)
            .Sum(document => (long)System.Text.Encoding.UTF8.GetByteCount(document.Text) + System.Text.Encoding.UTF8.GetByteCount(document.Title));

    /// <summary>Analysis alone, one thread: tokens and text per second.</summary>
    public static void Analysis(string[] args)
    {
        var texts = Collections.Texts(Benchmarks.Data(args, "speeches/corpus.jsonl.gz")).ToList();
        for (var run = 0; run < 3; run++)
        {
            var analyzer = new Fundstelle.Analysis.GermanAnalyzer();
            var tokens = new List<Fundstelle.Analysis.Token>();
            long count = 0;
            var before = GC.GetTotalAllocatedBytes();
            var clock = Stopwatch.StartNew();
            foreach (var text in texts)
            {
                tokens.Clear();
                analyzer.Analyze(text, tokens);
                count += tokens.Count;
            }
            var seconds = clock.Elapsed.TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{count / 1e6:F2} million tokens in {seconds:F2} s = {seconds / count * 1e9:F0} ns a token, {texts.Sum(text => (long)text.Length) / 1e6 / seconds:F1} million characters/s, {(GC.GetTotalAllocatedBytes() - before) / (double)count:F1} bytes allocated a token"));
        }
    }

    /// <summary>
    /// Warm searches of 1 to 3 words drawn from the texts, top 10, one thread: percentiles in milliseconds, with and without snippets. Two rounds warm up, the third is
    /// timed; no round has the queries of another, so that a word is warm only where others have searched for it.
    /// </summary>
    public static void Searching(string[] args)
    {
        var at = Array.IndexOf(args, "--index");
        var corpus = Benchmarks.Data(args, "speeches/corpus.jsonl.gz");
        var path = at >= 0 ? args[at + 1] : Collections.Index(corpus).Path;
        var engine = Collections.Engine(path, out var index);
        var rounds = new Queue<string[]>(Collections.DrawnQueries(corpus, 24_000).Chunk(2000));
        var queries = rounds.Last();
        foreach (var snippets in new[] { false, true })
        {
            foreach (var any in new[] { false, true })
            {
                var times = new List<double>();
                var stages = new Dictionary<SearchStage, TimeSpan>();
                for (var round = 0; round < 3; round++)
                {
                    times.Clear();
                    stages.Clear();
                    foreach (var query in rounds.Dequeue())
                    {
                        var start = Stopwatch.GetTimestamp();
                        var timings = new SearchTimings(TimeProvider.System);
                        engine.SearchAsync(query, new(new Query.Nothing()) { Snippets = snippets, MatchAny = any, Timings = timings }).GetAwaiter().GetResult();
                        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                        foreach (var (stage, time) in timings.Times) stages[stage] = stages.GetValueOrDefault(stage) + time;
                    }
                }
                times.Sort();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(any ? "any word " : "all words")} {(snippets ? "10 snippets" : "no snippets")}: p50 {times[times.Count / 2]:F3} ms  p90 {times[times.Count * 9 / 10]:F3} ms  p99 {times[times.Count * 99 / 100]:F3} ms  max {times[^1]:F2} ms"));
                Console.WriteLine("    mean ms: " + string.Join(", ", stages.OrderBy(stage => stage.Key).Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Key} {stage.Value.TotalMilliseconds / times.Count:F3}"))));
            }
        }
        var begins = queries.Select(query => query.Split(' ')[0]).Select(word => word[..Math.Min(word.Length, 2 + (word.Length % 3))]).ToList();
        var waits = new List<double>();
        foreach (var begin in begins.Prepend("an"))
        {
            var start = Stopwatch.GetTimestamp();
            Fundstelle.Suggesting.Completion.OfAsync(index, begin, 8).GetAwaiter().GetResult();
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var first = waits[0];
        waits.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"completion: p50 {waits[waits.Count / 2]:F3} ms  p99 {waits[waits.Count * 99 / 100]:F3} ms, the first, which reads the vocabulary and counts pairs, {first:F0} ms"));
        var typed = queries.Where(query => query.Contains(' ')).Select(query => query.Split(' ')).Select(words => $"{words[0]} {words[1][..Math.Min(words[1].Length, 3)]}").Concat(["deutsche Bun", "die Ver", "kleine An", "im De"]).ToList();
        waits.Clear();
        foreach (var text in typed)
        {
            var start = Stopwatch.GetTimestamp();
            Fundstelle.Suggesting.Completion.OfAsync(index, text, 8).GetAwaiter().GetResult();
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        waits.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"completion of a second word: p50 {waits[waits.Count / 2]:F3} ms  p99 {waits[waits.Count * 99 / 100]:F3} ms  max {waits[^1]:F3} ms"));
        index.Dispose();
        if (at < 0) Directory.Delete(path, recursive: true);
    }
}
