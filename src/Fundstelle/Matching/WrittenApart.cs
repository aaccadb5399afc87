using System.Collections.Frozen;
using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>
/// Verbs, participles and adjectives behind a word that was written in one with them until 1996, apart until 2006, and may be either since (Amtliches Regelwerk, §§ 34
/// and 36): schwerwiegend, schwer wiegend. What looks like a compound is found apart as other compounds are: besorgniserregend.
/// </summary>
sealed class WrittenApart(Lexicon lexicon)
{
    const int ShortestFirst = 3;

    /// <summary>A shorter word is no verb.</summary>
    const int ShortestSecond = 3;

    /// <summary>A word in two; null for what is never written so.</summary>
    public string? Apart(string written)
    {
        for (var cut = written.Length - ShortestSecond; cut >= ShortestFirst; cut--)
        {
            if (firsts.Contains(written.AsSpan(0, cut)) && IsVerb(written.AsSpan(cut))) return $"{written[..cut]} {written[cut..]}";
        }
        return null;
    }

    /// <summary>Two words in one; null where that is no word.</summary>
    public string? Together(string first, string second) =>
        firsts.Contains(first) && second.Length >= ShortestSecond && IsVerb(second) && (IsKnown(first, second) || IsKnown(first, second + "en")) ? first + second : null;

    /// <summary>Whether two words are seen in one; where it is a participle (oben genannt), with an ending.</summary>
    bool IsKnown(string first, string second) => lexicon.Find(first, second) is { Known: true, IsNoun: false };

    /// <summary>Whether letters look like a verb or a participle: viel versprechend, but vielmehr.</summary>
    bool IsVerb(ReadOnlySpan<char> word)
    {
        foreach (var ending in AdjectiveEndings.InflectedOrNone)
        {
            if (word.EndsWith(ending) && word[..^ending.Length] is var root && (root.EndsWith("end") || root.EndsWith("t") || root.EndsWith("en") || root is "tun"))
                return lexicon.Find(word) is { Known: true, IsNoun: false };
        }
        return false;
    }

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> firsts =
        """
        allein allgemein bekannt bereit besser blank blau breit dicht dünn eng ernst fern fertig fest frei früh ganz gering glatt gleich gross gut halb hart heilig heiss hoch
        infrage instand kaputt kennen klar klein kurz lahm lang leer leicht leid lieb nah nahe näher neu nicht nichts nieder nutz oben offen richtig rot ruhig satt sauber
        scharf schief schlecht schön schwarz schwer selbst sicher spazieren stark still tief tot treu trocken übel unten verloren viel voll wach wahr warm weich weit
        weiter wohl zufrieden zugrunde zugute zunichte zunutze zurecht zustande zutage
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
