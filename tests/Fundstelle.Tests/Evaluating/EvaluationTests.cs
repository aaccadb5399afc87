using Fundstelle.Evaluating;

namespace Fundstelle.Tests.Evaluating;

/// <summary>
/// Measures by hand, as trec_eval defines them. Query a: judged d1=3, d2=0, d3=1, d4=2, d9=1 (not found); the run has d1 .9, d2 .8, d3 .8, d5 .7 (not judged), d4 .1.
/// Equal scores come by id, the greater first: d1 d3 d2 d5 d4.
/// </summary>
public class EvaluationTests
{
    static readonly Qrels qrels = Qrels.Parse("a 0 d1 3|a 0 d2 0|a 0 d3 1|a 0 d4 2|a 0 d9 1|b 0 d1 1|c 0 d1 0|x 0 d7 1".Split('|'));

    static readonly TrecRun run = TrecRun.Parse("a Q0 d1 1 0.9 t|a Q0 d2 2 0.8 t|a Q0 d3 3 0.8 t|a Q0 d5 4 0.7 t|a Q0 d4 9 0.1 t|b Q0 d2 1 2 t|b Q0 d1 2 1 t|c Q0 d1 1 1 t|u Q0 d1 1 1 t".Split('|'));

    [Fact]
    public void Equal_scores_are_ordered_by_id_the_greater_first_and_ranks_are_not_read() => Assert.Equal(["d1", "d3", "d2", "d5", "d4"], run.Ranking("a"));

    [Fact]
    public void Scores_are_equal_when_they_are_as_32_bit_numbers() =>
        Assert.Equal(["d2", "d1"], TrecRun.Parse(["q Q0 d1 1 1.00000001 t", "q Q0 d2 2 1.0 t"]).Ranking("q"));

    [Theory]
    // (3 + 1/log2(3) + 2/log2(6)) / (3 + 2/log2(3) + 1/log2(4) + 1/log2(5))
    [InlineData("a", "nDCG@10", (3 + 0.6309297536 + (2 / 2.5849625007)) / (3 + (2 * 0.6309297536) + 0.5 + 0.4306765581))]
    // (3 + 1/log2(3)) / (3 + 2/log2(3))
    [InlineData("a", "nDCG@2", (3 + 0.6309297536) / (3 + (2 * 0.6309297536)))]
    // (1/1 + 2/2 + 3/5) / 4
    [InlineData("a", "MAP", 0.65)]
    // (1/1 + 2/2) / 4
    [InlineData("a", "MAP@3", 0.5)]
    [InlineData("a", "MRR@10", 1)]
    [InlineData("a", "P@5", 0.6)]
    [InlineData("a", "P@10", 0.3)]
    [InlineData("a", "R@3", 0.5)]
    // d1 and d3 before any judged non-relevant, d4 after one: bound = min(R=4, N=1) = 1: (1 + 1 + 0) / 4
    [InlineData("a", "bpref", 0.5)]
    [InlineData("a", "judged@5", 0.8)]
    [InlineData("b", "MRR@10", 0.5)]
    [InlineData("b", "MRR@1", 0)]
    [InlineData("b", "nDCG@10", 0.6309297536)]
    // No judged non-relevant document: nothing can come before.
    [InlineData("b", "bpref", 1)]
    // Judged, but nothing is relevant.
    [InlineData("c", "nDCG@10", 0)]
    [InlineData("c", "MAP", 0)]
    [InlineData("c", "R@10", 0)]
    [InlineData("c", "bpref", 0)]
    public void Measures_are_those_of_trec_eval(string query, string measure, double expected) =>
        Assert.Equal(expected, Measure.Parse(measure)!.Value.Of(run.Ranking(query), qrels.ByQuery[query]), 6);

    [Fact]
    public void Queries_without_hits_count_only_when_asked_and_queries_without_judgements_never()
    {
        Measure[] measures = [new(MeasureKind.AveragePrecision, null)];
        var usual = Evaluation.Of("run", run, qrels, measures, complete: false);
        Assert.Equal(["a", "b", "c"], usual.Queries.Select(query => query.Id));
        Assert.Equal((0.65 + 0.5 + 0) / 3, usual.Means[0], 9);
        var complete = Evaluation.Of("run", run, qrels, measures, complete: true);
        Assert.Equal((0.65 + 0.5 + 0 + 0) / 4, complete.Means[0], 9);
        Assert.Equal(["x"], complete.Without);
        Assert.Equal(["u"], complete.NotJudged);
        Assert.Equal(1, usual.Queries[0].Unjudged);
        Assert.Equal([0.0], Evaluation.Of("empty", TrecRun.Parse([]), qrels, measures, complete: false).Means);
    }

    [Theory]
    [InlineData("a 0 d1 3", "a d1 3")]
    [InlineData("a\td1\t3", "a d1 3")]
    [InlineData("query-id\tcorpus-id\tscore|a\td1\t3", "a d1 3")]
    [InlineData("a 0 d1 2|a 0 d1 3", "a d1 3")]
    [InlineData("a 0 d1 3\r", "a d1 3")]
    [InlineData("a 0 d1 -1", "a d1 -1")]
    public void Judgements_have_four_or_three_columns(string lines, string expected)
    {
        var parsed = Qrels.Parse(lines.Split('|'));
        Assert.Empty(parsed.Problems);
        Assert.Equal(expected, string.Join(' ', parsed.ByQuery.SelectMany(query => query.Value.Select(grade => $"{query.Key} {grade.Key} {grade.Value}"))));
    }

