using System.Buffers;

namespace Fundstelle.Analysis;

/// <summary>Which nouns end as if they were inflected, and are not: an ending that is the word's own takes further ones.</summary>
sealed class WholeNouns(Lexicon lexicon, KnownTails tails, AdjectiveForms adjectives)
{
    /// <summary>A form this much rarer than its neighbour does not count as evidence: typing errors and chance.</summary>
    const double TooRare = 0.002;

    /// <summary>Whether the word takes further endings as a whole, so that its own end is no inflection: Messer·s, Lehrer·in, Osten·s, Modem·s, Haus·es.</summary>
    public bool Contains(string word)
    {
        var facts = lexicon.Find(word);
        if (facts.NounShare < 0.5) return false;
        return (word[^2], word[^1]) switch
        {
            (_, 's' or 't' or 'd') => Takes("es", facts) || Takes("e", facts) || TakesWithUmlaut(word, facts) || (word[^1] == 's' && IsNoGenitive(word, facts)),
            // "des Schreibens" is from the verb; das Essen and das Unternehmen are nouns of their own.
            ('e', 'n') => facts.NounShare >= 0.7 && (Takes("s", facts) || EndsInWholeNoun(word)) && !IsPluralRather(word, facts),
            // Konzern, Stern, Bayern; not Lehrern.
            ('r' or 'l', 'n') => Takes("s", facts) && !(lexicon.Find(word.AsSpan(0, word.Length - 1)) is { NounShare: >= 0.5 } singular && singular.Count > facts.Count),
            // -em ends adjectives; a noun that no adjective is made to has it of its own: Modem, System.
            ('e', 'm') => Takes("s", facts) || (facts.NounShare >= 0.9 && !adjectives.Is(word.AsSpan(0, word.Length - 2))),
            ('e', 'r') => Takes("s", facts) || Takes("in", facts) || Takes("innen", facts) || (facts.NounShare >= 0.8 && !IsVerbInIeren(word, facts) && !IsPluralOrAdjective(word, facts)),
            (_, 'e') => IsNameInE(word, facts),
            _ => false,
        };

        bool Takes(string ending, WordFacts whole) => lexicon.Find(string.Concat(word, ending)) is { NounShare: >= 0.5 } longer && longer.Count > whole.Count * TooRare;
    }

    /// <summary>Gabriele, Schulze: no more than one Gabriel, since a plural in -e has a dative in -en, and a dative in -e a genitive in -es.</summary>
    bool IsNameInE(string word, WordFacts facts) =>
        facts is { NounShare: >= 0.95, Count: >= 100 } && !lexicon.Find(word, "n").Known && !lexicon.Find(word, "s").Known && lexicon.Find(word.AsSpan(0, word.Length - 1)).IsNoun;

