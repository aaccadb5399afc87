using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Fundstelle.Documents;
using Lucene.Net.Analysis.De;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace Fundstelle.Benchmarks;

/// <summary>
/// What Lucene.NET itself does on this machine with the speeches: one field, its German analyser, positions and offsets, texts stored. Figures of different machines
/// and hours can be compared as multiples of these.
/// </summary>
static class PlainLucene
{
    public static void Run(string[] args)
    {
        var corpus = Benchmarks.Data(args, "speeches/corpus.jsonl.gz");
        var bytes = Speed.TextBytes(corpus);
        var path = System.IO.Directory.CreateTempSubdirectory("fundstelle-").FullName;
        for (var run = 0; run < 3; run++)
        {
            var clock = Stopwatch.StartNew();
            Index(path, corpus, Environment.ProcessorCount);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"indexing: {bytes / 1e6 / clock.Elapsed.TotalSeconds:F1} MB/s on {Environment.ProcessorCount} threads"));
        }
        Search(path, Collections.DrawnQueries(corpus, 2000));
        System.IO.Directory.Delete(path, recursive: true);
    }

    static void Index(string path, string corpus, int threads)
    {
        using var directory = new MMapDirectory(path);
        using var analyzer = new GermanAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new(LuceneVersion.LUCENE_48, analyzer) { OpenMode = OpenMode.CREATE, RAMBufferSizeMB = 96 });
        using var queue = new BlockingCollection<string>(1000);
        var type = new FieldType(TextField.TYPE_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS };
        type.Freeze();
        var workers = Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            () =>
            {
                foreach (var text in queue.GetConsumingEnumerable()) writer.AddDocument(new LuceneDocument { new Field("text", text, type) });
            },
            TaskCreationOptions.LongRunning)).ToArray();
        foreach (var item in new FolderSource(corpus).List())
        {
            foreach (var document in ((ReadOutcome.Documents)item.Read(default)).All) queue.Add(document.Title + "\n" + document.Text);
        }
        queue.CompleteAdding();
        Task.WaitAll(workers);
        writer.Commit();
    }

    /// <summary>All words must match, top 10, the texts of hits not read.</summary>
    static void Search(string path, List<string> queries)
    {
        using var directory = new MMapDirectory(path);
        using var reader = DirectoryReader.Open(directory);
        using var analyzer = new GermanAnalyzer(LuceneVersion.LUCENE_48);
        var searcher = new IndexSearcher(reader);
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            times.Clear();
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                searcher.Search(Parsed(analyzer, query), 10);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all words, no snippets: p50 {times[times.Count / 2]:F3} ms  p99 {times[times.Count * 99 / 100]:F3} ms"));
    }

    static BooleanQuery Parsed(GermanAnalyzer analyzer, string query)
    {
        var all = new BooleanQuery();
        using var stream = analyzer.GetTokenStream("text", query);
        var term = stream.GetAttribute<Lucene.Net.Analysis.TokenAttributes.ITermToBytesRefAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            term.FillBytesRef();
            all.Add(new TermQuery(new Term("text", BytesRef.DeepCopyOf(term.BytesRef))), Occur.MUST);
        }
        stream.End();
        return all;
    }
}
