using System.Globalization;
using System.Text;

namespace Fundstelle.Evaluating;

/// <summary>Hits of several rankings as one list to judge.</summary>
public static class JudgingPool
{
    /// <summary>The first so many documents of each ranking, each once, in an order that does not tell which ranking put them where.</summary>
    /// <param name="rankings">Document ids, best first.</param>
    /// <param name="depth">How many of each.</param>
    /// <param name="seed">Decides the order: the same seed gives the same one, so that judging can be resumed.</param>
    public static IReadOnlyList<string> Of(IEnumerable<IReadOnlyList<string>> rankings, int depth, int seed)
    {
        string[] pool = [.. rankings.SelectMany(ranking => ranking.Take(depth)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        new Random(seed).Shuffle(pool);
        return pool;
    }

    /// <summary>The seed of a query: a judge who comes back finds the same order.</summary>
    public static int SeedOf(string queryId) => queryId.Aggregate(17, (sum, c) => unchecked((sum * 31) + c));
}

/// <summary>One judgement.</summary>
/// <param name="QueryId">The query.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Grade">0 to 3; null takes back the one before.</param>
public readonly record struct Judgement(string QueryId, string DocumentId, int? Grade);

/// <summary>
/// Judgements on disk. The log (FILE.log) is only ever appended to and written through to the disk, one line for each judgement: who, when, query, document,
/// grade; the qrels file is made from it. A line cut off by a crash is left out, so that at most the judgement being written is lost.
/// </summary>
public sealed class JudgementFile
{
    readonly string path;
    readonly Dictionary<(string Query, string Document), int> grades = [];

    /// <summary>Opens the judgements of a qrels file, or begins them. Judgements that the qrels file already has and the log does not are kept.</summary>
    /// <exception cref="SearchException">It cannot be read.</exception>
    public JudgementFile(string path)
    {
        this.path = path;
        try
        {
            if (File.Exists(path))
            {
                foreach (var (query, documents) in Qrels.Parse(File.ReadLines(path)).ByQuery)
                {
                    foreach (var (document, grade) in documents) grades[(query, document)] = grade;
                }
            }
            if (!File.Exists(Log)) return;
            foreach (var line in File.ReadLines(Log))
            {
                if (line.Split('\t') is not [_, _, var query, var document, var grade, "."]) continue;
                if (grade == "-") grades.Remove((query, document));
                else if (int.TryParse(grade, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) grades[(query, document)] = value;
            }
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new SearchException(SearchFailure.NotAccessible, Texts.NotAccessible(path, reason.Message), reason);
        }
    }

    /// <summary>The side file that says who judged when.</summary>
    public string Log => path + ".log";

    /// <summary>The grade of a document, or null where nobody judged it.</summary>
    public int? Grade(string queryId, string documentId) => grades.TryGetValue((TrecRun.Column(queryId), TrecRun.Column(documentId)), out var grade) ? grade : null;

    /// <summary>Keeps a judgement: it is on the disk when this returns.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="who">Whose it is.</param>
    /// <param name="when">When it was given.</param>
    /// <exception cref="SearchException">It could not be written.</exception>
    public void Add(Judgement judgement, string who, DateTimeOffset when)
    {
        var (query, document) = (TrecRun.Column(judgement.QueryId), TrecRun.Column(judgement.DocumentId));
        var grade = judgement.Grade?.ToString(CultureInfo.InvariantCulture) ?? "-";
        // The point at the end tells a whole line from one cut off.
        var line = $"{TrecRun.Column(who)}\t{when.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\t{query}\t{document}\t{grade}\t.\n";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var log = new FileStream(Log, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read))
            {
                // After a line cut off by a crash the next one must not be glued to it.
                var isCut = log.Length > 0 && LastByte(log) != '\n';
                log.Seek(0, SeekOrigin.End);
                log.Write(Encoding.UTF8.GetBytes(isCut ? "\n" + line : line));
                log.Flush(flushToDisk: true);
            }
            if (judgement.Grade is { } value) grades[(query, document)] = value;
            else grades.Remove((query, document));
            WriteQrels();
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new SearchException(SearchFailure.NotAccessible, Texts.NotAccessible(path, reason.Message), reason);
        }
    }

    static int LastByte(FileStream log)
    {
        log.Seek(-1, SeekOrigin.End);
        return log.ReadByte();
    }

    /// <summary>Replaced as a whole, so that a reader never sees half of it.</summary>
    void WriteQrels()
    {
        var next = path + ".new";
        File.WriteAllText(next, Text());
        File.Move(next, path, overwrite: true);
    }

    /// <summary>All judgements in TREC's four columns, by query and document.</summary>
    public string Text() => string.Concat(grades.OrderBy(grade => grade.Key.Query, StringComparer.Ordinal).ThenBy(grade => grade.Key.Document, StringComparer.Ordinal)
        .Select(grade => string.Create(CultureInfo.InvariantCulture, $"{grade.Key.Query} 0 {grade.Key.Document} {grade.Value}\n")));
}
