namespace Fundstelle.Analysis;

/// <summary>How much of the end of a word is inflection.</summary>
sealed class Endings(Lexicon lexicon, WholeNouns whole, VerbForms verbs, AdjectiveForms adjectives)
{
    /// <summary>Length of the inflection at the end of a word, 0 where the end belongs to it.</summary>
    /// <param name="word">What is left of the word so far.</param>
    /// <param name="original">What is known of the whole word.</param>
    /// <param name="isWord">Whether nothing has been taken off yet.</param>
    /// <param name="wasVerb">Whether a verb's -t was taken off before.</param>
    /// <param name="isCapitalised">Whether the word is written as nouns are.</param>
    public int LengthIn(string word, WordFacts original, bool isWord, bool wasVerb, bool isCapitalised)
    {
        if (whole.Contains(word)) return 0;
        var (before, last) = (word[^2], word[^1]);
        var noun = original.NounShare >= 0.5;
        switch (last)
        {
            case 'r' when before == 'e' && !noun && word.Length > 4 && adjectives.EndsInEr(word): return 0;
            // The er of stöbern and wittern is no ending.
            case 'r' when before == 'e' && !noun && word.Length > 4 && (IsVerbInN(word) || IsVerbInN(WithoutPrefix(word))) && !adjectives.Is(word.AsSpan(0, word.Length - 2)): return 0;
            // Meer, leer, Teer
            case 'r' when word is [.., 'e', 'e', _]: return 0;
            // Stampfer are who or what stampft, though nobody has seen them, as Lehrer are no form of lehren.
            case 'r' when before == 'e' && !original.Known && word.Length > 6 && whole.IsAgent(word.AsSpan(0, word.Length - 2)) && !IsCompared(word[..^2]): return 0;
            case 'r' when before == 'e' && !original.Known && isCapitalised && IsOwnErOfNoun(word): return 0;
            case 'm' when before == 'e' && adjectives.EndsInEm(word): return 0;
            case 'm' or 'r' when before == 'e' && word.Length > 4: return 2;
            // verwendet lost its t, and its end is the verb's own.
            case 'd' when wasVerb: return 0;
            case 'd' when word.Length > 5 && word.EndsWith("end", StringComparison.Ordinal) && !noun && (verbs.IsVerb(word.AsSpan(0, word.Length - 3)) || !original.Known): return 3;
            case 'd' when word.Length > 6 && !noun && (word.EndsWith("elnd", StringComparison.Ordinal) || word.EndsWith("ernd", StringComparison.Ordinal)): return 2;
            // das Schlimmste
            case 't' when noun && !isWord && before == 's' && IsSuperlative(word): return 2;
            // rastete is of rasten, not of rasen, which has no other t before it.
            case 't' when wasVerb && verbs.IsVerb(word) && lexicon.Find(word, "et") is { Known: true } present && present.Count > lexicon.Find(word, "e").Count * 0.1: return 0;
            case 't' when !noun && before != 't': return EndingInT(word);
            case 'e': return 1;
            // mies
            case 's' when !noun && adjectives.Is(word): return 0;
            case 's' when isWord && before is not 's' && (noun || before == 'e' || (!original.Known && !word.EndsWith("los", StringComparison.Ordinal) && before != 'ö')) && !(before is 'i' or 'u' or 'a' && !IsBase(word.AsSpan(0, word.Length - 1))): return 1;
            case 'n' when before is 'e' && original.NounShare < 0.9 && adjectives.EndsInEn(word): return 0;
            case 'n' when before is 'e': return word.Length > 4 ? 2 : 1;
            // Gehirn and Horn are whole, Herrn and Nachbarn are not.
            case 'n' when isWord && before is 'r' or 'l' && word[^3] != 'e' && !(lexicon.Find(word.AsSpan(0, word.Length - 1)) is { NounShare: >= 0.9 } weak && weak.Count > original.Count * 0.05): return 0;
            case 'n' when isWord && before is 'r' or 'l' && word.Length > 4: return !noun && (adjectives.Is(word) || lexicon.Find(word, "en") is { Known: true, NounShare: >= 0 and < 0.5 }) ? 0 : 1;
            // ziehn, schaun
            case 'n' when isWord && !noun && word.Length > 4 && verbs.IsVerb(word.AsSpan(0, word.Length - 1)): return 1;
            default: return 0;
        }
    }

    /// <summary>Whether the end of what is left of a word, after something was taken off, is its own although it looks like a further ending.</summary>
    /// <param name="stem">What is left.</param>
    /// <param name="word">The whole word.</param>
    /// <param name="facts">What is known of the whole word.</param>
    /// <param name="cut">Length of what would go next.</param>
    /// <param name="isCapitalised">Whether the word is written as nouns are.</param>
    public bool BelongsToWord(string stem, string word, WordFacts facts, int cut, bool isCapitalised)
    {
        var taken = word[stem.Length];
        return (stem[^2], stem[^1]) switch
        {
            // Ebene and Szene; not Erwachsene, who are erwachsen.
            (_, 'n') when taken != 's' && (facts.NounShare >= 0.5 || !facts.Known) && lexicon.Find(string.Concat(stem, "er")).NounShare < 0.5 => true,
            // dienen has an e of its own.
            (_, 'n') => taken != 's' && verbs.IsVerb(stem),
            ('e', 'r') => IsOwnEr(stem, word, facts, isCapitalised),
            // Of two e one belongs to the word: Muse·en, Se·en.
            (_, 'e') => cut == 1 && taken == 'e',
            _ => false,
        };
    }

