using Fundstelle.Inspecting;
using Fundstelle.Web.Contract;
using Fundstelle.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fundstelle.Web.Api;

/// <summary>What is in an index, how it is, and bringing it up to date.</summary>
static class IndexApi
{
    public static void Map(IEndpointRouteBuilder app, Service service)
    {
        service.Get(app, "/api/v1/terms", Terms);
        service.Get(app, "/api/v1/documents/{**id}", Document);
        service.Get(app, "/api/v1/status", Status);
        service.Post(app, "/api/v1/index", Update);
        service.Get(app, "/health/live", call => call.Text("text/plain", "live\n"));
        service.Get(app, "/health/ready", Ready);
    }

    static async Task Terms(Call call)
    {
        var (word, most) = (call.Parameters.Needed("word"), call.Parameters.Number("top", 10, 1, 100));
        if (await ApiAnswers.Refused(call) || call.IsNotModified()) return;
        if (word.EndsWith('*'))
        {
            var begin = await call.Index.Index.CompleteAsync(word.TrimEnd('*'), most, call.Aborted);
            await call.Json(json => json.Object(() => json.Array("words", begin, count => IndexJson.Write(json, count))));
            return;
        }
        var report = await call.Index.Index.TermAsync(word, most, call.Aborted);
        await call.Json(json => IndexJson.Write(json, report));
    }

    static async Task Document(Call call)
    {
        var id = IdOf(call.Context);
        var (withText, most) = (call.Parameters.Flag("text"), call.Parameters.Number("top", 15, 0, 100));
        if (await ApiAnswers.Refused(call) || call.IsNotModified()) return;
        if (await DocumentReport.OfAsync(call.Index.Index, id, most, call.Aborted) is { } report) await call.Json(json => IndexJson.Write(json, report, withText));
        else await ApiAnswers.Unknown(call, id);
    }

    /// <summary>The id in a path. Only ever looked up in the index, never in the file system; what is encoded twice, such as %2F, is decoded here.</summary>
    static string IdOf(HttpContext context) => Uri.UnescapeDataString((context.Request.RouteValues["id"] as string) ?? "");

    static async Task Status(Call call)
    {
        if (await ApiAnswers.Refused(call)) return;
        call.DoNotStore();
        var status = call.Served.Failure is null ? await call.Index.Index.StatusAsync(call.Aborted) : null;
        await call.Json(json => json.Object(() =>
        {
            json.Text("index", call.Served.Name);
            json.Strings("indexes", call.Service.Indexes.Select(index => index.Name));
            json.OptionalString("problem", call.Served.Failure?.Text.In(call.Language));
            if (status is null) json.WriteNull("content");
            else
            {
                json.WritePropertyName("content");
                IndexJson.Write(json, status, call.Language);
            }
            if (call.Served.Live?.State is not { } live) json.WriteNull("indexing");
            else json.Object("indexing", () =>
            {
                json.WriteBoolean("running", live.IsRunning);
                json.WriteNumber("documents", live.Documents);
                json.Number("share", live.Share);
                json.OptionalString("problem", live.Problem?.In(call.Language));
            });
        }));
    }

    static async Task Update(Call call)
    {
        if (await ApiAnswers.Refused(call)) return;
        if (call.Served.Live is not { } live)
        {
            await call.Problem(StatusCodes.Status409Conflict, ServiceTexts.ReadOnly);
            return;
        }
        live.Changed();
        call.Context.Response.StatusCode = StatusCodes.Status202Accepted;
        await call.Json(json => json.Object(() => json.WriteBoolean("accepted", true)));
    }

    /// <summary>Ready where every index can be searched.</summary>
    static Task Ready(Call call)
    {
        if (call.Service.Indexes.FirstOrDefault(index => index.Failure is not null) is not { Failure: { } failure }) return call.Text("text/plain", "ready\n");
        call.Context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return call.Text("text/plain", failure.Text.In(call.Language) + "\n");
    }
}
