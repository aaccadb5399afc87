using System.Collections.Frozen;
using System.Globalization;

namespace Fundstelle.Analysis;

/// <summary>What a word may begin or end: cheap marks that spare looking at every word of a text again.</summary>
[Flags]
enum WordTraits : byte
{
    None = 0,

    /// <summary>A first part of verbs that stands apart at the end of a clause: gab … bekannt.</summary>
    Particle = 1,

    /// <summary>The name of a month.</summary>
    Month = 2,

    /// <summary>The first of two words that are also written as one: so genannt, auf Grund.</summary>
    FirstOfPair = 4,

    /// <summary>A word that joins two others: und, oder.</summary>
    Conjunction = 8,

    /// <summary>The sign of a section of law, which two of stand before several numbers: §§ 3, 4.</summary>
    SectionSign = 16,

    /// <summary>Three digits, which may go on a number: 10 000.</summary>
    Thousands = 32,

    /// <summary>Two numbers that are a day and its month where a dot follows: 20.06.</summary>
    DayAndMonth = 64,

    /// <summary>What a number before it is multiplied by: 1,5 Millionen.</summary>
    Scale = 128,
}

/// <summary>
/// Words that stand in several places of a text: 20. Juni 2024, rief … an, so genannt, Verteidigungs- und Sicherheitspolitik, a word broken at the end of a line.
/// Adds a further token for what they mean together, at the place of the first, and for the second place one that is marked but not counted.
/// </summary>
sealed class WordGroups(WordCache cache, GermanStemming stemming, Lexicon lexicon)
{
    /// <summary>A verb and its particle stand in one clause; longer ones are lists or tables.</summary>
    const int LongestClause = 40;

    /// <summary>A verb with its particle must have been seen so often as one word.</summary>
    const int SeenTogether = 15;

    // The counts of the lexicon are steps of 7 %: 5 is 4.9 there.
    const double SeenWithZu = 4.5;

    readonly List<(int After, Token Token)> added = [];
    readonly List<Token> single = [];

    /// <summary>Which traits a written form has.</summary>
    public static WordTraits TraitsOf(string written) =>
        (particles.Contains(written) ? WordTraits.Particle : 0) | (GermanDates.Month(written) > 0 ? WordTraits.Month : 0) | (pairs.ContainsKey(written) ? WordTraits.FirstOfPair : 0)
        | (written is "und" or "oder" or "bzw" or "sowie" or "wie" or "noch" or "bis" ? WordTraits.Conjunction : 0) | (written == "§" ? WordTraits.SectionSign : 0)
        | (written.Length == 3 && written.All(char.IsAsciiDigit) ? WordTraits.Thousands : 0)
        | (written is [>= '0' and <= '9', ..] && GermanDates.DayOfYear(written) is not null ? WordTraits.DayAndMonth : 0)
        | (GermanNumbers.ZerosOf(written) > 0 ? WordTraits.Scale : 0);

