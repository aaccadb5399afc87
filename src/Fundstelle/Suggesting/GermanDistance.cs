namespace Fundstelle.Suggesting;

/// <summary>
/// How far two written forms are apart when people type German: a weighted Damerau–Levenshtein distance (Damerau 1964; Wagner and Lowrance 1975).
/// A missing umlaut, a doubled letter, ie for ei, a neighbouring key cost less than any other slip.
/// </summary>
static class GermanDistance
{
    const double Umlaut = 0.3;
    const double Doubling = 0.4;
    const double Sound = 0.6;
    const double Key = 0.8;
    const double Swap = 0.7;
    const double SilentLetter = 0.5;

    // Two or three letters written twice (Verbindundung), or once instead of twice: the eye is back at the wrong place.
    const double RepeatedLetters = 0.7;
    const int LongestRepeat = 3;

    // A syllable left out (Tätkeit, Vereinug) is one slip and a bit, not two or three.
    const double FurtherLetter = 0.1;

    const int Rows = LongestRepeat + 1;
    const int RowLength = 64;

    // Few people get the first letter wrong.
    const double FirstLetter = 0.5;

    static readonly string[] keyboard = ["qwertzuiopü", "asdfghjklöä", "yxcvbnm"];

    static readonly double[] costs = Costs();

    /// <summary>The distance, or infinity where it is over the limit.</summary>
    public static double Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, double limit)
    {
        if (typed.Length > 60 || meant.Length > 60 || Math.Abs(typed.Length - meant.Length) > 3) return double.PositiveInfinity;
        Span<double> cells = stackalloc double[Rows * RowLength];
        var previous = cells[..RowLength];
        previous[0] = 0;
        for (var j = 1; j <= meant.Length; j++) previous[j] = previous[j - 1] + Extra(meant, j - 1);
        // A repeat leaps over two rows at most.
        double smallestBefore = 0, smallestTwoBefore = 0;
        for (var i = 1; i <= typed.Length; i++)
        {
            var first = i == 1 ? FirstLetter : 0;
            var row = Row(cells, i);
            previous = Row(cells, i - 1);
            var before = Row(cells, i + Rows - 2);
            row[0] = previous[0] + Extra(typed, i - 1) + first;
            var smallest = row[0];
            for (var j = 1; j <= meant.Length; j++)
            {
                var (a, b) = (typed[i - 1], meant[j - 1]);
                var cost = previous[j - 1] + (a == b ? 0 : Replaced(a, b) + (j == 1 ? first : 0));
                cost = Math.Min(cost, previous[j] + Extra(typed, i - 1));
                cost = Math.Min(cost, row[j - 1] + Extra(meant, j - 1));
                if (i > 1 && j > 1 && a == meant[j - 2] && typed[i - 2] == b && a != b) cost = Math.Min(cost, before[j - 2] + (a is 'e' or 'i' && b is 'e' or 'i' ? Doubling : Swap));
                for (var length = 2; length <= LongestRepeat; length++)
                {
                    if (Repeats(typed, i, length)) cost = Math.Min(cost, Row(cells, i + Rows - length)[j] + RepeatedLetters);
                    if (Repeats(meant, j, length)) cost = Math.Min(cost, row[j - length] + RepeatedLetters);
                    if (j > length) cost = Math.Min(cost, row[j - length] + 1 + ((length - 1) * FurtherLetter));
                }
                row[j] = cost;
                smallest = Math.Min(smallest, cost);
            }
            if (Math.Min(smallest, Math.Min(smallestBefore, smallestTwoBefore)) > limit) return double.PositiveInfinity;
            (smallestBefore, smallestTwoBefore) = (smallest, smallestBefore);
        }
        var distance = Row(cells, typed.Length)[meant.Length];
        return distance <= limit ? distance : double.PositiveInfinity;
    }

    static Span<double> Row(Span<double> cells, int i) => cells.Slice(i % Rows * RowLength, RowLength);

    /// <summary>Whether the letters before a place are those before them again.</summary>
    static bool Repeats(ReadOnlySpan<char> word, int end, int length) => end >= 2 * length && word[end - 1] == word[end - 1 - length] && word.Slice(end - length, length).SequenceEqual(word.Slice(end - (2 * length), length));

    /// <summary>A letter that only one of the two has: cheap when doubled, a silent h, or the e of ie.</summary>
    static double Extra(ReadOnlySpan<char> word, int at)
    {
        if (at == 0) return 1;
        var (letter, last) = (word[at], word[at - 1]);
        if (letter == last) return Doubling;
        return (letter, last) switch
        {
            ('h', 'a' or 'e' or 'i' or 'o' or 'u' or 'ä' or 'ö' or 'ü' or 't' or 'r') or ('e', 'i') => SilentLetter,
            ('e', 'a' or 'o' or 'u') => SilentLetter,
            ('c' or 'k', 'c' or 'k') or ('t', 'd') or ('d', 't') or ('z', 't') or ('t', 'z') => SilentLetter,
            _ => 1,
        };
    }

    static double Replaced(char a, char b) => a < 256 && b < 256 ? costs[(a << 8) | b] : 1;

    static double[] Costs()
    {
        var table = new double[256 * 256];
        Array.Fill(table, 1);
        void Set(char a, char b, double cost) => table[(a << 8) | b] = table[(b << 8) | a] = Math.Min(cost, table[(a << 8) | b]);
        for (var row = 0; row < keyboard.Length; row++)
        {
            for (var i = 0; i < keyboard[row].Length; i++)
            {
                if (i > 0) Set(keyboard[row][i], keyboard[row][i - 1], Key);
                if (row == 0) continue;
                Set(keyboard[row][i], keyboard[row - 1][i], Key);
                if (i + 1 < keyboard[row - 1].Length) Set(keyboard[row][i], keyboard[row - 1][i + 1], Key);
            }
        }
        foreach (var pair in (string[])["dt", "bp", "gk", "ck", "cz", "sz", "fv", "vw", "iy", "üy", "äe", "ij", "gj", "öe", "üi", "xs", "qk"]) Set(pair[0], pair[1], Sound);
        foreach (var pair in (string[])["aä", "oö", "uü", "eé", "eè", "aá", "cç", "nñ"]) Set(pair[0], pair[1], Umlaut);
        return table;
    }
}
