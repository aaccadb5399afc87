namespace Fundstelle.Analysis;

/// <summary>What decided whether a word is taken apart.</summary>
public enum SplitGround
{
    /// <summary>How frequent it and its parts are, and how many other compounds have the same.</summary>
    Counts,

    /// <summary>It stays whole: it ends as names do and has no plural.</summary>
    Name,

    /// <summary>It stays whole: it means something else than its parts.</summary>
    Opaque,

    /// <summary>It is taken apart: it ends in what makes adjectives of nouns.</summary>
    Suffixoid,

    /// <summary>It is taken apart: it is a number made of numbers.</summary>
    Number,
}

/// <summary>Why a word is taken apart, or not.</summary>
/// <param name="Word">The written form.</param>
/// <param name="Whole">What the lexicon knows of it.</param>
/// <param name="Parts">The most probable decomposition with what the lexicon knows of each part; empty where there is none.</param>
/// <param name="Mean">Geometric mean of the counts of the parts.</param>
/// <param name="Needed">What the mean must exceed; 0 for a word the lexicon does not know.</param>
/// <param name="IsSplit">The decision.</param>
public sealed record SplitExplanation(string Word, WordFacts Whole, IReadOnlyList<(CompoundPart Part, WordFacts Facts)> Parts, double Mean, double Needed, bool IsSplit)
{
    /// <summary>What decided.</summary>
    public SplitGround Ground { get; init; }

    /// <summary>The most frequent form of the word, which decides; null where it is the word itself.</summary>
    public string? Base { get; init; }

    /// <summary>Where the head begins: the last part, or the last part of that, if it is a compound itself.</summary>
    public int Head { get; init; }

    /// <summary>What other words say about the string before the last part, and about the head.</summary>
    public (PartFacts Before, PartFacts Behind) Families { get; init; }

    /// <summary>The decision in a sentence or two.</summary>
    public Message Reason
    {
        get
        {
            switch (Ground)
            {
                case SplitGround.Name: return new("Das Wort endet wie ein Name und hat keine Mehrzahl.", "The word ends as names do and has no plural.");
                case SplitGround.Opaque: return new("Das Wort bedeutet anderes als seine Teile.", "The word means something else than its parts.");
                case SplitGround.Suffixoid: return new($"-{Word[Head..]} macht aus einem Nomen ein Adjektiv, und das Nomen bleibt, was es ist.", $"-{Word[Head..]} makes an adjective of a noun, and the noun stays what it is.");
                case SplitGround.Number: return new("Das Wort ist eine Zahl aus Zahlen.", "The word is a number made of numbers.");
            }
            if (Parts.Count == 0) return new("Das Wort lässt sich nicht ganz in bekannte Wörter und Fugen zerlegen.", "The word does not decompose completely into known words and linking elements.");
            if (Base is not null) return new($"Eine andere Form des Wortes ist häufiger, {Base}: es wird zerlegt wie diese.", $"Another form of the word is more frequent, {Base}: it is taken apart as that is.");
            var (before, behind) = (Word[..Parts[^1].Part.Start], Word[Head..]);
            var families = new Message(
                $" So wie hier beginnt {before}- {Families.Before.Compounds:F0} andere Zusammensetzungen (von {Families.Before.Words:F0} Wörtern mit diesem Anfang), -{behind} beendet {Families.Behind.Compounds:F0} (von {Families.Behind.Words:F0}).",
                $" As here, {before}- begins {Families.Before.Compounds:F0} other compounds (of {Families.Before.Words:F0} words that begin so), -{behind} ends {Families.Behind.Compounds:F0} (of {Families.Behind.Words:F0}).");
            var decision = (Whole.Known, IsSplit) switch
            {
                (false, true) => new("Das Wort selbst ist nicht bekannt, seine Teile sind es.", "The word itself is not known, its parts are."),
                (false, false) => new("Das Wort ist nicht bekannt, und zu wenige andere enden so zusammengesetzt.", "The word is not known, and too few others that end so are compounds."),
                (true, true) => new($"Die Teile sind häufiger ({Mean:F0} im geometrischen Mittel) als für ein Wort nötig, das selbst {Whole.Count:F0}-mal vorkommt ({Needed:F0}).", $"The parts are more frequent ({Mean:F0} on the geometric mean) than needed for a word that itself occurs {Whole.Count:F0} times ({Needed:F0})."),
                (true, false) => new Message($"Das Wort kommt selbst {Whole.Count:F0}-mal vor; seine Teile müssten häufiger sein ({Mean:F0} im geometrischen Mittel, nötig {Needed:F0}).", $"The word itself occurs {Whole.Count:F0} times; its parts would have to be more frequent ({Mean:F0} on the geometric mean, needed {Needed:F0})."),
            };
            return new(decision.German + families.German, decision.English + families.English);
        }
    }
}