    [Fact]
    public void Malformed_lines_are_named_and_the_rest_counts()
    {
        var judged = Qrels.Parse("a 0 d1 1|a 0 d2 gut|a 0|a 0 d3 2".Split('|'));
        Assert.Equal([2, 3], judged.Problems.Select(problem => problem.Line));
        Assert.Equal(2, judged.Count);
        var ran = TrecRun.Parse("a Q0 d1 1 NaN t|a Q0 d2 1 1 t|a Q0 d2 1 1 t|kurz|a Q0 d3 1 1e400 t".Split('|'));
        Assert.Equal([1, 3, 4, 5], ran.Problems.Select(problem => problem.Line));
        Assert.Equal(["d2"], ran.Ranking("a"));
        var queries = QuerySet.Parse("{\"id\":1,\"text\":\"Haus\"}|q2\tHof|{\"id\":1,\"text\":\"doppelt\"}|{kaputt|ohne Tabulator".Split('|'));
        Assert.Equal([3, 4, 5], queries.Problems.Select(problem => problem.Line));
        Assert.Equal([new("1", "Haus"), new QueryLine("q2", "Hof")], queries.Queries);
    }

    [Fact]
    public void A_run_that_is_written_reads_back()
    {
        using var text = new StringWriter();
        new TrecRun(new Dictionary<string, IReadOnlyList<RunHit>> { ["q 1"] = [new("a b", 0.1 + 0.2), new("c", 1e-300)] }, []).Write(text, "mein Lauf");
        var read = TrecRun.Parse(text.ToString().Split('\n'));
        Assert.Empty(read.Problems);
        Assert.Equal([new("a_b", 0.1 + 0.2), new RunHit("c", 1e-300)], read.ByQuery["q_1"]);
    }

    [Theory]
    [InlineData("nDCG@10")]
    [InlineData("MAP")]
    [InlineData("bpref")]
    [InlineData("judged@10")]
    public void Measures_have_one_name(string name) => Assert.Equal(name, Measure.Parse(name.ToUpperInvariant())!.Value.ToString());

    [Theory]
    [InlineData("P")]
    [InlineData("nDCG@0")]
    [InlineData("nDCG@")]
    [InlineData("nDCG@-1")]
    [InlineData("F1")]
    [InlineData("")]
    public void What_is_no_measure_is_none(string name) => Assert.Null(Measure.Parse(name));

    [Fact]
    public void The_randomisation_test_counts_sign_changes()
    {
        // Four differences: of 16 sign patterns only ++++ and ---- reach the observed sum.
        Assert.Equal(2.0 / 16, Significance.P([1, 1, 1, 1]), 12);
        // 3, 1, -1: |sum| 3 is reached by patterns with the sum ±3 or ±5: six of eight.
        Assert.Equal(6.0 / 8, Significance.P([3, 1, -1]), 12);
        Assert.Equal(1, Significance.P([0, 0, 0]));
        Assert.Equal(1, Significance.P([]));
        var random = new Random(1);
        var noise = Enumerable.Range(0, 300).Select(_ => random.NextDouble() - 0.5).ToList();
        Assert.InRange(Significance.P(noise), 0.02, 1);
        Assert.InRange(Significance.P([.. noise.Select(value => value + 0.2)]), 0, 0.001);
        Assert.Equal(Significance.P(noise), Significance.P(noise));
    }

    [Fact]
    public void Rank_biased_overlap_is_one_for_equal_and_zero_for_disjoint_rankings()
    {
        Assert.Equal(1, RankBiasedOverlap.Of(["a", "b", "c"], ["a", "b", "c"]), 9);
        Assert.Equal(0, RankBiasedOverlap.Of(["a", "b"], ["c", "d"]), 9);
        Assert.Equal(1, RankBiasedOverlap.Of([], []));
        Assert.Equal(0, RankBiasedOverlap.Of(["a"], []));
        // Overlap 0 at depth 1, 1 at depth 2: (1 − p)/p · 1 · p² + 1 · p² = p(1 − p) + p² = p.
        Assert.Equal(0.9, RankBiasedOverlap.Of(["a", "b"], ["b", "a"]), 9);
        // A change at the top weighs more than one at the end.
        Assert.True(RankBiasedOverlap.Of(["a", "b", "c", "d"], ["b", "a", "c", "d"]) < RankBiasedOverlap.Of(["a", "b", "c", "d"], ["a", "b", "d", "c"]));
    }

    [Fact]
    public void Two_evaluations_differ_query_by_query()
    {
        var other = TrecRun.Parse("a Q0 d1 1 5 t|b Q0 d1 1 2 t|c Q0 d1 1 1 t".Split('|'));
        Measure[] measures = [new(MeasureKind.ReciprocalRank, 10)];
        var difference = EvaluationDifference.Between(Evaluation.Of("1", run, qrels, measures, false), Evaluation.Of("2", other, qrels, measures, false), 0);
        Assert.Equal((1, 0, 2, 0.5 / 3), (difference.Wins, difference.Losses, difference.Ties, Math.Round(difference.Gain, 12)), new Rounded());
        Assert.Equal(["b"], difference.Moved.Select(moved => moved.Id));
    }

    sealed class Rounded : IEqualityComparer<(int, int, int, double)>
    {
        public bool Equals((int, int, int, double) x, (int, int, int, double) y) => (x.Item1, x.Item2, x.Item3) == (y.Item1, y.Item2, y.Item3) && Math.Abs(x.Item4 - y.Item4) < 1e-9;

        public int GetHashCode((int, int, int, double) obj) => 0;
    }
}
