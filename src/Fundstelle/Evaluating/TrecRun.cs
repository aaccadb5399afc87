using System.Globalization;

namespace Fundstelle.Evaluating;

/// <summary>A document that a run retrieved.</summary>
public readonly record struct RunHit(string DocumentId, double Score);

/// <summary>What a system retrieved for each query.</summary>
/// <param name="ByQuery">Query → hits, in the order of the file.</param>
/// <param name="Problems">Lines that were left out.</param>
public sealed record TrecRun(IReadOnlyDictionary<string, IReadOnlyList<RunHit>> ByQuery, IReadOnlyList<LineProblem> Problems)
{
    /// <summary>Reads TREC's six columns: query, Q0, document, rank, score, name. The rank is not used, as trec_eval does not use it. Malformed and repeated lines are left out and reported.</summary>
    public static TrecRun Parse(IEnumerable<string> lines)
    {
        var queries = new Dictionary<string, IReadOnlyList<RunHit>>(StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        var problems = new List<LineProblem>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var columns = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length == 0) continue;
            if (columns.Length is not (5 or 6))
            {
                problems.Add(new(number, new($"{columns.Length} Spalten; erwartet werden sechs.", $"{columns.Length} columns; six are expected.")));
                continue;
            }
            if (!double.TryParse(columns[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || !double.IsFinite(score))
            {
                problems.Add(new(number, new($"Die Punkte „{columns[4]}“ sind keine Zahl.", $"The score \"{columns[4]}\" is no number.")));
                continue;
            }
            if (!seen.Add((columns[0], columns[2])))
            {
                problems.Add(new(number, new($"Das Dokument {columns[2]} steht bei dieser Anfrage schon.", $"The document {columns[2]} is there already for this query.")));
                continue;
            }
            if (!queries.TryGetValue(columns[0], out var hits)) queries[columns[0]] = hits = new List<RunHit>();
            ((List<RunHit>)hits).Add(new(columns[2], score));
        }
        return new(queries, problems);
    }

    /// <summary>
    /// The documents of a query in the order in which trec_eval sees them: by score as a 32-bit number, equal ones by id, the greater first.
    /// </summary>
    public IReadOnlyList<string> Ranking(string queryId) => ByQuery.TryGetValue(queryId, out var hits)
        ? [.. hits.OrderByDescending(hit => (float)hit.Score).ThenByDescending(hit => hit.DocumentId, StringComparer.Ordinal).Select(hit => hit.DocumentId)]
        : [];

    /// <summary>Writes the six columns. Blanks in ids become underscores.</summary>
    public void Write(TextWriter output, string name)
    {
        foreach (var (query, hits) in ByQuery)
        {
            for (var i = 0; i < hits.Count; i++)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Column(query)} Q0 {Column(hits[i].DocumentId)} {i + 1} {hits[i].Score:R} {Column(name)}"));
        }
    }

    /// <summary>An id as one column.</summary>
    public static string Column(string id) => id.AsSpan().ContainsAny(blanks) ? string.Join('_', id.Split((char[]?)null)) : id;

    static readonly System.Buffers.SearchValues<char> blanks = System.Buffers.SearchValues.Create(" \t\r\n\u00A0\u2028\u2029\u0085");
}
