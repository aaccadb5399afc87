namespace Fundstelle.Ranking;

/// <summary>A number and where it comes from. Where parts are shares, they add up to the value.</summary>
/// <param name="Value">The number.</param>
/// <param name="Meaning">What it is.</param>
/// <param name="Parts">What it was made of.</param>
public sealed record Explanation(double Value, Message Meaning, IReadOnlyList<Explanation> Parts)
{
    /// <summary>A number that is given.</summary>
    public Explanation(double value, Message meaning)
        : this(value, meaning, [])
    {
    }
}
