namespace Fundstelle.Analysis;

/// <summary>What is special in the inflection of adjectives, by rules that the lexicon confirms: endings that are their own, and an e that comes and goes.</summary>
sealed class AdjectiveForms(Lexicon lexicon)
{
    /// <summary>Whether a form is inflected as adjectives are. Klein and Jung are names too, and Soziales a noun; but no noun takes -em.</summary>
    public bool Is(ReadOnlySpan<char> root) =>
        lexicon.Find(root) is { Known: true, NounShare: < 0.95 } facts && (lexicon.Find(root, "em") is { Known: true, NounShare: >= 0 and < 0.5 } || (facts.NounShare < 0.5 && lexicon.Find(root, "es") is { Known: true, NounShare: < 0.5 }));

    /// <summary>
    /// An adjective without its ending, where how it begins or ends says that it is one: unmöglichem, schiffbrüchiger, ungelernte. No verb begins with un-, so that its -t or -en is
    /// that of a participle. Null for others.
    /// </summary>
    public string? BySuffix(string word)
    {
        if (word.Length < ShortestWithSuffix) return null;
        foreach (var ending in AdjectiveEndings.AllOrNone)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = word.AsSpan(0, word.Length - ending.Length);
            // Verweigere is of verweigern.
            if (HasSuffix(root) && !(ending.Length > 2 && lexicon.Find(root, "ern").Known)) return new(root);
        }
        // Uniformiert and unterhaltend begin otherwise.
        return word.StartsWith("un", StringComparison.Ordinal) && !word.StartsWith("uni", StringComparison.Ordinal) && !word.StartsWith("unter", StringComparison.Ordinal) ? OfUn(word) : null;
    }

    static bool HasSuffix(ReadOnlySpan<char> root)
    {
        foreach (var suffix in suffixes)
        {
            if (root.Length >= suffix.Length + 3 && root.EndsWith(suffix)) return true;
        }
        return false;
    }

    string? OfUn(string word)
    {
        if (word.EndsWith("en", StringComparison.Ordinal) && (lexicon.Find(word, "e").Known || (Participles.IsStrong(word[2..]) && !Participles.IsStrong(word[2..^2])))) return word;
        foreach (var ending in AdjectiveEndings.AllOrNone)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = word.AsSpan(0, word.Length - ending.Length);
            if (root.EndsWith("en") && ending.Length > 0) return new(root);
            // Unfreist has the st of a superlative, and unlauter an er of its own.
            if (root[^1] == 't' && (root[^2] != 's' || root[^3] == 's')) return lexicon.Find(root, "er").Known && !lexicon.Find(root).Known ? null : new(root);
        }
        return null;
    }

    const int ShortestWithSuffix = 6;

    static readonly string[] suffixes = ["lich", "ig", "isch", "bar", "sam", "haft", "los", "gemäss"];

    /// <summary>bitter, finster, teuer: -er belongs to the adjective, unlike that of größer and kleiner.</summary>
    public bool EndsInEr(string word)
    {
        var root = word.AsSpan(0, word.Length - 2);
        // leiser is of leise, flexibler of flexibel: both have -es where bitter and finster have not.
        if (lexicon.Find(root, "es") is { Known: true, NounShare: >= 0 and < 0.5 }) return false;
        var inflected = lexicon.Find(word, "e");
        if (!inflected.Known) inflected = lexicon.Find(root, "re");
        return inflected is { Known: true, NounShare: >= 0 and < 0.5 } && lexicon.Find(word) is { Known: true, NounShare: >= 0 and < 0.5 }
            && !Is(root) && !(Letters.WithoutLastUmlaut(root) is { } bare && Is(bare));
    }

    /// <summary>extrem, bequem: -em belongs to the adjective, which takes endings behind it.</summary>
    public bool EndsInEm(string word) => lexicon.Find(word, "e") is { Known: true, NounShare: >= 0 and < 0.5 } && lexicon.Find(word, "en") is { Known: true, NounShare: >= 0 and < 0.5 } && lexicon.Find(word, "er") is { Known: true, NounShare: >= 0 and < 0.5 };

    /// <summary>offen, golden, eigen: -en belongs to the adjective. Not participles, which have their verb's stem, nor überlegen, which is a verb too, as überlegt says.</summary>
    public bool EndsInEn(string word) =>
        (Is(word) || (IsOther(word, "") && IsOther(word, "e") && (IsOther(word, "en") || IsOther(word, "er")))) && IrregularVerbs.InfinitiveOf(word) is null && lexicon.Find(word, "e").NounShare is >= 0 and < 0.5 && !lexicon.Find(word.AsSpan(0, word.Length - 2), "t").Known;

    bool IsOther(string word, string ending) => lexicon.Find(word, ending) is { Known: true, NounShare: >= 0 and < 0.5 };

    /// <summary>dunkl·en, teur·e, flexibl·es: the e that an adjective loses before an ending comes back.</summary>
    public string? WithLostE(string word, string stem)
    {
        if (stem.Length == word.Length || stem is not ([.., _, 'l'] or [.., 'a' or 'e', 'u', 'r']) || "aeiouäöül".Contains(stem[^2], StringComparison.Ordinal) != stem.EndsWith('r')) return null;
        var full = string.Concat(stem.AsSpan(0, stem.Length - 1), "e", stem.AsSpan(stem.Length - 1));
        return lexicon.Find(full) is { Known: true, NounShare: >= 0 and < 0.5 } && lexicon.Find(full).Count > lexicon.Find(stem).Count ? full : null;
    }
}
