namespace Fundstelle.Querying;

/// <summary>A query without one of its words.</summary>
public static class QueryWithout
{
    /// <summary>What is left to type when a word, phrase or pattern is left out; empty where nothing is.</summary>
    /// <param name="query">The query.</param>
    /// <param name="label">The word as typed, as explanations and results name it.</param>
    public static string Word(Query query, string label) => Left(query, label) is { } left ? Replacing.Typed(left) : "";

    static Query? Left(Query query, string label) => query switch
    {
        Query.And and => Joined([.. and.Parts.Select(part => Left(part, label)).OfType<Query>()], parts => new Query.And(parts)),
        Query.Or or => Joined([.. or.Parts.Select(part => Left(part, label)).OfType<Query>()], parts => new Query.Or(parts)),
        Query.Weighted weighted => Left(weighted.Part, label) is { } part ? weighted with { Part = part } : null,
        Query.Word word when word.Text == label => null,
        Query.Not or Query.Between => query,
        _ => query.ToString() == label ? null : query,
    };

    static Query? Joined(IReadOnlyList<Query> parts, Func<IReadOnlyList<Query>, Query> join) => parts switch { [] => null, [var only] => only, _ => join(parts) };
}
