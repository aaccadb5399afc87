using Fundstelle.Querying;
using Fundstelle.Ranking;

namespace Fundstelle.Evaluating;

/// <summary>How queries are searched when a run is made.</summary>
/// <param name="Plain">Whether they are bare words, not the query language.</param>
/// <param name="MatchAny">Whether any of the words is enough.</param>
/// <param name="Depth">How many hits for each.</param>
/// <param name="Today">The day that age is counted from, where it counts.</param>
public sealed record RunOptions(bool Plain, bool MatchAny, int Depth, DateOnly? Today)
{
    /// <summary>The search for one query.</summary>
    public (ParsedQuery Parsed, SearchRequest Request) Search(string text, RankingOptions ranking)
    {
        var parsed = Plain ? QueryParser.Plain(text) : QueryParser.Parse(text);
        return (parsed, new(parsed.Query) { MatchAny = MatchAny, Take = Depth, Snippets = false, Suggest = false, Ranking = ranking, Today = Today });
    }
}

/// <summary>Searches for many queries, several at a time.</summary>
public sealed class QueryRunner(SearchEngine engine)
{
    /// <summary>What each query finds with some weights. Queries without hits are not in the run, as in a TREC run file.</summary>
    public TrecRun Run(IReadOnlyList<QueryLine> queries, RankingOptions ranking, RunOptions options, CancellationToken cancel = default)
    {
        var found = queries.AsParallel().AsOrdered().WithCancellation(cancel).Select(query =>
        {
            var (parsed, request) = options.Search(query.Text, ranking);
            var result = engine.SearchAsync(parsed, request, cancel).GetAwaiter().GetResult();
            return (query.Id, Hits: (IReadOnlyList<RunHit>)[.. result.Hits.Select(hit => new RunHit(hit.Document.Id, hit.Score))]);
        }).Where(query => query.Hits.Count > 0).ToList();
        return new(new OrderedDictionary<string, IReadOnlyList<RunHit>>(found.Select(query => KeyValuePair.Create(query.Id, query.Hits)), StringComparer.Ordinal), []);
    }
}
