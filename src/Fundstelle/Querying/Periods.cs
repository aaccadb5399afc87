using System.Globalization;
using Fundstelle.Analysis;

namespace Fundstelle.Querying;

/// <summary>A stretch of days, both ends included; an end that is null is open.</summary>
public readonly record struct Period(DateOnly? First, DateOnly? Last)
{
    /// <summary>As a reader sees it: 01.06.2024 – 30.06.2024.</summary>
    public Message Text
    {
        get
        {
            var (first, last) = (First, Last);
            return (first, last) switch
            {
                ({ } a, { } b) when a == b => new(GermanDates.Numeric(a), GermanDates.Iso(a)),
                ({ } a, { } b) => new($"{GermanDates.Numeric(a)} – {GermanDates.Numeric(b)}", $"{GermanDates.Iso(a)} – {GermanDates.Iso(b)}"),
                ({ } a, null) => new($"ab {GermanDates.Numeric(a)}", $"from {GermanDates.Iso(a)}"),
                (null, { } b) => new($"bis {GermanDates.Numeric(b)}", $"until {GermanDates.Iso(b)}"),
                _ => new("alle Tage", "all days"),
            };
        }
    }
}

/// <summary>
/// Days as people say them, in German and English: 2024, Juni 2024, 20. Juni 2024, 20.06.2024, 2024-06, 2023–2024, Mai 2024 bis Juli 2024, ab 2023, bis 2024,
/// heute, gestern, letzte 7 Tage, letzte 3 Monate, letzte Woche, dieses Jahr.
/// </summary>
public static class Periods
{
    /// <summary>More days back than this reach before every calendar.</summary>
    const int LongestAgo = 100_000;

    static readonly Dictionary<string, int> englishMonths = new(StringComparer.Ordinal)
    {
        ["january"] = 1,
        ["february"] = 2,
        ["march"] = 3,
        ["may"] = 5,
        ["june"] = 6,
        ["july"] = 7,
        ["october"] = 10,
        ["oct"] = 10,
        ["december"] = 12,
        ["dec"] = 12,
        ["mar"] = 3,
    };

    /// <summary>Reads a period.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">What "last 7 days" count back from.</param>
    /// <returns>Null for what is no period.</returns>
    public static Period? Read(string text, DateOnly today)
    {
        var words = text.ToLowerInvariant().Replace('–', '-').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => null,
            [("ab" or "seit" or "since" or "from"), .. var rest] when Single(rest, today) is { } from => new(from.First, null),
            [("bis" or "until" or "till"), .. var rest] when Single(rest, today) is { } until => new(null, until.Last),
            _ => Single(words, today) ?? Range(words, today),
        };
    }

    /// <summary>Two ends and something between.</summary>
    static Period? Range(string[] words, DateOnly today)
    {
        var joined = string.Join(' ', words);
        foreach (var between in (string[])["..", " bis ", " to ", " - ", "-"])
        {
            var at = joined.IndexOf(between, StringComparison.Ordinal);
            if (at <= 0) continue;
            var (first, last) = (Single(joined[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries), today), Single(joined[(at + between.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries), today));
            if (first is { } a && last is { } b) return a.First <= b.Last ? new(a.First, b.Last) : new(b.First, a.Last);
        }
        return null;
    }

    static Period? Single(string[] words, DateOnly today) => words switch
    {
        ["heute" or "today"] => new(today, today),
        ["gestern" or "yesterday"] => Ago(1, today) is { } day ? new(day, day) : null,
        ["diese" or "this", "woche" or "week"] => Ago(((int)today.DayOfWeek + 6) % 7, today) is { } monday ? new(monday, today) : null,
        ["dieser" or "diesen" or "this", "monat" or "month"] => new(new(today.Year, today.Month, 1), today),
        ["dieses" or "this", "jahr" or "year"] => new(new(today.Year, 1, 1), today),
        ["letzte" or "letzten" or "letzter" or "letztes" or "last", var unit] => Last(1, unit, today),
        ["letzte" or "letzten" or "last", var number, var unit] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= LongestAgo => Last(count, unit, today),
        [var day, var month, var year] when Number(day.TrimEnd('.')) is { } d && Month(month) is { } m && Year(year) is { } y && d >= 1 && d <= DateTime.DaysInMonth(y, m) => new(new(y, m, d), new(y, m, d)),
        [var month, var year] when Month(month) is { } m && Year(year) is { } y => new(new(y, m, 1), new(y, m, DateTime.DaysInMonth(y, m))),
        [var one] when GermanDates.Period(one) is { } period => new(period.First, period.Last),
        _ => null,
    };

    static Period? Last(int count, string unit, DateOnly today) => unit switch
    {
        "tag" or "tage" or "tagen" or "day" or "days" => From(Ago(count - 1, today), today),
        "woche" or "wochen" or "week" or "weeks" => From(Ago((7 * count) - 1, today), today),
        "monat" or "monate" or "monaten" or "month" or "months" when count <= today.Year * 12 - 12 => new(today.AddMonths(-count).AddDays(1), today),
        "jahr" or "jahre" or "jahren" or "year" or "years" when count < today.Year => new(today.AddYears(-count).AddDays(1), today),
        _ => null,
    };

    static Period? From(DateOnly? first, DateOnly today) => first is { } day ? new(day, today) : null;

    static DateOnly? Ago(int days, DateOnly today) => days <= today.DayNumber ? today.AddDays(-days) : null;

    static int? Month(string name) => GermanDates.Month(name.TrimEnd('.')) is > 0 and var month ? month : englishMonths.TryGetValue(name.TrimEnd('.'), out month) ? month : null;

    static int? Year(string text) => text.Length == 4 && Number(text) is > 0 and var year ? year : null;

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
