using System.Text;
using System.Text.Json;
using Fundstelle.Inspecting;
using Fundstelle.Web.Contract;
using Fundstelle.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Fundstelle.Web;

/// <summary>One request: what it asks, in which language, of which index, and how it is answered.</summary>
public sealed class Call : IDisposable
{
    readonly HttpContext context;
    readonly Service service;
    readonly CancellationTokenSource enough;
    IndexLease? lease;

    internal Call(HttpContext context, Service service)
    {
        (this.context, this.service) = (context, service);
        enough = new(service.Options.SearchTime, service.Options.Time);
        Parameters = new(context.Request.Query);
        Language = LanguageOf(context.Request);
        Served = service.Named(context.Request.Query["index"].ToString());
    }

    /// <summary>The request as the server has it.</summary>
    public HttpContext Context => context;

    /// <summary>The service that answers.</summary>
    public Service Service => service;

    /// <summary>Fires when nobody waits for the answer any more.</summary>
    public CancellationToken Aborted => context.RequestAborted;

    /// <summary>Fires when a search should give what it has.</summary>
    public CancellationToken Enough => enough.Token;

    internal Parameters Parameters { get; }

    /// <summary>The language of the answer: as the address says, else as the browser prefers.</summary>
    public Language Language { get; }

    /// <summary>The day that "last 7 days" count back from.</summary>
    public DateOnly Today => DateOnly.FromDateTime(service.Options.Time.GetLocalNow().Date);

    /// <summary>The index that is asked. Opened at the first use, and one and the same for the whole request.</summary>
    /// <exception cref="SearchException">It cannot be used.</exception>
    internal IndexLease Index => lease ??= Served.Use();

    /// <summary>Which index is asked.</summary>
    internal ServedIndex Served { get; }

    /// <summary>Whether the address names an index that does not exist.</summary>
    public bool NamesUnknownIndex => context.Request.Query["index"].ToString() is { Length: > 0 } name && Served.Name != name;

    static Language LanguageOf(HttpRequest request)
    {
        switch (request.Query["lang"].ToString())
        {
            case "de": return Language.German;
            case "en": return Language.English;
        }
        var wished = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value ?? "");
        foreach (var language in wished)
        {
            if (language.StartsWith("de", StringComparison.OrdinalIgnoreCase)) return Language.German;
            if (language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return Language.English;
        }
        return Language.German;
    }

    /// <summary>The search asked for, ending in time.</summary>
    public Asked Search()
    {
        var asked = Asked.Read(Parameters, service.Options.Profiles, Today);
        return asked with { Request = asked.Request with { Enough = Enough } };
    }

    /// <summary>
    /// Says which state of the index the answer is of. Where the client has that answer already, it is told so and nothing is computed.
    /// </summary>
    /// <returns>Whether the request is answered by that.</returns>
    public bool IsNotModified()
    {
        var tag = $"\"{Index.Version}-{service.StartedAt:x}-{Today.DayNumber}-{(Language == Language.German ? "de" : "en")}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Accept-Language";
        if (!context.Request.Headers.IfNoneMatch.ToString().Split(',').Any(known => known.Trim() == tag)) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>The answer holds for this once only.</summary>
    public void DoNotStore()
    {
        context.Response.Headers.Remove("ETag");
        context.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Answers with JSON.</summary>
    public Task Json(Action<Utf8JsonWriter> write) => Bytes("application/json; charset=utf-8", Contract.Json.Bytes(write));

    /// <summary>Answers with text.</summary>
    public Task Text(string type, string text) => Bytes(type + "; charset=utf-8", Encoding.UTF8.GetBytes(text));

    async Task Bytes(string type, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(body, Aborted);
    }

    /// <summary>Answers with what went wrong (RFC 9457).</summary>
    internal Task Problem(int status, Message title, IReadOnlyList<ParameterProblem>? parameters = null)
    {
        context.Response.StatusCode = status;
        DoNotStore();
        return Bytes("application/problem+json; charset=utf-8", Contract.Json.Bytes(json => json.Object(() =>
        {
            json.WriteString("type", "about:blank");
            json.Text("title", title.In(Language));
            json.WriteNumber("status", status);
            if (parameters is not { Count: > 0 }) return;
            json.Array("errors", parameters, problem => json.Object(() =>
            {
                json.Text("parameter", problem.Name);
                json.Text("message", problem.Text.In(Language));
            }));
        })));
    }

    /// <summary>Sends the browser to another page of this server.</summary>
    public void SeeOther(string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    /// <summary>Whose key the request carries, in its Authorization header or the cookie that the key page sets; null for nobody's.</summary>
    public string? Owner()
    {
        if (service.Options.Keys is not { } keys) return "";
        var header = context.Request.Headers.Authorization.ToString();
        return keys.Owner(header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..].Trim() : context.Request.Cookies[KeyCookie]);
    }

    /// <summary>The cookie that holds the key of somebody who judges in a browser.</summary>
    public const string KeyCookie = "fundstelle-key";

    /// <summary>A number as the reader writes it.</summary>
    public string Number(long value) => Inspecting.Wording.Number(value, Language);

    /// <summary>A time span in milliseconds or seconds, as the reader writes it.</summary>
    public string Time(TimeSpan time) =>
        time.TotalSeconds < 1 ? $"{Inspecting.Wording.Number(time.TotalMilliseconds, time.TotalMilliseconds < 10 ? 1 : 0, Language)} ms" : $"{Inspecting.Wording.Number(time.TotalSeconds, 1, Language)} s";

    /// <summary>A day as the reader writes it.</summary>
    public string Day(DateOnly day) => Wording.Day(day, Language);

    /// <inheritdoc/>
    public void Dispose()
    {
        lease?.Dispose();
        enough.Dispose();
    }
}
