using System.Globalization;
using Fundstelle.Querying;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>The values of the facets of all documents as numbers, so that counting them is adding ones. Read from the index when first asked for; 16 bytes a document.</summary>
sealed class FacetTable
{
    readonly List<Facet> facets = [];

    /// <summary>Reads the values of all documents.</summary>
    public FacetTable(DirectoryReader reader)
    {
        foreach (var field in LuceneSchema.Facets) Add(field, isByCount: true, reader, StringComparer.Ordinal, segment => Values(segment, field));
        // Years read as a calendar does, from the latest on.
        Add(QueryFields.Year, isByCount: false, reader, Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a)), Years);
    }

    /// <summary>Counts for a search: of each facet one for each value, and for those without any.</summary>
    public int[][] Counters() => [.. facets.Select(facet => new int[facet.Values.Length + 1])];

    /// <summary>The numbers of the values of a segment: of each facet one for each document, the place of its value among the counts.</summary>
    public int[][] OfSegment(int segment) => [.. facets.Select(facet => facet.Numbers[segment])];

    /// <summary>The values that were counted: of each facet the most frequent first, years from the latest on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Counted(int[][] counters)
    {
        var counted = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        foreach (var (facet, counts) in facets.Zip(counters))
        {
            // Most first, and of equals the first value: in one number, which is compared at once.
            var order = new List<long>(counts.Length);
            for (var number = 1; number < counts.Length; number++)
            {
                if (counts[number] > 0) order.Add(((long)(facet.IsByCount ? int.MaxValue - counts[number] : 0) << 32) | (uint)number);
            }
            order.Sort();
            counted[facet.Field] = order.ConvertAll(key => new FacetCount(facet.Values[(int)key - 1], counts[(int)key]));
        }
        return counted;
    }

    /// <summary>A field, its values in order, and for each segment and document the number of its value, 0 for none.</summary>
    sealed record Facet(string Field, bool IsByCount, string[] Values, int[][] Numbers);

    /// <summary>Adds a facet, unless no document has a value.</summary>
    void Add(string field, bool isByCount, DirectoryReader reader, IComparer<string> order, Func<AtomicReader, (string[] Values, Func<int, int> Of)> read)
    {
        var segments = reader.Leaves.Select(leaf => (leaf.AtomicReader.MaxDoc, Read: read(leaf.AtomicReader))).ToList();
        string[] values = [.. segments.SelectMany(segment => segment.Read.Values).Distinct(StringComparer.Ordinal).Order(order)];
        if (values.Length == 0) return;
        var numbers = Enumerable.Range(0, values.Length).ToDictionary(i => values[i], i => i + 1, StringComparer.Ordinal);
        facets.Add(new(field, isByCount, values, [.. segments.Select(segment =>
        {
            int[] inAll = [.. segment.Read.Values.Select(value => numbers[value])];
            var ofDocuments = new int[segment.MaxDoc];
            for (var doc = 0; doc < ofDocuments.Length && inAll.Length > 0; doc++) ofDocuments[doc] = segment.Read.Of(doc) is >= 0 and var place ? inAll[place] : 0;
            return ofDocuments;
        })]));
    }

    static (string[] Values, Func<int, int> Of) Values(AtomicReader segment, string field)
    {
        if (segment.GetSortedDocValues(field) is not { } sorted) return ([], _ => -1);
        var bytes = new BytesRef();
        var values = new string[sorted.ValueCount];
        for (var place = 0; place < values.Length; place++)
        {
            sorted.LookupOrd(place, bytes);
            values[place] = bytes.Utf8ToString();
        }
        return (values, sorted.GetOrd);
    }

    static (string[] Values, Func<int, int> Of) Years(AtomicReader segment)
    {
        if (segment.GetNumericDocValues(LuceneSchema.Day) is not { } days) return ([], _ => -1);
        int[] yearOf = [.. Enumerable.Range(0, segment.MaxDoc).Select(doc => days.Get(doc) is >= 0 and var day ? DateOnly.FromDayNumber((int)day).Year : 0)];
        int[] years = [.. yearOf.Distinct().Where(year => year > 0)];
        return ([.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))], doc => yearOf[doc] is > 0 and var year ? Array.IndexOf(years, year) : -1);
    }
}
