namespace Fundstelle;

/// <summary>What is listed, read and replaced as one: a file, or standard input. "datei:berichte/2024.jsonl".</summary>
public readonly record struct ItemId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Tells without reading whether an item changed: for files length and time of the last change.</summary>
public readonly record struct Fingerprint(string Value);

/// <summary>Where a section begins in a document's text.</summary>
/// <param name="Start">UTF-16 offset in the text.</param>
/// <param name="Heading">The heading of the section.</param>
public readonly record struct Section(int Start, string Heading);

/// <summary>What is indexed, found and shown.</summary>
/// <param name="Id">Unique in the index.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">The text, as it will be shown in snippets.</param>
public sealed record Document(string Id, string Title, string Text)
{
    /// <summary>The day it is from.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Newspaper, law, publisher.</summary>
    public string? Source { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Section, subject.</summary>
    public string? Category { get; init; }

    /// <summary>Where the original is.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639 code, where known.</summary>
    public string? Language { get; init; }

    /// <summary>Further fields of the source, in its order; shown, and searched by their name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>The headings in the text, in order. Where there are none, a place is a line.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];
}
