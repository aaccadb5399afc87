using Fundstelle.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Fundstelle.Tests.Web;

/// <summary>A service on a free port of this machine.</summary>
sealed class RunningService : IDisposable
{
    readonly WebApplication app;

    public RunningService(ServiceOptions options)
    {
        app = Service.Create(options with { Urls = ["http://127.0.0.1:0"] });
        app.Start();
        Client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    /// <summary>An index of its own for each test that changes one.</summary>
    public static ServiceOptions Options(string index, params string[] sources) => new() { Indexes = [new("probe", index, sources)] };

    public async Task<(int Status, string Body)> Get(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Asks again and again until an answer fits, for at most some seconds.</summary>
    public async Task<string> Until(string address, Func<int, string, bool> fits, int seconds = 10)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            // No connection counts as no answer yet.
            var (status, body) = (0, "");
            try
            {
                (status, body) = await Get(address);
            }
            catch (HttpRequestException)
            {
            }
            if (fits(status, body)) return body;
            Assert.True(clock.Elapsed.TotalSeconds < seconds, $"{address} still answers {status}: {body}");
            await Task.Delay(50);
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        app.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)app).Dispose();
    }
}

/// <summary>The samples, served read-only, with profiles, judged queries and a file for judgements; one for all tests of a class.</summary>
public sealed class SampleService : IDisposable
{
    readonly TemporaryFolder folder = new();

    public SampleService()
    {
        new Indexer(folder.At("index"), new FixedTime()).Run(new Fundstelle.Documents.FolderSource(SampleIndex.Samples), new(false, 2, "the test"));
        var queries = folder.Write("queries.tsv", "q1\tStädtepartnerschaft\nq2\tHaustür\nq3\tBuckelwal Ostsee\n");
        var qrels = folder.Write("qrels.txt", "q1 0 n-022 3\nq2 0 n-002 1\nq3 0 n-012 2\n");
        Running = new(RunningService.Options(folder.At("index")) with
        {
            Queries = queries,
            Qrels = qrels,
            Judgements = folder.At("judged.txt"),
            Profiles = Fundstelle.Ranking.RankingProfiles.Parse("""{"profiles": {"titel": {"title": 20}}}"""),
            Time = new FixedTime(),
        });
    }

    internal RunningService Running { get; }

    internal string Judgements => folder.At("judged.txt");

    public void Dispose()
    {
        Running.Dispose();
        folder.Dispose();
    }
}

/// <summary>A clock that says the same day in every run; timers and durations are real.</summary>
sealed class FixedTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2024, 6, 21, 12, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
