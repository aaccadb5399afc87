namespace Fundstelle.Analysis;

/// <summary>Ordinal numbers in words, figures and Roman numerals: Zweiter, 2., II.</summary>
static class Ordinals
{
    /// <summary>The number that a word is, 0 for what is none.</summary>
    /// <param name="written">The word.</param>
    /// <param name="hasDot">Whether a dot follows, without which figures and Roman numerals are no ordinals.</param>
    public static int NumberOf(string written, bool hasDot)
    {
        if (hasDot) return Math.Max(Array.IndexOf(figures, written) + 1, OfRoman(written));
        foreach (var ending in AdjectiveEndings.Inflected)
        {
            if (written.EndsWith(ending, StringComparison.Ordinal) && Array.IndexOf(roots, written[..^ending.Length]) is >= 0 and var at) return at + 1;
        }
        return 0;
    }

    /// <summary>The number that a Roman numeral in small letters is, 0 for what is none.</summary>
    public static int OfRoman(string written) => Array.IndexOf(roman, written) + 1;

    /// <summary>How a number is written: as a word, in figures and in Roman numerals, the last two without their dot.</summary>
    public static IReadOnlyList<string> WritingsOf(int number) => [roots[number - 1] + "e", figures[number - 1], roman[number - 1]];

    static readonly string[] roots =
        """
        erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst
        zweiundzwanzigst dreiundzwanzigst vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst dreissigst einunddreissigst
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    static readonly string[] roman = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx xxxi".Split(' ');

    static readonly string[] figures = [.. Enumerable.Range(1, roman.Length).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}
