using System.Globalization;
using Fundstelle.Evaluating;
using Fundstelle.Querying;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fundstelle.Web.Pages;

/// <summary>Judging hits, one key or button each; and the key that it may need.</summary>
static class JudgingPages
{
    /// <summary>Hits of each profile that go into the pool.</summary>
    const int Depth = 10;

    public static void Map(IEndpointRouteBuilder app, Service service)
    {
        service.Get(app, "/judge", Show);
        service.Post(app, "/judge", Judge);
        service.Get(app, "/judge/qrels", Export);
        service.Get(app, "/key", call => PageWriter.Write(call, KeyPage.Create(new KeyModel(call))));
        service.Post(app, "/key", TakeKey, needsKey: false);
    }

    static async Task Show(Call call)
    {
        call.DoNotStore();
        if (call.Service.Judgements is not { } judgements)
        {
            await PageWriter.Failure(call, StatusCodes.Status409Conflict, ServiceTexts.NothingToJudgeInto);
            return;
        }
        if (call.Owner() is null)
        {
            call.SeeOther(new Links(call).To("/key", [("next", call.Context.Request.Path + call.Context.Request.QueryString)]));
            return;
        }
        var asked = call.Search();
        // A file of queries gives the ids that its evaluation uses.
        var queries = call.Service.Options.Queries is null ? [] : call.Service.Evaluations.Queries().Queries;
        var (pool, id) = (new List<JudgedHit>(), queries.FirstOrDefault(query => query.Text == asked.Text)?.Id ?? asked.Text.Trim());
        if (id.Length > 0)
        {
            var hits = new Dictionary<string, Hit>(StringComparer.Ordinal);
            var rankings = new List<IReadOnlyList<string>>();
            foreach (var (_, options) in call.Service.Options.Profiles.Named)
            {
                var (result, _) = await call.Service.SearchAsync(call, asked.Parsed, asked.Request with { Skip = 0, Take = Depth, Ranking = options, Suggest = false });
                rankings.Add([.. result.Hits.Select(hit => hit.Document.Id)]);
                foreach (var hit in result.Hits) hits.TryAdd(hit.Document.Id, hit);
            }
            lock (judgements) pool.AddRange(JudgingPool.Of(rankings, Depth, JudgingPool.SeedOf(id)).Select(document => new JudgedHit(hits[document], judgements.Grade(id, document))));
        }
        await PageWriter.Write(call, JudgePage.Create(new JudgeModel(call, id, pool, queries)));
    }

    static async Task Judge(Call call)
    {
        var form = await call.Context.Request.ReadFormAsync(call.Aborted);
        var (query, document, grade) = (form["query"].ToString(), form["document"].ToString(), form["grade"].ToString());
        if (call.Service.Judgements is not { } judgements || query.Length is 0 or > 1000 || document.Length is 0 or > 1000 || (grade is not ("0" or "1" or "2" or "3" or "-")))
        {
            await Service.Fail(call, StatusCodes.Status400BadRequest, ServiceTexts.BadRequest);
            return;
        }
        // Only what exists can be judged: the file is not to be filled with anything else.
        if (await call.Index.Index.DocumentAsync(document, call.Aborted) is null)
        {
            await Service.Fail(call, StatusCodes.Status404NotFound, ServiceTexts.NoSuchDocument(document));
            return;
        }
        var who = call.Owner() is { Length: > 0 } owner ? owner : "web";
        lock (judgements) judgements.Add(new(query, document, grade == "-" ? null : int.Parse(grade, CultureInfo.InvariantCulture)), who, call.Service.Options.Time.GetUtcNow());
        call.SeeOther(LocalOr(form["next"].ToString(), "/judge"));
    }

    static Task Export(Call call)
    {
        call.DoNotStore();
        if (call.Service.Judgements is not { } judgements) return PageWriter.Failure(call, StatusCodes.Status409Conflict, ServiceTexts.NothingToJudgeInto);
        if (call.Owner() is null) return PageWriter.Failure(call, StatusCodes.Status401Unauthorized, ServiceTexts.KeyNeeded);
        call.Context.Response.Headers.ContentDisposition = "attachment; filename=\"qrels.txt\"";
        string text;
        lock (judgements) text = judgements.Text();
        return call.Text("text/plain", text);
    }

    static async Task TakeKey(Call call)
    {
        var form = await call.Context.Request.ReadFormAsync(call.Aborted);
        var key = form["key"].ToString();
        if (call.Service.Options.Keys?.Owner(key) is null)
        {
            await PageWriter.Write(call, KeyPage.Create(new KeyModel(call) { IsRefused = true }), StatusCodes.Status401Unauthorized);
            return;
        }
        call.Context.Response.Cookies.Append(Call.KeyCookie, key, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = call.Context.Request.IsHttps, Path = "/" });
        call.SeeOther(LocalOr(form["next"].ToString(), "/judge"));
    }

    /// <summary>An address of this server only: a form must not send its user elsewhere.</summary>
    static string LocalOr(string address, string otherwise) =>
        address.Length is > 0 and < 8000 && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && address.All(c => c is > ' ' and < '\u007F') ? address : otherwise;
}

/// <summary>A hit and the grade it has.</summary>
public sealed record JudgedHit(Hit Hit, int? Grade);

/// <summary>The pool of a query.</summary>
public sealed record JudgeModel(Call Call, string Id, IReadOnlyList<JudgedHit> Pool, IReadOnlyList<QueryLine> Queries) : PageModel(Call, new("Treffer beurteilen", "Judge hits"))
{
    public static IReadOnlyList<(int Grade, Message Name)> Grades { get; } =
        [(0, new("passt nicht", "not relevant")), (1, new("am Rande", "marginal")), (2, new("passt", "relevant")), (3, new("genau das", "exactly"))];

    public string Here(int number) => Call.Context.Request.Path + Call.Context.Request.QueryString.Value + $"#judged-{number}";

    public int Judged => Pool.Count(hit => hit.Grade is not null);
}

/// <summary>The form for a key.</summary>
public sealed record KeyModel(Call Call) : PageModel(Call, new("Schlüssel", "Key"))
{
    public bool IsRefused { get; init; }

    public string Next => Call.Context.Request.Query["next"].ToString();
}
