using System.Text.Json;

namespace Fundstelle.Web.Contract;

/// <summary>The answer to a search in JSON: the format that README documents, version 1. Offsets in UTF-16 units.</summary>
public static class SearchJson
{
    /// <summary>Of the format.</summary>
    public const int Version = 1;

    // Names of fields outside are English, whatever the language of the messages.
    static readonly Dictionary<string, string> facetNames = new(StringComparer.Ordinal) { ["quelle"] = "source", ["kategorie"] = "category", ["autor"] = "author", ["jahr"] = "year" };

    /// <summary>Writes the answer to one query.</summary>
    public static void Write(Utf8JsonWriter json, string query, SearchResult result, TimeSpan took, Language language, string? id)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        if (id is not null) json.WriteString("id", Json.Whole(id));
        json.WriteString("query", Json.Whole(query));
        json.WriteString("parsed", Json.Whole(result.Parsed.Query.ToString()));
        json.WriteStartArray("problems");
        foreach (var problem in result.Parsed.Problems)
        {
            json.WriteStartObject();
            json.WriteNumber("start", problem.Place.Start);
            json.WriteNumber("length", problem.Place.Length);
            json.WriteString("message", Json.Whole(problem.Text.In(language)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("total", result.Total);
        json.WriteBoolean("totalIsExact", result.IsTotalExact);
        json.WriteBoolean("partial", result.IsPartial);
        json.WriteNumber("tookMs", Math.Round(took.TotalMilliseconds, 3));
        if (result.DidYouMean is { } meant) json.WriteString("didYouMean", meant);
        else json.WriteNull("didYouMean");
        json.WriteStartArray("hits");
        foreach (var hit in result.Hits) Write(json, hit, language);
        json.WriteEndArray();
        json.WriteStartObject("facets");
        foreach (var (name, counts) in result.Facets)
        {
            json.WriteStartArray(facetNames.GetValueOrDefault(name, name));
            foreach (var count in counts)
            {
                json.WriteStartObject();
                json.WriteString("value", Json.Whole(count.Value));
                json.WriteNumber("count", count.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Hit hit, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", hit.Rank);
        json.WriteString("id", Json.Whole(hit.Document.Id));
        json.WriteString("title", Json.Whole(hit.Title.Text));
        json.Marks("titleMarks", hit.Title.Marks);
        json.WriteNumber("score", hit.Score);
        json.OptionalString("date", hit.Document.Date is { } day ? Analysis.GermanDates.Iso(day) : null);
        json.OptionalString("source", hit.Document.Source);
        json.OptionalString("category", hit.Document.Category);
        json.OptionalString("url", hit.Document.Url);
        json.WriteBoolean("partial", hit.IsPartial);
        json.WriteStartArray("snippets");
        foreach (var snippet in hit.Snippets)
        {
            json.WriteStartObject();
            json.WriteString("text", Json.Whole(snippet.Text));
            json.Marks("marks", snippet.Marks);
            json.OptionalString("place", snippet.Place?.Text.In(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
