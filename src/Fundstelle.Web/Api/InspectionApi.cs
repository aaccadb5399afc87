using Fundstelle.Analysis;
using Fundstelle.Evaluating;
using Fundstelle.Inspecting;
using Fundstelle.Web.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fundstelle.Web.Api;

/// <summary>Why a document is where it is, two documents or two profiles side by side, and what the analysis makes of a text.</summary>
static class InspectionApi
{
    /// <summary>How deep two rankings are compared.</summary>
    public const int Depth = 100;

    public static void Map(IEndpointRouteBuilder app, Service service)
    {
        service.Get(app, "/api/v1/explain", Explain);
        service.Get(app, "/api/v1/compare", Compare);
        service.Get(app, "/api/v1/analyze", Analyze);
    }

    static async Task Explain(Call call)
    {
        var asked = call.Search();
        var (id, formula) = (call.Parameters.Needed("id"), call.Parameters.Flag("formula"));
        if (await ApiAnswers.Refused(call) || call.IsNotModified()) return;
        var inspector = call.Index.Inspector;
        if (await inspector.ExplainAsync(asked.Parsed, asked.Request, id, call.Aborted) is { } hit) await call.Json(json => InspectionJson.Write(json, hit, call.Language, formula));
        else if (await inspector.WhyNotAsync(asked.Parsed, asked.Request, id, call.Aborted) is { } miss) await call.Json(json => InspectionJson.Write(json, miss, call.Language, formula));
        else await ApiAnswers.Unknown(call, id);
    }

    static async Task Compare(Call call)
    {
        var asked = call.Search();
        var (first, second, other) = (call.Parameters.Text("first"), call.Parameters.Text("second"), call.Parameters.Text("other"));
        var otherRanking = other is null ? null : call.Service.Options.Profiles.Find(other);
        if (other is not null && otherRanking is null) call.Parameters.Add("other", ServiceTexts.NoSuchProfile);
        if (other is null && (first is null || second is null)) call.Parameters.Add("first", ServiceTexts.CompareWhat);
        if (await ApiAnswers.Refused(call) || call.IsNotModified()) return;
        if (otherRanking is not null)
        {
            await call.Json(json => InspectionJson.Write(json, Profiles(call, asked, otherRanking)));
            return;
        }
        if (await call.Index.Inspector.CompareAsync(asked.Parsed, asked.Request, first!, second!, call.Aborted) is { } comparison) await call.Json(json => InspectionJson.Write(json, comparison, call.Language));
        else await ApiAnswers.Unknown(call, await call.Index.Index.DocumentAsync(first!, call.Aborted) is null ? first! : second!);
    }

    /// <summary>The same query with the weights asked for and with others.</summary>
    public static ComparedQuery Profiles(Call call, Asked asked, Ranking.RankingOptions other)
    {
        IReadOnlyList<string> Ids(Ranking.RankingOptions ranking) => [.. call.Index.Engine.SearchAsync(
            asked.Parsed, asked.Request with { Ranking = ranking, Skip = 0, Take = Depth, Snippets = false, Suggest = false, Facets = false, Sort = SortOrder.Relevance }, call.Aborted).GetAwaiter().GetResult().Hits.Select(hit => hit.Document.Id)];
        return ProfileComparison.Of(asked.Text, Ids(asked.Request.Ranking), Ids(other), asked.Request.Take);
    }

    static async Task Analyze(Call call)
    {
        var text = call.Parameters.Needed("text");
        if (await ApiAnswers.Refused(call) || call.IsNotModified()) return;
        var tokens = Tokens(call, text);
        await call.Json(json => AnalysisJson.Write(json, text, tokens, call.Language));
    }

    /// <summary>What the analysis of the index makes of a text.</summary>
    public static List<Token> Tokens(Call call, string text)
    {
        var tokens = new List<Token>();
        GermanAnalyzer.For(call.Index.Index.UserWords).Analyze(text, tokens);
        return tokens;
    }
}
