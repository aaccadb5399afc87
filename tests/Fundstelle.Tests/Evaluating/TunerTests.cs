using Fundstelle.Evaluating;
using Fundstelle.Ranking;

namespace Fundstelle.Tests.Evaluating;

/// <summary>Tuning finds what is there to be found, and says when there is nothing.</summary>
public sealed class TunerTests(SampleIndex samples) : IClassFixture<SampleIndex>
{
    static readonly RunOptions options = new(Plain: true, MatchAny: true, 50, null);

    static readonly Measure measure = new(MeasureKind.ReciprocalRank, 10);

    IReadOnlyList<TuningQuery> Candidates(RankingOptions start)
    {
        var lines = CaseFile.Lines("golden.queries").Select((line, i) => (Id: $"q{i}", Text: line.Split("=>")[0].Trim(), Document: line.Split("=>")[1].Trim())).ToList();
        return Tuner.Candidates(samples.Engine, [.. lines.Select(line => new QueryLine(line.Id, line.Text))], Qrels.Parse(lines.Select(line => $"{line.Id}\t{line.Document}\t1")), start, options);
    }

    [Fact]
    public void Bad_weights_are_made_better_on_queries_that_did_not_choose_them()
    {
        // Titles and whole words count nothing here, parts of compounds everything.
        var start = new RankingOptions { Title = 0, Stem = 0.01, Exact = 0, Modifier = 1, Head = 1 };
        var tuned = new Tuner(Candidates(start), [.. RankingSetting.All.Where(setting => setting.Name is "title" or "stem" or "exact" or "modifier")], measure).Tune(start, 5, 1);
        Assert.True(tuned.IsComplete);
        Assert.True(tuned.After > tuned.Before);
        Assert.True(tuned.Gain > 0);
        Assert.True(tuned.Best.Title > 0);
        Assert.Empty(tuned.Best.Problems());
    }

    [Fact]
    public void Without_a_gain_nothing_is_claimed()
    {
        var tuned = new Tuner(Candidates(new()), [RankingSetting.Named("variant")!], measure).Tune(new(), 3, 0);
        Assert.False(tuned.IsSignificant);
        Assert.Equal(new(), tuned.Best);
    }

    [Fact]
    public void What_was_found_before_it_was_stopped_is_given()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var tuned = new Tuner(Candidates(new()), RankingSetting.All, measure).Tune(new(), 5, 3, cancel: stop.Token);
        Assert.False(tuned.IsComplete);
        Assert.Equal(new(), tuned.Best);
    }
}
