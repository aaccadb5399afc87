namespace Fundstelle.Ranking;

/// <summary>Numbers rounded for display so that they still add up.</summary>
public static class RoundedParts
{
    /// <summary>Each value rounded down or up to some decimals such that their sum is the rounded sum: the largest remainders go up (Hamilton's method).</summary>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<double> values, int decimals)
    {
        var unit = Math.Pow(10, decimals);
        var scaled = values.Select(value => value * unit).ToList();
        var parts = scaled.Select(value => (decimal)Math.Floor(value)).ToArray();
        var missing = (int)((decimal)Math.Round(scaled.Sum()) - parts.Sum());
        foreach (var at in Enumerable.Range(0, parts.Length).OrderByDescending(i => scaled[i] - Math.Floor(scaled[i])).Take(missing)) parts[at]++;
        return [.. parts.Select(part => part / (decimal)unit)];
    }

    /// <summary>The values in whole percent of their sum, which add up to 100; all 0 where the sum is.</summary>
    public static IReadOnlyList<decimal> Percent(IReadOnlyList<double> values)
    {
        var sum = values.Sum();
        return sum > 0 ? Of([.. values.Select(value => 100 * value / sum)], 0) : [.. values.Select(_ => 0m)];
    }
}
