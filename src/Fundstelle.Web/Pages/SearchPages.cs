using Fundstelle.Highlighting;
using Fundstelle.Inspecting;
using Fundstelle.Querying;
using Fundstelle.Ranking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fundstelle.Web.Pages;

/// <summary>The search page, a document, help and the state of the index.</summary>
static class SearchPages
{
    public static void Map(IEndpointRouteBuilder app, Service service)
    {
        service.Get(app, "/", Results);
        service.Get(app, "/document", Document);
        service.Get(app, "/help", call => PageWriter.Write(call, HelpPage.Create(new HelpModel(call))));
        service.Get(app, "/status", State);
        service.Get(app, "/api", call => PageWriter.Write(call, RoutesPage.Create(new RoutesModel(call))));
        service.Get(app, "/api/openapi.json", call => call.Text("application/json", Api.OpenApi.Document));
    }

    static async Task Results(Call call)
    {
        var asked = call.Search();
        // While documents come in, the page says how far it is; it must not be kept.
        if (call.Served.Live?.State.IsRunning == true) call.DoNotStore();
        else if (call.IsNotModified()) return;
        if (asked.Text.Trim().Length == 0)
        {
            await PageWriter.Write(call, HomePage.Create(new HomeModel(call, await call.Index.Index.StatusAsync(call.Aborted))));
            return;
        }
        var (result, took) = await call.Service.SearchAsync(call, asked.Parsed, asked.Request with { Facets = true });
        if (!result.IsTotalExact) call.DoNotStore();
        await PageWriter.Write(call, ResultsPage.Create(new ResultsModel(call, asked, result, took)));
    }

    static async Task Document(Call call)
    {
        var asked = call.Search();
        var (id, part) = (call.Parameters.Needed("id"), call.Parameters.Number("part", 1, 1, 100_000));
        if (call.IsNotModified()) return;
        if (await call.Index.Index.InspectAsync(asked.Request with { MatchAny = true }, id, withRank: false, call.Aborted) is not { } found)
        {
            await Unknown(call, id);
            return;
        }
        var similar = await SimilarDocuments.OfAsync(call.Index.Index, id, 5, new(new Query.Nothing()) { Enough = call.Enough }, call.Aborted) ?? [];
        var marks = new SnippetMaker(found.Clause, Analysis.GermanAnalyzer.For(call.Index.Index.UserWords));
        await PageWriter.Write(call, DocumentPage.Create(new DocumentModel(call, asked, found.Document, marks.Title(found.Document), marks.Marks(found.Document), part, similar)));
    }

    /// <summary>A page about an id that does not exist, with those that were perhaps meant.</summary>
    public static async Task Unknown(Call call, string id)
    {
        var similar = await call.Index.Index.SimilarIdsAsync(id, 5, call.Aborted);
        call.DoNotStore();
        await PageWriter.Write(call, UnknownPage.Create(new UnknownModel(call, id, similar)), StatusCodes.Status404NotFound);
    }

    static async Task State(Call call)
    {
        call.DoNotStore();
        var status = call.Served.Failure is null ? await call.Index.Index.StatusAsync(call.Aborted) : null;
        await PageWriter.Write(call, StatePage.Create(new StateModel(call, status)));
    }
}

/// <summary>The page before a search.</summary>
public sealed record HomeModel(Call Call, IndexStatus Status) : PageModel(Call, new("Volltextsuche für deutsche Texte", "Full-text search for German documents"));

/// <summary>The query language.</summary>
public sealed record HelpModel(Call Call) : PageModel(Call, new("So wird gesucht", "How to search"));

/// <summary>The routes of the API.</summary>
public sealed record RoutesModel(Call Call) : PageModel(Call, new("JSON-API", "JSON API"));

/// <summary>How the index is.</summary>
public sealed record StateModel(Call Call, IndexStatus? Status) : PageModel(Call, new("Stand des Index", "State of the index"));

/// <summary>An id that does not exist.</summary>
public sealed record UnknownModel(Call Call, string Id, IReadOnlyList<string> Similar) : PageModel(Call, ServiceTexts.NoSuchDocument(Id));
