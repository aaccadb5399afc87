using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>Which terms of the index a word of a query asks for, one by one.</summary>
static class QueryTerms
{
    /// <summary>The stems of a word, whole.</summary>
    public static IEnumerable<Term> OfStems(WordAnalysis word) => OfStems(word.AskedStems);

    /// <summary>Stems, whole.</summary>
    public static IEnumerable<Term> OfStems(IEnumerable<string> stems) => stems.SelectMany(stem => (IEnumerable<Term>)[new(Layer.WrittenAndStem, stem), new(Layer.Stem, stem)]);

    /// <summary>The letters of a word.</summary>
    public static IEnumerable<Term> OfLetters(WordAnalysis word) => [new(Layer.WrittenAndStem, word.Written), new(Layer.Written, word.Written)];

    /// <summary>A stem, whole or as a part.</summary>
    public static Term[] OfPart(string stem) => [new(Layer.WrittenAndStem, stem), new(Layer.Stem, stem), new(Layer.Head, stem), new(Layer.Modifier, stem)];

    /// <summary>What answers another reading of words: itself, and dates that hold it (the 20th of June is in 20.06.2024).</summary>
    public static IEnumerable<Alternative> OfReading(WordAnalysis reading) =>
        OfStems(reading).Append(new(Layer.Head, reading.Stems[0])).Select(term => new Alternative.Single(term, MatchKind.Stem));
}
