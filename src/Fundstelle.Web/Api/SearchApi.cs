using Fundstelle.Web.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fundstelle.Web.Api;

/// <summary>Searching and completing.</summary>
static class SearchApi
{
    public static void Map(IEndpointRouteBuilder app, Service service)
    {
        service.Get(app, "/api/v1/search", Search);
        service.Get(app, "/api/v1/suggest", Suggest);
    }

    static async Task Search(Call call)
    {
        var asked = call.Search();
        var request = asked.Request with { Facets = call.Parameters.Flag("facets"), Snippets = call.Parameters.Flag("snippets", usual: true) };
        if (await ApiAnswers.Refused(call) || call.IsNotModified()) return;
        var (result, took) = await call.Service.SearchAsync(call, asked.Parsed, request);
        if (!result.IsTotalExact) call.DoNotStore();
        await call.Json(json => SearchJson.Write(json, asked.Text, result, took, call.Language, null));
    }

    static async Task Suggest(Call call)
    {
        var (text, most) = (call.Parameters.Text("q") ?? "", call.Parameters.Number("top", 8, 1, 50));
        if (await ApiAnswers.Refused(call) || call.IsNotModified()) return;
        var completions = await Suggesting.Completion.OfAsync(call.Index.Index, text, most, call.Aborted);
        await call.Json(json => json.Object(() =>
        {
            json.Text("query", text);
            json.Array("completions", completions, completion => json.Object(() =>
            {
                json.Text("text", completion.Text);
                json.WriteNumber("documents", completion.Documents);
            }));
        }));
    }
}

/// <summary>What all routes of the API have in common.</summary>
static class ApiAnswers
{
    /// <summary>Answers with the parameters that cannot be used, if there are any.</summary>
    public static async Task<bool> Refused(Call call)
    {
        call.Parameters.RefuseUnknown();
        if (call.NamesUnknownIndex) call.Parameters.Add("index", new($"Es gibt {string.Join(", ", call.Service.Indexes.Select(index => index.Name))}.", $"There are {string.Join(", ", call.Service.Indexes.Select(index => index.Name))}."));
        if (call.Parameters.Problems.Count == 0) return false;
        await call.Problem(StatusCodes.Status400BadRequest, ServiceTexts.BadParameters, call.Parameters.Problems);
        return true;
    }

    /// <summary>Answers that there is no such document, with the ids that were perhaps meant.</summary>
    public static async Task Unknown(Call call, string id)
    {
        var similar = await call.Index.Index.SimilarIdsAsync(id, 5, call.Aborted);
        List<ParameterProblem> hints = similar.Count == 0 ? [] : [new("id", new($"Ähnlich: {string.Join(", ", similar)}", $"Similar: {string.Join(", ", similar)}"))];
        await call.Problem(StatusCodes.Status404NotFound, ServiceTexts.NoSuchDocument(id), hints);
    }
}
