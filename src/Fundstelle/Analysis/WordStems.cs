namespace Fundstelle.Analysis;

/// <summary>How a word is written in a text.</summary>
public enum LetterCase
{
    /// <summary>With a small letter.</summary>
    Small,

    /// <summary>With a capital first, as nouns and begins of sentences are.</summary>
    Capitalised,

    /// <summary>In capitals only, which say nothing.</summary>
    Capitals,
}

/// <summary>The stems of one form.</summary>
/// <param name="InText">Those under which a text that has it is found, the most probable first.</param>
/// <param name="Asked">Those which a query that has it asks for.</param>
public readonly record struct WordStems(string[] InText, string[] Asked)
{
    /// <summary>The same in texts and queries.</summary>
    public WordStems(params string[] stems)
        : this(stems, stems)
    {
    }
}
