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

    /// <summary>The more frequent form it is inflected from, which decides; null for others.</summary>
    public string? Base { get; init; }

    /// <summary>What other words say about the string before the last cut, and about the one behind it.</summary>
    public (PartFacts Before, PartFacts Behind) Families { get; init; }

    /// <summary>The decision in a sentence or two.</summary>
    public Message Reason
    {
        get
        {
            if (IsName) return new("Das Wort endet wie ein Name und hat keine Mehrzahl.", "The word ends as names do and has no plural.");
            if (Parts.Count == 0) return new("Das Wort lässt sich nicht ganz in bekannte Wörter und Fugen zerlegen.", "The word does not decompose completely into known words and linking elements.");
            if (Base is not null) return new($"Gebeugte Form von {Base}: es wird zerlegt wie dieses.", $"An inflected form of {Base}: it is taken apart as that is.");
            var (before, behind) = (Word[..Parts[^1].Part.Start], Word[Parts[^1].Part.Start..]);
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
/// linking elements (Fugenelemente), and among the complete decompositions takes the most probable one under the counts of the lexicon, if
/// <see cref="CompoundEvidence"/> finds it worth it.
/// </summary>
public sealed class CompoundSplitter
{
    readonly Lexicon lexicon;
    readonly CompoundEvidence evidence;
    readonly CompoundParts possible;
    readonly Remembered<IReadOnlyList<CompoundPart>> parts;

    const int LongestWord = 60;

    // Each further part must pay for itself; tried 0 to 6 on running text, the plateau is 2 to 4.
    const double PartCost = 3;

    // A letter that two parts share is rare since the reform; the lone reading comes first.
    const double SharedLetterCost = 2;

    /// <summary>Works with a list of words.</summary>
    public CompoundSplitter(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        evidence = new(lexicon);
        possible = new(lexicon, evidence);
        parts = new(part => Split(part));
    }

    /// <summary>The smallest parts of a written form in order, or an empty list for what is no compound.</summary>
    /// <param name="word">The written form.</param>
    /// <param name="isSmall">Whether the text writes it without a capital: then it is no noun, if it is unknown.</param>
    public IReadOnlyList<CompoundPart> Split(string word, bool isSmall = false)
    {
        if (!CanBeSplit(word)) return [];
        var facts = lexicon.Find(word);
        // Without a decomposition, which is soon known, nothing else needs to be asked.
        if (Best(word, facts) is not { } best || (isSmall && !facts.Known && possible.IsEnding(word.AsSpan(best[^1].Start)))) return [];
        var uninflected = BaseOf(word, facts);
        if (uninflected is null ? evidence.IsName(word, facts) || !evidence.IsWorthSplitting(word, best, facts) : parts.Of(uninflected).Count == 0) return [];
        // A part that is frequent enough to be chosen whole may be a compound itself: Abfall|bewirtschaftung, Staats|anwalt.
        for (var i = best.Count - 1; i >= 0; i--)
        {
            var part = best[i];
            var smaller = part.Word.Length > part.Length ? [] : parts.Of(part.Word);
            if (smaller.Count == 0) continue;
            best.RemoveAt(i);
            best.InsertRange(i, smaller.Select(inner => inner with { Start = part.Start + inner.Start, Length = inner == smaller[^1] ? part.Length - inner.Start : inner.Length }));
        }
        return best;
    }

    /// <summary>The first decomposition of a written form, before its parts are taken apart in turn, and why it is used or not.</summary>
    public SplitExplanation Explain(string word)
    {
        var facts = lexicon.Find(word);
        if (!CanBeSplit(word) || Best(word, facts) is not { } best) return new(word, facts, [], 0, 0, false);
        var parts = best.Select(part => (part, lexicon.Find(part.Word))).ToList();
        var (mean, needed) = (evidence.Mean(best), facts.Known ? evidence.Needed(word, best, facts) : 0);
        var uninflected = BaseOf(word, facts);
        var isName = uninflected is null && evidence.IsName(word, facts);
        return new(word, facts, parts, mean, needed, uninflected is null ? !isName && evidence.IsWorthSplitting(word, best, facts) : Split(uninflected).Count > 0)
        {
            IsName = isName,
            Base = uninflected,
            Families = (lexicon.AsModifier(word.AsSpan(0, best[^1].Start)), lexicon.AsHead(word.AsSpan(best[^1].Start))),
        };
    }

    bool CanBeSplit(string word) => word.Length is >= 5 and <= LongestWord && (word.Length > 5 || evidence.IsShortHead(word.AsSpan(3))) && !lexicon.Added.IsNeverSplit(word) && IsGermanWord(word);

    /// <summary>The form that a word is inflected from, where it is seen more often than the word: Frankreichs is taken apart no more than Frankreich is. Null for others.</summary>
    string? BaseOf(string word, WordFacts facts)
    {
        var (found, count) = ((string?)null, facts.Count);
        foreach (var ending in endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 6) continue;
            var root = word[..^ending.Length];
            if (lexicon.Find(root) is var known && known.Count > count) (found, count) = (root, known.Count);
        }
        return found;
    }

    static readonly string[] endings = ["s", "es", "n", "en", "e", "er", "ern"];

    static bool IsGermanWord(string word)
    {
        foreach (var c in word)
        {
            if (c is not (>= 'a' and <= 'z' or 'ä' or 'ö' or 'ü' or 'é')) return false;
        }
        return true;
    }

    /// <summary>The cheapest complete decomposition into two or more parts: dynamic programming from the end, so that a part is looked for only where the rest comes out.</summary>
    List<CompoundPart>? Best(string word, WordFacts whole)
    {
        var rests = new Rest[word.Length];
        var ends = new List<int>();
        for (var start = word.Length - 2; start > 0; start--)
        {
            if (!CompoundParts.CanBegin(word[start], word[start + 1])) continue;
            var (head, price) = possible.Head(word.AsSpan(start), whole, word.AsSpan(0, start));
            if (head is null) continue;
            rests[start] = new(head, price + PartCost, word.Length, 0);
            ends.Add(start);
        }
        if (ends.Count == 0) return null;
        // Most compounds have two parts; once their cost is known, hardly any third one can be cheap enough to be worth a look.
        var best = Cheapest(word, whole, 0, ends, rests, default, double.PositiveInfinity);
        ends.Clear();
        var areTwo = true;
        for (var start = word.Length - 2; start > 0; start--)
        {
            var rest = rests[start];
            if (CompoundParts.CanBegin(word[start], word[start + 1])) rest = Cheapest(word, whole, start, ends, rests, rest, best.Price - PartCost - CompoundParts.LeastCost);
            if (rest.Word is null) continue;
            areTwo &= rest == rests[start];
            rests[start] = rest;
            ends.Add(start);
        }
        if (!areTwo) best = Cheapest(word, whole, 0, ends, rests, best, double.PositiveInfinity);
        if (best.Word is null) return null;
        rests[0] = best;
        var parts = new List<CompoundPart>();
        for (var start = 0; start < word.Length; start = rests[start].Next) parts.Add(new(start, rests[start].Next + rests[start].Shared - start, rests[start].Word!));
        return parts;
    }

    /// <summary>The cheapest way from some letter of a word to its end.</summary>
    /// <param name="Word">The part that begins there, as a word; null where there is no way.</param>
    /// <param name="Cost">What all parts cost.</param>
    /// <param name="Next">Where the next part begins.</param>
    /// <param name="Shared">Letters that both parts have.</param>
    readonly record struct Rest(string? Word, double Cost, int Next, int Shared)
    {
        public double Price => Word is null ? double.PositiveInfinity : Cost;
    }

    /// <summary>The cheapest way from a letter over one of some ends of parts, last first, if it is cheaper than one that is known, and than a limit.</summary>
    Rest Cheapest(string word, WordFacts whole, int start, List<int> ends, Rest[] rests, Rest best, double limit)
    {
        limit = Math.Min(limit, best.Price);
        foreach (var end in ends)
        {
            if (end - start < 2) break;
            var mayShare = (!whole.Known || whole.IsNoun) && SharesLetter(word, end) ? 1 : 0;
            for (var shared = IsTripled(word, end) ? 1 : 0; shared <= mayShare; shared++)
            {
                var others = rests[end].Cost + PartCost + (shared * SharedLetterCost);
                var (modifier, price) = possible.Modifier(word.AsSpan(start, end + shared - start), limit - others, whole, isFirst: start == 0);
                if (modifier is null) continue;
                best = new(modifier, others + price, end, shared);
                limit = best.Cost;
            }
        }
        return best;
    }

    // Before 1996 three equal consonants became two before a vowel: Schiffahrt, Brennessel. The one in the middle belongs to both parts.
    static bool SharesLetter(string word, int end) => end + 1 < word.Length && word[end] == word[end - 1] && CompoundParts.IsVowel(word[end + 1]) && !CompoundParts.IsVowel(word[end]);

    // Never between two equal letters of three that belong together from the left: Schiff|fahrt, not Schif|ffahrt.
    static bool IsTripled(string word, int end) =>
        end + 1 < word.Length && end > 1 && word[end] == word[end + 1] && word[end - 1] == word[end];
}
