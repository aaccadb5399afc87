namespace Fundstelle.Evaluating;

/// <summary>Measures of one ranking against graded judgements, as trec_eval computes them.</summary>
public static class Measures
{
    /// <summary>Normalised discounted cumulative gain of the first k: gains are the grades, discounted by log2(rank + 1) (Järvelin and Kekäläinen 2002).</summary>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> judgements, int k)
    {
        var gain = 0.0;
        for (var i = 0; i < Math.Min(k, ranking.Count); i++) gain += Math.Max(0, judgements.GetValueOrDefault(ranking[i])) / Math.Log2(i + 2);
        var ideal = judgements.Values.Where(grade => grade > 0).OrderDescending().Take(k).Select((grade, i) => grade / Math.Log2(i + 2)).Sum();
        return ideal == 0 ? 0 : gain / ideal;
    }

    /// <summary>One over the rank of the first relevant document, 0 where there is none among the first k.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> judgements, int k)
    {
        for (var i = 0; i < Math.Min(k, ranking.Count); i++)
        {
            if (judgements.GetValueOrDefault(ranking[i]) > 0) return 1.0 / (i + 1);
        }
        return 0;
    }

    /// <summary>Share of the relevant documents that are among the first k.</summary>
    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> judgements, int k)
    {
        var relevant = judgements.Values.Count(grade => grade > 0);
        return relevant == 0 ? 0 : (double)ranking.Take(k).Count(id => judgements.GetValueOrDefault(id) > 0) / relevant;
    }
}
