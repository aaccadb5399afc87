using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Fundstelle.Documents.Formats;

/// <summary>HTML: what a reader would read. Navigation, scripts, styles and forms are left out; title, headings and meta data are used.</summary>
static class HtmlText
{
    /// <summary>Elements nested deeper than this are no page that a person wrote.</summary>
    const int DeepestNesting = 500;

    public static Document Read(string id, string name, string source)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(source);
        var text = new StringBuilder();
        var sections = new List<Section>();
        var body = page.QuerySelector("article") is { } article && article.TextContent.Trim().Length > 200 ? article : page.Body;
        if (body is not null) Append(body, text, sections, 0);
        var heading = page.QuerySelector("h1")?.TextContent;
        var title = OneLine(page.Title) ?? OneLine(heading) ?? Path.GetFileNameWithoutExtension(name);
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var (key, value) = (meta.GetAttribute("name") ?? meta.GetAttribute("property"), meta.GetAttribute("content"));
            if (key is null || string.IsNullOrWhiteSpace(value)) continue;
            var field = key.ToLowerInvariant() switch
            {
                "date" or "dcterms.date" or "dc.date" or "article:published_time" or "pubdate" => "date",
                "author" or "dc.creator" or "article:author" => "author",
                "og:site_name" or "publisher" or "dc.publisher" or "source" => "source",
                "article:section" or "category" => "category",
                _ => null,
            };
            if (field is not null) fields.TryAdd(field, value.Trim());
        }
        if (page.QuerySelector("time[datetime]")?.GetAttribute("datetime") is { } time) fields.TryAdd("date", time);
        if (page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { Length: > 0 } url) fields.TryAdd("url", url);
        if (page.DocumentElement?.GetAttribute("lang") is { Length: > 0 } language) fields.TryAdd("language", language);
        return DocumentFields.Apply(new Document(id, title, text.ToString().TrimEnd()) { Sections = sections }, fields);
    }

    static string? OneLine(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }

    static void Append(INode node, StringBuilder text, List<Section> sections, int depth)
    {
        if (depth > DeepestNesting) return;
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    AppendWords(words.Data, text);
                    break;
                case IElement element when IsBoilerplate(element):
                    break;
                case IElement element:
                    var isBlock = !inline.Contains(element.LocalName);
                    if (isBlock) EndLine(text);
                    var start = text.Length;
                    Append(element, text, sections, depth + 1);
                    if (element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" && OneLine(text.ToString(start, text.Length - start)) is { } heading) sections.Add(new(start, heading));
                    if (isBlock) EndLine(text, element.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "ul" or "ol" or "table" or "blockquote" or "section");
                    break;
            }
        }
    }

    static bool IsBoilerplate(IElement element) =>
        element.LocalName is "script" or "style" or "nav" or "noscript" or "template" or "iframe" or "svg" or "form" or "button" or "select" or "footer" or "aside" or "head" or "canvas" or "object" or "video" or "audio"
        || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search";

    static readonly HashSet<string> inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "acronym", "tt", "big",
    };

    // Runs of blanks are one blank; the non-breaking blank is kept, as the page shows it.
    static void AppendWords(string words, StringBuilder text)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
            }
            else
            {
                text.Append(c);
            }
        }
    }

    static void EndLine(StringBuilder text, bool paragraph = false)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length == 0) return;
        if (text[^1] != '\n') text.Append('\n');
        if (paragraph && (text.Length < 2 || text[^2] != '\n')) text.Append('\n');
    }
}
