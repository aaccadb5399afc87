namespace Fundstelle.Analysis;

/// <summary>Numbers in German notation: dot between groups of three digits, comma before the fraction.</summary>
public static class GermanNumbers
{
    /// <summary>1.234.567,89 → 1234567,89. What is not grouped by threes stays as it is: 1.2.34 is no number.</summary>
    public static string WithoutGrouping(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? text : text[..comma];
        if (!whole.Contains('.', StringComparison.Ordinal)) return text;
        var groups = whole.Split('.');
        var grouped = groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));
        return grouped && groups[0].All(char.IsAsciiDigit) ? string.Concat(groups) + text[whole.Length..] : text;
    }

    /// <summary>How many zeros a word puts behind a number before it, as <see cref="Letters.Written"/> gives it: 6 for millionen and mio; 0 for other words.</summary>
    public static int ZerosOf(string written) => written switch
    {
        "tausend" or "tsd" => 3,
        "million" or "millionen" or "mio" => 6,
        "milliarde" or "milliarden" or "mrd" => 9,
        "billion" or "billionen" => 12,
        _ => 0,
    };

    /// <summary>A number times a power of ten, in digits: 1,5 and 6 zeros is 1500000. Null where it is no number, or no whole one then.</summary>
    /// <param name="plain">Digits without grouping, perhaps with a comma.</param>
    /// <param name="zeros">The power of ten.</param>
    public static string? Times(string plain, int zeros)
    {
        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        var (whole, fraction) = comma < 0 ? (plain, "") : (plain[..comma], plain[(comma + 1)..]);
        if (whole.Length is 0 or > 6 || fraction.Length > zeros || !whole.All(char.IsAsciiDigit) || !fraction.All(char.IsAsciiDigit)) return null;
        var digits = (whole + fraction.PadRight(zeros, '0')).TrimStart('0');
        return digits.Length == 0 ? null : digits;
    }
}
