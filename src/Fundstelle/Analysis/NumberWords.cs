using System.Globalization;

namespace Fundstelle.Analysis;

/// <summary>Numbers in words: what they are, and the other of the two ways in which German writes them: zwanzig and 20, fünfzigjährig and 50-jährig, neunziger, 90er and 1990er (Amtliches Regelwerk, § 40).</summary>
static class NumberWords
{
    /// <summary>What stands behind a number in one word with it is no shorter: -fach, -mal, -tägig.</summary>
    const int ShortestRest = 3;

    const int Thousand = 1000;

    /// <summary>How tens end (zwanz-ig, dreiss-ig), and what makes a decade of them.</summary>
    const string Decade = "iger";

    /// <summary>Other ways to write a word; empty for what is no number and has none at its begin.</summary>
    /// <param name="written">The written form; without its hyphen, if it has one.</param>
    public static IEnumerable<string> Of(string written)
    {
        var plain = GermanNumbers.WithoutGrouping(written);
        var digits = plain.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits != 0) return digits < 0 ? InWords(plain) : IsRest(plain.AsSpan(digits)) ? InWords(plain[..digits]).Select(number => number + plain[digits..]).Concat(OfCentury(plain, digits)) : [];
        if (ValueOf(written) is { } value) return [$"{value}"];
        if (OfDecade(written) is { } decade) return [decade, .. OfCentury(decade, 2)];
        if (!IsMeasured(written)) return [];
        for (var begin = written.Length - ShortestRest; begin >= ShortestRest; begin--)
        {
            if (ValueOf(written.AsSpan(0, begin)) is { } first) return [$"{first}-{written[begin..]}"];
        }
        return [];
    }

    /// <summary>neunziger is 90er, Neunzigerjahre are 90er-Jahre; null for what begins with no tens.</summary>
    static string? OfDecade(string written)
    {
        var at = written.IndexOf(Decade, StringComparison.Ordinal);
        if (at < 0 || Ten(written.AsSpan(0, at + 2)) is not { } tens) return null;
        var rest = written[(at + Decade.Length)..];
        return rest.Length == 0 ? $"{tens}er" : rest.Length >= ShortestRest ? $"{tens}er-{rest}" : null;
    }

    /// <summary>Without more the 80er are the 1980er, and the other way round.</summary>
    static string[] OfCentury(string decade, int digits) =>
        decade[digits - 1] != '0' || decade[0] == '0' || !decade.AsSpan(digits).StartsWith("er") ? []
        : digits == 2 ? [CenturyMeant + decade]
        : digits == 4 && decade.StartsWith(CenturyMeant, StringComparison.Ordinal) ? [decade[2..], .. InWords(decade[2..4]).Select(tens => tens + decade[4..])]
        : [];

    const string CenturyMeant = "19";

    static bool IsRest(ReadOnlySpan<char> letters) => letters is "er" || (letters.Length >= ShortestRest && !letters.ContainsAnyInRange('0', '9') && char.IsLetter(letters[0]));

    /// <summary>What tells how many there are of something: zweifach, dreimal, fünfzigjährige.</summary>
    static bool IsMeasured(string written)
    {
        if (written.EndsWith("mal", StringComparison.Ordinal)) return true;
        foreach (var ending in AdjectiveEndings.InflectedOrNone)
        {
            if (written.EndsWith(ending, StringComparison.Ordinal) && written.AsSpan(0, written.Length - ending.Length) is var root && (root.EndsWith("ig") || root.EndsWith("fach"))) return true;
        }
        return false;
    }

    /// <summary>A number in words: those below a thousand and the full thousands, since others, and years, are written in digits.</summary>
    static IEnumerable<string> InWords(string digits)
    {
        if (digits.Length is 0 or > 6 || digits[0] == '0' || int.Parse(digits, CultureInfo.InvariantCulture) is not (> 1 and var value) || (value > Thousand && value % Thousand > 0)) return [];
        var word = value < Thousand ? Below1000(value) : (value == Thousand ? "" : BeforeUnit(Below1000(value / Thousand))) + "tausend";
        return value is 100 or Thousand ? [word, "ein" + word] : [word];
    }

    /// <summary>hunderteins, but hunderteintausend.</summary>
    static string BeforeUnit(string number) => number.EndsWith("eins", StringComparison.Ordinal) ? number[..^1] : number;

    static string Below1000(int value)
    {
        if (value >= 100) return (value < 200 ? "" : ones[value / 100]) + "hundert" + (value % 100 == 0 ? "" : Below1000(value % 100));
        if (value < ones.Length) return ones[value];
        return (value % 10 == 0 ? "" : (value % 10 == 1 ? "ein" : ones[value % 10]) + "und") + tens[value / 10];
    }

    /// <summary>The number that a written form is, below a million; null for other words, and for one.</summary>
    public static int? ValueOf(ReadOnlySpan<char> word) => Value(word, "tausend", Thousand, static rest => Value(rest, "hundert", 100, Below100)) is > 1 and var value ? value : null;

    delegate int? Reading(ReadOnlySpan<char> word);

    /// <summary>A number of some unit, and what is left: dreihundert(und)zwanzig.</summary>
    static int? Value(ReadOnlySpan<char> word, string unit, int size, Reading part)
    {
        var at = word.IndexOf(unit, StringComparison.Ordinal);
        if (at < 0) return part(word);
        var rest = word[(at + unit.Length)..];
        var before = at == 0 ? 1 : part(word[..at]);
        var after = rest.Length == 0 ? 0 : part(rest.StartsWith("und") ? rest["und".Length..] : rest);
        return before * size + after;
    }

    static int? Below100(ReadOnlySpan<char> word)
    {
        var und = word.IndexOf("und", StringComparison.Ordinal);
        if (und > 0) return One(word[..und]) is < 10 and var one ? one + Ten(word[(und + "und".Length)..]) : null;
        return One(word) ?? Ten(word);
    }

    static int? One(ReadOnlySpan<char> word) => word is "ein" ? 1 : PlaceIn(ones, word);

    static int? Ten(ReadOnlySpan<char> word) => PlaceIn(tens, word) * 10;

    static int? PlaceIn(string[] words, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (word.Length > 0 && word.SequenceEqual(words[i])) return i;
        }
        return null;
    }

    // As Letters.Written gives them; none and, among the tens, ten have no word here.
    static readonly string[] ones = " eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".Split(' ');
    static readonly string[] tens = "  zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig".Split(' ');
}
