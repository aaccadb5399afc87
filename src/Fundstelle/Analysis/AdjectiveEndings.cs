namespace Fundstelle.Analysis;

/// <summary>The endings of adjectives, longest first.</summary>
static class AdjectiveEndings
{
    /// <summary>Those of one that is not compared: guter.</summary>
    public static readonly string[] Inflected = ["en", "er", "es", "em", "e"];

    /// <summary>The same, and none: gut.</summary>
    public static readonly string[] InflectedOrNone = [.. Inflected, ""];

    /// <summary>Those of one that is compared and inflected: schönsten, kleinere.</summary>
    public static readonly string[] Compared = [.. from degree in (string[])["est", "st", "er"] from ending in Inflected orderby degree.Length + ending.Length descending select degree + ending];

    /// <summary>Those of one that has an ending, compared or not.</summary>
    public static readonly string[] All = [.. Compared, .. Inflected];

    /// <summary>What may be behind an adjective at all: those, none, and the est of freist.</summary>
    public static readonly string[] AllOrNone = [.. All.Append("est").Append("st").Append("").OrderByDescending(ending => ending.Length)];
}