    bool IsOwnEr(string stem, string word, WordFacts facts, bool isCapitalised)
    {
        // Erdbeeren are of Erdbeere.
        if (facts.NounShare >= 0.8 && lexicon.Find(stem, "e").NounShare >= 0.8) return true;
        // That of -ieren goes.
        if (stem is [.., 'i', _, _]) return false;
        var ending = word.AsSpan(stem.Length);
        var root = stem[..^2];
        // schippernd
        if (facts.NounShare < 0.5 && ending.StartsWith("nd")) return true;
        if (facts.NounShare is >= 0 and < 0.5)
        {
            // No adjective ends as lauert does; erschweren has an er of its own, as erschwert says, and größeren has not.
            if (ending[0] == 't' || IsVerbInEren(stem)) return true;
            // lauern, einbürgern; but adjectives lost an e that way once: spätern.
            if (facts.Known && ending is "n" && (!IsCompared(root) || lexicon.Find(stem, "t").Known)) return true;
        }
        // Nobody knows bewucherst and Ziehers. No plural has an -s behind its -er.
        if (facts.Known) return false;
        return ending is "s" or "st" || (ending[0] == 'n' && (isCapitalised ? IsOwnErOfNoun(stem) : !IsCompared(root) && !PluralsInEr.May(stem)));
    }

    /// <summary>Whether a noun that nobody knows is one in -er: neither the plural of a shorter one, nor an adjective in its place.</summary>
    bool IsOwnErOfNoun(string word) =>
        word.Length > 6 && !PluralsInEr.May(word) && word[..^2] is var root && !IsCompared(root) && !Array.Exists(endsOfAdjectives, end => root.EndsWith(end, StringComparison.Ordinal) || root.EndsWith(end + "er", StringComparison.Ordinal));

    static readonly string[] endsOfAdjectives = ["ig", "isch", "lich", "los", "bar", "sam", "haft", "iv", "al", "ell", "är", "ös", "abel", "t", "en", "end"];

    /// <summary>Whether an adjective has a root where it is compared: spät, gröss.</summary>
    bool IsCompared(string root) => adjectives.Is(root) || (Letters.WithoutLastUmlaut(root) is { } bare && adjectives.Is(bare));

    bool IsVerbInEren(string stem) => verbs.IsVerb(stem) && lexicon.Find(stem, "t") is { Known: true, NounShare: >= 0 and < 0.5 } && !lexicon.Find(stem, "n").Known;

    bool IsVerbInN(ReadOnlySpan<char> root) => lexicon.Find(root, "n") is { Known: true, NounShare: < 0.5 } && lexicon.Find(root, "t").Known;

    /// <summary>What is rare with a first part is common without: nachliefern, abdichten. Empty where there is none.</summary>
    static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> word) => VerbPrefixes.LengthIn(word) is > 0 and var at ? word[at..] : [];

    // Maus and Laus are no genitives of mau and lau.
    bool IsBase(ReadOnlySpan<char> word) => lexicon.Find(word) is { Known: true } facts && (word.Length > 4 || facts.NounShare >= 0.5);

    bool IsSuperlative(string word) => IsCompared(word[..^2]);

    /// <summary>-t and -st of verbs, -st and -est of superlatives; 0 where the t belongs to the word: rot, bunt, konstant.</summary>
    int EndingInT(string word)
    {
        var root = word.AsSpan(0, word.Length - 1);
        var facts = lexicon.Find(word);
        // Kleinst- is seen with a capital more often than not, and is klein all the same.
        if (facts.NounShare >= 0.8 && !(facts.Count < 200 && word[^2] == 's' && adjectives.Is(root[..^1]))) return 0;
        var asVerb = verbs.Count(root);
        // The t of kälter is the adjective's own, and so is that of husten, rechten, arbeiten the verb's.
        if (asVerb == 0 && Letters.WithoutLastUmlaut(word) is { } positive && adjectives.Is(positive)) return 0;
        if (verbs.Count(word) > asVerb && lexicon.Find(word, "et") is { Known: true, NounShare: < 0.5 }) return 0;
        if (asVerb == 0 && lexicon.Find(WithoutPrefix(word), "et") is { NounShare: >= 0 and < 0.5, Count: >= 3 }) return 0;
        if (word[^2] == 's')
        {
            var shorter = root[..^1];
            // reißt is of reißen, in whose root the s is double; reist of reisen.
            if (root is [.., 's', 's'] && asVerb > 0) return 1;
            // reist is reis·t, sagst and schönst are sag·st and schön·st.
            if (shorter.Length >= GermanStemming.ShortestStem && (verbs.Count(shorter) > asVerb || IsSuperlative(word))) return 2;
            if (shorter is [.., 'e'] && shorter.Length > GermanStemming.ShortestStem && asVerb == 0 && (verbs.IsVerb(shorter[..^1]) || adjectives.Is(shorter[..^1]))) return 3;
        }
        if (asVerb > 0 && asVerb >= facts.Count * 0.02) return 1;
        // kostet: Kosten are seen more often than kosten; but no noun ends so.
        if (root is [.., 't' or 'd', 'e'] && lexicon.Find(root, "n").Known) return 1;
        if (facts.Known || lexicon.Find(word, "en").NounShare >= 0.5) return 0;
        if (Letters.WithoutLastUmlaut(word) is { } bare && lexicon.Find(bare).IsNoun) return 0;
        // Schifffahrtsamt
        if (CompoundEvidence.IsFamily(lexicon.AsHead(word.AsSpan(word.Length - 3)), 20)) return 0;
        // größ·t(en) has an s of its own.
        return word[^2] == 's' && word[^3] != 's' ? 2 : 1;
    }
}
