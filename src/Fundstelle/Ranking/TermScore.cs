namespace Fundstelle.Ranking;

/// <summary>
/// The score of one query word in one document: BM25F (Zaragoza et al., TREC-13, 2004). The frequencies of all fields and layers are weighted, normalised by
/// field length and summed first, then saturated once, then multiplied by one idf.
/// </summary>
/// <param name="Idf">Rarity, see <see cref="InverseDocumentFrequency"/>.</param>
/// <param name="Frequency">The weighted and normalised sum of frequencies.</param>
/// <param name="K1">Saturation.</param>
/// <param name="Weight">The weight the query gives the word.</param>
public readonly record struct TermScore(double Idf, double Frequency, double K1, double Weight)
{
    /// <summary>The score.</summary>
    public double Value => Points(Idf, Frequency, K1, Weight);

    /// <summary>The score, where nobody wants to see what it is made of.</summary>
    public static double Points(double idf, double frequency, double k1, double weight) => frequency > 0 ? weight * idf * frequency * (k1 + 1) / (k1 + frequency) : 0;

    /// <summary>ln(1 + (N − n + ½) / (n + ½)): Robertson and Spärck Jones' weight, kept positive as Lucene does.</summary>
    public static double InverseDocumentFrequency(long documents, long holding) => Math.Log(1 + (documents - holding + 0.5) / (holding + 0.5));

    /// <summary>What one occurrence counts in a field of this length: 1 / (1 − b + b · length / average).</summary>
    public static double LengthFactor(double b, double length, double average) => new LengthNormalisation(b, average).Factor(length);
}

/// <summary>What one occurrence counts in a field, by its length: see <see cref="TermScore.LengthFactor"/>. Divides once what is the same for all documents.</summary>
/// <param name="b">How much the length counts, 0 to 1.</param>
/// <param name="average">The average length of the field, in words.</param>
public readonly struct LengthNormalisation(double b, double average)
{
    readonly double floor = average > 0 ? 1 - b : 1;
    readonly double slope = average > 0 ? b / average : 0;

    /// <summary>The factor for a length in words.</summary>
    public double Factor(double length) => 1 / (floor + (slope * length));
}
