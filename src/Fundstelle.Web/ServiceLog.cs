using System.Globalization;
using Fundstelle.Web.Contract;
using Microsoft.AspNetCore.Http;

namespace Fundstelle.Web;

/// <summary>One JSON value a line for each request and each bug. What was searched for is left out unless asked for: addresses hold the queries.</summary>
sealed class ServiceLog(TextWriter output, TimeProvider time)
{
    readonly Lock writing = new();

    public void Request(HttpContext context, string route, TimeSpan took, bool withQuery)
    {
        if (output == TextWriter.Null) return;
        Write(Json.Text(json => json.Object(() =>
        {
            json.WriteString("time", Now());
            json.WriteString("method", context.Request.Method.Length > 16 ? "?" : Json.Whole(context.Request.Method));
            json.WriteString("route", route);
            if (withQuery) json.Text("address", context.Request.Path.Value + context.Request.QueryString.Value);
            json.WriteNumber("status", context.Response.StatusCode);
            json.WriteNumber("ms", Math.Round(took.TotalMilliseconds, 2));
        })));
    }

    public void Bug(Exception bug) => Write(Json.Text(json => json.Object(() =>
    {
        json.WriteString("time", Now());
        json.WriteString("level", "error");
        json.Text("exception", bug.ToString());
    })));

    string Now() => time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    void Write(string line)
    {
        lock (writing) output.WriteLine(line);
    }
}
