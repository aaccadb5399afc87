using System.Buffers;

namespace Fundstelle.Analysis;

/// <summary>One part of a compound: where it stands in the written form, linking element included.</summary>
/// <param name="Start">Offset in the written form.</param>
/// <param name="Length">Length in the written form, with the linking element.</param>
/// <param name="Word">The part as a word of its own: Schul → schule, Freiheits → freiheit.</param>
public readonly record struct CompoundPart(int Start, int Length, string Word);

/// <summary>Why a word is taken apart, or not.</summary>
/// <param name="Word">The written form.</param>
/// <param name="Whole">What the lexicon knows of it.</param>
/// <param name="Parts">The most probable decomposition with what the lexicon knows of each part; empty where there is none.</param>
/// <param name="Mean">Geometric mean of the counts of the parts.</param>
/// <param name="Needed">What the mean must exceed; 0 for a word the lexicon does not know.</param>
/// <param name="IsSplit">The decision.</param>
public sealed record SplitExplanation(string Word, WordFacts Whole, IReadOnlyList<(CompoundPart Part, WordFacts Facts)> Parts, double Mean, double Needed, bool IsSplit)
{
    /// <summary>Whether the word is left whole as a name.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether the word is left whole since it means something else than its parts.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>Whether the word is taken apart since it ends in what makes adjectives of nouns.</summary>
    public bool EndsInSuffixoid { get; init; }

    /// <summary>Whether the word is a number that is made of numbers.</summary>
    public bool IsNumber { get; init; }

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
            if (IsName) return new("Das Wort endet wie ein Name und hat keine Mehrzahl.", "The word ends as names do and has no plural.");
            if (IsOpaque) return new("Das Wort bedeutet anderes als seine Teile.", "The word means something else than its parts.");
            if (EndsInSuffixoid) return new($"-{Word[Head..]} macht aus einem Nomen ein Adjektiv, und das Nomen bleibt, was es ist.", $"-{Word[Head..]} makes an adjective of a noun, and the noun stays what it is.");
            if (IsNumber) return new("Das Wort ist eine Zahl aus Zahlen.", "The word is a number made of numbers.");
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

/// <summary>
/// Takes a compound apart: Informationsfreiheitsgesetz → information freiheit gesetz. Splits only what decomposes completely into known words and known
/// linking elements (Fugenelemente), takes the most probable decomposition (<see cref="CompoundDecomposer"/>), if <see cref="CompoundEvidence"/> finds it
/// worth it, and treats all forms of a word alike (<see cref="MainForms"/>).
/// </summary>
public sealed class CompoundSplitter
{
    readonly Lexicon lexicon;
    readonly CompoundEvidence evidence;
    readonly CompoundParts possible;
    readonly CompoundDecomposer decomposer;
    readonly MainForms forms;
    readonly Remembered<Decision> mains;
    readonly Remembered<IReadOnlyList<CompoundPart>> parts;

    const int LongestWord = 60;

    // A rarer form tells nothing of how a word is made.
    const double LeastShareOfForm = 0.05;

    /// <summary>Works with a list of words.</summary>
    public CompoundSplitter(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        evidence = new(lexicon);
        possible = new(lexicon, evidence);
        decomposer = new(possible);
        forms = new(lexicon, new(lexicon));
        mains = new(main => Decide(main, lexicon.Find(main)) is var decision && decision is { IsSplit: true, Parts: { } found } ? decision with { Parts = Smallest(found) } : decision);
        parts = new(part => Split(part));
    }

    /// <summary>The smallest parts of a written form in order, or an empty list for what is no compound.</summary>
    /// <param name="word">The written form.</param>
    /// <param name="isSmall">Whether the text writes it without a capital: then it is no noun, if it is unknown.</param>
    public IReadOnlyList<CompoundPart> Split(string word, bool isSmall = false) => Split(word, isSmall, out _);

