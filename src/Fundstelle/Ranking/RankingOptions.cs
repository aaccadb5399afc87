namespace Fundstelle.Ranking;

/// <summary>What counts how much. Every setting has a meaning and a range; <see cref="Problems"/> checks them.</summary>
public sealed record RankingOptions
{
    /// <summary>How soon further occurrences of a word stop counting. 0 counts a word once. 0 to 10.</summary>
    public double K1 { get; init; } = 1;

    /// <summary>How much a long text is held against its words. 0 not at all, 1 in full. 0 to 1.</summary>
    public double B { get; init; } = 0.7;

    /// <summary>Weight of an occurrence in the title against one in the text. 0 to 100.</summary>
    public double Title { get; init; } = 3;

    /// <summary>Weight of an occurrence in the text. 0 to 100.</summary>
    public double Text { get; init; } = 1;

    /// <summary>Weight of a word with the stem asked for. 0 to 100.</summary>
    public double Stem { get; init; } = 1;

    /// <summary>What a word gets on top when it is written exactly as asked. 0 to 100.</summary>
    public double Exact { get; init; } = 0.25;

    /// <summary>Weight of a compound that ends in the word asked for: Partnerschafts|abkommen for Abkommen. 0 to 100.</summary>
    public double Head { get; init; } = 0.3;

    /// <summary>Weight of a compound that holds the word asked for before its end: Abkommens|text for Abkommen. 0 to 100.</summary>
    public double Modifier { get; init; } = 0.25;

    /// <summary>Weight of the parts of a compound asked for, standing near each other. 0 to 100.</summary>
    public double Parts { get; init; } = 0.4;

    /// <summary>Weight of another spelling of a name, or of an abbreviation written out. 0 to 100.</summary>
    public double Variant { get; init; } = 0.5;

    /// <summary>What neighbouring query words get when they are neighbours in the text, in shares of the rarer one's weight. 0 to 10.</summary>
    public double Proximity { get; init; } = 0.4;

    /// <summary>Each setting that cannot be used, in a sentence with the values it may have.</summary>
    public IEnumerable<Message> Problems()
    {
        foreach (var (name, value, highest) in ((string, double, double)[])
            [(nameof(K1), K1, 10), (nameof(B), B, 1), (nameof(Title), Title, 100), (nameof(Text), Text, 100), (nameof(Stem), Stem, 100), (nameof(Exact), Exact, 100),
             (nameof(Head), Head, 100), (nameof(Modifier), Modifier, 100), (nameof(Parts), Parts, 100), (nameof(Variant), Variant, 100), (nameof(Proximity), Proximity, 10)])
        {
            // Written so that NaN fails too.
            if (!(value >= 0 && value <= highest)) yield return new($"{name} ist {value}; erlaubt ist 0 bis {highest}.", $"{name} is {value}; allowed is 0 to {highest}.");
        }
    }
}
