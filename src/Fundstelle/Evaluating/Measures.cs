using System.Globalization;

namespace Fundstelle.Evaluating;

/// <summary>A measure as trec_eval computes it. A document counts as relevant from grade 1.</summary>
public enum MeasureKind
{
    /// <summary>Normalised discounted cumulative gain: gains are the grades, discounted by log2(rank + 1) (Järvelin and Kekäläinen 2002); trec_eval's ndcg_cut.</summary>
    Ndcg,

    /// <summary>One over the rank of the first relevant document; recip_rank.</summary>
    ReciprocalRank,

    /// <summary>Mean of the precisions at each relevant document, those not found counting 0; map, map_cut.</summary>
    AveragePrecision,

    /// <summary>Share of relevant documents among the first k; P.</summary>
    Precision,

    /// <summary>Share of all relevant documents that are among the first k; recall.</summary>
    Recall,

    /// <summary>How rarely judged non-relevant documents come before relevant ones (Buckley and Voorhees 2004); bpref.</summary>
    Bpref,

    /// <summary>Share of judged documents among the first k.</summary>
    Judged,
}

/// <summary>A measure and how deep it looks: nDCG@10.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Depth">How many documents; null for all.</param>
public readonly record struct Measure(MeasureKind Kind, int? Depth)
{
    static readonly (string Name, MeasureKind Kind)[] names =
        [("nDCG", MeasureKind.Ndcg), ("MRR", MeasureKind.ReciprocalRank), ("MAP", MeasureKind.AveragePrecision), ("P", MeasureKind.Precision), ("R", MeasureKind.Recall), ("bpref", MeasureKind.Bpref), ("judged", MeasureKind.Judged)];

    /// <summary>What is reported when nothing is asked for.</summary>
    public static IReadOnlyList<Measure> Usual { get; } = [new(MeasureKind.Ndcg, 10), new(MeasureKind.ReciprocalRank, 10), new(MeasureKind.AveragePrecision, 100),
        new(MeasureKind.Precision, 10), new(MeasureKind.Recall, 100), new(MeasureKind.Bpref, null), new(MeasureKind.Judged, 10)];

    /// <summary>nDCG@10 → a measure; null for what is none. P, R and judged need a depth.</summary>
    public static Measure? Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var name = at < 0 ? text : text[..at];
        var depth = at < 0 ? (int?)null : int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 10_000 ? value : -1;
        var found = names.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found.Name is null || depth == -1) return null;
        return depth is null && found.Kind is MeasureKind.Precision or MeasureKind.Recall or MeasureKind.Judged && depth is null ? null : new(found.Kind, depth);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var kind = Kind;
        var name = Array.Find(names, entry => entry.Kind == kind).Name;
        return Depth is { } depth ? string.Create(CultureInfo.InvariantCulture, $"{name}@{depth}") : name;
    }

    /// <summary>The value for one query: a ranking of document ids, best first, against the grades of the query.</summary>
    public double Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var depth = Depth ?? int.MaxValue;
        return Kind switch
        {
            MeasureKind.Ndcg => Measures.Ndcg(ranking, grades, depth),
            MeasureKind.ReciprocalRank => Measures.ReciprocalRank(ranking, grades, depth),
            MeasureKind.AveragePrecision => Measures.AveragePrecision(ranking, grades, depth),
            MeasureKind.Precision => (double)Measures.RelevantAmong(ranking, grades, depth) / depth,
            MeasureKind.Recall => Measures.Relevant(grades) is > 0 and var relevant ? (double)Measures.RelevantAmong(ranking, grades, depth) / relevant : 0,
            MeasureKind.Bpref => Measures.Bpref(ranking, grades, depth),
            _ => (double)ranking.Take(depth).Count(grades.ContainsKey) / depth,
        };
    }
}

/// <summary>The formulas behind <see cref="Measure"/>.</summary>
public static class Measures
{
    /// <summary>How many documents are judged relevant.</summary>
    public static int Relevant(IReadOnlyDictionary<string, int> grades) => grades.Values.Count(grade => grade > 0);

    /// <summary>How many relevant documents are among the first k.</summary>
    public static int RelevantAmong(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int k) => ranking.Take(k).Count(id => grades.GetValueOrDefault(id) > 0);

    /// <summary>nDCG of the first k.</summary>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int k)
    {
        var gain = 0.0;
        for (var i = 0; i < Math.Min(k, ranking.Count); i++) gain += Math.Max(0, grades.GetValueOrDefault(ranking[i])) / Math.Log2(i + 2);
        var ideal = grades.Values.Where(grade => grade > 0).OrderDescending().Take(k).Select((grade, i) => grade / Math.Log2(i + 2)).Sum();
        return ideal == 0 ? 0 : gain / ideal;
    }

    /// <summary>One over the rank of the first relevant document, 0 where there is none among the first k.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int k)
    {
        for (var i = 0; i < Math.Min(k, ranking.Count); i++)
        {
            if (grades.GetValueOrDefault(ranking[i]) > 0) return 1.0 / (i + 1);
        }
        return 0;
    }

    /// <summary>Average precision over the first k; divided by all relevant documents, found or not.</summary>
    public static double AveragePrecision(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int k)
    {
        var (found, sum) = (0, 0.0);
        for (var i = 0; i < Math.Min(k, ranking.Count); i++)
        {
            if (grades.GetValueOrDefault(ranking[i]) > 0) sum += (double)++found / (i + 1);
        }
        return Relevant(grades) is > 0 and var relevant ? sum / relevant : 0;
    }

    /// <summary>bpref over the first k: for each relevant document found, 1 less the judged non-relevant ones before it, as a share of the smaller of both counts.</summary>
    public static double Bpref(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int k)
    {
        var relevant = Relevant(grades);
        if (relevant == 0) return 0;
        var bound = Math.Min(relevant, grades.Values.Count(grade => grade == 0));
        var (before, sum) = (0, 0.0);
        foreach (var id in ranking.Take(k))
        {
            if (!grades.TryGetValue(id, out var grade) || grade < 0) continue;
            if (grade == 0) before++;
            else sum += before == 0 ? 1 : 1 - ((double)Math.Min(before, relevant) / bound);
        }
        return sum / relevant;
    }
}
