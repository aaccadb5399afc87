using Fundstelle.Documents;
using Fundstelle.Evaluating;
using Fundstelle.Ranking;
using Fundstelle.Web.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fundstelle.Web.Api;

/// <summary>How well profiles answer judged queries.</summary>
static class EvaluationApi
{
    public static void Map(IEndpointRouteBuilder app, Service service) => service.Get(app, "/api/v1/evaluate", Evaluate);

    static async Task Evaluate(Call call)
    {
        var names = call.Parameters.All("profile", most: 2);
        foreach (var _ in names.Where(name => call.Service.Options.Profiles.Find(name) is null)) call.Parameters.Add("profile", ServiceTexts.NoSuchProfile);
        var withQueries = call.Parameters.Flag("queries");
        if (await ApiAnswers.Refused(call)) return;
        call.DoNotStore();
        if (!call.Service.Evaluations.IsPossible)
        {
            await call.Problem(StatusCodes.Status409Conflict, ServiceTexts.NothingToEvaluate);
            return;
        }
        var evaluated = new List<(Evaluation, RankingOptions?)>();
        foreach (var name in names.DefaultIfEmpty(RankingProfiles.Standard)) evaluated.Add((await call.Service.Evaluations.OfAsync(call, name), call.Service.Options.Profiles.Find(name)));
        await call.Json(json => EvaluationJson.Write(json, evaluated, withQueries));
    }
}

/// <summary>Evaluations that were computed, so that a page and its diagrams cost one of them. One at a time: an evaluation is thousands of searches.</summary>
sealed class EvaluationRuns(Service service) : IDisposable
{
    const int Depth = 100;

    readonly SemaphoreSlim one = new(1, 1);
    readonly Dictionary<(string Index, string Version, string Profile, DateTime Judged), Evaluation> done = [];

    public bool IsPossible => service.Options.Queries is not null && Qrels is not null;

    string? Qrels => service.Options.Qrels ?? service.Options.Judgements;

    /// <summary>What the queries say, in the order of the file.</summary>
    public QuerySet Queries() => QuerySet.Parse(NamedFiles.Lines(service.Options.Queries!));

    /// <summary>How well a profile answers the judged queries with the index as it is.</summary>
    public async Task<Evaluation> OfAsync(Call call, string profile)
    {
        await one.WaitAsync(call.Aborted);
        try
        {
            var key = (call.Served.Name, call.Index.Version, profile, File.GetLastWriteTimeUtc(Qrels!));
            if (done.TryGetValue(key, out var known)) return known;
            var judged = Evaluating.Qrels.Parse(File.Exists(Qrels) ? NamedFiles.Lines(Qrels!) : []);
            var counting = Queries().Queries.Where(query => judged.ByQuery.ContainsKey(query.Id)).ToList();
            var run = await Task.Run(() => new QueryRunner(call.Index.Engine).Run(counting, service.Options.Profiles.Find(profile)!, new(Plain: true, MatchAny: true, Depth, call.Today), call.Aborted), call.Aborted);
            if (done.Count > 20) done.Clear();
            return done[key] = Evaluation.Of(profile, run, judged, Measure.Usual, complete: true);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
