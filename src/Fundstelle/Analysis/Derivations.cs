using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>
/// What somebody or something in -er or -sch is of: Kölner of Köln, Münchner of München, Mediziner of Medizin, goethesch of Goethe. That is another word, which has a
/// stem of its own; but who looks for Köln wants the Kölner Dom too.
/// </summary>
sealed class Derivations(Lexicon lexicon)
{
    /// <summary>The name that an adjective is made of: Grass'sche, goethesche, merkelscher; null for others.</summary>
    public string? Name(string word)
    {
        if (Root(word) is not (> 0 and var length)) return null;
        if (word[length - 1] == '\'') return word[..(length - 1)];
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

    /// <summary>The name of a place, or the noun without a plural, that a noun in -er is made of; null for others.</summary>
    public string? Base(string word)
    {
        if (word.Length < 6 || !word.EndsWith("er", StringComparison.Ordinal) || !lexicon.Find(word).IsNoun || PluralsInEr.May(word)) return null;
        var root = word[..^2];
        if (HasNoPlural(root) && !Array.Exists(endsOfOthers, end => root.EndsWith(end, StringComparison.Ordinal))) return root;
        // Göttinger, Spanier, Münchner
        return IsPlaceInEn(root + "en") ? root + "en" : root[^1] == 'n' && IsPlaceInEn(root[..^1] + "en") ? root[..^1] + "en" : null;
    }

    /// <summary>Köln and Medizin have none; Raub has no other form than theirs either, but Räuber have an umlaut.</summary>
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
