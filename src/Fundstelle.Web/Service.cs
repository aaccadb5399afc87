using System.Diagnostics;
using System.Net;
using Fundstelle.Evaluating;
using Fundstelle.Web.Api;
using Fundstelle.Web.Contract;
using Fundstelle.Web.Guarding;
using Fundstelle.Web.Pages;
using Fundstelle.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace Fundstelle.Web;

/// <summary>The query service: indexes, routes, and the one place where failures become answers.</summary>
public sealed class Service : IDisposable
{
    /// <summary>How often the folder of an index is looked at for commits of other programs.</summary>
    static readonly TimeSpan look = TimeSpan.FromSeconds(1);

    readonly List<ServedIndex> indexes;
    readonly Admission admission;
    readonly ServiceMetrics metrics;
    readonly ServiceLog log;
    readonly bool loopbackOnly;

    Service(ServiceOptions options)
    {
        Options = options;
        StartedAt = options.Time.GetUtcNow().Ticks;
        indexes = [.. options.Indexes.Select(index => new ServedIndex(index.Name, index.Path, options.Time))];
        foreach (var (served, index) in indexes.Zip(options.Indexes))
        {
            if (index.Sources.Count > 0) served.Live = new(served, index.Sources, options);
            served.Refresh();
            served.Watch(look);
        }
        admission = new(options);
        metrics = new(indexes, admission, options.Time);
        log = new(options.Log, options.Time);
        loopbackOnly = options.Urls.All(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback);
        Judgements = options.Judgements is { } file ? new(file) : null;
        Evaluations = new(this);
    }

    internal ServiceOptions Options { get; }

    internal IReadOnlyList<ServedIndex> Indexes => indexes;

    internal long StartedAt { get; }

    /// <summary>The judgements given here. One at a time may write.</summary>
    internal JudgementFile? Judgements { get; }

    internal EvaluationRuns Evaluations { get; }

    /// <summary>The index of a name; the first where there is none of it.</summary>
    internal ServedIndex Named(string name) => indexes.Find(index => index.Name == name) ?? indexes[0];

    /// <summary>A service, ready to run.</summary>
    /// <exception cref="SearchException">An index that is only to be read cannot be.</exception>
    public static WebApplication Create(ServiceOptions options)
    {
        // Empty: no configuration files, no environment, nothing that is not said here.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limits(kestrel, options)).UseUrls([.. options.Urls]);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(ServiceMetrics.Name).AddPrometheusExporter());
        builder.Services.AddSingleton(_ => new Service(options));
        foreach (var (place, index) in options.Indexes.Index())
        {
            if (index.Sources.Count > 0) builder.Services.AddSingleton<IHostedService>(services => services.GetRequiredService<Service>().indexes[place].Live!);
        }
        var app = builder.Build();
        var service = app.Services.GetRequiredService<Service>();
        // Without sources nobody will ever make the index that is missing.
        if (service.indexes.Find(index => index.Live is null && index.Failure is not null) is { Failure: { } failure }) throw failure;
        app.Use(service.Answer);
        app.UseRouting();
        app.UseEndpoints(_ => { });
        service.MapRoutes(app);
        return app;
    }

    static void Limits(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, ServiceOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 64 << 10;
        // A query of a thousand umlauts, percent-encoded, with filters.
        kestrel.Limits.MaxRequestLineSize = 16 << 10;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MaxConcurrentConnections = options.Connections;
    }

    void MapRoutes(WebApplication app)
    {
        app.MapPrometheusScrapingEndpoint("/metrics");
        SearchApi.Map(app, this);
        InspectionApi.Map(app, this);
        IndexApi.Map(app, this);
        EvaluationApi.Map(app, this);
        Assets.Map(app, this);
        SearchPages.Map(app, this);
        InspectionPages.Map(app, this);
        JudgingPages.Map(app, this);
    }

    /// <summary>Answers GET and HEAD.</summary>
    internal void Get(IEndpointRouteBuilder app, string route, Func<Call, Task> answer) => app.MapMethods(route, ["GET", "HEAD"], (RequestDelegate)(context => Run(context, answer)));

