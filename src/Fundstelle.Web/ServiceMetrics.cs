using System.Diagnostics.Metrics;
using Fundstelle.Web.Guarding;
using Fundstelle.Web.Serving;

namespace Fundstelle.Web;

/// <summary>What the service measures of itself, for Prometheus. Nothing of what was searched for.</summary>
sealed class ServiceMetrics : IDisposable
{
    public const string Name = "Fundstelle";

    readonly Meter meter = new(Name);
    readonly Histogram<double> durations;
    readonly Histogram<double> searches;
    readonly Counter<long> empty;

    public ServiceMetrics(IReadOnlyList<ServedIndex> indexes, Admission admission, TimeProvider time)
    {
        double[] seconds = [.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5];
        durations = meter.CreateHistogram("fundstelle.request.duration", "s", "Time to answer a request.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = seconds });
        searches = meter.CreateHistogram("fundstelle.search.duration", "s", "Time of a search, snippets included.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = seconds });
        empty = meter.CreateCounter<long>("fundstelle.searches.without.hits", description: "Searches that found nothing.");
        meter.CreateObservableGauge("fundstelle.requests.waiting", () => admission.Waiting, description: "Requests that wait for a place.");
        meter.CreateObservableGauge("fundstelle.index.age", () => indexes.Where(index => index.Failure is null).Select(index => new Measurement<double>((time.GetUtcNow() - index.OpenedAt).TotalSeconds, Of(index))), "s", "Since the newest commit was opened.");
        meter.CreateObservableGauge("fundstelle.index.usable", () => indexes.Select(index => new Measurement<int>(index.Failure is null ? 1 : 0, Of(index))), description: "1 where the index can be searched.");
        meter.CreateObservableGauge("fundstelle.index.refresh.lag", () => indexes.Select(index => new Measurement<double>(index.Lag.TotalSeconds, Of(index))), "s", "From the last commit to when it could be searched.");
    }

    static KeyValuePair<string, object?> Of(ServedIndex index) => new("index", index.Name);

    public void Answered(string route, int status, TimeSpan took) => durations.Record(took.TotalSeconds, new("route", route), new KeyValuePair<string, object?>("status", status));

    public void Searched(TimeSpan took, bool found)
    {
        searches.Record(took.TotalSeconds);
        if (!found) empty.Add(1);
    }

    public void Dispose() => meter.Dispose();
}
