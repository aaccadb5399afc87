namespace Fundstelle.Analysis;

/// <summary>Where a part stands in its compound.</summary>
public enum PartRole : byte
{
    /// <summary>The last part, which says what the thing is: Partnerschafts|abkommen.</summary>
    Head,

    /// <summary>A part before the head, which says of what kind: Partnerschafts|abkommen.</summary>
    Modifier,

    /// <summary>Several parts together that are not the whole: Donaudampf|schifffahrts|gesellschaft.</summary>
    Compound,
}

/// <summary>One part of a compound, or what stands for one: the masculine in Forscherin, the year in 20.06.2024.</summary>
/// <param name="Stem">The part as a stem.</param>
/// <param name="Range">Where it stands, relative to the begin of the word.</param>
/// <param name="Role">Head, modifier or several parts together.</param>
/// <param name="EndsWord">Whether it reaches the end of the word, as heads and compounds that hold the head do.</param>
/// <param name="IsReading">Whether it is no part but another reading of one: the masculine in Forscherin, the year in a date.</param>
public readonly record struct WordPart(string Stem, TextRange Range, PartRole Role, bool EndsWord, bool IsReading = false);

/// <summary>What analysis knows of one word: the same whatever text the word stands in, so that it can be kept.</summary>
public sealed class WordAnalysis
{
    static int made;

    readonly string[] stems;
    readonly WordPart[] parts;
    readonly int number = Interlocked.Increment(ref made);
    int[]? termNumbers;
    string? infinitive;

    internal WordAnalysis(string written, IReadOnlyList<string> stems, IReadOnlyList<WordPart> parts, bool isReading = false, bool? isFunctionWord = null, IReadOnlyList<string>? asked = null)
    {
        this.stems = stems as string[] ?? [.. stems];
        this.parts = parts as WordPart[] ?? [.. parts];
        AskedStems = asked ?? this.stems;
        IsReading = isReading;
        Traits = isReading ? WordTraits.None : WordGroups.TraitsOf(written);
        Written = written;
        IsFunctionWord = isFunctionWord ?? FunctionWords.Contains(written);
    }

    /// <summary>The written form.</summary>
    public string Written { get; }

    /// <summary>The stem; two for a gender form, which is masculine and feminine.</summary>
    public IReadOnlyList<string> Stems => stems;

    /// <summary>The same as <see cref="Stems"/>, for whoever asks every word of a text.</summary>
    internal ReadOnlySpan<string> StemSpan => stems;

    /// <summary>The same as <see cref="Parts"/>, for whoever asks every word of a text.</summary>
    internal ReadOnlySpan<WordPart> PartSpan => parts;

    /// <summary>The stems a query asks for, see <see cref="WordStems"/>: in a text "verbot" with a small letter is from verbieten, but who types it asks for a Verbot.</summary>
    public IReadOnlyList<string> AskedStems { get; }

    /// <summary>All parts and contiguous groups of parts that are not the whole.</summary>
    public IReadOnlyList<WordPart> Parts => parts;

    /// <summary>The smallest parts in order; empty for what is no compound.</summary>
    public IEnumerable<WordPart> SmallestParts => Parts.Where(part => part.Role != PartRole.Compound && !part.IsReading);

    /// <summary>Whether this is not written so, but what other words mean together: anrufen for rief … an. Found by its stem only.</summary>
    public bool IsReading { get; }

    internal WordTraits Traits { get; }

    /// <summary>The infinitive of what may be the finite verb of a clause, or null; found out at most once for each word.</summary>
    internal string? Infinitive(GermanStemming stemming) => (infinitive ??= stemming.FiniteVerb(Written) ?? "") is { Length: > 0 } known ? known : null;

    /// <summary>Whether this is an article, pronoun or the like.</summary>
    public bool IsFunctionWord { get; }

    /// <summary>Words are the same when they are the same object; the number spares asking the runtime for an identity, which takes longer than all else of a lookup.</summary>
    public override int GetHashCode() => number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>The text under which <see cref="WordTable"/> keeps it: the word as it stands.</summary>
    internal string Key { get; set; } = "";

    /// <summary>Whether <see cref="WordTable"/> was asked for it lately.</summary>
    internal bool WasUsed { get; set; }

    /// <summary>What <see cref="TermDictionary"/> remembers here: its own number, then those of the terms under which the index holds an occurrence.</summary>
    internal int[]? TermNumbers
    {
        get => Volatile.Read(ref termNumbers);
        set => Volatile.Write(ref termNumbers, value);
    }
}

/// <summary>A word at its place in a text.</summary>
/// <param name="Position">Number of the word in the text, from 0. A hyphenated word and its first part share theirs.</param>
/// <param name="Range">Where it stands in the text.</param>
/// <param name="Word">What is known of the word.</param>
/// <param name="Joint">Whether it is joined to the word before without a blank.</param>
/// <param name="Spans">How many positions it covers: more than 1 for a hyphenated word as a whole and for words that mean something together, 0 for the second place of these.</param>
public readonly record struct Token(int Position, TextRange Range, WordAnalysis Word, bool Joint, int Spans);
