namespace Fundstelle.Evaluating;

/// <summary>One query of an evaluation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Values">Its value by each measure.</param>
/// <param name="Unjudged">How many of its first ten documents nobody judged.</param>
public sealed record EvaluatedQuery(string Id, IReadOnlyList<double> Values, int Unjudged);

/// <summary>How well a run answers judged queries.</summary>
/// <param name="Name">Of the run.</param>
/// <param name="Measures">The measures, in the order of the values.</param>
/// <param name="Queries">The queries that count, by id.</param>
/// <param name="Without">Judged queries for which the run has nothing.</param>
/// <param name="NotJudged">Queries of the run that nobody judged; they do not count.</param>
public sealed record Evaluation(string Name, IReadOnlyList<Measure> Measures, IReadOnlyList<EvaluatedQuery> Queries, IReadOnlyList<string> Without, IReadOnlyList<string> NotJudged)
{
    /// <summary>The mean over the queries that count; 0 where there are none.</summary>
    public IReadOnlyList<double> Means => [.. Measures.Select((_, i) => Queries.Count == 0 ? 0 : Queries.Average(query => query.Values[i]))];

    /// <summary>
    /// Evaluates a run as trec_eval does: queries count that are both judged and in the run; with <paramref name="complete"/> (trec_eval's -c) every judged query
    /// counts, those without hits as 0.
    /// </summary>
    public static Evaluation Of(string name, TrecRun run, Qrels qrels, IReadOnlyList<Measure> measures, bool complete)
    {
        var without = qrels.ByQuery.Keys.Where(id => !run.ByQuery.ContainsKey(id)).Order(StringComparer.Ordinal).ToList();
        var counted = qrels.ByQuery.Where(query => complete || run.ByQuery.ContainsKey(query.Key)).OrderBy(query => query.Key, StringComparer.Ordinal).Select(query =>
        {
            var ranking = run.Ranking(query.Key);
            return new EvaluatedQuery(query.Key, [.. measures.Select(measure => measure.Of(ranking, query.Value))], ranking.Take(10).Count(id => !query.Value.ContainsKey(id)));
        }).ToList();
        return new(name, measures, counted, without, [.. run.ByQuery.Keys.Where(id => !qrels.ByQuery.ContainsKey(id)).Order(StringComparer.Ordinal)]);
    }
}

/// <summary>One query in two evaluations.</summary>
public readonly record struct QueryDifference(string Id, double First, double Second)
{
    /// <summary>How much the second is better.</summary>
    public double Gain => Second - First;
}

/// <summary>Two evaluations by one measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Gain">Mean of the second less mean of the first.</param>
/// <param name="Wins">Queries that the second answers better.</param>
/// <param name="Losses">Queries that it answers worse.</param>
/// <param name="Ties">Queries that both answer alike.</param>
/// <param name="P">The probability of a difference as large as this one if the two were alike: paired randomisation test, two-sided.</param>
/// <param name="Moved">The queries that differ, most changed first.</param>
public sealed record EvaluationDifference(Measure Measure, double Gain, int Wins, int Losses, int Ties, double P, IReadOnlyList<QueryDifference> Moved)
{
    /// <summary>Compares by one measure, over the queries that count in both.</summary>
    public static EvaluationDifference Between(Evaluation first, Evaluation second, int measure)
    {
        var values = second.Queries.ToDictionary(query => query.Id, query => query.Values[measure], StringComparer.Ordinal);
        var pairs = first.Queries.Where(query => values.ContainsKey(query.Id)).Select(query => new QueryDifference(query.Id, query.Values[measure], values[query.Id])).ToList();
        return new(
            first.Measures[measure], pairs.Count == 0 ? 0 : pairs.Average(pair => pair.Gain), pairs.Count(pair => pair.Gain > 0), pairs.Count(pair => pair.Gain < 0), pairs.Count(pair => pair.Gain == 0),
            Significance.P([.. pairs.Select(pair => pair.Gain)]),
            [.. pairs.Where(pair => pair.Gain != 0).OrderByDescending(pair => Math.Abs(pair.Gain)).ThenBy(pair => pair.Id, StringComparer.Ordinal)]);
    }
}
