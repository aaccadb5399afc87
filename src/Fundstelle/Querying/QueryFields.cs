namespace Fundstelle.Querying;

/// <summary>The fields a query can name, in German and English.</summary>
public static class QueryFields
{
    /// <summary>The title.</summary>
    public const string Title = "titel";

    /// <summary>The text.</summary>
    public const string Text = "text";

    /// <summary>The source.</summary>
    public const string Source = "quelle";

    /// <summary>The author.</summary>
    public const string Author = "autor";

    /// <summary>The category.</summary>
    public const string Category = "kategorie";

    /// <summary>The day.</summary>
    public const string Date = "datum";

    /// <summary>The year, which is counted and filtered but not searched.</summary>
    public const string Year = "jahr";

    static readonly Dictionary<string, string> names = new(StringComparer.Ordinal)
    {
        ["titel"] = Title,
        ["title"] = Title,
        ["text"] = Text,
        ["quelle"] = Source,
        ["source"] = Source,
        ["autor"] = Author,
        ["autorin"] = Author,
        ["author"] = Author,
        ["kategorie"] = Category,
        ["category"] = Category,
        ["rubrik"] = Category,
        ["datum"] = Date,
        ["date"] = Date,
    };

    /// <summary>The canonical name of a field as typed in any case; null for what is no field.</summary>
    public static string? Canonical(string name) => names.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>The field that a filter of this name means: source, category, author or year; null for any other.</summary>
    public static string? Filtered(string name) => name.ToLowerInvariant() is Year or "year" ? Year : Canonical(name) is Source or Category or Author ? Canonical(name) : null;
}
