using Fundstelle.Querying;

namespace Fundstelle.Tests.Querying;

/// <summary>Every text gives a query; slips are values with a place; limits hold before anything recurses.</summary>
public class QueryParserTests
{
    public static TheoryData<string, string> Queries => CaseFile.Of("queries.cases");

    [Theory, MemberData(nameof(Queries))]
    public void Queries_have_one_canonical_text(string text, string canonical) => Assert.Equal(canonical, QueryParser.Parse(text).Query.ToString());

    [Fact]
    public void An_open_quotation_mark_is_named_with_its_place()
    {
        var problem = Assert.Single(QueryParser.Parse("der \"Rat").Problems);
        Assert.Equal((4, 1, QueryMessages.QuoteNotClosed), (problem.Place.Start, problem.Place.Length, problem.Text));
    }

    [Fact]
    public void A_query_of_a_megabyte_is_cut_and_searched()
    {
        var parsed = QueryParser.Parse(string.Concat(Enumerable.Repeat("wort ", 200_000)));
        Assert.Contains(parsed.Problems, problem => problem.Text == QueryMessages.TooLong);
        Assert.Contains(parsed.Problems, problem => problem.Text == QueryMessages.TooManyClauses);
        Assert.Equal(QueryLimits.Clauses, Assert.IsType<Query.And>(parsed.Query).Parts.Count);
    }

    [Fact]
    public void Ten_thousand_parentheses_do_no_harm()
    {
        Assert.IsType<Query.Nothing>(QueryParser.Parse(new string('(', 10_000)).Query);
        Assert.IsType<Query.Nothing>(QueryParser.Parse(new string(')', 10_000)).Query);
        var parsed = QueryParser.Parse(new string('(', 300) + "Haus" + new string(')', 300) + " Hof");
        Assert.Contains(parsed.Problems, problem => problem.Text == QueryMessages.TooDeep);
        Assert.Equal("Hof", parsed.Query.ToString());
    }

    [Fact]
    public void Any_characters_give_a_query()
    {
        const int seed = 1147;
        var random = new Random(seed);
        var signs = "ab ÄÖ\"„“»«()-+*?~^:=.,;!/\\\uD83D\uDE00\uD800\uDFFF\u202E\u200F\0\u001B[]{}UNDODER §%0129'";
        for (var run = 0; run < 5000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => signs[random.Next(signs.Length)]));
            var parsed = QueryParser.Parse(text);
            Assert.True(parsed.Query.ToString().Length >= 0, $"seed {seed}, run {run}");
            Assert.All(parsed.Problems, problem => Assert.InRange(problem.Place.End, 0, text.Length));
            QueryParser.Plain(text);
        }
    }
}
