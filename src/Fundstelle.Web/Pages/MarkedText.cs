using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Fundstelle.Web.Pages;

/// <summary>
/// A text with marks as HTML. Not a template, since templates put blanks between their parts, which would cut a word at the part that is marked.
/// </summary>
sealed class MarkedText : IHtmlContent
{
    readonly IEnumerable<(string Text, bool IsMarked, int? Number)> parts;

    MarkedText(IEnumerable<(string, bool, int?)> parts) => this.parts = parts;

    /// <summary>A snippet, a title, a form.</summary>
    public static MarkedText Of(Snippet snippet) => new(snippet.Parts().Select(part => (part.Text, part.Marked, (int?)null)));

    /// <summary>Pieces of a text, those with a number marked and reachable by it.</summary>
    public static MarkedText Of(IEnumerable<(string Text, int? Mark)> pieces) => new(pieces.Select(piece => (piece.Text, piece.Mark is not null, piece.Mark)));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (text, isMarked, number) in parts)
        {
            if (isMarked) writer.Write(number is { } id ? string.Create(CultureInfo.InvariantCulture, $"<mark id=\"m{id}\" tabindex=\"-1\">") : "<mark>");
            encoder.Encode(writer, text);
            if (isMarked) writer.Write("</mark>");
        }
    }
}
