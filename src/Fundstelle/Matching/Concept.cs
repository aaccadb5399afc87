using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>In which way an occurrence answers a query word; each way has its weight in <see cref="Ranking.RankingOptions"/>.</summary>
public enum MatchKind : byte
{
    /// <summary>Same stem.</summary>
    Stem,

    /// <summary>Same written form; counted on top of the stem.</summary>
    Exact,

    /// <summary>The end of a compound.</summary>
    Head,

    /// <summary>A part of a compound before its end.</summary>
    Modifier,

    /// <summary>The parts of the compound asked for, near each other.</summary>
    Parts,

    /// <summary>Another spelling of the name, the abbreviation written out, or the number in the other way.</summary>
    Variant,

    /// <summary>A word of the same family in another part of speech; only where any word is enough.</summary>
    Family,
}

/// <summary>One term of the index.</summary>
public readonly record struct Term(Layer Layer, string Text)
{
    /// <summary>Length and ends of the text: enough for the few terms of a query, and marking asks for every word of a text.</summary>
    public override int GetHashCode() => HashOf(Text) + (int)Layer;

    /// <summary>The part of the hash that all layers share.</summary>
    internal static int HashOf(string text) => text.Length == 0 ? 0 : ((text.Length * 31) + text[0]) * 961 + (text[^1] * 31);
}

/// <summary>One of the things that answer a query word.</summary>
public abstract record Alternative
{
    Alternative()
    {
    }

    /// <summary>A term at any place.</summary>
    public sealed record Single(Term Term, MatchKind Kind) : Alternative;

    /// <summary>Steps at successive places, or, with a slop, in any order with at most so many other places between.</summary>
    public sealed record Sequence(IReadOnlyList<IReadOnlyList<Term>> Steps, int? Slop, MatchKind Kind) : Alternative
    {
        /// <summary>At least one: without any, every place would do.</summary>
        public IReadOnlyList<IReadOnlyList<Term>> Steps { get; } = Steps.Count > 0 ? Steps : throw new ArgumentException("A sequence needs a step.", nameof(Steps));
    }

    /// <summary>All written forms that a pattern accepts; the index lists them.</summary>
    public sealed record Pattern(WordPattern Forms) : Alternative;
}

/// <summary>What one word, phrase or pattern of a query asks for: everything that counts as finding it.</summary>
/// <param name="Label">As typed, for explanations.</param>
/// <param name="Alternatives">The ways to be found.</param>
/// <param name="Field">The only field that counts, or null for title and text.</param>
/// <param name="Weight">The weight given in the query.</param>
/// <param name="IsFunctionWord">Whether it is ignored where other words are there.</param>
/// <param name="IsExact">Whether these letters are asked for and no others.</param>
/// <param name="IsAside">Whether it is what other words of the query mean together, which nobody typed: nothing is missing where it is nowhere.</param>
public sealed record Concept(string Label, IReadOnlyList<Alternative> Alternatives, string? Field = null, double Weight = 1, bool IsFunctionWord = false, bool IsExact = false, bool IsAside = false)
{
    /// <summary>Whether this is one word that may have been meant otherwise than typed: no phrase, no pattern, not several words in one, not asked for to the letter.</summary>
    public bool IsPlainWord => !IsExact && !IsAside && Label.All(char.IsLetterOrDigit) && Label.Any(char.IsLetter) && Alternatives.Any(alternative => alternative is Alternative.Single);
}

/// <summary>A compiled query: the tree of a <see cref="Query"/> with German in it.</summary>
public abstract record Clause
{
    Clause()
    {
    }

    /// <summary>A concept.</summary>
    public sealed record Leaf(Concept Concept) : Clause;

    /// <summary>All of them.</summary>
    public sealed record All(IReadOnlyList<Clause> Parts) : Clause;

    /// <summary>At least one of them.</summary>
    public sealed record Any(IReadOnlyList<Clause> Parts) : Clause;

    /// <summary>None of what it holds.</summary>
    public sealed record Except(Clause Part) : Clause;

    /// <summary>Documents of these days.</summary>
    public sealed record Days(DateOnly? First, DateOnly? Last) : Clause;

    /// <summary>Every document.</summary>
    public sealed record Everything : Clause;

    /// <summary>No document.</summary>
    public sealed record Nothing : Clause;

    /// <summary>The concepts that a hit can contain: all but the excluded ones, in the order of the query.</summary>
    public IEnumerable<Concept> Concepts() => this switch
    {
        Leaf leaf => [leaf.Concept],
        All all => all.Parts.SelectMany(part => part.Concepts()),
        Any any => any.Parts.SelectMany(part => part.Concepts()),
        _ => [],
    };
}
