using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>
/// What a word is made of, which is another word, so that it has a stem of its own; but who looks for that wants it too: Köln finds the Kölner Dom, Goethe goethesche
/// verses and Forscher a Forscherin, as weaker matches.
/// </summary>
sealed class Derivations(Lexicon lexicon, GermanStemming stemming)
{
    // Men are named at least so often as women who do the same; Put is no man, nor is Putin a woman.
    const double LeastShareOfMen = 0.1;

    /// <summary>Forscherin, Forscherinnen → forscher: what a woman does, and is called where it is a man. Null for others.</summary>
    public string? Masculine(string word)
    {
        var cut = word.EndsWith("innen", StringComparison.Ordinal) ? 5 : word.EndsWith("in", StringComparison.Ordinal) ? 2 : 0;
        if (cut == 0 || word.Length - cut < 3) return null;
        var root = word[..^cut];
        var count = lexicon.Find(word).Count;
        if (IsNoun(root) && lexicon.Find(root).Count > count * LeastShareOfMen && (root.EndsWith("er", StringComparison.Ordinal) || root.EndsWith("or", StringComparison.Ordinal) || root[^1] is 't' or 'd' or 'e')) return root;
        // Not Termin and Magazin, of which there are no -innen.
        var isWoman = lexicon.Find(root, "innen").Known;
        // Zeugin, Polin: of Zeuge and Pole, not of Zeug and Pol; but Freunde are several of one.
        if (isWoman && IsNoun(root + "e") && stemming.Stem(root + "e", isCapitalised: true) != stemming.Stem(root, isCapitalised: true)) return root + "e";
        if (isWoman && lexicon.Find(root) is { NounShare: >= 0.5 }) return root;
        if (root.EndsWith("er", StringComparison.Ordinal) && root.Length >= 6 && lexicon.Find(root.AsSpan(0, root.Length - 2), "en") is { NounShare: >= 0 and < 0.5, Count: >= 50 }) return root;
        // Stadträtin: the umlaut is the feminine's alone.
        if (!lexicon.Find(root).Known && Letters.WithoutLastUmlaut(root) is { } plain && IsNoun(plain)) return plain;
        // Dänin, Biologin: hardly seen, but Dänen and Biologen are. Not Robin, who is seen more often than Roben.
        if (!isWoman) return lexicon.Find(root, "e").IsNoun && lexicon.Find(root, "en") is { NounShare: >= 0.95 } people && (root.EndsWith("log", StringComparison.Ordinal) || (people.Count >= 50 && people.Count > 10 * count)) ? root + "e" : null;
        // Kundin, Expertin, Französin: the masculine has an e that went, and perhaps no umlaut.
        return ((string[])[root + "e", (Letters.WithoutLastUmlaut(root) ?? root) + "e", (Letters.WithoutLastUmlaut(root) ?? root)]).FirstOrDefault(form => lexicon.Find(form).NounShare >= 0.5);

        bool IsNoun(string form) => lexicon.Find(form) is { Count: >= 20, NounShare: >= 0.5 };
    }

    /// <summary>The name that an adjective is made of: Grass'sche, goethesche, merkelscher; null for others.</summary>
    public string? Name(string word)
    {
        if (Root(word) is not (> 0 and var length)) return null;
        if (word[length - 1] == '\'') return length > 2 ? word[..(length - 1)] : null;
        var root = word[..length];
        // Herrschen and rauschen are verbs, and better known than what Herr and Rau are asked for.
        return length >= ShortestName && lexicon.Find(root) is { NounShare: >= 0.95, IsEstablished: true } && !lexicon.Find(word).IsEstablished ? root : null;
    }

    /// <summary>How many letters stand before -sch and an ending; 0 where there is none.</summary>
    public static int Root(string word)
    {
        var ending = Array.Find(endingsOfNames, ending => word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? 0 : word.Length - ending.Length;
    }

    const int ShortestName = 4;

    /// <summary>The name of a place, or the noun without a plural, that a noun in -er is made of: Köln, Medizin. Null for others.</summary>
    public string? Base(string word)
    {
        if (word.Length < 6 || !word.EndsWith("er", StringComparison.Ordinal) || !lexicon.Find(word).IsNoun || PluralsInEr.May(word)) return null;
        var root = word[..^2];
        if (HasNoPlural(root) && !Array.Exists(endsOfOthers, end => root.EndsWith(end, StringComparison.Ordinal))) return root;
        // Göttinger, Spanier, Münchner
        return IsPlaceInEn(root + "en") ? root + "en" : root[^1] == 'n' && IsPlaceInEn(root[..^1] + "en") ? root[..^1] + "en" : null;
    }

    // Köln and Medizin have none.
    bool HasNoPlural(string noun) =>
        lexicon.Find(noun) is { NounShare: >= 0.95, Count: >= 20 } && !Array.Exists(plurals, ending => lexicon.Find(noun, ending).Known)
        && !(Letters.LastVowel(noun) is >= 0 and var at && noun[at] is 'a' or 'o' or 'u' && lexicon.Find(Letters.Umlauted(noun, at), "e").Known);

    bool IsPlaceInEn(string noun) => lexicon.Find(noun).IsNoun && (places.Contains(noun) || Array.Exists(endsOfPlaces, end => noun.EndsWith(end, StringComparison.Ordinal)));

    static readonly string[] endingsOfNames = ["sche", "schen", "scher", "sches", "schem"];

    static readonly string[] plurals = ["e", "en", "n", "es"];

    // Whoever asks for Politik and Musik does not mean everybody who has to do with it; and Zauberer are of zaubern.
    static readonly string[] endsOfOthers = ["ik", "ung", "heit", "keit", "er"];

    static readonly string[] endsOfPlaces = ["ingen", "ien", "hausen", "kirchen"];

    // Verbrechen and Unternehmen end as these do, and are no places.
    static readonly FrozenSet<string> places = FrozenSet.ToFrozenSet(["ägypten", "bremen", "dresden", "giessen", "kempten", "libyen", "litauen", "meissen", "münchen", "norwegen", "saarbrücken", "wiesbaden"], StringComparer.Ordinal);
}
