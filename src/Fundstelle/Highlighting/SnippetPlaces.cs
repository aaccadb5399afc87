namespace Fundstelle.Highlighting;

/// <summary>Where offsets of the text of a document lie: under which heading, or in which line. Asked in order, it counts on from the offset before.</summary>
public sealed class SnippetPlaces(Document document)
{
    readonly bool hasLines = document.Sections.Count == 0 && document.Text.Contains('\n', StringComparison.Ordinal);
    int counted;
    int lines;
    int sections;

    /// <summary>The place of an offset, in UTF-16 units; null in a text of one line, and before the first heading.</summary>
    public SnippetPlace? Of(int offset)
    {
        if (offset < counted) (counted, lines, sections) = (0, 0, 0);
        if (hasLines)
        {
            // Paragraphs are long: going from one to the next is faster than counting.
            for (var at = document.Text.IndexOf('\n', counted, offset - counted); at >= 0; at = document.Text.IndexOf('\n', at + 1, offset - at - 1)) lines++;
        }
        counted = offset;
        if (hasLines) return new(lines + 1, null);
        while (sections < document.Sections.Count && document.Sections[sections].Start <= offset) sections++;
        return sections > 0 ? new(null, document.Sections[sections - 1].Heading) : null;
    }
}
