using System.Globalization;
using System.Text;

namespace Fundstelle.Tests.Ranking;

/// <summary>
/// The rankings of some forty queries over the samples, as files that a reviewer reads as a diff. FUNDSTELLE_UPDATE_GOLDEN=1 writes them anew; review decides.
/// </summary>
public sealed class GoldenRankingTests(SampleIndex samples) : IClassFixture<SampleIndex>
{
    const int Shown = 10;

    static readonly string folder = Path.Combine(SampleIndex.Samples, "..", "..", "tests", "Fundstelle.Tests", "Golden");

    static readonly bool isUpdate = Environment.GetEnvironmentVariable("FUNDSTELLE_UPDATE_GOLDEN") == "1";

    sealed record Ranked(string Query, string Expected, string List, int? Rank);

    async Task<List<Ranked>> All()
    {
        var all = new List<Ranked>();
        foreach (var line in CaseFile.Lines("golden.queries"))
        {
            var (query, expected) = (line.Split("=>")[0].Trim(), line.Split("=>")[1].Trim());
            var result = await samples.Engine.SearchAsync(query, new(new Query.Nothing()) { Take = 1000 });
            var list = new StringBuilder();
            list.Append(CultureInfo.InvariantCulture, $"{query}\n{result.Total} {(result.IsPartial ? "partial " : "")}hits\n");
            foreach (var hit in result.Hits.Take(Shown))
            {
                list.Append(CultureInfo.InvariantCulture, $"{hit.Rank,3}  {hit.Score,7:F3}  {hit.Document.Id}  {hit.Document.Title}\n");
            }
            all.Add(new(query, expected, list.ToString(), result.Hits.FirstOrDefault(hit => hit.Document.Id == expected)?.Rank));
        }
        return all;
    }

    [Fact]
    public async Task Rankings_are_those_that_were_reviewed()
    {
        var all = await All();
        var differences = new StringBuilder();
        foreach (var (file, text) in all.Select(ranked => (FileName(ranked.Query), ranked.List)).Append(("SUMMARY.txt", Summary(all))))
        {
            var path = Path.Combine(folder, file);
            if (isUpdate) File.WriteAllText(path, text);
            var known = File.Exists(path) ? (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n") : "";
            if (known != text) differences.Append(CultureInfo.InvariantCulture, $"--- {file}, reviewed\n{Lines(known, '-', text)}+++ {file}, now\n{Lines(text, '+', known)}");
        }
        Assert.True(differences.Length == 0, "Rankings changed. Review, then run with FUNDSTELLE_UPDATE_GOLDEN=1:\n" + differences);
        Assert.Equal(all.Count + 1, Directory.GetFiles(folder).Length);
    }

    /// <summary>How many queries have the expected document first, in front, at all.</summary>
    static string Summary(List<Ranked> all)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"queries      {all.Count}\nfirst        {all.Count(ranked => ranked.Rank == 1)}\nrecall@5     {all.Count(ranked => ranked.Rank <= 5)}\nfound        {all.Count(ranked => ranked.Rank is not null)}\n");
        text.Append(CultureInfo.InvariantCulture, $"mrr          {all.Average(ranked => ranked.Rank is { } rank ? 1.0 / rank : 0):F6}\n");
        foreach (var ranked in all.Where(ranked => ranked.Rank != 1)) text.Append(CultureInfo.InvariantCulture, $"{ranked.Query} => {ranked.Expected}: {(ranked.Rank is { } rank ? $"rank {rank}" : "not found")}\n");
        return text.ToString();
    }

    static string Lines(string text, char sign, string other)
    {
        var others = other.Split('\n').ToHashSet();
        return string.Concat(text.Split('\n').Where(line => line.Length > 0).Select(line => $"{(others.Contains(line) ? ' ' : sign)} {line}\n"));
    }

    static string FileName(string query) => string.Concat(query.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : c == '"' ? '_' : '-')) + ".txt";
}
