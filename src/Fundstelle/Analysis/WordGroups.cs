using System.Collections.Frozen;
using System.Globalization;

namespace Fundstelle.Analysis;

/// <summary>
/// Words that stand in several places of a text: 20. Juni 2024, rief … an, so genannt, Verteidigungs- und Sicherheitspolitik, a word broken at the end of a line.
/// Adds a further token for what they mean together, at the place of the first, and for the second place one that is marked but not counted.
/// </summary>
sealed class WordGroups(WordCache cache, GermanStemming stemming, Lexicon lexicon)
{
    readonly PartedVerbs verbs = new(cache, stemming, lexicon);
    readonly SharedEnds ends = new(cache, lexicon);
    readonly List<(int After, Token Token)> added = [];
    readonly List<Token> single = [];

    /// <summary>Which traits a written form has.</summary>
    public static WordTraits TraitsOf(string written) =>
        (PartedVerbs.IsParticle(written) ? WordTraits.Particle : 0) | (GermanDates.Month(written) > 0 ? WordTraits.Month : 0) | (pairs.ContainsKey(written) ? WordTraits.FirstOfPair : 0)
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
            if (before >= 0 && PartedVerbs.EndsClause(text, tokens[before].Range.End, token.Range.Start)) clause = i;
            before = i;
            var end = token.Range.End;
            if (end < text.Length && Letters.IsHyphen(text[end]) && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]))) ends.AfterHyphen(text, tokens, i, added);
            var traits = token.Word.Traits;
            if (traits == WordTraits.None) continue;
            if (traits.HasFlag(WordTraits.Month)) Date(text, tokens, i);
            if (traits.HasFlag(WordTraits.FirstOfPair)) Pair(text, tokens, i);
            if (traits.HasFlag(WordTraits.Particle)) verbs.Close(text, tokens, clause, i, added);
            if (traits.HasFlag(WordTraits.Conjunction)) ends.BehindConjunction(text, tokens, i, added);
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
    public static int? Beside(List<Token> tokens, int at, int step)
    {
        for (at += step; at >= 0 && at < tokens.Count; at += step)
        {
            if (tokens[at].Spans == 1) return at;
        }
        return null;
    }

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
