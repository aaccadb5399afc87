using System.Globalization;
using System.Text.Json;

namespace Fundstelle.Evaluating;

/// <summary>A query to evaluate.</summary>
public sealed record QueryLine(string Id, string Text);

/// <summary>Queries to evaluate.</summary>
/// <param name="Queries">In the order of the file.</param>
/// <param name="Problems">Lines that were left out.</param>
public sealed record QuerySet(IReadOnlyList<QueryLine> Queries, IReadOnlyList<LineProblem> Problems)
{
    /// <summary>Reads one query a line: {"id": "q1", "text": "…"}, or id and text separated by a tab. Malformed lines and repeated ids are left out and reported.</summary>
    public static QuerySet Parse(IEnumerable<string> lines)
    {
        var queries = new List<QueryLine>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var problems = new List<LineProblem>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.AsSpan().Trim().Length == 0) continue;
            var query = line.TrimStart()[0] == '{' ? FromJson(line, number) : FromTabs(line);
            if (query is null) problems.Add(new(number, new("weder {\"id\", \"text\"} noch Kennung, Tabulator, Text.", "neither {\"id\", \"text\"} nor id, tab, text.")));
            else if (!ids.Add(query.Id)) problems.Add(new(number, new($"Die Kennung {query.Id} gibt es schon.", $"The id {query.Id} exists already.")));
            else queries.Add(query);
        }
        return new(queries, problems);
    }

    static QueryLine? FromTabs(string line) => line.Split('\t') is [{ Length: > 0 } id, var text] && text.Trim().Length > 0 ? new(id, text.Trim()) : null;

    static QueryLine? FromJson(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string? Value(string name) => json.RootElement.TryGetProperty(name, out var value)
                ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null : null;
            return Value("text") is { } text ? new(Value("id") ?? number.ToString(CultureInfo.InvariantCulture), text) : null;
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
