namespace Fundstelle.Highlighting;

/// <summary>Where offsets of the text of a document lie: under which heading, or in which line. Asked in order, lines are counted on from the offset before.</summary>
public sealed class SnippetPlaces(Document document)
{
    readonly bool hasLines = document.Sections.Count == 0 && document.Text.Contains('\n', StringComparison.Ordinal);
    int counted;
    int lines;

    /// <summary>The place of an offset, in UTF-16 units; null in a text of one line, and before the first heading.</summary>
    public SnippetPlace? Of(int offset)
    {
        if (!hasLines) return document.Sections.LastOrDefault(section => section.Start <= offset).Heading is { } heading ? new(null, heading) : null;
        if (offset < counted) (counted, lines) = (0, 0);
        lines += document.Text.AsSpan(counted, offset - counted).Count('\n');
        counted = offset;
        return new(lines + 1, null);
    }
}
