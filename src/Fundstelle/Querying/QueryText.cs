using System.Globalization;

namespace Fundstelle.Querying;

/// <summary>The one canonical text of a query: operators before their parts, in parentheses.</summary>
static class QueryText
{
    public static string Of(Query query) => query switch
    {
        Query.Word word => Field(word.Field) + (word.Exact ? "=" : "") + word.Text,
        Query.Phrase phrase => $"{Field(phrase.Field)}{(phrase.Exact ? "=" : "")}\"{phrase.Text}\"{(phrase.Slop is { } slop ? $"~{Number(slop)}" : "")}",
        Query.Wildcard wildcard => Field(wildcard.Field) + wildcard.Pattern,
        Query.Fuzzy fuzzy => $"{Field(fuzzy.Field)}{fuzzy.Text}~{Number(fuzzy.Distance)}",
        Query.Between days => $"datum:{Day(days.First)}..{Day(days.Last)}",
        Query.And and => $"(und {string.Join(' ', and.Parts.Select(Of))})",
        Query.Or or => $"(oder {string.Join(' ', or.Parts.Select(Of))})",
        Query.Not not => $"(nicht {Of(not.Part)})",
        Query.Weighted weighted => $"{Of(weighted.Part)}^{Number(weighted.Weight)}",
        Query.Everything => "(alle)",
        Query.Nothing => "(nichts)",
        _ => throw new ArgumentOutOfRangeException(nameof(query), query.GetType().Name, null),
    };

    static string Field(string? field) => field is null ? "" : field + ":";

    static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    static string Day(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
