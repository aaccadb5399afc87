namespace Fundstelle.Analysis;

/// <summary>Which nouns are another form of one that the list knows better: genitives in -s, plurals in -n, -leute for -mann, and people named by an adjective.</summary>
sealed class Nominatives(Lexicon lexicon)
{
    /// <summary>A rarer form of a noun in -s or -n without it, of a long one if it is known: Bauministeriums, Warenströmen (not of strömen), Außenseitern (not of Seite). Null for others.</summary>
    public string? Of(string word, WordFacts facts)
    {
        if ((facts.Known && facts.NounShare < 0.9) || word.Length < (facts.Known ? 8 : 6) || word[^1] is not ('s' or 'n')) return null;
        var other = word.AsSpan(0, word.Length - 1);
        var mayTakeIt = word[^1] == 's' ? other[^1] is not ('s' or 'x' or 'z' or 'e') : other.EndsWith("er") || other.EndsWith("el") || (other[^1] == 'e' && !lexicon.Find(other[..^1]).IsNoun);
        return mayTakeIt && lexicon.Find(other) is { NounShare: >= 0.9 } noun && noun.Count >= facts.Count ? new(other) : null;
    }

    /// <summary>Kaufleute are the plural of Kaufmann; Eheleute are husband and wife. Null for others.</summary>
    public string? OfPeople(string word)
    {
        var ending = word.EndsWith("leute", StringComparison.Ordinal) ? 5 : word.EndsWith("leuten", StringComparison.Ordinal) ? 6 : 0;
        if (ending == 0 || word.StartsWith("ehe", StringComparison.Ordinal)) return null;
        return lexicon.Find(word.AsSpan(0, word.Length - ending), "mann") is { NounShare: >= 0.9 } ? word[..^ending] + "mann" : null;
    }

    /// <summary>
    /// Whether a form that is mostly no noun may be one with a stem: Sprachen are of Sprache and Wünsche of Wunsch, a Würde is one by itself, and Betroffene are betroffen;
    /// but regieren is no form of Regie, nor modern of Mode. A noun has one ending.
    /// </summary>
    public bool MayHave(string form, string stem)
    {
        if (!form.StartsWith(stem, StringComparison.Ordinal)) return lexicon.Find(stem).NounShare >= 0.3;
        var ending = form.AsSpan(stem.Length);
        return ending switch
        {
            // Every infinitive is a noun.
            "" or "e" or "en" => true,
            "s" or "ern" => IsNoun(""),
            "n" => IsNoun("") || IsNoun("e"),
            "ens" => lexicon.Find(stem, "en").NounShare >= 0.2,
            "er" or "es" or "em" => IsNoun("") || stem.EndsWith("end", StringComparison.Ordinal) || lexicon.Find(stem) is { NounShare: >= 0 and < 0.2, Count: >= 50 },
            _ => false,
        };

        bool IsNoun(string more) => lexicon.Find(stem, more).IsNoun;
    }

    /// <summary>
    /// Whether a noun in -er is an adjective or participle: ein Landtagsabgeordneter, as die Landtagsabgeordneten. A Vertreter has a genitive, des Vertreters; an Abgeordneter has none.
    /// </summary>
    public bool IsPerson(string word, int last)
    {
        if (!(word.EndsWith("eter", StringComparison.Ordinal) || word.EndsWith("igter", StringComparison.Ordinal) || word.EndsWith("ierter", StringComparison.Ordinal) || word.EndsWith("iger", StringComparison.Ordinal))) return false;
        return Is(word) || (last > 0 && Is(word.AsSpan(last)));

        bool Is(ReadOnlySpan<char> form) =>
            lexicon.Find(form[..^1]) is { NounShare: >= 0.9 } && lexicon.Find(form[..^1], "n") is { NounShare: >= 0.9 } && !lexicon.Find(form, "s").Known && !lexicon.Find(form, "n").Known;
    }
}
