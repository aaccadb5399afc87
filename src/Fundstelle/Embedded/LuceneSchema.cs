using Fundstelle.Analysis;
using Fundstelle.Querying;

namespace Fundstelle.Embedded;

/// <summary>Which Lucene fields hold what.</summary>
static class LuceneSchema
{
    public const string Id = "id";
    public const string Item = "item";
    public const string Head = "head";
    public const string Body = "body";
    public const string Day = "day";

    /// <summary>The order in which documents came from their source: decides between equal scores, so that rankings do not depend on threads.</summary>
    public const string Order = "order";

    /// <summary>Fields searched when none is named.</summary>
    public static readonly string[] Searched = [QueryFields.Title, QueryFields.Text];

    /// <summary>Fields that are counted and filtered by their whole value.</summary>
    public static readonly string[] Facets = [QueryFields.Source, QueryFields.Category, QueryFields.Author];

    /// <summary>The field of whole values beside an analysed one.</summary>
    public static string Whole(string field) => field + "=";

    /// <summary>Whole values are compared without regard to case and typography.</summary>
    public static string WholeValue(string value) => Letters.Written(value.Trim(), out _);
}
