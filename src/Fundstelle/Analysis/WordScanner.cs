using System.Runtime.CompilerServices;

namespace Fundstelle.Analysis;

/// <summary>What a scanned word is made of.</summary>
enum WordKind : byte
{
    /// <summary>Letters, perhaps with digits.</summary>
    Letters,

    /// <summary>Digits with the signs German notation puts between them: 1.234,56  20.06.2024  14:30.</summary>
    Number,

    /// <summary>A sign that is read as a word: § % ‰ € $ £ ° °C.</summary>
    Sign,

    /// <summary>A word with a gender ending: Bürger:innen, BürgerInnen, Bürger(innen).</summary>
    Gender,

    /// <summary>A word with and without an ending (jede:r, Abgeordnete/r, Frage(n)), or two articles or pronouns for one place (der:die, er/sie).</summary>
    Either,
}

/// <summary>How a word hangs together with the one before it.</summary>
enum Joint : byte
{
    /// <summary>Blank or punctuation: words of their own.</summary>
    None,

    /// <summary>A hyphen: Kim-Il-Sung-Platz; the parts are also written as one word.</summary>
    Hyphen,

    /// <summary>A dot, slash, at sign or the like without blanks: example.org, km/h, z.B.</summary>
    Sign,
}

/// <summary>One word of a text, as scanned.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Joint">How it is joined to the word before.</param>
/// <param name="BaseLength">For <see cref="WordKind.Gender"/> and <see cref="WordKind.Either"/> the length of the word before the sign.</param>
readonly record struct ScannedWord(TextRange Range, WordKind Kind, Joint Joint, int BaseLength = 0);

