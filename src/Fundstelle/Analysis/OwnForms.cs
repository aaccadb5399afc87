namespace Fundstelle.Analysis;

/// <summary>Which words are forms of a word that the list has in other forms, so that how they end says nothing: whatever Zins is, Benzins is of Benzin.</summary>
sealed class OwnForms(Lexicon lexicon)
{
    /// <summary>Benzins is of Benzin, whatever a Zins is; Technikern of Techniker, whatever a Kern; Chefinnen of Chefin, whatever Finns are.</summary>
    public bool IsOfNoun(string word, WordFacts facts)
    {
        if (word.EndsWith("innen", StringComparison.Ordinal) && (word.EndsWith("erinnen", StringComparison.Ordinal) || lexicon.Find(word.AsSpan(0, word.Length - 3)).IsNoun)) return true;
        if (word[^1] == 's') return IsCommonNoun(word.AsSpan(0, word.Length - 1), 20);
        if (facts.NounShare < 0.5) return false;
        if ((word[^1] is 'n' or 'e' || word.EndsWith("ender", StringComparison.Ordinal)) && IsCommonNoun(word.AsSpan(0, word.Length - 1), facts.Count)) return true;
        var ending = word.EndsWith("en", StringComparison.Ordinal) ? 2 : word[^1] == 'e' ? 1 : 0;
        if (ending == 0) return false;
        var root = word[..^ending];
        return (ending == 2 && IsCommonNoun(root, facts.Count)) || (Letters.WithoutLastUmlaut(root) is { } bare && IsCommonNoun(bare, facts.Count * 0.5));

        bool IsCommonNoun(ReadOnlySpan<char> noun, double atLeast) => lexicon.Find(noun) is { NounShare: >= 0.5 } known && known.Count >= Math.Max(atLeast, 20);
    }

    /// <summary>No adjective that is made of two words has fewer letters.</summary>
    public const int ShortestCompound = 8;

    /// <summary>What a form of an adjective is without ending, if other forms of it are common; null for what is none, or has fewer letters than some.</summary>
    public string? AdjectiveOf(string word, int least)
    {
        foreach (var ending in AdjectiveEndings.InflectedOrNone)
        {
            if (word.Length - ending.Length < least || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = word.AsSpan(0, word.Length - ending.Length);
            // Kostengünstigsten are compared.
            if (root.EndsWith("st") || root.EndsWith("er")) continue;
            // Another form must say so: zweckgebunden alone does not.
            if ((ending != "e" && lexicon.Find(root, "e") is { NounShare: < 0.3, Count: >= 50 }) || (ending != "en" && lexicon.Find(root, "en") is { NounShare: < 0.3, Count: >= 50 })) return new(root);
        }
        return null;
    }

    /// <summary>What a rare form of an adjective is without ending, if its other forms are known: minimaler is of minimal, whatever a Maler is. Null for others.</summary>
    public string? KnownAdjectiveOf(string word, WordFacts facts)
    {
        if (facts.NounShare is < 0 or >= 0.5 || facts.Count >= 50) return null;
        foreach (var ending in AdjectiveEndings.All)
        {
            if (word.Length - ending.Length < 4 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = word.AsSpan(0, word.Length - ending.Length);
            // Teur is no word, although it is seen.
            if (!IsOther(root, "", Math.Max(facts.Count * 0.25, lexicon.Find(root, "e").Count * 0.02)) || !IsOther(root, "e") || !IsOther(root, "en") || !IsOther(root, "er") || !(IsOther(root, "em") || IsOther(root, "es"))) continue;
            var adjective = new string(root);
            if (SharedForms.StemsOf(adjective, isCapitalised: false) is null) return adjective;
        }
        return null;

        bool IsOther(ReadOnlySpan<char> root, string ending, double atLeast = 1) => lexicon.Find(root, ending) is { NounShare: >= 0 and < 0.3 } other && other.Count >= atLeast;
    }

    /// <summary>Verdeutlichte is of verdeutlichen, whatever lichten is; bereisen has forms of its own, and is no Eisen.</summary>
    public bool IsOfVerb(string word, WordFacts facts)
    {
        if (facts.NounShare is < 0 or >= 0.5) return false;
        foreach (var ending in endingsOfVerbs)
        {
            if (word.Length - ending.Length < 4 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = word.AsSpan(0, word.Length - ending.Length);
            // Adjectives have -e and -en too, but no -t behind them.
            if ((ending == "en" || IsVerb(root, "en")) && (ending[0] == 't' || IsVerb(root, "t") || IsVerb(root, "te"))) return true;
        }
        return false;

        bool IsVerb(ReadOnlySpan<char> root, string ending) => lexicon.Find(root, ending) is { NounShare: >= 0 and < 0.5, Count: >= 10 };
    }

    static readonly string[] endingsOfVerbs = ["en", "e", "t", "st", "te", "ten", "end", "ende", "enden", "ender", "endes"];
}
