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
}