    /// <summary>Answers POST; only for holders of a key, where there are keys, and never for pages of other servers.</summary>
    internal void Post(IEndpointRouteBuilder app, string route, Func<Call, Task> answer, bool needsKey = true) => app.MapMethods(route, ["POST"], (RequestDelegate)(context => Run(context, call =>
    {
        if (!Headers.IsOwn(context.Request)) return Fail(call, StatusCodes.Status403Forbidden, ServiceTexts.ForeignPage);
        if (!needsKey || call.Owner() is not null) return answer(call);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Fail(call, StatusCodes.Status401Unauthorized, ServiceTexts.KeyNeeded);
    })));

    async Task Run(HttpContext context, Func<Call, Task> answer)
    {
        using var call = new Call(context, this);
        try
        {
            await answer(call);
        }
        catch (SearchException failure)
        {
            call.Served.Report(failure);
            await Fail(call, HttpStatus.Of(failure.Failure), failure.Text);
        }
    }

    /// <summary>The outermost step of every request.</summary>
    async Task Answer(HttpContext context, RequestDelegate next)
    {
        var began = Options.Time.GetTimestamp();
        Headers.Secure(context.Response);
        try
        {
            if (loopbackOnly && !Headers.NamesLoopback(context.Request)) await Fail(context, StatusCodes.Status421MisdirectedRequest, ServiceTexts.ForeignHost);
            else if (IsUrgent(context.Request.Path)) await next(context);
            else await Admitted(context, next);
            if (context.Response is { HasStarted: false, StatusCode: 404 or 405 }) await Fail(context, context.Response.StatusCode, ServiceTexts.NoSuchPage);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException bad)
        {
            if (!context.Response.HasStarted) await Fail(context, bad.StatusCode, ServiceTexts.BadRequest);
        }
        // The one place where nothing may get through: a bug must not take the service down, nor show its insides.
        catch (Exception bug)
        {
            log.Bug(bug);
            if (!context.Response.HasStarted) await Fail(context, StatusCodes.Status500InternalServerError, ServiceTexts.Bug);
        }
        var took = Options.Time.GetElapsedTime(began);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        metrics.Answered(route, context.Response.StatusCode, took);
        log.Request(context, route, took, Options.LogQueries);
    }

    // Whoever asks whether the service lives must not have to queue.
    static bool IsUrgent(PathString path) => path.StartsWithSegments("/health") || path.StartsWithSegments("/metrics") || path.StartsWithSegments("/assets");

    async Task Admitted(HttpContext context, RequestDelegate next)
    {
        var (place, status) = await admission.EnterAsync(context);
        using (place)
        {
            if (place is not null)
            {
                await next(context);
                return;
            }
            context.Response.Headers.RetryAfter = "1";
            await Fail(context, status, status == StatusCodes.Status429TooManyRequests ? ServiceTexts.TooManyRequests : ServiceTexts.Busy);
        }
    }

    async Task Fail(HttpContext context, int status, Message text)
    {
        using var call = new Call(context, this);
        await Fail(call, status, text);
    }

    /// <summary>Says what went wrong: to programs as JSON, to people as a page.</summary>
    internal static Task Fail(Call call, int status, Message text, IReadOnlyList<ParameterProblem>? parameters = null) =>
        call.Context.Request.Path.StartsWithSegments("/api") ? call.Problem(status, text, parameters) : PageWriter.Failure(call, status, text);

    /// <summary>Searches, and counts the search.</summary>
    internal async Task<(SearchResult Result, TimeSpan Took)> SearchAsync(Call call, ParsedQuery parsed, SearchRequest request)
    {
        var began = Options.Time.GetTimestamp();
        var result = await call.Index.Engine.SearchAsync(parsed, request, call.Aborted);
        var took = Options.Time.GetElapsedTime(began);
        metrics.Searched(took, result.Total > 0);
        return (result, took);
    }

    /// <summary>Releases indexes and limits. The host does it when it ends.</summary>
    public void Dispose()
    {
        foreach (var index in indexes) index.Dispose();
        Evaluations.Dispose();
        admission.Dispose();
        metrics.Dispose();
    }
}
