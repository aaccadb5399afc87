using Fundstelle.Analysis;
using Fundstelle.Querying;
using Fundstelle.Ranking;

namespace Fundstelle.Inspecting;

/// <summary>Answers why: why a hit is where it is, why a document is not, and what two documents have more or less of.</summary>
public sealed class Inspector(ISearchIndex index)
{
    readonly ThreadLocal<GermanAnalyzer> analyzer = SearchEngine.Analyzers(index.UserWords);

    /// <summary>Why a document is a hit; null where it is none or does not exist.</summary>
    public async Task<HitExplanation?> ExplainAsync(ParsedQuery parsed, SearchRequest request, string documentId, CancellationToken cancel = default)
    {
        var (inspection, used) = await Inspect(parsed, request, documentId, cancel);
        return inspection?.Explanation is null ? null : Explained(inspection, used, request);
    }

    /// <summary>Why a document is not a hit, or not a better one; null where it does not exist.</summary>
    public async Task<MissExplanation?> WhyNotAsync(ParsedQuery parsed, SearchRequest request, string documentId, CancellationToken cancel = default)
    {
        var (inspection, used) = await Inspect(parsed, request, documentId, cancel);
        if (inspection is null) return null;
        if (inspection.Explanation is not null)
        {
            var hit = Explained(inspection, used, request);
            return new(parsed.Query.ToString(), inspection.Document, inspection.Total, hit, [], [], null, await Rivals(hit, used, cancel));
        }
        var miss = new QueryRepair(index, analyzer.Value!, request with { Query = parsed.Query }, inspection.Document);
        return new(parsed.Query.ToString(), inspection.Document, inspection.Total, null, await miss.MissingAsync(cancel), await miss.BarriersAsync(cancel), await miss.SmallestAsync(cancel), []);
    }

    /// <summary>Two documents side by side; null for one that does not exist.</summary>
    public async Task<DocumentComparison?> CompareAsync(ParsedQuery parsed, SearchRequest request, string firstId, string secondId, CancellationToken cancel = default)
    {
        var (first, used) = await Inspect(parsed, request, firstId, cancel);
        var (second, _) = await Inspect(parsed, request, secondId, cancel);
        return first is null || second is null ? null : DocumentComparison.Between(parsed.Query.ToString(), Side(first), Side(second));

        ComparedDocument Side(Inspection inspection) => new(inspection.Document, inspection.Explanation is null ? null : Explained(inspection, used, request));
    }

    /// <summary>As a search would go: for all words, and where nothing has all of them, for any.</summary>
    async Task<(Inspection?, SearchRequest)> Inspect(ParsedQuery parsed, SearchRequest request, string documentId, CancellationToken cancel)
    {
        request = request with { Query = parsed.Query };
        var inspection = await index.InspectAsync(request, documentId, withRank: true, cancel);
        if (inspection is not { Total: 0 } || request.MatchAny || parsed.Query is not Query.And) return (inspection, request);
        request = request with { MatchAny = true };
        return (await index.InspectAsync(request, documentId, withRank: true, cancel), request);
    }

    HitExplanation Explained(Inspection inspection, SearchRequest used, SearchRequest asked)
    {
        var words = FoundWords.Of(inspection.Clause, analyzer.Value!, inspection.Document);
        var isPartial = used.MatchAny && !asked.MatchAny;
        return new(
            used.Query.ToString(), inspection.Document, inspection.Rank!.Value, inspection.Total, isPartial, inspection.Explanation!, words, used.Ranking,
            HitSentence.Of(inspection.Explanation!, inspection.Rank.Value, inspection.Total, isPartial));
    }

    /// <summary>How many hits above are looked at.</summary>
    const int MostRivals = 10;

    /// <summary>What the documents above one have that it lacks: the shares in which they are ahead, on average, largest first.</summary>
    async Task<IReadOnlyList<RivalAdvantage>> Rivals(HitExplanation hit, SearchRequest request, CancellationToken cancel)
    {
        var above = await index.SearchAsync(request with { Skip = 0, Take = Math.Min(MostRivals, hit.Rank - 1), Snippets = false, Facets = false, Suggest = false, Sort = SortOrder.Relevance, Explain = true }, cancel);
        var explained = above.Top.Select(match => match.Explanation!).ToList();
        if (explained.Count == 0) return [];
        var own = RivalAdvantage.ByLabel(hit.Explanation);
        return [.. explained.SelectMany(RivalAdvantage.ByLabel)
            .GroupBy(share => share.Key.English, StringComparer.Ordinal)
            .Select(group => new RivalAdvantage(group.First().Key, group.Sum(share => share.Value) / explained.Count, own.GetValueOrDefault(group.First().Key), explained.Count))
            .Where(advantage => advantage.Theirs > advantage.Own)
            .OrderByDescending(advantage => advantage.Theirs - advantage.Own)];
    }
}
