namespace Fundstelle.Analysis;

/// <summary>The roots that foreign nouns share with their plurals, by rules that the lexicon confirms.</summary>
sealed class LatinPlurals(Lexicon lexicon, KnownTails tails)
{
    /// <summary>The root of a noun in -um, -us, -o, -a or -ien; null for what is none.</summary>
    public string? RootOf(string word, WordFacts facts) =>
        // Stigmata, of Stigma.
        word.EndsWith("mata", StringComparison.Ordinal) && lexicon.Find(word.AsSpan(0, word.Length - 2)).IsNoun ? Root(word[..^2]) ?? word[..^2] : Root(word) ?? SingularOfIen(word, facts) ?? RootOfCompound(word);

    /// <summary>Museum and Museen, Risiko and Risiken, Firma and Firmen, Ministerium and Ministerien share their root.</summary>
    string? Root(string word)
    {
        var cut = word.EndsWith("ums", StringComparison.Ordinal) || (word is [.., 'o' or 'a', 's'] && word.Length > 5) ? 1 : 0;
        var singular = word.AsSpan(0, word.Length - cut);
        var ending = singular.EndsWith("um") || singular.EndsWith("us") ? 2 : singular.EndsWith("o") || singular.EndsWith("a") ? 1 : 0;
        // Votum; not Mus.
        if (ending == 0 || singular.Length - ending < (singular.EndsWith("um") ? 3 : 4)) return null;
        var root = singular[..^ending];
        // Praktika, Antibiotika
        if (singular[^1] == 'a' && lexicon.Find(root, "um").IsNoun) return new(root);
        var plural = lexicon.Find(string.Concat(root, "en"));
        if (!plural.IsNoun && singular.EndsWith("um")) plural = lexicon.Find(root, "a");
        // Minen are of Mine, not of Minus; Linden of Linde, and no Linda; Christen of Christ, and no Christa.
        var inE = lexicon.Find(root, "e").Count;
        if (singular.EndsWith("us") && inE > plural.Count * 0.5) return null;
        if (ending == 1 && inE > plural.Count * 0.02 && inE > lexicon.Find(singular).Count * 0.2) return null;
        if (ending == 1 && lexicon.Find(root) is { NounShare: >= 0.9, Count: >= 50 } noun && noun.Count > plural.Count * 0.1) return null;
        return plural.IsNoun && plural.Count > lexicon.Find(singular).Count * 0.01 && lexicon.Find(root).Count < plural.Count * 0.5 ? new string(root) : null;
    }

    /// <summary>Of Landesministerium and Girokonto no plural was ever seen, but of Ministerium and Konto.</summary>
    string? RootOfCompound(string word) =>
        (word is [.., 'u', 'm'] or [.., 'u', 'm', 's'] or [.., 'o' or 'a'] or [.., 'o' or 'a', 's']) && tails.StartIn(word) is > 0 and var at && Root(word[at..]) is { } root ? string.Concat(word.AsSpan(0, at), root) : null;

    /// <summary>Prinzipien, Materialien: of a noun without the i. Not Ministerien, which are of Ministerium, nor Aktien, of Aktie.</summary>
    string? SingularOfIen(string word, WordFacts facts)
    {
        if (!word.EndsWith("ien", StringComparison.Ordinal) || word.Length < 8) return null;
        var root = word.AsSpan(0, word.Length - 3);
        // Georgien is a country, as Georgiens says.
        return lexicon.Find(root) is { NounShare: >= 0.9 } noun && noun.Count > facts.Count * 0.2 && !lexicon.Find(word, "s").Known && !lexicon.Find(root, "ium").Known && !lexicon.Find(root, "ie").Known ? new(root) : null;
    }
}
