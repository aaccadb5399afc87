namespace Fundstelle.Documents.Formats;

/// <summary>Text as it is. The title is the first line where that looks like one, else the file's name.</summary>
static class PlainText
{
    /// <summary>A first line longer than this is a paragraph, not a title.</summary>
    const int LongestTitle = 120;

    public static Document Read(string id, string name, string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        var end = text.IndexOf('\n', start);
        var first = (end < 0 ? text[start..] : text[start..end]).Trim();
        var isTitle = first.Length is > 0 and <= LongestTitle && end > 0 && !first.EndsWith('.') && !first.EndsWith(',');
        return new Document(id, isTitle ? first : Path.GetFileNameWithoutExtension(name), text);
    }
}