    /// <summary>The smallest parts of a written form in order, or an empty list for what is no compound.</summary>
    /// <param name="word">The written form.</param>
    /// <param name="isSmall">Whether the text writes it without a capital: then it is no noun, if it is unknown.</param>
    /// <param name="last">Where its last part begins, which may be a compound itself; 0 for what is no compound, and where two parts share a letter.</param>
    public IReadOnlyList<CompoundPart> Split(string word, bool isSmall, out int last)
    {
        last = 0;
        if (!CanBeSplit(word)) return [];
        var facts = lexicon.Find(word);
        if (Decide(word, facts) is not { IsSplit: true, Parts: { } found } || (isSmall && !facts.Known && !EndsInSuffixoid(found) && !IsNumber(found) && possible.IsEnding(word.AsSpan(found[^1].Start)))) return [];
        var before = found[^2];
        if (before.Start + before.Length == found[^1].Start) last = found[^1].Start;
        return Smallest(found);
    }

    /// <summary>A part that is frequent enough to be chosen whole may be a compound itself: Abfall|bewirtschaftung, Staats|anwalt.</summary>
    List<CompoundPart> Smallest(List<CompoundPart> found)
    {
        var smallest = new List<CompoundPart>(found.Count + 2);
        foreach (var part in found)
        {
            var inside = part.Word.Length > part.Length ? [] : parts.Of(part.Word);
            if (inside.Count == 0) smallest.Add(part);
            else smallest.AddRange(inside.Select(inner => inner with { Start = part.Start + inner.Start, Length = inner == inside[^1] ? part.Length - inner.Start : inner.Length }));
        }
        return smallest;
    }

    /// <summary>The first decomposition of a written form, before its parts are taken apart in turn (those of a form that another one decides for are), and why it is used or not.</summary>
    public SplitExplanation Explain(string word)
    {
        var facts = lexicon.Find(word);
        if (!CanBeSplit(word) || Decide(word, facts) is not { Parts: { } best } decision) return new(word, facts, [], 0, 0, false);
        var parts = best.Select(part => (part, lexicon.Find(part.Word))).ToList();
        var head = HeadIn(best);
        return new(word, facts, parts, evidence.Mean(word, best), facts.Known ? evidence.Needed(word, best, facts, head) : 0, decision.IsSplit)
        {
            IsName = decision.IsName,
            IsOpaque = decision.IsOpaque,
            EndsInSuffixoid = decision.IsSplit && EndsInSuffixoid(best),
            IsNumber = decision.IsSplit && IsNumber(best),
            Base = decision.Main,
            Head = head,
            Families = (lexicon.AsModifier(word.AsSpan(0, best[^1].Start)), lexicon.AsHead(word.AsSpan(head))),
        };
    }

    /// <summary>Whether a word is taken apart, and where.</summary>
    /// <param name="Parts">Its most probable decomposition; null where there is none.</param>
    /// <param name="IsSplit">Whether it is used.</param>
    /// <param name="Main">The more frequent form that decided; null where the word did.</param>
    /// <param name="IsName">Whether it is not used because the word is a name.</param>
    /// <param name="IsOpaque">Whether it is not used because the word means something else.</param>
    readonly record struct Decision(List<CompoundPart>? Parts, bool IsSplit, string? Main = null, bool IsName = false, bool IsOpaque = false);

    /// <summary>All forms of a word are decided by the most frequent one; by another only where that does not decompose (Problemlagen, since lagen is mostly a verb).</summary>
    Decision Decide(string word, WordFacts facts)
    {
        // A woman is what the man is, however frequent she is: Schriftführerinnen, Schriftführer; and no Kontrolleurin is Urin.
        if (forms.Masculine(word, facts) is { } man)
            return CanBeSplit(man) && Decide(man, lexicon.Find(man)) is { Parts: { } masculine } decided ? decided with { Parts = As(word, masculine), Main = decided.Main ?? man } : default;
        // gelangweilt is a participle of langweilen, however often something gelang.
        if (!facts.IsNoun && word.StartsWith("ge", StringComparison.Ordinal) && lexicon.Find(word.AsSpan(2)) is { NounShare: < 0.5 } verb && verb.Count > facts.Count * 0.1) return default;
        var (main, next) = forms.Of(word, facts);
        if (main is null) return Judged(word, facts, decomposer.Best(word, facts) ?? (next is null ? null : AsNext(word, facts, next)));
        if (!CanBeSplit(main)) return default;
        var decision = mains.Of(main);
        if (decision.Parts is { } cut) return decision with { Parts = As(word, cut), Main = main };
        var asMain = lexicon.Find(main);
        return decomposer.Best(word, facts) is { } own && EndsAlike(word, main, own[^1].Start, asMain.IsNoun) ? Judged(word, asMain, own) : default;
    }

