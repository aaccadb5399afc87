using System.Buffers;

namespace Fundstelle.Analysis;

/// <summary>One part of a compound: where it stands in the written form, linking element included.</summary>
/// <param name="Start">Offset in the written form.</param>
/// <param name="Length">Length in the written form, with the linking element.</param>
/// <param name="Word">The part as a word of its own: Schul → schule, Freiheits → freiheit.</param>
public readonly record struct CompoundPart(int Start, int Length, string Word);

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
            Ground = decision.Ground,
            Base = decision.Main,
            Head = head,
            Families = (lexicon.AsModifier(word.AsSpan(0, best[^1].Start)), lexicon.AsHead(word.AsSpan(head))),
        };
    }

    /// <summary>Whether a word is taken apart, and where.</summary>
    /// <param name="Parts">Its most probable decomposition; null where there is none.</param>
    /// <param name="IsSplit">Whether it is used.</param>
    /// <param name="Main">The more frequent form that decided; null where the word did.</param>
    /// <param name="Ground">What decided.</param>
    readonly record struct Decision(List<CompoundPart>? Parts, bool IsSplit, string? Main = null, SplitGround Ground = SplitGround.Counts);

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
        var ground = evidence.IsName(word, facts) ? SplitGround.Name : PartWords.IsOpaque(word) ? SplitGround.Opaque : EndsInSuffixoid(found) ? SplitGround.Suffixoid : IsNumber(found) ? SplitGround.Number : SplitGround.Counts;
        return new(found, ground is SplitGround.Suffixoid or SplitGround.Number || (ground == SplitGround.Counts && evidence.IsWorthSplitting(word, found, facts, HeadIn(found))), Ground: ground);
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
