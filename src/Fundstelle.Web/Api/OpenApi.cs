using System.Text.Json;
using Fundstelle.Ranking;
using Fundstelle.Web.Contract;

namespace Fundstelle.Web.Api;

/// <summary>A route of the API as its description says it.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path, with {names}.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Parameters">Name, meaning, and whether it must be there.</param>
/// <param name="Example">An address to try, for those that only read.</param>
sealed record ApiRoute(string Method, string Path, string Summary, IReadOnlyList<(string Name, string Meaning, bool IsNeeded)> Parameters, string? Example = null);

/// <summary>The description of the API, from one table: the page and the OpenAPI document say the same, and a test asks every route in it.</summary>
static class OpenApi
{
    static readonly IReadOnlyList<(string, string, bool)> common = [("lang", "de or en: the language of sentences in the answer", false), ("index", "Name of the index, where there are several", false)];

    static readonly IReadOnlyList<(string, string, bool)> search =
    [
        ("q", "The query, at most 1,000 characters; its language is explained under /help", false),
        ("plain", "true: the query is bare words, without operators", false),
        ("match", "all (default) or any of the words", false),
        ("page", "From 1; only the first 10,000 hits can be asked for", false),
        ("top", "Hits per page, 1 to 100, default 10", false),
        ("sort", "relevance (default) or date", false),
        ("date", "Days: 2024, Juni 2024, 20.06.2024, last 7 days, 2023-2024", false),
        ("from", "First day", false),
        ("to", "Last day", false),
        .. Asked.FilterNames.Select(filter => (filter.Name, $"Only hits with this {filter.Name}; several: any of them", false)),
        ("profile", "Name of the weights", false),
        .. RankingSetting.All.Select(setting => (Asked.WeightPrefix + setting.Name, $"{setting.Lowest} to {setting.Highest}: {setting.Meaning.English}", false)),
    ];

    /// <summary>Every route.</summary>
    public static IReadOnlyList<ApiRoute> Routes { get; } =
    [
        new("GET", "/api/v1/search", "Hits with snippets, as ranges to mark.", [.. search, ("facets", "true: counts by source, category, author and year", false), ("snippets", "false: without snippets", false), .. common], "/api/v1/search?q=Partnerschaft&top=3"),
        new("GET", "/api/v1/suggest", "Completions of the last word of a query, and frequent phrases that begin with it.", [("q", "The query so far", false), ("top", "1 to 50, default 8", false), .. common], "/api/v1/suggest?q=Partner"),
        new("GET", "/api/v1/explain", "Why a document is where it is: shares that add up to its score; or why it is no hit, and what would find it.", [.. search, ("id", "Id of the document", true), ("formula", "true: each formula with its numbers and source", false), .. common], "/api/v1/explain?q=Partnerschaft&id=n-022"),
        new("GET", "/api/v1/compare", "Two documents for one query (first, second), or the rankings of two profiles (profile, other).", [.. search, ("first", "Id of a document", false), ("second", "Id of another", false), ("other", "Name of the weights to compare with", false), .. common], "/api/v1/compare?q=Partnerschaft&other=standard"),
        new("GET", "/api/v1/analyze", "What the analysis makes of a text: tokens with stem, parts and rules.", [("text", "The text", true), .. common], "/api/v1/analyze?text=Autobahnbr%C3%BCcke"),
        new("GET", "/api/v1/terms", "How often a word stands in the index, layer by layer; with * at its end: the words that begin so.", [("word", "A word", true), ("top", "1 to 100, default 10", false), .. common], "/api/v1/terms?word=Partnerschaft"),
        new("GET", "/api/v1/documents/{id}", "A document with its fields and most telling words.", [("text", "true: with its text", false), ("top", "How many telling words, 0 to 100, default 15", false), .. common], "/api/v1/documents/nachrichten/partnerschaft.txt"),
        new("GET", "/api/v1/status", "What the index holds, and how far its bringing up to date has come.", common, "/api/v1/status"),
        new("GET", "/api/v1/evaluate", "How well one or two profiles answer the judged queries of the service.", [("profile", "Name of the weights, at most two", false), ("queries", "true: each query too", false), .. common]),
        new("POST", "/api/v1/index", "Brings the index up to date with its sources now. Needs a key where the service has keys: Authorization: Bearer KEY.", common),
    ];

    /// <summary>OpenAPI 3.1.</summary>
    public static string Document { get; } = Json.Text(json => json.Object(() =>
    {
        json.WriteString("openapi", "3.1.0");
        json.Object("info", () =>
        {
            json.WriteString("title", "Fundstelle");
            json.WriteString("version", "1");
            json.WriteString("description", "Full-text search for German documents. Offsets are UTF-16 units, times milliseconds.");
        });
        json.Object("paths", () =>
        {
            foreach (var route in Routes) json.Object(route.Path, () => json.Object(route.Method.ToLowerInvariant(), () => Operation(json, route)));
        });
        json.Object("components", () => json.Object("schemas", () => json.Object("Problem", () =>
        {
            json.WriteString("description", "RFC 9457; errors names each parameter that cannot be used");
            json.WriteString("type", "object");
        })));
    }));

    static void Operation(Utf8JsonWriter json, ApiRoute route)
    {
        json.WriteString("summary", route.Summary);
        json.Array("parameters", route.Path.Contains("{id}", StringComparison.Ordinal) ? route.Parameters.Prepend(("id", "Id of the document", true)) : route.Parameters, parameter => json.Object(() =>
        {
            json.WriteString("name", parameter.Item1);
            json.WriteString("in", route.Path.Contains($"{{{parameter.Item1}}}", StringComparison.Ordinal) ? "path" : "query");
            json.WriteString("description", parameter.Item2);
            json.WriteBoolean("required", parameter.Item3);
            json.Object("schema", () => json.WriteString("type", "string"));
        }));
        json.Object("responses", () =>
        {
            Answer(json, route.Method == "POST" ? "202" : "200", "The answer", "application/json", null);
            Answer(json, "4XX", "What cannot be done as asked", "application/problem+json", "#/components/schemas/Problem");
            Answer(json, "5XX", "What keeps the service from answering", "application/problem+json", "#/components/schemas/Problem");
        });
    }

    static void Answer(Utf8JsonWriter json, string status, string description, string type, string? schema) => json.Object(status, () =>
    {
        json.WriteString("description", description);
        json.Object("content", () => json.Object(type, () => json.Object("schema", () =>
        {
            if (schema is null) json.WriteString("type", "object");
            else json.WriteString("$ref", schema);
        })));
    });
}
