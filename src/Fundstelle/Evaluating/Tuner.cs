using Fundstelle.Ranking;

namespace Fundstelle.Evaluating;

/// <summary>How a search for better weights went so far.</summary>
/// <param name="Fold">The fold being worked on, from 1; the last one is all queries together.</param>
/// <param name="Folds">How many there are, the last one included.</param>
/// <param name="Tried">How many settings were tried.</param>
/// <param name="Best">The best mean on the queries of this fold.</param>
public readonly record struct TuningProgress(int Fold, int Folds, int Tried, double Best);

/// <summary>What tuning found.</summary>
/// <param name="Best">The best settings on all queries.</param>
/// <param name="Before">Mean with the settings it started from.</param>
/// <param name="After">Mean with the best settings, on the same queries that chose them: too good.</param>
/// <param name="Gain">Mean gain over queries that did not choose the settings: cross-validated.</param>
/// <param name="P">p-value of that gain.</param>
/// <param name="Tried">How many settings were tried.</param>
/// <param name="IsComplete">Whether it was not stopped before its end.</param>
public sealed record TuningResult(RankingOptions Best, double Before, double After, double Gain, double P, int Tried, bool IsComplete)
{
    /// <summary>Whether the cross-validated gain is above 0 and hardly chance.</summary>
    public bool IsSignificant => Gain > 0 && P < 0.05;
}

/// <summary>A judged query with the documents that any setting may put first, and why.</summary>
/// <param name="Id">The query.</param>
/// <param name="Grades">Its judgements.</param>
/// <param name="Candidates">Documents with the explanation of their score, from which the score under any other setting follows.</param>
public sealed record TuningQuery(string Id, IReadOnlyDictionary<string, int> Grades, IReadOnlyList<(string DocumentId, Explanation Explanation)> Candidates);

/// <summary>
/// Searches for weights that rank judged queries better: one setting after another is moved up and down as long as that helps, from several starts
/// (coordinate ascent, as in Metzler and Croft, Information Retrieval 10, 2007). Candidates are ranked anew from their explanations, without asking the index.
/// </summary>
/// <param name="queries">The judged queries.</param>
/// <param name="settings">What may change.</param>
/// <param name="measure">What is to be as high as possible.</param>
public sealed class Tuner(IReadOnlyList<TuningQuery> queries, IReadOnlyList<RankingSetting> settings, Measure measure)
{
    /// <summary>Gains below this are noise.</summary>
    const double Least = 1e-5;

    readonly Dictionary<RankingOptions, double[]> known = [];

    /// <summary>The candidates of judged queries, from the index. Those that no document answers count as 0 whatever the settings.</summary>
    public static IReadOnlyList<TuningQuery> Candidates(SearchEngine engine, IReadOnlyList<QueryLine> queries, Qrels qrels, RankingOptions start, RunOptions options, CancellationToken cancel = default)
    {
        // Where recency may be tuned, the age of a document must be in its explanation even if it counts nothing yet.
        var ranking = options.Today is null || start.Recency > 0 ? start : start with { Recency = 1e-9 };
        return [.. queries.Where(query => qrels.ByQuery.ContainsKey(query.Id)).AsParallel().AsOrdered().WithCancellation(cancel).Select(query =>
        {
            var (parsed, request) = options.Search(query.Text, ranking);
            var result = engine.SearchAsync(parsed, request with { Explain = true }, cancel).GetAwaiter().GetResult();
            return new TuningQuery(query.Id, qrels.ByQuery[query.Id], [.. result.Hits.Select(hit => (hit.Document.Id, hit.Explanation!))]);
        })];
    }