    /// <summary>Adds the groups of a text to its tokens.</summary>
    public void AddTo(ReadOnlySpan<char> text, List<Token> tokens)
    {
        var clause = 0;
        var before = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Spans != 1) continue;
            if (before >= 0 && EndsClause(text, tokens[before].Range.End, token.Range.Start)) clause = i;
            before = i;
            var end = token.Range.End;
            if (end < text.Length && Letters.IsHyphen(text[end]) && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]))) Hyphen(text, tokens, i);
            var traits = token.Word.Traits;
            if (traits == WordTraits.None) continue;
            if (traits.HasFlag(WordTraits.Month)) Date(text, tokens, i);
            if (traits.HasFlag(WordTraits.FirstOfPair)) Pair(text, tokens, i);
            if (traits.HasFlag(WordTraits.Particle) && i > clause && char.IsLower(text[token.Range.Start]) && IsClauseEnd(text, tokens, i)) Bracket(text, tokens, clause, i);
            if (traits.HasFlag(WordTraits.Conjunction)) MissingBegin(text, tokens, i);
            if (traits.HasFlag(WordTraits.SectionSign)) Sections(text, tokens, i);
            if (traits.HasFlag(WordTraits.Thousands)) Thousands(text, tokens, i);
            if (traits.HasFlag(WordTraits.Scale)) Scaled(text, tokens, i);
            if (traits.HasFlag(WordTraits.DayAndMonth) && end < text.Length && text[end] == '.' && !IsNumbered(tokens, i))
                added.Add((i, new(token.Position, TextRange.Between(token.Range.Start, end + 1), cache.Reading(GermanDates.DayOfYear(token.Word.Written)!), token.Joint, 2)));
        }
        if (added.Count == 0) return;
        added.Sort((a, b) => a.After != b.After ? a.After.CompareTo(b.After) : a.Token.Range.Start.CompareTo(b.Token.Range.Start));
        single.AddRange(tokens);
        tokens.Clear();
        for (var (i, next) = (0, 0); i < single.Count; i++)
        {
            tokens.Add(single[i]);
            for (; next < added.Count && added[next].After == i; next++) tokens.Add(added[next].Token);
        }
        single.Clear();
        added.Clear();
    }

    /// <summary>The nearest single word before (-1) or after (1) a place in the list; hyphenated words as a whole are passed over.</summary>
    static int? Beside(List<Token> tokens, int at, int step)
    {
        for (at += step; at >= 0 && at < tokens.Count; at += step)
        {
            if (tokens[at].Spans == 1) return at;
        }
        return null;
    }

    static bool EndsClause(ReadOnlySpan<char> text, int from, int to)
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
        if (Beside(tokens, i, 1) is not { } at) return true;
        var next = tokens[at];
        // ab und zu, nach und nach
        if (next.Word.Traits.HasFlag(WordTraits.Conjunction) && Beside(tokens, at, 1) is { } behind && tokens[behind].Word.Traits.HasFlag(WordTraits.Particle)) return false;
        // A line that only wraps goes on.
        return text[end..next.Range.Start].ContainsAny(clauseSigns) || text[end..next.Range.Start].Count('\n') > 1 || next.Word.Written is "und" or "oder" or "aber" or "sondern";
    }

    /// <summary>rief die Polizei an: both places are the verb anrufen. The verb is the first of the clause that makes a known one with the particle.</summary>
    void Bracket(ReadOnlySpan<char> text, List<Token> tokens, int clause, int at)
    {
        if (at - clause > LongestClause) return;
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

    /// <summary>Version 4.2. and Kapitel 8.3. are no days.</summary>
    static bool IsNumbered(List<Token> tokens, int i) =>
        Beside(tokens, i, -1) is { } before && tokens[before].Word.Written is "version" or "kapitel" or "abschnitt" or "ziffer" or "nummer" or "nr" or "punkt" or "tabelle" or "abbildung" or "§";

    /// <summary>20. Juni 2024 is the day 2024-06-20, and the 20th of June of any year, as without the year; the same in words, zwanzigster Juni.</summary>
    void Date(ReadOnlySpan<char> text, List<Token> tokens, int month)
    {
        if (Beside(tokens, month, -1) is not { } before) return;
        var day = tokens[before];
        var between = text[day.Range.End..tokens[month].Range.Start].Trim();
        var number = char.IsAsciiDigit(text[day.Range.Start])
            ? between is "." && int.TryParse(day.Word.Written, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures : 0
            : between.IsEmpty ? Ordinals.NumberOf(day.Word.Written, hasDot: false) : 0;
        var numberOfMonth = GermanDates.Month(tokens[month].Word.Written);
        if (GermanDates.DayOfYear(number, numberOfMonth) is not { } ofYear) return;
        added.Add((before, new(day.Position, TextRange.Between(day.Range.Start, tokens[month].Range.End), cache.Reading(ofYear), false, 2)));
        if (Beside(tokens, month, 1) is not { } behind) return;
        var year = tokens[behind];
        if (year.Word.Written.Length != 4 || !char.IsAsciiDigit(text[year.Range.Start]) || !text[tokens[month].Range.End..year.Range.Start].IsWhiteSpace()) return;
        if (GermanDates.Day(string.Create(CultureInfo.InvariantCulture, $"{number}.{numberOfMonth}.{year.Word.Written}")) is not { } date) return;
        added.Add((before, new(day.Position, TextRange.Between(day.Range.Start, year.Range.End), cache.Reading(GermanDates.Iso(date)), false, 3)));
    }

    /// <summary>10 000 and 1 234 567 are one number. Told at its last group, so that it is told once.</summary>
    void Thousands(ReadOnlySpan<char> text, List<Token> tokens, int last)
    {
        if (Beside(tokens, last, 1) is { } next && tokens[next].Word.Traits.HasFlag(WordTraits.Thousands) && IsOneBlank(text, tokens[last], tokens[next])) return;
        var first = last;
        while (Beside(tokens, first, -1) is { } before && tokens[first].Word.Traits.HasFlag(WordTraits.Thousands) && IsOneBlank(text, tokens[before], tokens[first]) && IsNumber(text, tokens[before]) && tokens[before].Range.Length <= 3) first = before;
        if (first == last || tokens[first].Joint || text[tokens[first].Range.Start] == '0') return;
        var digits = string.Concat(tokens.Skip(first).Take(last - first + 1).Where(token => token.Spans == 1).Select(token => token.Word.Written));
        if (digits.All(char.IsAsciiDigit)) added.Add((first, new(tokens[first].Position, TextRange.Between(tokens[first].Range.Start, tokens[last].Range.End), cache.Reading(digits), false, tokens[last].Position - tokens[first].Position + 1)));
    }

    /// <summary>1,5 Millionen is 1.500.000.</summary>
    void Scaled(ReadOnlySpan<char> text, List<Token> tokens, int scale)
    {
        if (Beside(tokens, scale, -1) is not { } at || !char.IsAsciiDigit(text[tokens[at].Range.Start]) || !IsOneBlank(text, tokens[at], tokens[scale])) return;
        if (GermanNumbers.Times(tokens[at].Word.Stems[0], GermanNumbers.ZerosOf(tokens[scale].Word.Written)) is not { } digits) return;
        added.Add((at, new(tokens[at].Position, TextRange.Between(tokens[at].Range.Start, tokens[scale].Range.End), cache.Reading(digits), tokens[at].Joint, 2)));
    }

    static bool IsOneBlank(ReadOnlySpan<char> text, Token before, Token behind) => behind.Range.Start - before.Range.End == 1 && text[before.Range.End] is ' ' or '\u00A0' or '\u2009' or '\u202F';

    /// <summary>so genannte is sogenannte, auf Grund is aufgrund.</summary>
    void Pair(ReadOnlySpan<char> text, List<Token> tokens, int i)
    {
        if (Beside(tokens, i, 1) is not { } at) return;
        var next = tokens[at];
        if (!text[tokens[i].Range.End..next.Range.Start].IsWhiteSpace()) return;
        var (first, second) = (tokens[i].Word.Written, next.Word.Written);
        if (!BeginsWithOneOf(pairs[first], second)) return;
        added.Add((i, new(tokens[i].Position, TextRange.Between(tokens[i].Range.Start, next.Range.End), cache.Reading(first + second), tokens[i].Joint, 2)));
    }

    // A loop, since a lambda would be an object for every "in" and "zu" of a text.
    static bool BeginsWithOneOf(string[] begins, string word)
    {
        foreach (var begin in begins)
        {
            if (word.StartsWith(begin, StringComparison.Ordinal) && word.Length <= begin.Length + 2) return true;
        }
        return false;
    }

    /// <summary>A hyphen with nothing behind it: the word goes on in the next line, or its end stands in another word (Verteidigungs- und Sicherheitspolitik).</summary>
    void Hyphen(ReadOnlySpan<char> text, List<Token> tokens, int i)
    {
        if (Beside(tokens, i, 1) is not { } at) return;
        var first = tokens[i];
        var next = tokens[at];
        var gap = text[(first.Range.End + 1)..next.Range.Start];
        if (gap.Contains('\n') && gap.IsWhiteSpace() && !next.Word.Traits.HasFlag(WordTraits.Conjunction))
        {
            var whole = first.Word.Written + next.Word.Written;
            if (char.IsLower(text[next.Range.Start]) && lexicon.Find(whole).Known)
                added.Add((i, new(first.Position, TextRange.Between(first.Range.Start, next.Range.End), cache.Word(whole), first.Joint, 2)));
            return;
        }
        // Three words at most between: Spiel-, Sport- und Freizeitplätze.
        for (var (j, seen) = (i + 1, false); j < Math.Min(i + 6, tokens.Count); j++)
        {
            if (tokens[j].Spans != 1 || (seen && tokens[j].Word.IsFunctionWord)) continue;
            seen |= tokens[j].Word.Traits.HasFlag(WordTraits.Conjunction);
            if (!seen || tokens[j].Word.Traits.HasFlag(WordTraits.Conjunction) || (tokens[j].Range.End < text.Length && Letters.IsHyphen(text[tokens[j].Range.End]))) continue;
            var last = tokens[j];
            if (WithEndOf(first.Word.Written, last.Word) is not ( > 0 and var start, { } whole)) return;
            var reading = cache.Reading(whole);
            added.Add((i, new(first.Position, new(first.Range.Start, first.Range.Length + 1), reading, first.Joint, 2)));
            // Where letters of the text are others than those of the written form, the end is the whole word.
            var end = last.Word.Written.Length == last.Range.Length ? last.Range.Start + start : last.Range.Start;
            added.Add((j, new(last.Position, TextRange.Between(end, last.Range.End), reading, true, 0)));
            return;
        }
    }

    /// <summary>
    /// Verteidigungs + Sicherheits|politik: the shortest end that makes a known word, else the last part; without a compound the longest end that makes a known word, behind no
    /// function word (Be- und Ent|laden, Hard- und Soft|ware; not Pro- und sie|ben). Where the end begins, and what it makes; 0 and null where there is none.
    /// </summary>
    (int Start, string? Whole) WithEndOf(string begin, WordAnalysis word)
    {
        var written = word.Written;
        var starts = word.SmallestParts.Select(part => part.Range.Start).Where(start => start > 0 && start < written.Length).ToList();
        for (var part = starts.Count - 1; part >= 0; part--)
        {
            if (lexicon.Find(begin, written.AsSpan(starts[part])).Known) return (starts[part], begin + written[starts[part]..]);
        }
        if (starts.Count > 0) return (starts[^1], begin + written[starts[^1]..]);
        for (var start = 2; start <= written.Length - 3; start++)
        {
            if (FunctionWords.Contains(written.AsSpan(0, start)) && !VerbForms.IsPrefix(written.AsSpan(0, start))) continue;
            if (lexicon.Find(begin, written.AsSpan(start)).Count >= (written.Length - start < 5 ? 20 : 1)) return (start, begin + written[start..]);
        }
        return default;
    }

    /// <summary>Geldgeber und -nehmer: the word behind a hyphen that nothing stands before takes the begin of the one before the conjunction.</summary>
    void MissingBegin(ReadOnlySpan<char> text, List<Token> tokens, int conjunction)
    {
        if (Beside(tokens, conjunction, -1) is not { } before || Beside(tokens, conjunction, 1) is not { } behind) return;
        var (whole, rest) = (tokens[before], tokens[behind]);
        var start = rest.Range.Start;
        if (start < 2 || !Letters.IsHyphen(text[start - 1]) || !char.IsWhiteSpace(text[start - 2])) return;
        if (WithBeginOf(whole.Word, rest.Word.Written) is { } joined)
            added.Add((behind, new(rest.Position, TextRange.Between(start - 1, rest.Range.End), cache.Reading(joined), false, 2)));
    }

    /// <summary>Geld|geber + nehmer: the longest begin that makes a known word, else all but the last part. Arbeitgeber is one word to most rules, but Arbeit is what it has in common with Arbeitnehmer.</summary>
    string? WithBeginOf(WordAnalysis word, string end)
    {
        for (var length = word.Written.Length - 3; length >= 3; length--)
        {
            if (lexicon.Find(word.Written.AsSpan(0, length), end).IsNoun && lexicon.Find(word.Written.AsSpan(0, length)).Known) return word.Written[..length] + end;
        }
        var parts = word.SmallestParts.ToList();
        return parts.Count > 1 && parts[^1].Range.Start < word.Written.Length ? word.Written[..parts[^1].Range.Start] + end : null;
    }

    /// <summary>§§ 3, 4 und 7: each number has the sign before it, as if it stood there.</summary>
    void Sections(ReadOnlySpan<char> text, List<Token> tokens, int sign)
    {
        if (sign + 1 >= tokens.Count || tokens[sign + 1].Word.Written != "§" || tokens[sign + 1].Range.Start != tokens[sign].Range.End) return;
        if (Beside(tokens, sign + 1, 1) is not { } number || !IsNumber(text, tokens[number])) return;
        while (Beside(tokens, number, 1) is { } next)
        {
            var before = number;
            var gap = text[tokens[number].Range.End..tokens[next].Range.Start].Trim();
            if (tokens[next].Word.Traits.HasFlag(WordTraits.Conjunction) && gap.Length == 0)
            {
                before = next;
                if (Beside(tokens, next, 1) is not { } behind) return;
                gap = text[tokens[next].Range.End..tokens[behind].Range.Start].Trim();
                next = behind;
            }
            else if (gap is not ",") return;
            if (!IsNumber(text, tokens[next]) || gap is not ("" or ",")) return;
            added.Add((before, new(tokens[before].Position, TextRange.Between(tokens[sign].Range.Start, tokens[next].Range.End), cache.Reading("§"), false, 2)));
            number = next;
        }
    }

    static bool IsNumber(ReadOnlySpan<char> text, Token token) => char.IsAsciiDigit(text[token.Range.Start]) && token.Range.Length <= 5;

    static readonly System.Buffers.SearchValues<char> clauseSigns = System.Buffers.SearchValues.Create(".,;:!?()–—");

    static readonly FrozenSet<string> particles =
        """
        ab abwärts allein an aneinander anheim auf aufeinander aufwärts aus auseinander bei beiseite bekannt bereit bloss da dagegen dar dicht dran drauf durch durcheinander
        ein einher empor entgegen entlang ernst fallen fehl fern fertig fest fit fort frei gegenüber geheim gering gleich gross heim her herab heran herauf heraus herbei
        herein herüber herum herunter hervor hierher hin hinab hinauf hinaus hinein hinterher hinüber hinunter hinweg hinzu hoch inne irre kaputt kennen klar klein kurz lahm
        leer leicht leid los mit nach nahe näher nieder offen platt pleite preis quer ran raus rein rüber rückwärts ruhig runter schlecht schön schwarz schwer sicher
        stand stark statt stehen still teil tot trocken übel überein übrig um umher unter verloren voll vor voran voraus vorbei vorüber vorwärts vorweg wach wahr weg weiter wett
        wieder wohl zu zufrieden zugrunde zunichte zurecht zurück zusammen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // Amtliches Regelwerk § 39: what may be written in two words or in one.
    static readonly FrozenDictionary<string, string[]> pairs = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["so"] = ["genannt", "dass", "viel"],
        ["wie"] = ["viel"],
        ["um"] = ["so"],
        ["auf"] = ["grund", "seiten"],
        ["an"] = ["stelle"],
        ["mit"] = ["hilfe"],
        ["in"] = ["frage"],
        ["im"] = ["stande"],
        ["zu"] = ["viel", "wenig", "gunsten", "ungunsten", "lasten", "stande", "grunde", "tage", "hause", "nutze", "leide", "mute"],
        ["zur"] = ["zeit"],
        ["von"] = ["seiten"],
        ["ausser"] = ["stande"],
        ["kennen"] = ["lern"],
        ["allein"] = ["stehend", "erziehend"],
        ["rad"] = ["fahr"],
        ["eis"] = ["lauf"],
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
