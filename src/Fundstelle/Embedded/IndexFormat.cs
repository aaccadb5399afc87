using System.Globalization;
using Fundstelle.Analysis;
using Lucene.Net.Index;

namespace Fundstelle.Embedded;

/// <summary>What a commit says of itself, and which commits can be read.</summary>
static class IndexFormat
{
    /// <summary>Changes when fields, terms or stored bytes mean something else.</summary>
    public const string Version = "4";

    const string VersionKey = "format";
    const string AnalysisKey = "analysis";
    const string ItemsKey = "items";
    const string RunKey = "run";
    const string OrderKey = "order";
    const string WordsKey = "words";
    const string LengthPrefix = "length.";

    public static Dictionary<string, string> UserData(string itemsFile, DateTimeOffset run, long nextOrder, IReadOnlyDictionary<string, double> averageLengths, UserWords words)
    {
        var data = new Dictionary<string, string>
        {
            [VersionKey] = Version,
            [AnalysisKey] = GermanAnalyzer.Fingerprint,
            [ItemsKey] = itemsFile,
            [RunKey] = run.ToString("O", CultureInfo.InvariantCulture),
            [WordsKey] = words.ToString(),
            [OrderKey] = nextOrder.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (field, length) in averageLengths) data[LengthPrefix + field] = length.ToString("R", CultureInfo.InvariantCulture);
        return data;
    }

    /// <summary>Whether a commit is from this version of the program.</summary>
    public static bool IsCurrent(IDictionary<string, string> data) => Found(data) == Expected;

    /// <exception cref="SearchException">It is from another version.</exception>
    public static void Check(IDictionary<string, string> data)
    {
        if (!IsCurrent(data)) throw new SearchException(SearchFailure.IndexFormatUnknown, Texts.IndexFormatUnknown(Found(data), Expected));
    }

    static string Found(IDictionary<string, string> data) => $"{Get(data, VersionKey)}/{Get(data, AnalysisKey)}";

    static string Expected => $"{Version}/{GermanAnalyzer.Fingerprint}";

    public static string ItemsFile(IDictionary<string, string> data) => Get(data, ItemsKey);

    public static DateTimeOffset Run(IDictionary<string, string> data) => DateTimeOffset.Parse(Get(data, RunKey), CultureInfo.InvariantCulture);

    public static UserWords Words(IDictionary<string, string> data) => data.TryGetValue(WordsKey, out var words) ? UserWords.Parse(words) : UserWords.None;

    public static long NextOrder(IDictionary<string, string> data) => long.Parse(Get(data, OrderKey), CultureInfo.InvariantCulture);

    public static Dictionary<string, double> AverageLengths(IDictionary<string, string> data) =>
        data.Where(entry => entry.Key.StartsWith(LengthPrefix, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key[LengthPrefix.Length..], entry => double.Parse(entry.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Words per document in each searched field, over live documents.</summary>
    public static Dictionary<string, double> MeasuredLengths(DirectoryReader reader)
    {
        var lengths = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var field in LuceneSchema.Searched.Concat(LuceneSchema.Facets))
        {
            var (sum, count) = (0.0, 0L);
            foreach (var leaf in reader.Leaves)
            {
                // A segment where no document has the field counts too, or the average would depend on which documents share one.
                count += leaf.AtomicReader.NumDocs;
                if (leaf.AtomicReader.GetNormValues(field) is not { } norms) continue;
                var live = leaf.AtomicReader.LiveDocs;
                for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
                {
                    if (live is null || live.Get(doc)) sum += norms.Get(doc);
                }
            }
            lengths[field] = count == 0 ? 0 : sum / count;
        }
        return lengths;
    }

    static string Get(IDictionary<string, string> data, string key) => data.TryGetValue(key, out var value) ? value : "?";
}
