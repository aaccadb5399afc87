using System.Text.Json;
using System.Text.RegularExpressions;
using Fundstelle.Embedded;

namespace Fundstelle.Tests.Embedded;

/// <summary>Index, search and marks together: which text a query finds, and what is marked in it. One line each in Cases/found.cases.</summary>
public sealed class FoundCases(FoundCases.Texts texts) : IClassFixture<FoundCases.Texts>
{
    static List<(string Query, string Marked)> Lines() =>
        [.. CaseFile.Lines("found.cases").Select(line => line.Split(" => ", 2) is [var query, var marked] ? (query, marked) : throw new InvalidDataException($"found.cases: no => in: {line}"))];

    public static TheoryData<int, string, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (var (number, (query, marked)) in Lines().Index()) data.Add(number, query, marked);
            return data;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_query_finds_its_text_and_marks_it(int number, string query, string marked)
    {
        var result = texts.Search(Regex.Unescape(query));
        var hit = result.IsPartial ? null : result.Hits.FirstOrDefault(hit => hit.Document.Id == Texts.Id(number));
        if (!marked.Contains('[', StringComparison.Ordinal)) Assert.Null(hit);
        // A line of a snippet goes on behind the end of one of the text.
        else Assert.Equal(Regex.Unescape(marked).Replace('\n', ' '), hit is null ? "not found" : string.Join(" … ", hit.Snippets.Select(Marked)));
    }

    static string Marked(Snippet snippet)
    {
        var text = snippet.Text;
        foreach (var mark in snippet.Marks.Reverse()) text = text.Insert(mark.End, "]").Insert(mark.Start, "[");
        return text;
    }

    /// <summary>All texts of the file in one index.</summary>
    public sealed class Texts : IDisposable
    {
        readonly TemporaryFolder folder = new();
        readonly LuceneIndex index;

        public Texts()
        {
            var lines = Lines().Select((line, number) => JsonSerializer.Serialize(new { id = Id(number), text = Regex.Unescape(line.Marked).Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal) }));
            folder.Write("source/texts.jsonl", string.Join('\n', lines));
            folder.Index();
            index = LuceneIndex.Open(folder.At("index"));
        }

        public static string Id(int number) => $"{number:D4}";

        public SearchResult Search(string query) => new SearchEngine(index).SearchAsync(query, new(new Query.Nothing()) { Take = 1000 }).GetAwaiter().GetResult();

        public void Dispose()
        {
            index.Dispose();
            folder.Dispose();
        }
    }
}