/// <summary>Cuts text into words. Knows characters and articles, no other words: no lexicon, no state but the place in the text.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the first word begins that is wanted, an offset in UTF-16 units.</param>
ref struct WordScanner(ReadOnlySpan<char> text, int start = 0)
{
    /// <summary>A word longer than this is cut: nobody types it, and it must not fill a term.</summary>
    const int LongestWord = 200;

    readonly ReadOnlySpan<char> text = text;
    int at = start;
    int lastEnd = -1;

    /// <summary>The next word, or false at the end of the text.</summary>
    public bool Next(out ScannedWord word)
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (c == ' ')
            {
                at++;
                continue;
            }
            if (Letters.IsSign(c))
            {
                word = new(new(at, c is '°' ? LengthOfDegree() : 1), WordKind.Sign, Joint.None);
                lastEnd = at = word.Range.End;
                return true;
            }
            if (IsWordCharacter(at, out var width))
            {
                word = Word(at, width);
                return true;
            }
            at++;
        }
        word = default;
        return false;
    }

    /// <summary>The next words, as many as there is room for; how many they are, 0 at the end of the text.</summary>
    public int Next(scoped Span<ScannedWord> words)
    {
        var count = 0;
        while (count < words.Length && Next(out words[count])) count++;
        return count;
    }

    /// <summary>The scale belongs to the sign: °C, ° C, °F.</summary>
    readonly int LengthOfDegree()
    {
        var rest = text[(at + 1)..];
        var blank = rest is [' ' or '\u00A0' or '\u202F', ..] ? 1 : 0;
        return rest.Length > blank && rest[blank] is 'C' or 'F' && (rest.Length == blank + 1 || !char.IsLetterOrDigit(rest[blank + 1])) ? blank + 2 : 1;
    }

    ScannedWord Word(int start, int width)
    {
        var joint = JointBefore(start);
        if (char.IsAsciiDigit(text[start]) && Number(start) is { } number)
        {
            lastEnd = at = number.End;
            return new(number, WordKind.Number, joint);
        }
        var end = start + width;
        while (end < text.Length && end - start < LongestWord)
        {
            var c = text[end];
            if (IsLetterFast(c)) { end++; continue; }
            // Nearly all words end at a blank, a comma or a dot.
            if (c < 128 && !Letters.IsApostrophe(c)) break;
            if (IsWordCharacter(end, out width)) { end += width; continue; }
            if (Letters.IsMark(c) || Letters.IsInvisible(c)) { end++; continue; }
            // CO₂; m², km³, but no footnote behind a longer word.
            if (c is >= '₀' and <= '₉' || (c is '²' or '³' && end - start <= 2)) { end++; continue; }
            // d'Estaing and L'Oréal are two words.
            if (Letters.IsApostrophe(c) && end - start == 1 && text[start] is 'd' or 'D' or 'l' or 'L' && end + 1 < text.Length && char.IsUpper(text[end + 1])) break;
            // An apostrophe is part of the word between letters (geht's, O'Neill), a quotation mark elsewhere.
            if (Letters.IsApostrophe(c) && end + 1 < text.Length && char.IsLetter(text[end + 1]) && char.IsLetter(text[end - 1])) { end++; continue; }
            break;
        }
        while (end > start + 1 && Letters.IsInvisible(text[end - 1])) end--;
        if (end - start == 1) end += SignOfLanguage(end);
        if (MayHaveGenderEnding(end) && GenderEnding(start, end) is { } gender)
        {
            lastEnd = at = gender.Range.End;
            return gender with { Joint = joint };
        }
        lastEnd = at = end;
        return new(TextRange.Between(start, end), WordKind.Letters, joint);
    }

    // Every character of every text comes through here; most are letters without an umlaut.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsLetterFast(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (c < 128 ? (uint)(c - '0') <= 9 : c is 'ä' or 'ö' or 'ü' or 'ß' or 'Ä' or 'Ö' or 'Ü');

    /// <summary>Letters and digits, those outside the basic plane too; never half a surrogate pair.</summary>
    readonly bool IsWordCharacter(int index, out int width)
    {
        var c = text[index];
        width = 1;
        if (IsLetterFast(c)) return true;
        if (!char.IsSurrogate(c)) return char.IsLetterOrDigit(c);
        if (!char.IsHighSurrogate(c) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1])) return false;
        width = 2;
        return System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(c, text[index + 1]));
    }

    /// <summary>How many signs behind a single letter belong to it: C#, C++.</summary>
    readonly int SignOfLanguage(int end)
    {
        var rest = text[end..];
        var length = rest.StartsWith("#") ? 1 : rest.StartsWith("++") ? 2 : 0;
        return length > 0 && char.IsLetter(text[end - 1]) && (rest.Length == length || !char.IsLetterOrDigit(rest[length])) ? length : 0;
    }

    readonly Joint JointBefore(int start)
    {
        if (lastEnd < 0 || start - lastEnd != 1) return Joint.None;
        var c = text[start - 1];
        return Letters.IsHyphen(c) ? Joint.Hyphen : c is '.' or '/' or '@' or '&' or '_' or ':' or '+' or ',' ? Joint.Sign : Joint.None;
    }

    /// <summary>Digits, with dots, commas and colons between digits; null where letters follow at once (64er, 3D), which make a word.</summary>
    readonly TextRange? Number(int start)
    {
        var end = start;
        while (end < text.Length)
        {
            var c = text[end];
            if (char.IsAsciiDigit(c)) end++;
            else if (c is '.' or ',' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) end++;
            else if (c is '-' && IsIsoDate(start, end)) end++;
            else break;
            if (end - start >= LongestWord) break;
        }
        return end < text.Length && char.IsLetter(text[end]) ? null : TextRange.Between(start, end);
    }

    // 2024-06-20: the first hyphen after four digits, the second after seven characters, two digits after each.
    readonly bool IsIsoDate(int start, int hyphen)
    {
        if (text.Length < start + 10) return false;
        var date = text.Slice(start, 10);
        if (hyphen - start is not (4 or 7) || date[4] != '-' || date[7] != '-') return false;
        foreach (var i in (ReadOnlySpan<int>)[0, 1, 2, 3, 5, 6, 8, 9])
        {
            if (!char.IsAsciiDigit(date[i])) return false;
        }
        return text.Length == start + 10 || !char.IsLetterOrDigit(text[start + 10]);
    }

    /// <summary>One look before the long one: the end of -In, -Innen, or a sign behind the word.</summary>
    readonly bool MayHaveGenderEnding(int end) => text[end - 1] == 'n' || (end < text.Length && text[end] is ':' or '*' or '_' or '/' or '·' or '•' or '(');

    /// <summary>:innen *innen _innen /innen /-innen ·innen (innen), singular too, and the capital I inside.</summary>
    readonly ScannedWord? GenderEnding(int start, int end)
    {
        var word = text[start..end];
        foreach (var ending in (ReadOnlySpan<string>)["Innen", "In"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending) && char.IsLower(word[^(ending.Length + 1)]))
                return new(new(start, word.Length), WordKind.Gender, Joint.None, word.Length - ending.Length);
        }
        if (word.Length < 2 || end + 1 >= text.Length || !char.IsLetter(text[end - 1])) return null;
        var sign = text[end];
        if (sign is not (':' or '*' or '_' or '/' or '·' or '•' or '(')) return null;
        var from = end + 1;
        if (sign is '/' && Letters.IsHyphen(text[from]) && from + 1 < text.Length) from++;
        foreach (var ending in (ReadOnlySpan<string>)["innen", "in"])
        {
            var to = from + ending.Length;
            if (word.Length < 3 || to > text.Length || !text[from..to].SequenceEqual(ending)) continue;
            if (sign is '(')
            {
                if (to < text.Length && text[to] == ')') return new(TextRange.Between(start, to + 1), WordKind.Gender, Joint.None, word.Length);
                continue;
            }
            if (to == text.Length || !char.IsLetterOrDigit(text[to])) return new(TextRange.Between(start, to), WordKind.Gender, Joint.None, word.Length);
        }
        return EitherWord(start, end, from, sign);
    }

    /// <summary>jede:r, ein*e, Abgeordnete/r, Frage(n): an ending behind a sign; der:die, er/sie: a second article or pronoun.</summary>
    readonly ScannedWord? EitherWord(int start, int end, int from, char sign)
    {
        var to = from;
        while (to < text.Length && char.IsLetter(text[to])) to++;
        if (to == from || (to < text.Length && (char.IsDigit(text[to]) || Letters.IsHyphen(text[to]) || (text[to] == sign && sign != '(')))) return null;
        var second = text[from..to];
        if (sign is '(')
        {
            return to < text.Length && text[to] == ')' && (to + 1 == text.Length || !char.IsLetterOrDigit(text[to + 1])) && second is "e" or "n" or "en" or "er" or "r" or "s" or "es" ? Whole(to + 1) : null;
        }
        // km/s and Mbit/s are units.
        if (second is "e" or "r" or "n" or "er" or "es" or "en" or "em" || (sign is not '/' && second is "s" or "m")) return char.IsLower(text[end - 1]) ? Whole(to) : null;
        return IsFunctionWord(text[start..end]) && IsFunctionWord(second) ? Whole(to) : null;

        ScannedWord Whole(int last) => new(TextRange.Between(start, last), WordKind.Either, Joint.None, end - start);
    }

    static bool IsFunctionWord(ReadOnlySpan<char> word)
    {
        if (word.Length > 8) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return FunctionWords.Contains(lower);
    }
}
