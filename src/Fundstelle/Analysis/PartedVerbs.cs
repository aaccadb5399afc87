using System.Buffers;
using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>Verbs whose first part stands at the end of the clause (rief … an): the sentence bracket of German.</summary>
sealed class PartedVerbs(WordCache cache, GermanStemming stemming, Lexicon lexicon)
{
    /// <summary>A verb and its particle stand in one clause; longer ones are lists or tables.</summary>
    const int LongestClause = 40;

    /// <summary>A verb with its particle must have been seen so often as one word.</summary>
    const int SeenTogether = 15;

    // The counts of the lexicon are steps of 7 %: 5 is 4.9 there.
    const double SeenWithZu = 4.5;

    /// <summary>Whether a written form can be a first part that stands apart.</summary>
    public static bool IsParticle(string written) => particles.Contains(written);

    /// <summary>rief die Polizei an: both places are the verb anrufen. The verb is the first of the clause that makes a known one with the particle.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="clause">The first of the clause.</param>
    /// <param name="at">The particle, if it ends the clause.</param>
    /// <param name="added">What the two are together, with the places that it is added after.</param>
    public void Close(ReadOnlySpan<char> text, List<Token> tokens, int clause, int at, List<(int After, Token Token)> added)
    {
        if (at <= clause || at - clause > LongestClause || !char.IsLower(text[tokens[at].Range.Start]) || !IsClauseEnd(text, tokens, at)) return;
        var particle = tokens[at].Word.Written;
        var (verb, together) = (-1, "");
        for (var i = clause; i < at; i++)
        {
            var word = tokens[i].Word;
            if (tokens[i].Spans != 1 || word.IsFunctionWord || word.Written.Length < 3) continue;
            // Nouns inside a clause have a capital; behind "und" begins another clause of the same sentence: komme zum Schluss und fasse zusammen.
            if (i > clause && char.IsUpper(text[tokens[i].Range.Start])) continue;
            if (verb >= 0 && !tokens[i - 1].Word.Traits.HasFlag(WordTraits.Conjunction)) continue;
            // Stell dir das vor! In the middle of a clause a root alone is no verb.
            var isFirst = i == clause && char.IsUpper(text[tokens[i].Range.Start]);
            if ((word.Infinitive(stemming) ?? (isFirst ? stemming.Imperative(word.Written) : null)) is not { } infinitive) continue;
            if (!AreOneVerb(particle, infinitive)) continue;
            (verb, together) = (i, particle + infinitive);
        }
        if (verb < 0) return;
        var reading = cache.Reading(together);
        added.Add((verb, new(tokens[verb].Position, tokens[verb].Range, reading, true, tokens[at].Position - tokens[verb].Position + 1)));
        added.Add((at, new(tokens[at].Position, tokens[at].Range, reading, true, 0)));
    }

    /// <summary>Whether a particle and a verb are one: both are seen together as a verb, or, where that is mostly a noun (Aussagen), with zu inside.</summary>
    bool AreOneVerb(string particle, string infinitive) =>
        lexicon.Find(particle, infinitive) is { Count: >= SeenTogether } together && (together.NounShare < 0.6 || lexicon.Find(particle, "zu" + infinitive).Count >= SeenWithZu);

    /// <summary>Whether a clause ends between two words.</summary>
    public static bool EndsClause(ReadOnlySpan<char> text, int from, int to)
    {
        foreach (var c in text[from..to])
        {
            if (c is '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or '–' or '—' or '\n' || Letters.IsQuote(c)) return true;
        }
        return false;
    }

    static bool IsClauseEnd(ReadOnlySpan<char> text, List<Token> tokens, int i)
    {
        var end = tokens[i].Range.End;
        if (WordGroups.Beside(tokens, i, 1) is not { } at) return true;
        var next = tokens[at];
        // ab und zu, nach und nach
        if (next.Word.Traits.HasFlag(WordTraits.Conjunction) && WordGroups.Beside(tokens, at, 1) is { } behind && tokens[behind].Word.Traits.HasFlag(WordTraits.Particle)) return false;
        // A line that only wraps goes on.
        return text[end..next.Range.Start].ContainsAny(clauseSigns) || text[end..next.Range.Start].Count('\n') > 1 || next.Word.Written is "und" or "oder" or "aber" or "sondern";
    }

    static readonly SearchValues<char> clauseSigns = SearchValues.Create(".,;:!?()–—");

    static readonly FrozenSet<string> particles =
        """
        ab abwärts allein an aneinander anheim auf aufeinander aufwärts aus auseinander bei beiseite bekannt bereit bloss da dagegen dar dicht dran drauf durch durcheinander
        ein einher empor entgegen entlang ernst fallen fehl fern fertig fest fit fort frei gegenüber geheim gering gleich gross heim her herab heran herauf heraus herbei
        herein herüber herum herunter hervor hierher hin hinab hinauf hinaus hinein hinterher hinüber hinunter hinweg hinzu hoch inne irre kaputt kennen klar klein kurz lahm
        leer leicht leid los mit nach nahe näher nieder offen platt pleite preis quer ran raus rein rüber rückwärts ruhig runter schlecht schön schwarz schwer sicher
        stand stark statt stehen still teil tot trocken übel überein übrig um umher unter verloren voll vor voran voraus vorbei vorüber vorwärts vorweg wach wahr weg weiter wett
        wieder wohl zu zufrieden zugrunde zunichte zurecht zurück zusammen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
