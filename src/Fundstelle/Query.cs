using Fundstelle.Querying;

namespace Fundstelle;

/// <summary>
/// What a user asks for, as data. Knows nothing of German: "Häuser" stays "Häuser" until an index compiles it.
/// Prints to one canonical text.
/// </summary>
public abstract record Query
{
    private protected Query()
    {
    }

    /// <inheritdoc/>
    public sealed override string ToString() => QueryText.Of(this);

    /// <summary>One word as typed, which may be several to the analyser (Jong-Un). Exact: these letters, no other form.</summary>
    public sealed record Word(string Text, string? Field = null, bool Exact = false) : Query;

    /// <summary>Words in this order at successive places, or, with <paramref name="Slop"/>, in any order with at most that many other words between.</summary>
    public sealed record Phrase(string Text, string? Field = null, bool Exact = false, int? Slop = null) : Query;

    /// <summary>Written forms that fit a pattern of letters, * (any letters) and ? (one letter).</summary>
    public sealed record Wildcard(string Pattern, string? Field = null) : Query;

    /// <summary>Written forms at most so many letters away.</summary>
    public sealed record Fuzzy(string Text, int Distance, string? Field = null) : Query;

    /// <summary>Documents of these days, both included; null is open.</summary>
    public sealed record Between(DateOnly? First, DateOnly? Last) : Query;

    /// <summary>All parts.</summary>
    public sealed record And(IReadOnlyList<Query> Parts) : Query;

    /// <summary>At least one part.</summary>
    public sealed record Or(IReadOnlyList<Query> Parts) : Query;

    /// <summary>Not this.</summary>
    public sealed record Not(Query Part) : Query;

    /// <summary>Counts so many times as much.</summary>
    public sealed record Weighted(Query Part, double Weight) : Query;

    /// <summary>Every document: what is left of a query of exclusions and filters only.</summary>
    public sealed record Everything : Query;

    /// <summary>No document: an empty query, or one that cannot be answered.</summary>
    public sealed record Nothing : Query;
}

/// <summary>A slip in a query: where, and a sentence.</summary>
/// <param name="Place">UTF-16 range in the text of the query.</param>
/// <param name="Text">What was wrong and what was done about it.</param>
public sealed record QueryProblem(TextRange Place, Message Text);

/// <summary>A query and what was odd about its text. There is always a query.</summary>
public sealed record ParsedQuery(Query Query, IReadOnlyList<QueryProblem> Problems);