    /// <summary>Klaus, Fonds, Status: a common noun that is hardly ever seen without its s.</summary>
    bool IsNoGenitive(string word, WordFacts facts)
    {
        if (facts is not { NounShare: >= 0.95, Count: >= 50 }) return false;
        foreach (var ending in (ReadOnlySpan<string>)["s", "es", "ns", "ens", "ses"])
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && lexicon.Find(word.AsSpan(0, word.Length - ending.Length)).Count > facts.Count * 0.02) return false;
        }
        return tails.StartIn(word) is var at && (at == 0 || Contains(word[at..]));
    }

    /// <summary>Hauptanliegen, whose genitive nobody has written: it is whole as Anliegen is. Not Heuschrecken, of which there is a singular.</summary>
    bool EndsInWholeNoun(string word) =>
        tails.StartIn(word) is > 0 and var at && word.Length - at >= 6 && !lexicon.Find(word.AsSpan(0, word.Length - 1)).IsNoun && !lexicon.Find(word.AsSpan(0, word.Length - 2)).IsNoun && Contains(word[at..]);

    /// <summary>Füchse, Mächte: the plural of a noun whose own end looks like an ending.</summary>
    bool TakesWithUmlaut(string word, WordFacts facts) =>
        word.LastIndexOfAny(['a', 'o', 'u']) is >= 0 and var at && lexicon.Find(Letters.Umlauted(word, at), "e") is { NounShare: >= 0.5 } plural && plural.Count > facts.Count * TooRare;

    /// <summary>Whether a noun in -en is the plural of one that is more frequent: Strafen, Haushalten. What is the genitive of a verb then (des Strafens) is rare.</summary>
    bool IsPluralRather(string word, WordFacts facts)
    {
        if (lexicon.Find(word, "s").Count > facts.Count * 0.02) return false;
        return IsMoreFrequent(word.AsSpan(0, word.Length - 1)) || IsMoreFrequent(word.AsSpan(0, word.Length - 2));

        bool IsMoreFrequent(ReadOnlySpan<char> singular) => lexicon.Find(singular) is { NounShare: >= 0.9 } noun && noun.Count > facts.Count * 1.5;
    }

    /// <summary>Klimaschützer are those who schützen, not more than one Klimaschutz; nothing is done by Häuser. Reisender is of Reisende, and has nothing to do with senden.</summary>
    public bool IsAgent(ReadOnlySpan<char> root) => !root.EndsWith("ig") && !(root.Length > 5 && root.EndsWith("end") && lexicon.Find(root, "e").IsNoun) && IsVerb(root[tails.StartIn(string.Concat(root, "en"))..]);

    /// <summary>Isolier- is what is left of isolieren at the end of a line; Papier and Kurier are nouns.</summary>
    bool IsVerbInIeren(string word, WordFacts facts) => word.EndsWith("ier", StringComparison.Ordinal) && lexicon.Find(word, "en") is { NounShare: >= 0 and < 0.5 } verb && verb.Count > facts.Count;

    /// <summary>Whether a verb begins so: leugn·en, bewunder·n, zweif(e)l·n.</summary>
    bool IsRootOfVerb(ReadOnlySpan<char> root) =>
        IsInfinitive(lexicon.Find(root, "en")) || (root is [.., 'e', 'l' or 'r'] && IsInfinitive(lexicon.Find(root, "n"))) || (root is [.., 'l'] && IsInfinitive(lexicon.Find(root[..^1], "eln")));

    static bool IsInfinitive(WordFacts form) => form is { Known: true, NounShare: >= 0 and < 0.5 };

    // Geber and Nehmer are of verbs that change their root before a -t.
    bool IsVerb(ReadOnlySpan<char> root) =>
        lexicon.Find(root, "en") is { Count: >= 20, NounShare: >= 0 and < 0.5 } && (lexicon.Find(root, "t") is { Known: true, NounShare: >= 0 and < 0.5 } || IrregularVerbs.IsInfinitive(string.Concat(root, "en")));

    /// <summary>Ritter, Becker, Krämer: plurals in -er have a dative in -ern. What is of a place has none either (Kölner), but a place has no plural; adjectives have other forms (Beamter).</summary>
    bool IsPersonRather(string word, string bare, WordFacts facts)
    {
        var singular = word.AsSpan(0, word.Length - 2);
        if (facts is not { NounShare: >= 0.9, Count: >= 50 } || lexicon.Find(word, "n").Count > facts.Count * 0.02 || (IsAsFrequent(singular, "e") && IsAsFrequent(singular, "en"))) return false;
        if (!singular.SequenceEqual(bare) && !lexicon.Find(singular).Known) return true;
        foreach (var ending in (ReadOnlySpan<string>)["e", "es", "en"])
        {
            if (lexicon.Find(singular, ending) is { Known: true, NounShare: >= 0.9 }) return true;
        }
        return false;

        bool IsAsFrequent(ReadOnlySpan<char> root, string ending) => lexicon.Find(root, ending) is { NounShare: >= 0.5 } form && form.Count > facts.Count * 0.5;
    }

    static readonly SearchValues<char> otherVowels = SearchValues.Create("eiäöüy");

    /// <summary>Whether a noun in -er is the plural of a shorter noun (Kind·er, Häus·er) or an adjective in its place (Abgeordnet·er), not a word of its own (Kammer, Lenker).</summary>
    bool IsPluralOrAdjective(string word, WordFacts facts)
    {
        var singular = word.AsSpan(0, word.Length - 2);
        var bare = new string(singular).Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u');
        if (IsAgent(singular) || IsPersonRather(word, bare, facts)) return false;
        // Gewalttäter are not more than one Gewalttat, since Täter is whole.
        var end = tails.StartIn(word);
        var endsInWhole = end > 0 && Contains(word[end..]);
        // Stände, not Ständer, are of Stand; Tale and Tal are nouns, unlike deutsch, so that a Taler is no adjective.
        var inE = lexicon.Find(singular, "e");
        // Plurals in -er take the umlaut where they can: the one of Kamm would be Kämmer.
        var mayBePlural = !endsInWhole && PluralsInEr.May(word);
        return (mayBePlural && singular.LastIndexOfAny('a', 'o', 'u') <= singular.LastIndexOfAny(otherVowels) && lexicon.Find(singular) is { NounShare: >= 0.5 } noun && noun.Count > facts.Count * 0.1)
            || (mayBePlural && !singular.SequenceEqual(bare) && lexicon.Find(bare) is { NounShare: >= 0.5 } unchanged && unchanged.Count > facts.Count * 0.1)
            // Bekannter is one who is bekannt; leugne is of the verb.
            || (inE.Count > facts.Count && lexicon.Find(singular).NounShare < 0.5 && (inE.NounShare >= 0.3 ? singular.SequenceEqual(bare) || !lexicon.Find(bare).IsNoun : adjectives.Is(singular) || !IsRootOfVerb(singular)))
            // Gesandter is one who is gesandt.
            || (inE.NounShare >= 0.5 && lexicon.Find(singular) is { IsEstablished: true, NounShare: >= 0 and < 0.1 } && (singular.EndsWith("t") || singular.EndsWith("en")))
            // Märkischer Kreis
            || singular.EndsWith("isch")
            // Reisender is one who reist.
            || (word.Length > 8 && word.EndsWith("ender", StringComparison.Ordinal) && inE is { Known: true, NounShare: >= 0.5 })
            // Schwellenländer, of which the singular is hardly ever seen
            || (facts.Count >= 20 && end >= 4 && !endsInWhole && lexicon.Find(word.AsSpan(end)) is { NounShare: >= 0.8 } tail && IsPluralOrAdjective(word[end..], tail));
    }
}
