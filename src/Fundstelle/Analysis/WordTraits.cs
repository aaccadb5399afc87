namespace Fundstelle.Analysis;

/// <summary>What a word may begin or end: cheap marks that spare looking at every word of a text again.</summary>
[Flags]
enum WordTraits : byte
{
    None = 0,

    /// <summary>A first part of verbs that stands apart at the end of a clause: gab … bekannt.</summary>
    Particle = 1,

    /// <summary>The name of a month.</summary>
    Month = 2,

    /// <summary>The first of two words that are also written as one: so genannt, auf Grund.</summary>
    FirstOfPair = 4,

    /// <summary>A word that joins two others: und, oder.</summary>
    Conjunction = 8,

    /// <summary>The sign of a section of law, which two of stand before several numbers: §§ 3, 4.</summary>
    SectionSign = 16,

    /// <summary>Three digits, which may go on a number: 10 000.</summary>
    Thousands = 32,

    /// <summary>Two numbers that are a day and its month where a dot follows: 20.06.</summary>
    DayAndMonth = 64,

    /// <summary>What a number before it is multiplied by: 1,5 Millionen.</summary>
    Scale = 128,
}
