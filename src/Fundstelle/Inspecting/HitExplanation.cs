using Fundstelle.Ranking;

namespace Fundstelle.Inspecting;

/// <summary>A form in which a query word stands in a document.</summary>
/// <param name="Text">The whole word.</param>
/// <param name="Mark">The part of it that answers the query word.</param>
/// <param name="Count">How often.</param>
public sealed record FoundForm(string Text, TextRange Mark, int Count);

/// <summary>A place where a query word stands.</summary>
/// <param name="Field">Title or text.</param>
/// <param name="Range">UTF-16 offsets in the field.</param>
/// <param name="Place">Line or heading, where the text has them.</param>
public sealed record FoundPlace(string Field, TextRange Range, SnippetPlace? Place);

/// <summary>Where a query word stands in a document.</summary>
/// <param name="Label">The word, as typed.</param>
/// <param name="Forms">Its forms, most frequent first.</param>
/// <param name="Places">Its first places, in the order of the document.</param>
/// <param name="Count">How many places there are.</param>
public sealed record FoundWord(string Label, IReadOnlyList<FoundForm> Forms, IReadOnlyList<FoundPlace> Places, int Count);

/// <summary>Why a document stands where it stands.</summary>
/// <param name="Query">The query, canonical.</param>
/// <param name="Document">The document, with its text.</param>
/// <param name="Rank">From 1.</param>
/// <param name="Total">How many hits there are.</param>
/// <param name="IsPartial">Whether nothing has all words, so that any of them were enough.</param>
/// <param name="Explanation">The score in shares that add up to it.</param>
/// <param name="Words">Where the words of the query stand.</param>
/// <param name="Options">The weights that were used.</param>
/// <param name="Sentence">All this in a few sentences.</param>
public sealed record HitExplanation(
    string Query, Document Document, int Rank, int Total, bool IsPartial, Explanation Explanation, IReadOnlyList<FoundWord> Words, RankingOptions Options, Message Sentence)
{
    /// <summary>The points of the shares as shown, with three decimals; they add up to <see cref="ShownScore"/>.</summary>
    public IReadOnlyList<decimal> ShownPoints { get; } = RoundedParts.Of([.. Explanation.Shares.Select(share => share.Value)], 3);

    /// <summary>The shares in whole percent; they add up to 100.</summary>
    public IReadOnlyList<decimal> ShownPercent { get; } = RoundedParts.Percent([.. Explanation.Shares.Select(share => share.Value)]);

    /// <summary>The score as shown.</summary>
    public decimal ShownScore => ShownPoints.Sum();
}
