namespace Fundstelle.Evaluating;

/// <summary>How alike two rankings are, the top counting most (Webber, Moffat and Zobel, ACM TOIS 28(4), 2010).</summary>
public static class RankBiasedOverlap
{
    /// <summary>How much each further rank counts against the one before: the first ten have 86 % of the weight.</summary>
    public const double Persistence = 0.9;

    /// <summary>RBO extrapolated to endless lists (their equation 32): 1 for equal rankings, 0 for rankings without a common document, 1 for two empty ones.</summary>
    public static double Of(IReadOnlyList<string> first, IReadOnlyList<string> second, double p = Persistence)
    {
        var (shorter, longer) = first.Count <= second.Count ? (first, second) : (second, first);
        if (longer.Count == 0) return 1;
        if (shorter.Count == 0) return 0;
        var (seenShort, seenLong) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (overlap, sum, atShort) = (0, 0.0, 0);
        for (var d = 1; d <= longer.Count; d++)
        {
            seenLong.Add(longer[d - 1]);
            if (seenShort.Contains(longer[d - 1])) overlap++;
            if (d <= shorter.Count)
            {
                seenShort.Add(shorter[d - 1]);
                if (seenLong.Contains(shorter[d - 1])) overlap++;
            }
            if (d == shorter.Count) atShort = overlap;
            sum += (double)overlap / d * Math.Pow(p, d);
            if (d > shorter.Count) sum += (double)atShort * (d - shorter.Count) / (shorter.Count * d) * Math.Pow(p, d);
        }
        var tail = ((double)(overlap - atShort) / longer.Count + ((double)atShort / shorter.Count)) * Math.Pow(p, longer.Count);
        return ((1 - p) / p * sum) + tail;
    }
}
