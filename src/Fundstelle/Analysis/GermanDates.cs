using System.Globalization;

namespace Fundstelle.Analysis;

/// <summary>Dates as Germans and ISO 8601 write them.</summary>
public static class GermanDates
{
    /// <summary>20.06.2024, 20.6.2024, 20.6.24 and 2024-06-20; null for what is no day of the calendar.</summary>
    public static DateOnly? Day(string text)
    {
        var parts = text.Split(text.Contains('-', StringComparison.Ordinal) ? '-' : '.');
        if (parts.Length != 3 || !parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit))) return null;
        var iso = parts[0].Length == 4;
        if (iso != text.Contains('-', StringComparison.Ordinal) || (!iso && (parts[2].Length is not (2 or 4) || parts[0].Length > 2 || parts[1].Length > 2))) return null;
        var (year, month, day) = iso ? (Value(parts[0]), Value(parts[1]), Value(parts[2])) : (Value(parts[2]), Value(parts[1]), Value(parts[0]));
        // Two digits are of the century in which they are nearer to the turn of the millennium.
        if (!iso && parts[2].Length == 2) year += year < 50 ? 2000 : 1900;
        // 1.2.34 is a version.
        if (!iso && text.Length < 7) return null;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new(year, month, day);
    }

    /// <summary>First and last day of 2024, 2024-06, 06.2024, 20.06.2024, 2024-06-20; null for anything else.</summary>
    public static (DateOnly First, DateOnly Last)? Period(string text)
    {
        if (Day(text) is { } day) return (day, day);
        if (text.Length == 4 && text.All(char.IsAsciiDigit) && Value(text) is > 0 and var year) return (new(year, 1, 1), new(year, 12, 31));
        var parts = text.Split('-', '.');
        if (parts.Length != 2 || !parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))) return null;
        var (inYear, month) = parts[0].Length == 4 ? (Value(parts[0]), Value(parts[1])) : (parts[1].Length == 4 ? Value(parts[1]) : 0, Value(parts[0]));
        if (inYear < 1 || month is < 1 or > 12 || parts.Any(part => part.Length > 4)) return null;
        return (new(inYear, month, 1), new(inYear, month, DateTime.DaysInMonth(inYear, month)));
    }

    /// <summary>A day of any year, as ISO 8601:2000 abbreviated it: --06-20 for the 20th of June; null for what no calendar has.</summary>
    public static string? DayOfYear(int day, int month) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(LeapYear, month) ? string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}") : null;

    /// <summary>The same for 20.06 and 20.6; whether it is a day, a time or a number, the words beside it say.</summary>
    public static string? DayOfYear(string text) =>
        text.Split('.') is [{ Length: 1 or 2 } day, { Length: 1 or 2 } month] && day.All(char.IsAsciiDigit) && month.All(char.IsAsciiDigit) ? DayOfYear(Value(day), Value(month)) : null;

    const int LeapYear = 2000;

    /// <summary>The number of a month by its name or abbreviation in written form; 0 for no month.</summary>
    public static int Month(string written) => months.TryGetValue(written, out var month) ? month : 0;

    static readonly System.Collections.Frozen.FrozenDictionary<string, int> months = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
        "januar jänner jan|februar feber feb|märz maerz mär|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez".Split('|')
            .SelectMany((names, month) => names.Split(' ').Select(name => KeyValuePair.Create(name, month + 1))), StringComparer.Ordinal);

    /// <summary>The name of a month by its number, 1 to 12, in written form.</summary>
    public static string NameOfMonth(int month) => names[month - 1];

    static readonly string[] names = ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];

    /// <summary>20.06.2024.</summary>
    public static string Numeric(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>2024-06-20.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static int Value(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
