namespace Fundstelle.Analysis;

/// <summary>ae, oe, ue read as ä, ö, ü where the umlaut spelling is the known or more frequent one: Mueller, but Goethe, aktuell, neue.</summary>
sealed class UmlautSpelling(Lexicon lexicon, KnownTails tails)
{
    /// <summary>The spelling with umlauts; the word itself where there is none.</summary>
    public string In(string word)
    {
        Span<int> pairs = stackalloc int[MostPairs];
        var count = 0;
        for (var at = 1; at < word.Length && count < MostPairs; at++)
        {
            // After q the u belongs to that.
            if (word[at] == 'e' && word[at - 1] is 'a' or 'o' or 'u' && !(at >= 2 && word[at - 1] == 'u' && word[at - 2] == 'q')) pairs[count++] = at;
        }
        if (count == 0) return word;
        if (Known(word, pairs[..count]) is { } known) return known;
        // The oe of goethesche is that of Goethe.
        if (Derivations.Root(word) is var name and > 0 && lexicon.Find(word.AsSpan(0, name)).Known) return string.Concat(In(word[..name]), word.AsSpan(name));
        for (var i = count - 1; i >= 0; i--)
        {
            // After a vowel the u belongs to what stands before it: neue, Bauer.
            if (pairs[i] is var at && at >= 2 && word[at - 1] == 'u' && word[at - 2] is 'a' or 'ä' or 'e') continue;
            var folded = Folded(word, at);
            if (!lexicon.Find(word).Known && !lexicon.Find(folded).Known && (IsSyllableEnd(word, at) ? !IsInKnownTail(word, at) : IsInKnownTail(folded, at))) word = folded;
        }
        return word;
    }

    /// <summary>The most frequent of the known spellings with some of the pairs read as umlauts, if it is more frequent than the one without; null where there is none: Klimaerwaermung is Klimaerwärmung.</summary>
    string? Known(string word, ReadOnlySpan<int> pairs)
    {
        var (best, most) = ((string?)null, lexicon.Find(word).Count);
        for (var which = 1; which < 1 << pairs.Length; which++)
        {
            var folded = word;
            for (var i = pairs.Length - 1; i >= 0; i--)
            {
                if ((which >> i & 1) == 1) folded = Folded(folded, pairs[i]);
            }
            if (lexicon.Find(folded).Count is var count && count > most) (best, most) = (folded, count);
        }
        return best;
    }

    // Of four pairs there are 15 spellings; words with five are hardly seen.
    const int MostPairs = 4;

    static string Folded(string word, int at) => Letters.Umlauted(word, at - 1).Remove(at, 1);

    /// <summary>Whether a known word at the end holds the letters as they are: Renten|zuerkennung, Grund|schülerin.</summary>
    bool IsInKnownTail(string word, int at) => tails.StartIn(word) is > 0 and var tail && tail < at;

    // In unknown words "ue" before a consonant is an umlaut (Kuehlschrank); before a vowel or at the end it is not (Revue, Statue).
    static bool IsSyllableEnd(string word, int at) => at + 1 < word.Length && word[at + 1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'l' or 'n');
}
