using System.Text.Json;
using Fundstelle.Documents;
using Fundstelle.Embedded;

namespace Fundstelle.Benchmarks;

/// <summary>The judged collections, indexed for a measurement and removed afterwards.</summary>
static class Collections
{
    /// <summary>Indexes a collection into a fresh folder.</summary>
    public static (string Path, IndexReport Report, TimeSpan Time) Index(string corpus, Func<Document, Document>? change = null, int? threads = null)
    {
        var path = Directory.CreateTempSubdirectory("fundstelle-").FullName;
        var source = new Changed(new FolderSource(corpus), change);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var report = new Indexer(path, TimeProvider.System).Run(source, new(false, threads ?? Environment.ProcessorCount, "benchmark"));
        return (path, report, clock.Elapsed);
    }

    public static List<(string Id, string Text)> Queries(string path) =>
        [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(query => (query.GetProperty("id").GetString()!, query.GetProperty("text").GetString()!))];

    public static Dictionary<string, Dictionary<string, int>> Judgements(string path)
    {
        var judgements = new Dictionary<string, Dictionary<string, int>>();
        foreach (var columns in File.ReadLines(path).Skip(1).Select(line => line.Split('\t')))
        {
            if (!judgements.TryGetValue(columns[0], out var ofQuery)) judgements[columns[0]] = ofQuery = [];
            ofQuery[columns[1]] = int.Parse(columns[2], System.Globalization.CultureInfo.InvariantCulture);
        }
        return judgements;
    }

    /// <summary>The texts of a collection, without indexing it.</summary>
    public static IEnumerable<string> Texts(string corpus) =>
        ((ReadOutcome.Documents)new FolderSource(corpus).List().First().Read(default)).All.Select(document => document.Text);

    /// <summary>One to three capitalised words that stand one after the other in a text of a collection, the same ones in every run.</summary>
    public static List<string> DrawnQueries(string corpus, int count)
    {
        var random = new Random(4711);
        var texts = Texts(corpus).Where((_, i) => i % 40 == 0).ToList();
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var words = texts[random.Next(texts.Count)].Split([' ', '\n', '.', ',', ':', ';', '"', '(', ')', '!', '?', '–'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && char.IsUpper(word[0])).ToList();
            if (words.Count == 0) return "Bundestag";
            var start = random.Next(words.Count);
            return string.Join(' ', words.Skip(start).Take(1 + random.Next(3)));
        })];
    }

    public static SearchEngine Engine(string path, out LuceneIndex index) => new(index = LuceneIndex.Open(path));

    sealed class Changed(ISource source, Func<Document, Document>? change) : ISource
    {
        public IEnumerable<SourceItem> List(CancellationToken cancel = default) => source.List(cancel).Select(item => change is null ? item : item with
        {
            Read = stop => item.Read(stop) is var outcome && outcome is ReadOutcome.Documents documents ? documents with { All = documents.All.Select(change) } : outcome,
        });
    }
}
