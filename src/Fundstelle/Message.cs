namespace Fundstelle;

/// <summary>The languages a user can read Fundstelle in.</summary>
public enum Language
{
    /// <summary>Deutsch.</summary>
    German,

    /// <summary>English.</summary>
    English,
}

/// <summary>
/// A sentence for the user in both languages, side by side, so that neither is forgotten. Plain values rather than resource files: they need no culture,
/// no satellite assembly, and work in a native program without ICU.
/// </summary>
public sealed record Message(string German, string English)
{
    /// <summary>The sentence in one language.</summary>
    public string In(Language language) => language == Language.English ? English : German;

    /// <summary>The English sentence, for logs and debuggers.</summary>
    public override string ToString() => English;
}
