using Fundstelle.Matching;

namespace Fundstelle.Ranking;

/// <summary>Why a document has its score.</summary>
/// <param name="Score">The score.</param>
/// <param name="Shares">What it is made of, in the order of the query; their values add up to it.</param>
public sealed record Explanation(double Score, IReadOnlyList<Share> Shares)
{
    /// <summary>The score the same document would have with other settings: the same formula over the same counts, without asking the index.</summary>
    public double Rescored(RankingOptions options)
    {
        var score = 0.0;
        var age = (int?)null;
        for (var i = 0; i < Shares.Count; i++)
        {
            switch (Shares[i])
            {
                case Share.Word word: score += word.Rescored(options); break;
                case Share.Nearness near: score += (near.IsPhrase ? options.Phrase : options.Proximity) * near.Rarer / Math.Max(1, near.Distance); break;
                case Share.Recency day: age = day.Age; break;
            }
        }
        return age is { } days ? score * (1 + Share.Recency.Factor(days, options.HalfLife, options.Recency)) : score;
    }
}

/// <summary>A part of a score.</summary>
/// <param name="Value">Its points.</param>
public abstract record Share(double Value)
{
    /// <summary>What a word of the query brought.</summary>
    /// <param name="Label">The word, as typed.</param>
    /// <param name="Term">The numbers of the formula.</param>
    /// <param name="Holding">In how many documents the word stands.</param>
    /// <param name="Documents">How many documents there are.</param>
    /// <param name="Evidence">The occurrences that count.</param>
    public sealed record Word(string Label, TermScore Term, long Holding, long Documents, IReadOnlyList<Evidence> Evidence) : Share(Term.Value)
    {
        internal double Rescored(RankingOptions options)
        {
            var frequency = 0.0;
            for (var i = 0; i < Evidence.Count; i++)
            {
                var found = Evidence[i];
                frequency += found.Count * options.FieldWeight(found.Field) * options.KindWeight(found.Kind) * TermScore.LengthFactor(options.LengthNormalisation(found.Field), found.Length, found.AverageLength);
            }
            return (Term with { Frequency = frequency, K1 = options.K1 }).Value;
        }
    }

    /// <summary>What two neighbouring words of the query brought by standing near each other: weight · weight of the rarer one / distance.</summary>
    /// <param name="First">The first word.</param>
    /// <param name="Second">The second word.</param>
    /// <param name="Distance">In words; 1 where the second follows the first. One more where they stand the other way round.</param>
    /// <param name="Weight">The setting phrase or proximity.</param>
    /// <param name="Rarer">The weight in the query times idf of the rarer word.</param>
    public sealed record Nearness(string First, string Second, int Distance, double Weight, double Rarer) : Share(Weight * Rarer / Math.Max(1, Distance))
    {
        /// <summary>Whether they follow each other as in the query.</summary>
        public bool IsPhrase => Distance <= 1;
    }

    /// <summary>What the day of the document brought: weight · 2^(−age / half-life) · the points of all words.</summary>
    /// <param name="Age">In days, 0 for days to come.</param>
    /// <param name="HalfLife">In days.</param>
    /// <param name="Weight">The setting recency.</param>
    /// <param name="Words">The points without it.</param>
    public sealed record Recency(int Age, double HalfLife, double Weight, double Words) : Share(Words * Factor(Age, HalfLife, Weight))
    {
        /// <summary>What a document of this age gets, in shares of its points.</summary>
        public static double Factor(int age, double halfLife, double weight) => weight * Math.Pow(2, -age / halfLife);
    }
}

/// <summary>Occurrences of one kind in one field: count · field weight · kind weight · length factor is what they add to the frequency of the word.</summary>
/// <param name="Kind">In which way they answer the word.</param>
/// <param name="Field">Where.</param>
/// <param name="Count">How many.</param>
/// <param name="FieldWeight">The weight of the field.</param>
/// <param name="KindWeight">The weight of the kind.</param>
/// <param name="Length">Words in the field.</param>
/// <param name="AverageLength">Words in this field of a document on average.</param>
/// <param name="LengthFactor">What one occurrence counts in a field of this length.</param>
public sealed record Evidence(MatchKind Kind, string Field, int Count, double FieldWeight, double KindWeight, double Length, double AverageLength, double LengthFactor)
{
    /// <summary>What they add to the frequency.</summary>
    public double Frequency => Count * FieldWeight * KindWeight * LengthFactor;
}
