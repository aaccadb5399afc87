using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>A document of the whole index and what it got.</summary>
readonly record struct Found(int Doc, double Score, long Day, long Order, bool LacksWord);

/// <summary>Keeps the best hits, counts all, and counts the values of facets.</summary>
sealed class TopCollector(SearchRequest request, CancellationToken cancel) : ICollector
{
    readonly int wanted = Math.Max(0, request.Skip) + Math.Max(0, request.Take);
    readonly PriorityQueue<Found, Found> best = new(Comparer<Found>.Create((a, b) => -Compare(a, b)));
    readonly Dictionary<string, Dictionary<string, int>> facets = new(StringComparer.Ordinal);
    readonly Dictionary<int, int> years = [];
    readonly List<(string Field, SortedDocValues Values, int[] Counts)> counting = [];
    RankedScorer scorer = null!;
    NumericDocValues? days;
    NumericDocValues orders = null!;
    int docBase;

    public int TotalHits { get; private set; }

    /// <summary>Whether time was up before all documents were seen.</summary>
    public bool IsCut { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => this.scorer = (RankedScorer)scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        Pause();
        CloseFacets();
        docBase = context.DocBase;
        days = request.Facets || request.Sort == SortOrder.Date ? context.AtomicReader.GetNumericDocValues(LuceneSchema.Day) : null;
        orders = context.AtomicReader.GetNumericDocValues(LuceneSchema.Order);
        if (!request.Facets) return;
        foreach (var field in LuceneSchema.Facets)
        {
            if (context.AtomicReader.GetSortedDocValues(field) is { } values) counting.Add((field, values, new int[values.ValueCount]));
        }
    }

    public void Collect(int doc)
    {
        TotalHits++;
        if ((TotalHits & 0xFF) == 0) Pause();
        if (request.Facets) CountFacets(doc);
        if (wanted == 0) return;
        var isFull = best.Count == wanted;
        var worst = isFull ? best.Peek() : default;
        var byDate = request.Sort == SortOrder.Date;
        var day = byDate ? days?.Get(doc) ?? -1 : 0;
        var score = scorer.Score(isFull && !byDate ? worst.Score : double.NegativeInfinity);
        if (isFull && !byDate && score < worst.Score) return;
        var found = new Found(docBase + doc, score, day, orders.Get(doc), false);
        if (isFull && Compare(found, worst) >= 0) return;
        found = found with { LacksWord = scorer.LacksWord };
        if (isFull) best.DequeueEnqueue(found, found);
        else best.Enqueue(found, found);
    }

    /// <summary>Stops where nobody waits any more, and where there is to be an answer now.</summary>
    void Pause()
    {
        cancel.ThrowIfCancellationRequested();
        if (!request.Enough.IsCancellationRequested) return;
        IsCut = true;
        // Lucene's way to leave a segment without an error.
        throw new CollectionTerminatedException();
    }

    // Better first: by date where asked, then by score, then in the order of the source.
    static int Compare(Found a, Found b) =>
        a.Day != b.Day ? b.Day.CompareTo(a.Day) : a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Order.CompareTo(b.Order);

    public IReadOnlyList<Found> Page()
    {
        var all = best.UnorderedItems.Select(item => item.Element).ToList();
        all.Sort(Compare);
        return [.. all.Skip(request.Skip).Take(request.Take)];
    }

    void CountFacets(int doc)
    {
        foreach (var (_, values, counts) in counting)
        {
            var ordinal = values.GetOrd(doc);
            if (ordinal >= 0) counts[ordinal]++;
        }
        if (days?.Get(doc) is { } day and >= 0)
        {
            var year = DateOnly.FromDayNumber((int)day).Year;
            years[year] = years.GetValueOrDefault(year) + 1;
        }
    }

    void CloseFacets()
    {
        var bytes = new BytesRef();
        foreach (var (field, values, counts) in counting)
        {
            if (!facets.TryGetValue(field, out var totals)) facets[field] = totals = new(StringComparer.Ordinal);
            for (var ordinal = 0; ordinal < counts.Length; ordinal++)
            {
                if (counts[ordinal] == 0) continue;
                values.LookupOrd(ordinal, bytes);
                var value = bytes.Utf8ToString();
                totals[value] = totals.GetValueOrDefault(value) + counts[ordinal];
            }
        }
        counting.Clear();
    }

    /// <summary>The values of each facet, most frequent first; years from the latest on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> FacetCounts()
    {
        CloseFacets();
        var counts = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        foreach (var (field, totals) in facets)
        {
            var values = totals.Select(value => new FacetCount(value.Key, value.Value)).ToList();
            values.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
            counts[field] = values;
        }
        if (years.Count > 0) counts["jahr"] = [.. years.OrderByDescending(year => year.Key).Select(year => new FacetCount(year.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), year.Value))];
        return counts;
    }
}
