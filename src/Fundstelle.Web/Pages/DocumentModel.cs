using Fundstelle.Highlighting;

namespace Fundstelle.Web.Pages;

/// <summary>A document with everything marked that the query finds in it.</summary>
public sealed record DocumentModel(Call Call, Asked Asked, Document Document, Snippet Heading, IReadOnlyList<TextRange> Marks, int Part, IReadOnlyList<Match> Similar)
    : PageModel(Call, new(Document.Title.Length > 0 ? Document.Title : Document.Id, Document.Title.Length > 0 ? Document.Title : Document.Id))
{
    /// <summary>UTF-16 units of text on one page: a browser lays out so much without a pause.</summary>
    const int PartLength = 200_000;

    const int MostPlaces = 100;

    readonly List<TextRange> parts = Cut(Document.Text);

    public int Parts => parts.Count;

    public int Shown => Math.Clamp(Part, 1, parts.Count);

    /// <summary>The paragraphs of this part, each cut at its marks; a mark has the number it has in the whole text, from 1.</summary>
    public IEnumerable<IEnumerable<(string Text, int? Mark)>> Paragraphs
    {
        get
        {
            var part = parts[Shown - 1];
            var mark = FirstMark(part.Start);
            for (var at = part.Start; at < part.End;)
            {
                var end = Document.Text.IndexOf('\n', at, part.End - at);
                if (end < 0) end = part.End;
                var pieces = new List<(string, int?)>();
                var from = at;
                for (; mark < Marks.Count && Marks[mark].Start < end; mark++)
                {
                    // A phrase that runs over the end of a line is marked to there.
                    var (start, stop) = (Math.Max(from, Marks[mark].Start), Math.Min(end, Marks[mark].End));
                    if (start > from) pieces.Add((Document.Text[from..start], null));
                    if (stop > start) pieces.Add((Document.Text[start..stop], mark + 1));
                    from = Math.Max(from, stop);
                }
                if (from < end) pieces.Add((Document.Text[from..end], null));
                if (pieces.Exists(piece => piece.Item1.AsSpan().Trim().Length > 0)) yield return pieces;
                at = end + 1;
            }
        }
    }

    int FirstMark(int offset)
    {
        var first = 0;
        while (first < Marks.Count && Marks[first].Start < offset) first++;
        return first;
    }

    /// <summary>Where the marks are: number, the words around, the place, and the address.</summary>
    public IEnumerable<(int Number, string Before, string Text, string After, string? Place, string Address)> Places
    {
        get
        {
            var places = new SnippetPlaces(Document);
            foreach (var (i, mark) in Marks.Take(MostPlaces).Index())
            {
                var (start, end) = (WordStart(Document.Text, mark.Start), WordEnd(Document.Text, mark.End));
                yield return (i + 1, Line(Document.Text[start..mark.Start]), Line(Document.Text[mark.Start..mark.End]), Line(Document.Text[mark.End..end]), places.Of(mark.Start) is { } place ? Say(place.Text) : null, AddressOf(i + 1));
            }
        }
    }

    /// <summary>UTF-16 units shown before and after a mark, less what would be half a word.</summary>
    const int Around = 30;

    static int WordStart(string text, int at)
    {
        var start = Math.Max(0, at - Around);
        while (start > 0 && start < at && !char.IsWhiteSpace(text[start - 1])) start++;
        return start;
    }

    static int WordEnd(string text, int at)
    {
        var end = Math.Min(text.Length, at + Around);
        while (end < text.Length && end > at && !char.IsWhiteSpace(text[end])) end--;
        return end;
    }

    public int MorePlaces => Math.Max(0, Marks.Count - MostPlaces);

    /// <summary>The address of a mark: on this page where it is on it.</summary>
    string AddressOf(int number)
    {
        var part = parts.FindIndex(range => Marks[number - 1].Start < range.End) + 1;
        return (part == Shown ? "" : OfPart(part)) + $"#m{number}";
    }

    public string OfPart(int part) => Links.Same("/document", [("id", Document.Id), ("part", part == 1 ? null : part.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    static string Line(string text) => text.ReplaceLineEndings(" ");

    /// <summary>Cut at ends of lines, or anywhere where a line is longer than a part.</summary>
    static List<TextRange> Cut(string text)
    {
        var parts = new List<TextRange>();
        for (var at = 0; at < text.Length || parts.Count == 0;)
        {
            var end = text.Length - at <= PartLength ? text.Length : text.LastIndexOf('\n', at + PartLength - 1, PartLength) + 1;
            if (end <= at) end = char.IsLowSurrogate(text[at + PartLength]) ? at + PartLength - 1 : at + PartLength;
            parts.Add(TextRange.Between(at, end));
            at = end;
        }
        return parts;
    }

    /// <summary>What is known of the document, in the order in which it is shown.</summary>
    public IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            if (Document.Date is { } day) yield return (Say("Datum", "Date"), Call.Day(day));
            if (Document.Source is { } source) yield return (Say("Quelle", "Source"), source);
            if (Document.Category is { } category) yield return (Say("Kategorie", "Category"), category);
            if (Document.Author is { } author) yield return (Say("Autor", "Author"), author);
            foreach (var (name, value) in Document.Fields) yield return (name, value);
            yield return (Say("Kennung", "Id"), Document.Id);
        }
    }

    /// <summary>The original, where it is on the web: other schemes could do something when clicked.</summary>
    public string? Original => Uri.TryCreate(Document.Url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;
}
