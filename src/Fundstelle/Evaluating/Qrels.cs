using System.Globalization;

namespace Fundstelle.Evaluating;

/// <summary>Relevance judgements: for each query the grades of documents. 0 is judged and not relevant, 1 and more relevant.</summary>
/// <param name="ByQuery">Query → document → grade.</param>
/// <param name="Problems">Lines that were left out.</param>
public sealed record Qrels(IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> ByQuery, IReadOnlyList<LineProblem> Problems)
{
    /// <summary>How many judgements there are.</summary>
    public int Count => ByQuery.Values.Sum(grades => grades.Count);

    /// <summary>
    /// Reads TREC's four columns (query, 0, document, grade, separated by blanks) or three separated by tabs (query, document, grade), the latter with or without
    /// a heading. Malformed lines are left out and reported; of two grades for one document the later counts.
    /// </summary>
    public static Qrels Parse(IEnumerable<string> lines)
    {
        var queries = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        var problems = new List<LineProblem>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.AsSpan().Trim().Length == 0) continue;
            var tabbed = line.TrimEnd('\r').Split('\t');
            var columns = tabbed.Length == 3 ? tabbed : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var isHeading = number == 1 && columns.Length is 3 or 4 && !char.IsAsciiDigit(columns[^1][^1..].FirstOrDefault());
            if (isHeading) continue;
            if (columns.Length is not (3 or 4))
            {
                problems.Add(new(number, new($"{columns.Length} Spalten; erwartet werden vier (TREC) oder drei.", $"{columns.Length} columns; four (TREC) or three are expected.")));
                continue;
            }
            if (!int.TryParse(columns[^1], NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var grade))
            {
                problems.Add(new(number, new($"Der Grad „{columns[^1]}“ ist keine ganze Zahl.", $"The grade \"{columns[^1]}\" is no whole number.")));
                continue;
            }
            if (!queries.TryGetValue(columns[0], out var grades)) queries[columns[0]] = grades = new Dictionary<string, int>(StringComparer.Ordinal);
            ((Dictionary<string, int>)grades)[columns[^2]] = grade;
        }
        return new(queries, problems);
    }
}
