namespace Fundstelle;

/// <summary>Where a snippet stands in its document: a line, counted from 1, or under a heading.</summary>
public sealed record SnippetPlace(int? Line, string? Heading)
{
    /// <summary>In words.</summary>
    public Message Text => Heading is not null ? new(Heading, Heading) : new($"Zeile {Line}", $"line {Line}");
}

/// <summary>A piece of text and what to mark in it: data, each front draws it.</summary>
/// <param name="Text">The piece, as it stands in the document; … at the ends where a sentence goes on.</param>
/// <param name="Marks">Ranges in <paramref name="Text"/>, in order, not overlapping.</param>
/// <param name="Place">Where in the document, where that is known.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextRange> Marks, SnippetPlace? Place = null)
{
    /// <summary>The text cut at the marks, in order, nothing lost.</summary>
    public IEnumerable<(string Text, bool Marked)> Parts()
    {
        var at = 0;
        foreach (var mark in Marks)
        {
            if (mark.Start > at) yield return (Text[at..mark.Start], false);
            yield return (Text[mark.Start..mark.End], true);
            at = mark.End;
        }
        if (at < Text.Length) yield return (Text[at..], false);
    }
}

/// <summary>A document that was found.</summary>
/// <param name="Rank">From 1.</param>
/// <param name="Document">The document; its text only where it was asked for.</param>
/// <param name="Score">Its score.</param>
/// <param name="IsPartial">Whether it lacks a word of the query.</param>
/// <param name="Title">Its title, marked.</param>
/// <param name="Snippets">The best pieces of its text.</param>
/// <param name="Fields">The fields that it was found in.</param>
/// <param name="Explanation">Its score in shares, where asked for.</param>
public sealed record Hit(int Rank, Document Document, double Score, bool IsPartial, Snippet Title, IReadOnlyList<Snippet> Snippets, IReadOnlyList<string> Fields, Ranking.Explanation? Explanation = null);

/// <summary>How many hits have a value.</summary>
public readonly record struct FacetCount(string Value, int Count);

/// <summary>The answer to a search.</summary>
/// <param name="Parsed">The query and what was odd about it.</param>
/// <param name="Total">How many documents were found.</param>
/// <param name="IsTotalExact">Whether there may be more.</param>
/// <param name="IsPartial">Whether nothing has all the words as typed, and these are the documents that have some of them, or similar ones.</param>
/// <param name="Hits">The page asked for.</param>
/// <param name="Facets">Counts by facet: quelle, kategorie, autor, jahr.</param>
/// <param name="Absent">The words, phrases and patterns of the query that no document has.</param>
/// <param name="DidYouMean">The query as it may have been meant, where a word of it occurs nowhere.</param>
public sealed record SearchResult(
    ParsedQuery Parsed, int Total, bool IsTotalExact, bool IsPartial, IReadOnlyList<Hit> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets, IReadOnlyList<string> Absent, string? DidYouMean);
