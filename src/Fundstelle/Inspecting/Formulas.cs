using Fundstelle.Ranking;

namespace Fundstelle.Inspecting;

/// <summary>The formula behind each share with its numbers put in, and where it comes from.</summary>
public static class Formulas
{
    /// <summary>The lines of one share, the outermost formula first.</summary>
    public static IReadOnlyList<Message> Of(Share share, RankingOptions options) => share switch
    {
        Share.Word word => [Score(word), Rarity(word), Frequency(word), .. word.Evidence.Select(found => Length(found, options)).DistinctBy(line => line.English)],
        Share.Nearness near => [Wording.Say(l =>
            $"{(near.IsPhrase ? "phrase" : "proximity")} · min(w·idf) / {(l == Language.German ? "Abstand" : "distance")} = {N(near.Weight, l)} · {N(near.Rarer, l)} / {Math.Max(1, near.Distance)} = {N(near.Value, l)}")],
        Share.Recency day => [Wording.Say(l =>
            $"recency · 2^(−{(l == Language.German ? "Alter" : "age")} / halfLife) · {(l == Language.German ? "Punkte" : "points")} = {N(day.Weight, l)} · 2^(−{day.Age} / {N(day.HalfLife, l)}) · {N(day.Words, l)} = {N(day.Value, l)}")],
        _ => [],
    };

    static Message Score(Share.Word word) => Wording.Say(l =>
        $"w · idf · tf · (k1 + 1) / (k1 + tf) = {N(word.Term.Weight, l)} · {N(word.Term.Idf, l)} · {N(word.Term.Frequency, l)} · ({N(word.Term.K1, l)} + 1) / ({N(word.Term.K1, l)} + {N(word.Term.Frequency, l)}) = {N(word.Value, l)}  [BM25F: Zaragoza et al., TREC-13, 2004]");

    static Message Rarity(Share.Word word) => Wording.Say(l =>
        $"idf = ln(1 + (N − n + ½) / (n + ½)) = ln(1 + ({Wording.Number(word.Documents, l)} − {Wording.Number(word.Holding, l)} + ½) / ({Wording.Number(word.Holding, l)} + ½)) = {N(word.Term.Idf, l)}  [Robertson, Spärck Jones, 1976]");

    static Message Frequency(Share.Word word) => Wording.Say(l => $"tf = Σ {(l == Language.German ? "Vorkommen · Feld · Art · Länge" : "occurrences · field · kind · length")} = "
        + string.Join(" + ", word.Evidence.Select(found => $"{found.Count} · {N(found.FieldWeight, l)} ({Wording.Field(found.Field).In(l)}) · {N(found.KindWeight, l)} ({Wording.Kind(found.Kind).In(l)}) · {N(found.LengthFactor, l)}"))
        + $" = {N(word.Term.Frequency, l)}");

    static Message Length(Evidence found, RankingOptions options) => Wording.Say(l =>
        $"{(l == Language.German ? "Länge" : "length")} ({Wording.Field(found.Field).In(l)}) = 1 / (1 − b + b · |d| / avg) = 1 / (1 − {N(options.LengthNormalisation(found.Field), l)} + {N(options.LengthNormalisation(found.Field), l)} · {Wording.Number((long)found.Length, l)} / {Wording.Number(found.AverageLength, 1, l)}) = {N(found.LengthFactor, l)}");

    static string N(double value, Language language) => Wording.Number(value, value == Math.Floor(value) && Math.Abs(value) < 1e6 ? 0 : 4, language);
}