    Decision Judged(string word, WordFacts facts, List<CompoundPart>? found)
    {
        if (found is null) return default;
        var (isName, isOpaque) = (evidence.IsName(word, facts), PartWords.IsOpaque(word));
        return new(found, !isName && !isOpaque && (EndsInSuffixoid(found) || IsNumber(found) || evidence.IsWorthSplitting(word, found, facts, HeadIn(found))), IsName: isName, IsOpaque: isOpaque);
    }

    static bool EndsInSuffixoid(List<CompoundPart> parts) => PartWords.Suffixoids.Contains(parts[^1].Word);

    static bool IsNumber(List<CompoundPart> parts) => PartWords.RoundNumbers.Contains(parts[^1].Word);

    /// <summary>A word that does not decompose cut where its next frequent form is; null where that tells nothing.</summary>
    List<CompoundPart>? AsNext(string word, WordFacts facts, string next)
    {
        if (lexicon.Find(next).Count < facts.Count * LeastShareOfForm || decomposer.Best(next, facts) is not { } cut || As(word, cut) is not { } parts) return null;
        var isAlike = facts.IsNoun ? lexicon.Find(cut[^1].Word) is { NounShare: >= 0.9, Count: >= 100 } && !PartWords.NoHead.Contains(word.AsSpan(parts[^1].Start)) : EndsAlike(next, word, cut[^1].Start, areNouns: false);
        return isAlike ? parts : null;
    }

    /// <summary>Whether two forms end in a word of their own kind from some letter on: Schützen|fest and Schützen|feste, not afrika|nische and afrika|nischen.</summary>
    bool EndsAlike(string word, string main, int cut, bool areNouns) =>
        main.Length > cut && main.AsSpan(0, cut).SequenceEqual(word.AsSpan(0, cut)) && lexicon.Find(main.AsSpan(cut)).Known && lexicon.Find(word.AsSpan(cut)) is var head
        && (areNouns ? head.NounShare >= 0.2 || CompoundEvidence.IsFamily(lexicon.AsHead(word.AsSpan(cut)), 8) : head.NounShare < 0.9 && !possible.IsEnding(word.AsSpan(cut)));

    /// <summary>A word cut where another form of it is; its last part is as it stands there, if that is a word.</summary>
    List<CompoundPart>? As(string word, List<CompoundPart> form)
    {
        var last = form[^1];
        if (last.Start + 2 > word.Length) return null;
        var end = word[last.Start..];
        var isHead = possible.CostOfHead(end, lexicon.Find(word), word.AsSpan(0, last.Start)) is not null;
        // Steuer|zahlerin is no Zahler, though he decides.
        var isWoman = end.EndsWith("in", StringComparison.Ordinal) || end.EndsWith("innen", StringComparison.Ordinal);
        return [.. form.SkipLast(1), new(last.Start, end.Length, isHead || isWoman || IsDoneBy(end, last.Word) ? end : last.Word)];
    }

    /// <summary>Rad|fahren is no Fahrer, though Radfahrer decides.</summary>
    bool IsDoneBy(string infinitive, string doer) =>
        infinitive.EndsWith("en", StringComparison.Ordinal) && doer.EndsWith("er", StringComparison.Ordinal) && doer.AsSpan(0, doer.Length - 2).SequenceEqual(infinitive.AsSpan(0, infinitive.Length - 2)) && lexicon.Find(infinitive).Known;

    /// <summary>Where the last of the smallest parts begins, which says what kind of thing a word is: Haft|pflicht|versicherung.</summary>
    int HeadIn(List<CompoundPart> parts) =>
        parts[^1] is var last && last.Word.Length <= last.Length && this.parts.Of(last.Word) is [.., var smallest] ? last.Start + smallest.Start : last.Start;

    bool CanBeSplit(string word) => word.Length is >= 5 and <= LongestWord && (word.Length > 5 || evidence.IsShortHead(word.AsSpan(3))) && !lexicon.Added.IsNeverSplit(word) && IsGermanWord(word);

    static bool IsGermanWord(string word)
    {
        foreach (var c in word)
        {
            if (c is not (>= 'a' and <= 'z' or 'ä' or 'ö' or 'ü' or 'é')) return false;
        }
        return true;
    }
}
