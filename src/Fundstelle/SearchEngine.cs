using Fundstelle.Analysis;
using Fundstelle.Highlighting;
using Fundstelle.Querying;

namespace Fundstelle;

/// <summary>A query's way: text → query → matches → hits with snippets.</summary>
public sealed class SearchEngine(ISearchIndex index)
{
    readonly ThreadLocal<GermanAnalyzer> analyzer = Analyzers(index.UserWords);

    /// <summary>Searches. When no document has all the words, those with the most of them are given, and labelled.</summary>
    public async Task<SearchResult> SearchAsync(ParsedQuery parsed, SearchRequest request, CancellationToken cancel = default)
    {
        request = request with { Query = parsed.Query };
        var matches = await index.SearchAsync(request, cancel);
        var isPartial = false;
        if (matches.Total == 0 && !matches.IsCut && !request.MatchAny && parsed.Query is Query.And)
        {
            request = request with { MatchAny = true };
            matches = await index.SearchAsync(request, cancel);
            isPartial = matches.Total > 0;
        }
        isPartial |= matches.IsRepaired && matches.Total > 0;
        var didYouMean = request.Suggest && !matches.IsCut ? await Meant(request, matches.Unknown, cancel) : null;
        request.Timings?.Lap(SearchStage.Suggesting);
        var snippets = new SnippetMaker(matches.Clause, analyzer.Value!);
        var hits = matches.Top.Select((match, i) => new Hit(
            request.Skip + i + 1, match.Document, match.Score, match.LacksWord, snippets.Title(match.Document, match.Fields.Contains(QueryFields.Title, StringComparer.Ordinal)), request.Snippets && !request.Enough.IsCancellationRequested ? snippets.Of(match.Document, match.Places) : [], match.Fields, match.Explanation)).ToList();
        request.Timings?.Lap(SearchStage.Snippets);
        var whole = new TextRange(0, 0);
        return new(parsed with { Problems = [.. parsed.Problems, .. matches.Problems.Select(problem => new QueryProblem(whole, problem))] }, matches.Total, !matches.IsCut, isPartial, hits, matches.Facets, matches.Absent, didYouMean);
    }

    internal static ThreadLocal<GermanAnalyzer> Analyzers(UserWords words)
    {
        var cache = GermanAnalyzer.CacheFor(words);
        return new(() => new(cache));
    }

    /// <summary>The query with each unknown word replaced; of several replacements the first that finds something together with the other words.</summary>
    async Task<string?> Meant(SearchRequest request, IReadOnlyList<UnknownWord> unknown, CancellationToken cancel)
    {
        var query = request.Query;
        foreach (var (word, meant) in unknown.Where(word => word.Meant.Count > 0))
        {
            var best = Replacing.Replaced(query, word, meant[0]);
            foreach (var candidate in meant.Count > 1 ? meant : [])
            {
                var replaced = Replacing.Replaced(query, word, candidate);
                if ((await index.SearchAsync(request with { Query = replaced, Skip = 0, Take = 1, Snippets = false, Facets = false, Suggest = false, MatchAny = false }, cancel)).Total == 0) continue;
                best = replaced;
                break;
            }
            query = best;
        }
        return ReferenceEquals(query, request.Query) ? null : Replacing.Typed(query);
    }

    /// <summary>Searches for a text in the query language.</summary>
    public Task<SearchResult> SearchAsync(string text, SearchRequest? request = null, CancellationToken cancel = default)
    {
        var parsed = QueryParser.Parse(text);
        return SearchAsync(parsed, request ?? new(parsed.Query), cancel);
    }
}
