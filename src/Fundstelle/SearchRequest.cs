using Fundstelle.Ranking;

namespace Fundstelle;

/// <summary>In which order hits come.</summary>
public enum SortOrder
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Latest first; undated last.</summary>
    Date,
}

/// <summary>A search.</summary>
public sealed record SearchRequest(Query Query)
{
    /// <summary>Whether any of the words is enough.</summary>
    public bool MatchAny { get; init; }

    /// <summary>How many hits to leave out at the begin.</summary>
    public int Skip { get; init; }

    /// <summary>How many hits to give.</summary>
    public int Take { get; init; } = 10;

    /// <summary>Their order.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>Whole values a field must have: quelle, kategorie, autor, jahr. Several of one field: any of them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters { get; init; } = [];

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether to count the values of the facets.</summary>
    public bool Facets { get; init; }

    /// <summary>Whether hits come with snippets.</summary>
    public bool Snippets { get; init; } = true;

    /// <summary>Whether each hit comes with the explanation of its score.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether to look for what was meant by words that occur nowhere.</summary>
    public bool Suggest { get; init; } = true;

    /// <summary>When this fires, the search ends with what it has found by then and says so; unlike a cancellation, which ends it without an answer.</summary>
    public CancellationToken Enough { get; init; }

    /// <summary>The day that the age of documents is counted from, where <see cref="RankingOptions.Recency"/> counts.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Gets where the time goes, where somebody wants to know.</summary>
    public SearchTimings? Timings { get; init; }

    /// <summary>What counts how much.</summary>
    public RankingOptions Ranking { get; init; } = new();
}
