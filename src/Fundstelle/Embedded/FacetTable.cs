using System.Globalization;
using Fundstelle.Querying;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>The values of the facets of all documents as numbers, so that counting them is adding ones. Read from the index when first asked for; 16 bytes a document.</summary>
sealed class FacetTable
{
    readonly List<Facet> facets;
    readonly int[][] ofSegments;

    /// <summary>Reads the values of all documents.</summary>
    public FacetTable(DirectoryReader reader)
    {
        List<(Facet Facet, int[][] Numbers)?> read = [.. LuceneSchema.Facets.Select(field => Read(field, isByCount: true, reader, StringComparer.Ordinal, segment => Values(segment, field)))];
        // Years read as a calendar does, from the latest on.
        read.Add(Read(QueryFields.Year, isByCount: false, reader, Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a)), Years));
        var known = read.OfType<(Facet Facet, int[][] Numbers)>().ToList();
        facets = known.ConvertAll(facet => facet.Facet);
        ofSegments = [.. reader.Leaves.Select(leaf => Together(known.ConvertAll(facet => facet.Numbers[leaf.Ord]), leaf.AtomicReader.MaxDoc))];
    }

    /// <summary>All that is counted for a document stands together, which is one place in memory to go to.</summary>
    static int[] Together(List<int[]> numbers, int maxDoc)
    {
        var together = new int[numbers.Count * maxDoc];
        for (var facet = 0; facet < numbers.Count; facet++)
        {
            for (var doc = 0; doc < maxDoc; doc++) together[(doc * numbers.Count) + facet] = numbers[facet][doc];
        }
        return together;
    }

    /// <summary>Counts for a search: of each facet one for each value, and for those without any.</summary>
    public int[][] Counters() => [.. facets.Select(facet => new int[facet.Values.Length + 1])];

    /// <summary>The numbers of the values of a segment: for each document one for each facet, the place of its value among the counts.</summary>
    public int[] OfSegment(int segment) => ofSegments[segment];

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

    /// <summary>A field and its values in order.</summary>
    sealed record Facet(string Field, bool IsByCount, string[] Values);

    /// <summary>A facet, and for each segment and document the number of its value, 0 for none; null where no document has a value.</summary>
    static (Facet Facet, int[][] Numbers)? Read(string field, bool isByCount, DirectoryReader reader, IComparer<string> order, Func<AtomicReader, (string[] Values, Func<int, int> Of)> read)
    {
        var segments = reader.Leaves.Select(leaf => (leaf.AtomicReader.MaxDoc, Read: read(leaf.AtomicReader))).ToList();
        string[] values = [.. segments.SelectMany(segment => segment.Read.Values).Distinct(StringComparer.Ordinal).Order(order)];
        if (values.Length == 0) return null;
        var numbers = Enumerable.Range(0, values.Length).ToDictionary(i => values[i], i => i + 1, StringComparer.Ordinal);
        return (new(field, isByCount, values), [.. segments.Select(segment =>
        {
            int[] inAll = [.. segment.Read.Values.Select(value => numbers[value])];
            var ofDocuments = new int[segment.MaxDoc];
            for (var doc = 0; doc < ofDocuments.Length && inAll.Length > 0; doc++) ofDocuments[doc] = segment.Read.Of(doc) is >= 0 and var place ? inAll[place] : 0;
            return ofDocuments;
        })]);
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
