using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>
/// Words of one family in another part of speech: Kündigung and kündigen, Zuständigkeit and zuständig, Vertrag and vertraglich, Aufnahme and aufnehmen. By the rules of
/// word formation (Fleischer and Barz, Wortbildung der deutschen Gegenwartssprache, 2012) where the lexicon knows both words. What one of them asks for the other
/// often answers, but they are no forms of one word: they count only where any word is enough.
/// </summary>
sealed class WordFamilies(Lexicon lexicon)
{
    /// <summary>A rarer word is left alone: it may be a slip or a name that only looks so.</summary>
    const int Fewest = 20;

    /// <summary>The other words of the family of a word.</summary>
    /// <param name="forms">Its written form and its stems, any of which may be a word: Anforderungen, Anforderung. With an ending a stem may be an infinitive: prüf, prüfen; installi, installieren.</param>
    public IEnumerable<string> Of(IReadOnlyList<string> forms) =>
        forms.SelectMany(form => (string[])[form, form + "en", form + "n", form + "eren"]).Distinct(StringComparer.Ordinal).SelectMany(Others).Distinct(StringComparer.Ordinal).Where(other => !forms.Contains(other, StringComparer.Ordinal));

    IEnumerable<string> Others(string written)
    {
        if (WithPrefix(written) is { } verb) yield return verb;
        if (WithoutPrefix(written) is { } noun) yield return noun;
        foreach (var (one, other) in endings)
        {
            if (Other(written, one, other) is { } found) yield return found;
            if (Other(written, other, one) is { } back) yield return back;
        }
    }

    string? Other(string word, Ending from, Ending to)
    {
        if (!word.EndsWith(from.Text, StringComparison.Ordinal) || word.Length - from.Text.Length < 3 || !Is(from, lexicon.Find(word))) return null;
        var root = word.AsSpan(0, word.Length - from.Text.Length);
        return Is(to, lexicon.Find(root, to.Text)) ? string.Concat(root, to.Text) : null;
    }

    static readonly Ending noun = new("", true);
    static readonly Ending verb = new("en", false);

    /// <summary>Verbs that provide with a thing: Auftrag, beauftragen.</summary>
    string? WithPrefix(string word) => Is(noun, lexicon.Find(word)) && "be" + word + "en" is var other && Is(verb, lexicon.Find(other)) ? other : null;

    string? WithoutPrefix(string word) => word is ['b', 'e', .. { Length: >= 3 } other, 'e', 'n'] && Is(verb, lexicon.Find(word)) && Is(noun, lexicon.Find(other)) ? other : null;

    static bool Is(Ending ending, WordFacts facts) => facts.Count >= Fewest && (ending.IsNoun ? facts.NounShare >= 0.6 : facts.NounShare is >= 0 and < 0.6);

    /// <summary>What words of a kind end in.</summary>
    readonly record struct Ending(string Text, bool IsNoun);

    static readonly (Ending One, Ending Other)[] endings =
    [
        .. Nouns("ung", "en", "n"), .. Nouns("keit", ""), .. Nouns("heit", ""), .. Nouns("igkeit", ""), .. Nouns("ation", "ieren"), .. Nouns("ion", "ieren"),
        .. Nouns("", "lich", "isch", "ig", "ieren"), .. Nouns("e", "lich", "ig"),
        // Nouns of strong verbs keep the vowel of another form. Not those that went their own way: Betrag, Umsatz, Zustand.
        .. Nouns("nahme", "nehmen"), .. Nouns("gabe", "geben"), .. Nouns("tritt", "treten"), .. Nouns("kunft", "kommen"), .. Nouns("wahl", "wählen"),
    ];

    static IEnumerable<(Ending, Ending)> Nouns(string noun, params string[] others) => others.Select(other => (new Ending(noun, true), new Ending(other, false)));
}