    /// <summary>Tunes with cross-validation: each fold is judged with settings that the other folds chose.</summary>
    /// <param name="start">The settings to start from.</param>
    /// <param name="folds">How many folds; 2 or more.</param>
    /// <param name="restarts">How many further starts from settings drawn by chance.</param>
    /// <param name="progress">Told after every step.</param>
    /// <param name="cancel">Stops it; the best so far is given.</param>
    public TuningResult Tune(RankingOptions start, int folds, int restarts, IProgress<TuningProgress>? progress = null, CancellationToken cancel = default)
    {
        var all = Enumerable.Range(0, queries.Count).ToArray();
        var before = Values(start);
        var validated = (double[])before.Clone();
        for (var fold = 0; fold < folds && !cancel.IsCancellationRequested; fold++)
        {
            var (training, left) = (all.Where(i => i % folds != fold).ToArray(), all.Where(i => i % folds == fold));
            var values = Values(Best(start, training, restarts, new(fold + 1, folds + 1, 0, 0), progress, cancel));
            foreach (var i in left) validated[i] = values[i];
        }
        var best = Best(start, all, restarts, new(folds + 1, folds + 1, 0, 0), progress, cancel);
        double[] gains = [.. validated.Zip(before, (after, first) => after - first)];
        return new(best, before.DefaultIfEmpty().Average(), Values(best).DefaultIfEmpty().Average(), gains.DefaultIfEmpty().Average(), Significance.P(gains), known.Count, !cancel.IsCancellationRequested);
    }

    RankingOptions Best(RankingOptions start, int[] training, int restarts, TuningProgress at, IProgress<TuningProgress>? progress, CancellationToken cancel)
    {
        var random = new Random(4711);
        var best = Climbed(start, training, at, progress, cancel);
        for (var i = 0; i < restarts && !cancel.IsCancellationRequested; i++)
        {
            var drawn = settings.Aggregate(start, (options, setting) => setting.With(options, Rounded(Math.Clamp(setting.Get(start) * (0.4 + (1.6 * random.NextDouble())), setting.Lowest, setting.Highest))));
            var other = Climbed(drawn, training, at, progress, cancel);
            if (Mean(other, training) > Mean(best, training) + Least) best = other;
        }
        return best;
    }

    RankingOptions Climbed(RankingOptions options, int[] training, TuningProgress at, IProgress<TuningProgress>? progress, CancellationToken cancel)
    {
        var value = Mean(options, training);
        // Wide steps first; when none helps any more, finer ones.
        foreach (var step in (double[])[0.6, 0.25, 0.1])
        {
            for (var improved = true; improved && !cancel.IsCancellationRequested;)
            {
                improved = false;
                foreach (var setting in settings)
                {
                    foreach (var candidate in Steps(setting, setting.Get(options), step))
                    {
                        if (cancel.IsCancellationRequested) return options;
                        var changed = setting.With(options, candidate);
                        var mean = changed.MakesAllEqual ? 0 : Mean(changed, training);
                        if (mean <= value + Least) continue;
                        (options, value, improved) = (changed, mean, true);
                    }
                    progress?.Report(at with { Tried = known.Count, Best = value });
                }
            }
        }
        return options;
    }

    static IEnumerable<double> Steps(RankingSetting setting, double value, double step)
    {
        // From 0 a factor leads nowhere.
        double[] steps = value > 0 ? [value * (1 + step), value / (1 + step)] : [setting.Usual * step / 4];
        return steps.Select(next => Rounded(Math.Clamp(next, setting.Lowest, setting.Highest))).Where(next => next != value);
    }

    // Three digits are all a weight can mean, and equal settings need not be tried twice.
    static double Rounded(double value) => value == 0 ? 0 : Math.Round(value, 3);

    double Mean(RankingOptions options, int[] of)
    {
        var values = Values(options);
        var sum = 0.0;
        foreach (var i in of) sum += values[i];
        return of.Length == 0 ? 0 : sum / of.Length;
    }

    double[] Values(RankingOptions options)
    {
        if (known.TryGetValue(options, out var values)) return values;
        values = new double[queries.Count];
        Parallel.For(0, queries.Count, i => values[i] = Value(queries[i], options));
        return known[options] = values;
    }

    double Value(TuningQuery query, RankingOptions options)
    {
        var order = Enumerable.Range(0, query.Candidates.Count).Select(i => (Score: query.Candidates[i].Explanation.Rescored(options), At: i)).ToArray();
        // Equal scores stay in the order in which the index gave them.
        Array.Sort(order, static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.At.CompareTo(b.At));
        return measure.Of([.. order.Take(measure.Depth ?? int.MaxValue).Select(entry => query.Candidates[entry.At].DocumentId)], query.Grades);
    }
}
