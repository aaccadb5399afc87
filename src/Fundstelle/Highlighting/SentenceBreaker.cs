using System.Buffers;
using System.Collections.Frozen;
using Fundstelle.Analysis;

namespace Fundstelle.Highlighting;

/// <summary>
/// Where German sentences end. Not after abbreviations (z. B., Dr., Abs.), ordinals (am 17. Juni), initials (J. W. Goethe), nor inside numbers;
/// after closing quotation marks, at empty lines, and at the end of lines that are headings or paragraphs rather than broken text.
/// </summary>
public static class SentenceBreaker
{
    /// <summary>Lines between these lengths that do not end a sentence are text broken at a margin.</summary>
    const int ShortestBrokenLine = 45;
    const int LongestBrokenLine = 110;

    /// <summary>The sentence around an offset, without blanks at its ends.</summary>
    public static TextRange Around(string text, int offset)
    {
        var start = LastBoundary(text, offset);
        var end = NextBoundary(text, Math.Min(offset + 1, text.Length));
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextRange.Between(start, end);
    }

    /// <summary>All sentences in order.</summary>
    public static IEnumerable<TextRange> All(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) yield break;
            var sentence = Around(text, at);
            yield return sentence;
            at = Math.Max(sentence.End, at + 1);
        }
    }

    /// <summary>The last end of a sentence at or before an offset; the begin of the text where there is none.</summary>
    static int LastBoundary(string text, int offset)
    {
        for (var before = offset; before > 0;)
        {
            var sign = text.AsSpan(0, before).LastIndexOfAny(signs);
            if (sign < 0) return 0;
            if (Behind(text, sign) is var at && at <= offset && IsBoundary(text, at)) return at;
            before = sign;
        }
        return 0;
    }

    /// <summary>The first end of a sentence at or behind an offset; that of the text where there is none.</summary>
    static int NextBoundary(string text, int offset)
    {
        // The sign may stand before what closes the sentence: (Er kam.)
        var from = offset - 1;
        while (from > 0 && IsClosing(text[from])) from--;
        while (from < text.Length)
        {
            var sign = text.AsSpan(from).IndexOfAny(signs);
            if (sign < 0) return text.Length;
            sign += from;
            if (Behind(text, sign) is var at && at >= offset && at < text.Length && IsBoundary(text, at)) return at;
            from = sign + 1;
        }
        return text.Length;
    }

    /// <summary>Where a sentence ends that a sign may end: behind the quotation marks and brackets that it closes.</summary>
    static int Behind(string text, int sign)
    {
        var at = sign + 1;
        if (text[sign] != '\n')
        {
            while (at < text.Length && IsClosing(text[at])) at++;
        }
        return at;
    }

    // What a sentence ends with; looked for at once, since most letters of a text are none of them.
    static readonly SearchValues<char> signs = SearchValues.Create("\n.!?…");

    static bool IsClosing(char c) => Letters.IsQuote(c) || c is ')' or ']' or '\u2019' or '\'';

    /// <summary>Whether a sentence ends before this offset.</summary>
    static bool IsBoundary(string text, int at)
    {
        var last = text[at - 1];
        if (last == '\n') return EndsLine(text, at);
        if (!char.IsWhiteSpace(text[at])) return false;
        var end = at - 1;
        while (end > 0 && IsClosing(text[end])) end--;
        return text[end] switch
        {
            '!' or '?' or '…' => BeginsSentence(text, at),
            '.' => BeginsSentence(text, at) && !IsAbbreviation(text, end) && !IsOrdinal(text, end),
            _ => false,
        };
    }

    /// <summary>A new sentence begins with a capital, a digit, or the sign before them.</summary>
    static bool BeginsSentence(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        while (at < text.Length && (Letters.IsQuote(text[at]) || text[at] is '(' or '[' or '\'' or '–' or '-' or '§')) at++;
        return at >= text.Length || !char.IsLower(text[at]);
    }

    static bool EndsLine(string text, int at)
    {
        var lineEnd = at - 1;
        if (lineEnd > 0 && text[lineEnd - 1] == '\r') lineEnd--;
        var lineStart = lineEnd == 0 ? 0 : text.LastIndexOf('\n', lineEnd - 1) + 1;
        var next = at;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r') next++;
        if (next >= text.Length || text[next] == '\n' || lineStart == lineEnd) return true;
        if (char.IsLower(text[next])) return false;
        var broken = lineEnd - lineStart is >= ShortestBrokenLine and <= LongestBrokenLine && text[lineEnd - 1] is not ('.' or '!' or '?' or ':' or '“' or '"');
        return !broken;
    }

    static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var length = dot - start;
        if (length == 0) return false;
        // One letter is an initial or part of z. B.; in "Plan B." the sentence may end, but cutting there costs more than not.
        return length == 1 || abbreviations.Contains(text.AsSpan(start, length).ToString().ToLowerInvariant());
    }

    // One to three digits before the dot are an ordinal (3. Oktober, 17. Wahlperiode); four are a year, and end a sentence.
    static bool IsOrdinal(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        if (dot - start is >= 1 and <= 3) return true;
        start = dot;
        while (start > 0 && text[start - 1] is 'I' or 'V' or 'X') start--;
        return start < dot && (start == 0 || !char.IsLetter(text[start - 1]));
    }

    static readonly FrozenSet<string> abbreviations =
        """
        abb abs abschn abt allg alternat anl anm apr art aufl aug az bd beil bes betr bez bgbl bspw bzgl bzw ca dez dgl dipl dr ebd einschl entspr etc ev evtl exkl
        fa feb ff fol forts frl geb gem ges gest ggf ggfs gr hg hl hrsg ing inkl insb insbes jan jg jh jhd jr jul jun kap kath kfm lfd lt ltd max mbh mio mr mrd mrs mtl min mind
        nachf nov nr nrn nw od okt op orig pkt phil pos prof rd red ref reg rer resp rn rspr rz sen sept sog sr st std stellv str stud tab techn tel teilw tsd tz
        univ urspr usw verf vgl vol vorm vs wg zb zit ziff zt zzgl
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
