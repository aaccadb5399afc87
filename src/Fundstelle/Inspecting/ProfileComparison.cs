using Fundstelle.Evaluating;

namespace Fundstelle.Inspecting;

/// <summary>A document in two rankings.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="First">Its rank in the first, or null where it is not among those compared.</param>
/// <param name="Second">Its rank in the second.</param>
public readonly record struct RankMove(string DocumentId, int? First, int? Second)
{
    /// <summary>How many places it rose from the first to the second; null where it came or went.</summary>
    public int? Rise => First - Second;
}

/// <summary>One query under two profiles.</summary>
/// <param name="Id">The query.</param>
/// <param name="Overlap">Rank-biased overlap of the two rankings, 1 for equal ones.</param>
/// <param name="Moves">The documents among the first so many of either, in the order of the second ranking, those that left it last.</param>
public sealed record ComparedQuery(string Id, double Overlap, IReadOnlyList<RankMove> Moves)
{
    /// <summary>How many documents do not keep their rank.</summary>
    public int Changed => Moves.Count(move => move.First != move.Second);
}

/// <summary>Two profiles, query by query, the most changed first.</summary>
public static class ProfileComparison
{
    /// <summary>Compares two runs.</summary>
    /// <param name="first">The run of one profile.</param>
    /// <param name="second">The run of the other.</param>
    /// <param name="shown">How deep moves are listed.</param>
    public static IReadOnlyList<ComparedQuery> Of(TrecRun first, TrecRun second, int shown) =>
        [.. first.ByQuery.Keys.Union(second.ByQuery.Keys, StringComparer.Ordinal).Select(id => Of(id, Ids(first, id), Ids(second, id), shown)).OrderBy(query => query.Overlap).ThenBy(query => query.Id, StringComparer.Ordinal)];

    /// <summary>Compares two rankings of one query.</summary>
    public static ComparedQuery Of(string id, IReadOnlyList<string> first, IReadOnlyList<string> second, int shown)
    {
        var (ranksFirst, ranksSecond) = (Ranks(first), Ranks(second));
        var moves = second.Take(shown).Concat(first.Take(shown).Where(document => ranksSecond.GetValueOrDefault(document, int.MaxValue) > shown))
            .Select(document => new RankMove(document, ranksFirst.TryGetValue(document, out var before) ? before : null, ranksSecond.TryGetValue(document, out var after) ? after : null)).ToList();
        return new(id, RankBiasedOverlap.Of(first, second), moves);
    }

    // In the order of the engine: what a user sees, not how trec_eval would order equal scores.
    static List<string> Ids(TrecRun run, string id) => [.. (run.ByQuery.GetValueOrDefault(id) ?? []).Select(hit => hit.DocumentId)];

    static Dictionary<string, int> Ranks(IReadOnlyList<string> ranking) => ranking.Select((document, i) => (document, i)).ToDictionary(entry => entry.document, entry => entry.i + 1, StringComparer.Ordinal);
}
