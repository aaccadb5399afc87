namespace Fundstelle.Evaluating;

/// <summary>Whether a difference between two systems may be chance.</summary>
public static class Significance
{
    /// <summary>With so many differing queries or fewer all sign changes are tried, not a sample.</summary>
    const int MostExact = 16;

    const int Samples = 20_000;

    /// <summary>
    /// The two-sided p-value of Fisher's paired randomisation test (Smucker, Allan and Carterette, CIKM 2007): how often the mean of the differences is at
    /// least as far from 0 when the sign of each is drawn by chance. Exact for few queries; else 20,000 draws with a fixed seed, so that the same runs give the same value.
    /// </summary>
    public static double P(IReadOnlyList<double> differences)
    {
        // A query without a difference stays the same under both signs.
        var nonzero = differences.Where(difference => difference != 0).ToArray();
        var observed = Math.Abs(nonzero.Sum());
        if (nonzero.Length == 0) return 1;
        var slack = observed * (1 - 1e-12);
        return nonzero.Length <= MostExact ? Exact(nonzero, slack) : Sampled(nonzero, slack);
    }

    static double Exact(double[] differences, double observed)
    {
        var (all, extreme) = (1 << differences.Length, 0);
        for (var signs = 0; signs < all; signs++)
        {
            var sum = 0.0;
            for (var i = 0; i < differences.Length; i++) sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
            if (Math.Abs(sum) >= observed) extreme++;
        }
        return (double)extreme / all;
    }

    static double Sampled(double[] differences, double observed)
    {
        var random = new Random(20_071_106);
        var extreme = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            var sum = 0.0;
            var bits = 0L;
            for (var i = 0; i < differences.Length; i++)
            {
                if (i % 32 == 0) bits = random.NextInt64();
                sum += (bits >> (i % 32) & 1) == 0 ? differences[i] : -differences[i];
            }
            if (Math.Abs(sum) >= observed) extreme++;
        }
        // The observed arrangement is one of those that could have been drawn.
        return (extreme + 1.0) / (Samples + 1);
    }
}
