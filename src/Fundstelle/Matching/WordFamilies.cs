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
        var facts = lexicon.Find(written);
        if (facts.Count < Fewest) yield break;
        foreach (var (one, other) in affixes)
        {
            if (Other(written, facts, one, other) is { } found) yield return found;
            if (Other(written, facts, other, one) is { } back) yield return back;
        }
    }

    string? Other(string word, WordFacts facts, Affixes from, Affixes to)
    {
        if (!from.Fits(facts) || word.Length - from.Before.Length - from.Behind.Length < 3 || !word.StartsWith(from.Before, StringComparison.Ordinal) || !word.EndsWith(from.Behind, StringComparison.Ordinal)) return null;
        var other = string.Concat(to.Before, word.AsSpan(from.Before.Length, word.Length - from.Before.Length - from.Behind.Length), to.Behind);
        return lexicon.Find(other) is { Count: >= Fewest } known && to.Fits(known) ? other : null;
    }

    /// <summary>What words of a kind begin and end in.</summary>
    readonly record struct Affixes(string Before, string Behind, bool IsNoun)
    {
        public bool Fits(WordFacts facts) => IsNoun ? facts.NounShare >= 0.6 : facts.NounShare is >= 0 and < 0.6;
    }

    static readonly (Affixes One, Affixes Other)[] affixes =
    [
        // Verbs that provide with a thing: Auftrag, beauftragen.
        (new("", "", IsNoun: true), new("be", "en", IsNoun: false)),
        .. Nouns("ung", "en", "n"), .. Nouns("keit", ""), .. Nouns("heit", ""), .. Nouns("igkeit", ""), .. Nouns("ation", "ieren"), .. Nouns("ion", "ieren"),
        .. Nouns("", "lich", "isch", "ig", "ieren"), .. Nouns("e", "lich", "ig"),
        // Nouns of strong verbs keep the vowel of another form. Not those that went their own way: Betrag, Umsatz, Zustand.
        .. Nouns("nahme", "nehmen"), .. Nouns("gabe", "geben"), .. Nouns("tritt", "treten"), .. Nouns("kunft", "kommen"), .. Nouns("wahl", "wählen"),
    ];

    static IEnumerable<(Affixes, Affixes)> Nouns(string noun, params string[] others) => others.Select(other => (new Affixes("", noun, IsNoun: true), new Affixes("", other, IsNoun: false)));
}
