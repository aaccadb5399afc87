namespace Fundstelle.Inspecting;

/// <summary>Documents about the same: those that hold most of the telling words of one.</summary>
public static class SimilarDocuments
{
    /// <summary>So many telling words stand for a document; more make the search slower and hardly better.</summary>
    const int Words = 12;

    /// <summary>The documents most like one, likest first, without itself; null where there is none of this id.</summary>
    /// <param name="index">Where to look.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="request">Filters and weights; its query and page do not matter.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<Match>?> OfAsync(ISearchIndex index, string documentId, int most, SearchRequest request, CancellationToken cancel = default)
    {
        // Words that only this document has find nothing else, so more are asked for than are used.
        if (await DocumentReport.OfAsync(index, documentId, 4 * Words, cancel) is not { } report) return null;
        List<Query> words = [.. report.Telling.Where(word => word.Documents > 1).Take(Words).Select(word => new Query.Weighted(new Query.Word(word.Form), 1 + Math.Log(word.Count)))];
        if (words.Count == 0) return [];
        var found = await index.SearchAsync(request with { Query = new Query.Or(words), MatchAny = true, Skip = 0, Take = most + 1, Snippets = false, Suggest = false, Facets = false, Sort = SortOrder.Relevance }, cancel);
        return [.. found.Top.Where(match => match.Document.Id != documentId).Take(most)];
    }
}
