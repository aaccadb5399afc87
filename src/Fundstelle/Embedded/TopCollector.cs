using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Fundstelle.Embedded;

/// <summary>A document of the whole index and what it got.</summary>
readonly record struct Found(int Doc, double Score, long Day, long Order, bool LacksWord, IReadOnlyList<string> Fields);

/// <summary>Keeps the best hits, counts all, and counts the values of facets.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="facets">The values of all documents; null where they are not to be counted.</param>
/// <param name="cancel">Ends the search.</param>
sealed class TopCollector(SearchRequest request, FacetTable? facets, CancellationToken cancel) : ICollector
{
    readonly bool byDate = request.Sort == SortOrder.Date;
    readonly int wanted = Math.Max(0, request.Skip) + Math.Max(0, request.Take);
    readonly PriorityQueue<Found, Found> best = new(Comparer<Found>.Create((a, b) => -Compare(a, b)));
    readonly int[][] counters = facets?.Counters() ?? [];
    int[] values = [];
    RankedScorer scorer = null!;
    NumericDocValues? days;
    NumericDocValues orders = null!;
    int docBase;

    // Who scores less is none of the best. Most of all matches end at this comparison.
    double lowest = double.NegativeInfinity;

    public int TotalHits { get; private set; }

    /// <summary>Whether time was up before all documents were seen.</summary>
    public bool IsCut { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => this.scorer = (RankedScorer)scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        Pause();
        docBase = context.DocBase;
        values = facets?.OfSegment(context.Ord) ?? [];
        days = byDate ? context.AtomicReader.GetNumericDocValues(LuceneSchema.Day) : null;
        orders = context.AtomicReader.GetNumericDocValues(LuceneSchema.Order);
    }

    public void Collect(int doc)
    {
        TotalHits++;
        if ((TotalHits & 0xFF) == 0) Pause();
        for (int i = 0, at = doc * counters.Length; i < counters.Length; i++) counters[i][values[at + i]]++;
        if (wanted == 0) return;
        var score = scorer.Score(lowest);
        if (score >= lowest) Offer(doc, score);
    }

    /// <summary>Keeps a hit if it is better than the worst of those kept.</summary>
    void Offer(int doc, double score)
    {
        var isFull = best.Count == wanted;
        var day = byDate ? days?.Get(doc) ?? -1 : 0;
        var found = new Found(docBase + doc, score, day, orders.Get(doc), false, []);
        if (isFull && Compare(found, best.Peek()) >= 0) return;
        found = found with { LacksWord = scorer.LacksWord, Fields = scorer.Fields() };
        if (isFull) best.DequeueEnqueue(found, found);
        else best.Enqueue(found, found);
        if (best.Count == wanted && !byDate) lowest = best.Peek().Score;
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

    /// <summary>The values of each facet, most frequent first; years from the latest on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> FacetCounts() => facets?.Counted(counters) ?? noFacets;

    static readonly IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> noFacets = new Dictionary<string, IReadOnlyList<FacetCount>>();
}
