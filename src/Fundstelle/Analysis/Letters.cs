using System.Text;

namespace Fundstelle.Analysis;

/// <summary>
/// What single characters are to a word, and the written form of a word. Own tables instead of the platform's normalisation,
/// so that results are the same on machines with and without ICU.
/// </summary>
public static class Letters
{
    /// <summary>Characters without a look of their own that typesetting leaves inside words: soft hyphen, zero-width space and joiners, word joiner, BOM, direction marks.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or (>= '\u202A' and <= '\u202E');

    /// <summary>Combining marks that belong to the letter before them (Unicode blocks Combining Diacritical Marks and its kin, variation selectors).</summary>
    public static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>Hyphen-minus, hyphen and non-breaking hyphen.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Straight, typographic and mistyped apostrophes.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`' or '\u2032';

    /// <summary>Quotation marks a phrase may stand in, German, English, French and straight; single ones are apostrophes too.</summary>
    public static bool IsQuote(char c) => c is '"' or '\u201E' or '\u201C' or '\u201D' or '\u00BB' or '\u00AB' or '\u201F' or '\u201A' or '\u2039' or '\u203A';

    /// <summary>
    /// The written form of a word: composed (NFC), lower case, ß as ss, ligatures opened, invisible characters dropped,
    /// one kind of apostrophe and hyphen. ä, ö, ü and foreign accents stay.
    /// </summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="sources">For each letter of the result its UTF-16 offset in <paramref name="word"/>, and the length at the end; null where they are equal.</param>
    public static string Written(ReadOnlySpan<char> word, out int[]? sources)
    {
        sources = null;
        Span<char> lower = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var simple = true;
        for (var i = 0; i < word.Length && simple; i++)
        {
            var c = word[i];
            lower[i] = c < 128 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : Lower(c);
            simple = c is < '\u0080' and not ('`' or '\'') || (c is > '\u00BF' and not 'ß' and < '\u0300') || (c is > '\u036F' and < '\u0400');
        }
        if (simple) return new string(lower);

        var written = new StringBuilder(word.Length + 4);
        var map = new List<int>(word.Length + 4);
        void Add(char c, int source) { written.Append(c); map.Add(source); }
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (IsInvisible(c)) continue;
            if (IsMark(c))
            {
                // A mark without a known composition is dropped: the bare letter is what people type.
                if (written.Length > 0 && Composed(written[^1], c) is var composed and not '\0') written[^1] = composed;
                continue;
            }
            switch (c)
            {
                case 'ß' or 'ẞ': Add('s', i); Add('s', i); break;
                case 'ﬀ': Add('f', i); Add('f', i); break;
                case 'ﬁ': Add('f', i); Add('i', i); break;
                case 'ﬂ': Add('f', i); Add('l', i); break;
                case 'ﬃ': Add('f', i); Add('f', i); Add('i', i); break;
                case 'ﬄ': Add('f', i); Add('f', i); Add('l', i); break;
                case 'ﬅ' or 'ﬆ': Add('s', i); Add('t', i); break;
                case >= '₀' and <= '₉': Add((char)(c - '₀' + '0'), i); break;
                case '²' or '³': Add((char)(c - '²' + '2'), i); break;
                // Full-width forms of Latin letters and digits.
                case >= '！' and <= '～': Add(char.ToLowerInvariant((char)(c - '！' + '!')), i); break;
                default:
                    Add(IsApostrophe(c) ? '\'' : IsHyphen(c) ? '-' : Lower(c), i);
                    break;
            }
        }
        map.Add(word.Length);
        sources = [.. map];
        return written.ToString();
    }

    // Without a culture the Turkish İ has no small letter.
    static char Lower(char c) => c == 'İ' ? 'i' : char.ToLowerInvariant(c);

    /// <summary>Foreign accents folded to their base letter (é, ğ, ø, ł …); ä, ö, ü stay. Gives the same string where there is nothing to fold.</summary>
    public static string WithoutAccents(string written)
    {
        var first = 0;
        while (first < written.Length && (written[first] < 'à' || written[first] is 'ä' or 'ö' or 'ü')) first++;
        if (first == written.Length) return written;
        var folded = new StringBuilder(written.Length + 2).Append(written, 0, first);
        foreach (var c in written.AsSpan(first))
        {
            if (c is 'æ') folded.Append("ae");
            else if (c is 'œ') folded.Append("oe");
            else if (c is 'þ') folded.Append("th");
            else folded.Append(Base(c));
        }
        return folded.ToString();
    }

    /// <summary>Where the last vowel of a word stands, which is the one that takes an umlaut, of au and äu the first letter; -1 where it has none.</summary>
    internal static int LastVowel(ReadOnlySpan<char> word)
    {
        var at = word.LastIndexOfAny(vowels);
        return at > 0 && word[at] == 'u' && word[at - 1] is 'a' or 'ä' ? at - 1 : at;
    }

    static readonly System.Buffers.SearchValues<char> vowels = System.Buffers.SearchValues.Create("aeiouyäöü");

    /// <summary>Signs that are read as words: §, Prozent, Promille, Euro, Dollar, Pfund, Grad.</summary>
    internal static bool IsSign(char c) => c is '§' or '%' or '‰' or '€' or '$' or '£' or '°';

    /// <summary>A word with the bare vowel in place of an umlaut: where it stands, an offset in the word.</summary>
    internal static string Bare(ReadOnlySpan<char> word, int at) => string.Concat(word[..at], [word[at] switch { 'ä' => 'a', 'ö' => 'o', _ => 'u' }], word[(at + 1)..]);

    /// <summary>A word with the bare vowel in place of its last umlaut; null where it has none.</summary>
    internal static string? WithoutLastUmlaut(ReadOnlySpan<char> word) => word.LastIndexOfAny('ä', 'ö', 'ü') is >= 0 and var at ? Bare(word, at) : null;

    /// <summary>A word with the umlaut in place of a bare vowel: where it stands, an offset in the word.</summary>
    internal static string Umlauted(ReadOnlySpan<char> word, int at) => string.Concat(word[..at], [word[at] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' }], word[(at + 1)..]);

    static char Base(char c)
    {
        if (c < 'à' || c is 'ä' or 'ö' or 'ü') return c;
        var at = Accented.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? c : Bases[at];
    }

    static char Composed(char letter, char mark)
    {
        var at = Marks.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) return '\0';
        foreach (var (accented, bare, accent) in compositions)
        {
            if (bare == letter && accent == Marks[at]) return accented;
        }
        return '\0';
    }

    // Accented letter and base letter at the same place in both strings (Latin-1 Supplement, Latin Extended-A, some of B).
    const string Accented = "àáâãåçèéêëìíîïðñòóôõøùúûýÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľłńņňōŏőŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțǎǐǒǔǧǵ";
    const string Bases = "aaaaaceeeeiiiidnooooouuuyyaaaccccddeeeeegggghhiiiiijkllllnnnooorrrsssstttuuuuuuwyzzzstaiougg";

    // Grave, acute, circumflex, tilde, macron, breve, dot, diaeresis, ring, double acute, caron, cedilla, ogonek, comma below.
    const string Marks = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030B\u030C\u0327\u0328\u0326";

    static readonly (char Accented, char Letter, char Mark)[] compositions =
    [
        .. Row('\u0308', "äaëeïiöoüuÿy"), .. Row('\u0301', "áaéeíióoúuýyćcńnśsźzĺlŕr"), .. Row('\u0300', "àaèeìiòoùu"),
        .. Row('\u0302', "âaêeîiôoûuĉcĝgĥhĵjŝsŵwŷy"), .. Row('\u0303', "ãañnõoĩiũu"), .. Row('\u0304', "āaēeīiōoūu"),
        .. Row('\u0306', "ăağgĕeĭiŏoŭu"), .. Row('\u0307', "ċcėeġgżz"), .. Row('\u030A', "åaůu"), .. Row('\u030B', "őoűu"),
        .. Row('\u030C', "čcďděeňnřršsťtžzľlǎaǐiǒoǔuǧg"), .. Row('\u0327', "çcşsţtģgķkļlņnŗr"), .. Row('\u0328', "ąaęeįiųu"), .. Row('\u0326', "șsțt"),
    ];

    static IEnumerable<(char, char, char)> Row(char mark, string pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2) yield return (pairs[i], pairs[i + 1], mark);
    }
}
