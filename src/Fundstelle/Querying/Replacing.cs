using System.Globalization;

namespace Fundstelle.Querying;

/// <summary>A query with other words, and as a person would type it.</summary>
static class Replacing
{
    /// <summary>The query with a word put in the place of another wherever it stands.</summary>
    public static Query Replaced(Query query, string word, string instead) => query switch
    {
        Query.Word found when found.Text == word => found with { Text = instead },
        Query.And and => new Query.And([.. and.Parts.Select(part => Replaced(part, word, instead))]),
        Query.Or or => new Query.Or([.. or.Parts.Select(part => Replaced(part, word, instead))]),
        Query.Weighted weighted => weighted with { Part = Replaced(weighted.Part, word, instead) },
        _ => query,
    };

    /// <summary>A text that parses to the query.</summary>
    public static string Typed(Query query) => Typed(query, isInside: false);

    static string Typed(Query query, bool isInside) => query switch
    {
        Query.And and => Grouped(string.Join(' ', and.Parts.Select(part => Typed(part, isInside: true))), isInside),
        Query.Or or => Grouped(string.Join(" ODER ", or.Parts.Select(part => Typed(part, isInside: true))), isInside),
        Query.Not not => "-" + Typed(not.Part, isInside: true),
        Query.Weighted weighted => string.Create(CultureInfo.InvariantCulture, $"{Typed(weighted.Part, isInside: true)}^{weighted.Weight}"),
        Query.Everything or Query.Nothing => "",
        _ => query.ToString(),
    };

    static string Grouped(string text, bool isInside) => isInside ? $"({text})" : text;
}
