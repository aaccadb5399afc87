namespace Fundstelle.Analysis;

/// <summary>What is special in the inflection of adjectives, by rules that the lexicon confirms: endings that are their own, and an e that comes and goes.</summary>
sealed class AdjectiveForms(Lexicon lexicon)
{
    /// <summary>Whether a form is inflected as adjectives are. Klein and Jung are names too, and Soziales a noun; but no noun takes -em.</summary>
    public bool Is(ReadOnlySpan<char> root) =>
        lexicon.Find(root) is { Known: true, NounShare: < 0.95 } facts && (lexicon.Find(root, "em") is { Known: true, NounShare: >= 0 and < 0.5 } || (facts.NounShare < 0.5 && lexicon.Find(root, "es") is { Known: true, NounShare: < 0.5 }));

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
        Is(word) && IrregularVerbs.InfinitiveOf(word) is null && lexicon.Find(word, "e").NounShare is >= 0 and < 0.5 && !lexicon.Find(word.AsSpan(0, word.Length - 2), "t").Known;

    /// <summary>dunkl·en, teur·e, flexibl·es: the e that an adjective loses before an ending comes back.</summary>
    public string? WithLostE(string word, string stem)
    {
        if (stem.Length == word.Length || stem is not ([.., _, 'l'] or [.., 'a' or 'e', 'u', 'r']) || "aeiouäöül".Contains(stem[^2], StringComparison.Ordinal) != stem.EndsWith('r')) return null;
        var full = string.Concat(stem.AsSpan(0, stem.Length - 1), "e", stem.AsSpan(stem.Length - 1));
        return lexicon.Find(full) is { Known: true, NounShare: >= 0 and < 0.5 } && lexicon.Find(full).Count > lexicon.Find(stem).Count ? full : null;
    }
}
