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
public sealed class CompoundSplitter(Lexicon lexicon)
{
    readonly CompoundEvidence evidence = new(lexicon);

    const int LongestWord = 60;
    const int ShortestHead = 3;

    // Each further part must pay for itself; tried 0 to 6 on running text, the plateau is 2 to 4.
    const double PartCost = 3;

    // A letter that two parts share is rare since the reform; the lone reading comes first.
    const double SharedLetterCost = 2;

    // Written with a capital in fewer places than this, a word is no noun, even where a line break or a heading made it look like one.
    const double OtherShare = 0.2;

    // ln of the running words that the lexicon was counted on (98 million).
    const double LogTotal = 18.4;

    /// <summary>The smallest parts of a written form in order, or an empty list for what is no compound.</summary>
    /// <param name="word">The written form.</param>
    /// <param name="isSmall">Whether the text writes it without a capital: then it is no noun, if it is unknown.</param>
    public IReadOnlyList<CompoundPart> Split(string word, bool isSmall = false)
    {
        if (!CanBeSplit(word)) return [];
        var facts = lexicon.Find(word);
        var uninflected = BaseOf(word, facts);
        if (uninflected is null ? evidence.IsName(word, facts) : Split(uninflected).Count == 0) return [];
        var best = Best(word, facts);
        if (isSmall && !facts.Known && best is not null && IsEnding(word.AsSpan(best[^1].Start))) return [];
        if (best is null || (uninflected is null && !evidence.IsWorthSplitting(word, best, facts))) return [];
        // A part that is frequent enough to be chosen whole may be a compound itself: Abfall|bewirtschaftung, Staats|anwalt.
        for (var i = best.Count - 1; i >= 0; i--)
        {
            var part = best[i];
            var smaller = part.Word.Length > part.Length ? [] : Split(part.Word);
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

    bool CanBeSplit(string word) => word.Length is >= 5 and <= LongestWord && (word.Length > 5 || IsOil(word.AsSpan(3))) && !lexicon.Added.IsNeverSplit(word) && IsGermanWord(word);

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

    /// <summary>
    /// The cheapest complete decomposition into two or more parts: dynamic programming from the end, so that a part is looked for only where the rest comes out.
    /// </summary>
    List<CompoundPart>? Best(string word, WordFacts whole)
    {
        var length = word.Length;
        Span<double> cost = stackalloc double[LongestWord + 1];
        Span<int> next = stackalloc int[LongestWord + 1];
        Span<int> overlaps = stackalloc int[LongestWord + 1];
        // The ends of parts that the rest of the word can follow, last first.
        Span<int> ends = stackalloc int[LongestWord + 1];
        var endings = 0;
        string?[]? words = null;
        for (var start = length - (word.EndsWith("öl", StringComparison.Ordinal) ? 2 : ShortestHead); start >= 0; start--)
        {
            cost[start] = double.PositiveInfinity;
            string? found = null;
            if (start > 0)
            {
                (found, var price) = Head(word.AsSpan(start), whole, word.AsSpan(0, start));
                if (found is not null) (cost[start], next[start]) = (price + PartCost, length);
            }
            foreach (var end in ends[..endings])
            {
                if (end - start < 2) continue;
                var shared = (!whole.Known || whole.IsNoun) && SharesLetter(word, end) ? 1 : 0;
                for (var overlap = IsTripled(word, end) ? 1 : 0; overlap <= shared; overlap++)
                {
                    var extra = PartCost + (overlap * SharedLetterCost);
                    var (modifier, price) = Modifier(word.AsSpan(start, end + overlap - start), cost[start] - cost[end] - extra, start == 0, canBeRare: start == 0 && (whole.IsNoun || !whole.Known));
                    if (modifier is null) continue;
                    (cost[start], next[start], found) = (cost[end] + price + extra, end, modifier);
                    overlaps[start] = overlap;
                }
            }
            if (found is null) continue;
            (words ??= new string?[length])[start] = found;
            ends[endings++] = start;
        }
        if (endings == 0 || ends[endings - 1] != 0) return null;
        var parts = new List<CompoundPart>();
        for (var start = 0; start < length; start = next[start]) parts.Add(new(start, next[start] + overlaps[start] - start, words![start]!));
        return parts;
    }

    // Before 1996 three equal consonants became two before a vowel: Schiffahrt, Brennessel. The one in the middle belongs to both parts.
    static bool SharesLetter(string word, int end) => end + 1 < word.Length && word[end] == word[end - 1] && vowels.Contains(word[end + 1]) && !vowels.Contains(word[end]);

    // Never between two equal letters of three that belong together from the left: Schiff|fahrt, not Schif|ffahrt.
    static bool IsTripled(string word, int end) =>
        end + 1 < word.Length && end > 1 && word[end] == word[end + 1] && word[end - 1] == word[end];

    (string? Word, double Cost) Head(ReadOnlySpan<char> part, WordFacts whole, ReadOnlySpan<char> before)
    {
        var isAfterSuffix = EndsInLinkedSuffix(before);
        var facts = lexicon.Find(part);
        if (!facts.Known) facts = Inflected(part);
        if (!facts.IsNoun && evidence.Agent(part) is { Known: true } agent) facts = agent;
        // A part that nobody knows, but never the rest of sch or of st: Schwung|scheibe, Rechnung|stellung.
        if (!facts.Known && isAfterSuffix && part.Length >= 4 && HasVowel(part) && !part.StartsWith("ch") && !PartWords.NoHead.Contains(part) && !lexicon.Find("s", part).Known) return (new(part), Cost(UnknownCount));
        if (!facts.Known || (PartWords.NoHead.Contains(part) && !(whole.IsNoun && PartWords.NounsAtEnd.Contains(part) && CompoundEvidence.IsFamily(lexicon.AsModifier(before), 8)))) return default;
        if (whole.Known && !whole.IsNoun && !(whole.NounShare < OtherShare ? EndsOthers(part, facts, before) : !IsEnding(part))) return default;
        if (IsOil(part)) return (new(part), Cost(facts.Count));
        // Never seen inside a sentence, and rare: mostly scraps of words broken at a line end.
        if (facts.NounShare < 0 && facts.Count < 100) return default;
        var family = lexicon.AsHead(part);
        var isNoun = facts.NounShare >= 0.3 || (facts.Count >= 30 && (CompoundEvidence.IsFamily(family, 40) || (part.Length >= 4 && CompoundEvidence.IsFamily(family, 8, 0.7))));
        if (facts.Count < 15 && part.Length < 6 && !isAfterSuffix && (IsEnding(part) || family is { Words: >= 10 } && !CompoundEvidence.IsFamily(family, 3))) return default;
        if (!HasVowel(part) || (facts.Count < Needed(part.Length, part.Length > 4 ? facts : default) && !(isAfterSuffix && part.Length >= 4) && !(part.Length >= 4 && facts.Count >= 20 && CompoundEvidence.IsFamily(family, 3, 0.7)))) return default;
        // Infinitives are nouns too where they end a noun: Wartungs|arbeiten.
        if (whole.NounShare >= 0.5 && !isNoun && (part.Length < 6 || facts.NounShare is >= 0 and < 0.1)) return default;
        // Verbs and adjectives as heads only where the whole is known to be one, or the head is long: beitrags|unabhängig, kennen|lernen.
        if (!isNoun && part.Length < 5 && (whole.IsNoun || !CompoundEvidence.IsFamily(lexicon.AsHeadOfOthers(part), 10, 0.7))) return default;
        return (new(part), Cost(facts.Count));
    }

    bool IsEnding(ReadOnlySpan<char> part) => lexicon.AsHeadOfOthers(part) is var family && !CompoundEvidence.IsFamily(family, 3, 0.5) && family.Words >= (lexicon.Find(part).NounShare >= 0.9 ? 50 : 10);

    bool EndsOthers(ReadOnlySpan<char> part, WordFacts facts, ReadOnlySpan<char> before)
    {
        if (facts.NounShare is < 0 or >= 0.9) return false;
        if (VerbForms.Prefixes.Contains(before)) return facts.Count >= 20;
        if (IsEnding(part)) return false;
        var family = lexicon.AsHeadOfOthers(part);
        return family.Words >= 10 || facts.Count >= 20 && part.Length >= 5 && (family.Words < 5 || CompoundEvidence.IsFamily(family, 2, 0.5) || CompoundEvidence.IsFamily(lexicon.AsModifier(before), 20));
    }

    /// <summary>Whether a part is Öl: no other head is as short, and no other word ends so.</summary>
    public static bool IsOil(ReadOnlySpan<char> part) => part is "öl" or "öls" or "öle" or "ölen";

    /// <summary>Whether letters end in a suffix that makes nouns and the s that joins them: where one stands inside a word, a part ends (Digitalisierungs|grad).</summary>
    static bool EndsInLinkedSuffix(ReadOnlySpan<char> part)
    {
        foreach (var suffix in linkedSuffixes)
        {
            if (part.Length >= suffix.Length + 4 && part.EndsWith(suffix)) return true;
        }
        return false;
    }

    static readonly string[] linkedSuffixes = ["ungs", "ions", "heits", "keits", "schafts", "täts"];

    // What a part nobody has seen counts as: two known ones are more probable.
    const double UnknownCount = 0.003;

    /// <summary>A form that the lexicon lacks of a noun that it knows: Akten|koffers.</summary>
    WordFacts Inflected(ReadOnlySpan<char> part)
    {
        foreach (var ending in (ReadOnlySpan<string>)["s", "es", "n", "en"])
        {
            if (part.Length - ending.Length < 4 || !part.EndsWith(ending) || (ending == "s" && part[^2] == 'e' && part[^3] != 'e')) continue;
            if (lexicon.Find(part[..^ending.Length]) is { NounShare: >= 0.5, Count: >= 10 } root) return root;
        }
        return default;
    }

    /// <summary>The cheapest reading of a part before the last that costs less than a limit: the word it stands for, or null.</summary>
    (string? Word, double Cost) Modifier(ReadOnlySpan<char> part, double limit, bool isFirst, bool canBeRare)
    {
        (string? Word, double Cost) best = (null, limit);
        var family = lexicon.AsModifier(part);
        var isFamily = CompoundEvidence.IsFamily(family, 20);
        if (EndsInLinkedSuffix(part) && !lexicon.Find(part[..^1]).Known && Cost(UnknownCount) < best.Cost) best = (new(part[..^1]), Cost(UnknownCount));
        foreach (var (link, added, usual) in links)
        {
            if (link.Length > 0 && !part.EndsWith(link, StringComparison.Ordinal)) continue;
            var root = part[..^link.Length];
            var price = usual;
            if (root.Length < 2 || (added.Length > 0 && root.Length < 3)) continue;
            var facts = lexicon.Find(root, added);
            if (added.Length > 0 && root.Length == 3 && !(isFamily && facts.NounShare >= 0.5)) continue;
            if ((facts.Count < Needed(root.Length, canBeRare ? facts : default) && !(facts.Count >= 20 && root.Length >= 4 && link.Length == 0 && CompoundEvidence.IsFamily(family, 5))) || Cost(facts.Count) + price >= best.Cost) continue;
            if (link == "s" && !TakesS(root)) continue;
            if (link == "s" && added.Length == 0) price += Rarity(family, lexicon.AsModifier(root));
            if (link.Length == 0 && added.Length == 0 && facts.NounShare is >= 0 and < 0.5)
            {
                if (root[^1] == 'e') price += Rarity(family, lexicon.AsModifier(root[..^1]));
                else if (root.EndsWith("er")) price += Rarity(family, lexicon.AsModifier(root[..^2]));
            }
            if ((facts.NounShare < 0 && facts.Count < 100) || !HasVowel(root)) continue;
            if (added == "en" && facts.NounShare is < 0 or > 0.9) continue;
            var word = string.Concat(root, added);
            var isNounAtBegin = isFirst && link.Length == 0 && PartWords.NounsAtBegin.Contains(word);
            if (!isNounAtBegin && (PartWords.NoModifier.Contains(root) || PartWords.NoModifier.Contains(word) || IsTwoParticles(root))) continue;
            if (!isNounAtBegin && facts.NounShare is >= 0 and < 0.5 && !(isFamily && added.Length == 0 && link is "" or "s" or "es") && !(added == "en" || PartWords.AdjectiveModifiers.Contains(word) || (root.Length >= 5 && link.Length == 0 && added.Length == 0 && facts.Count > 300))) continue;
            best = (word, Cost(facts.Count) + price);
        }
        return best;
    }

    static double Rarity(PartFacts with, PartFacts without)
    {
        var all = with.Compounds + without.Compounds;
        return all < 10 ? 0 : -Math.Log((with.Compounds + 0.5) / (all + 0.5));
    }

    /// <summary>wieder·her, vor·aus, mit·ver, ab·ge: what they begin comes from a verb (Wiederherstellung, Mitversicherung), and is no kind of its second part.</summary>
    static bool IsTwoParticles(ReadOnlySpan<char> root)
    {
        if (root.EndsWith("ge") && VerbForms.IsPrefix(root[..^2])) return true;
        for (var at = 3; at <= root.Length - 2; at++)
        {
            if (PartWords.Particles.Contains(root[..at]) && (PartWords.Particles.Contains(root[at..]) || root[at..] is "be" or "ver" or "ent" or "er" or "zer")) return true;
        }
        return false;
    }

    static bool HasVowel(ReadOnlySpan<char> part) => part.ContainsAny(vowels);

    static readonly SearchValues<char> vowels = SearchValues.Create("aeiouäöüyé");

    static double Cost(double count) => LogTotal - Math.Log(count);

    // Two letters stand in every word list and in half of all words; the few nouns among them are listed. The counts of the lexicon are steps of 7 %: 5 is 4.9 there.
    static double Needed(int length, WordFacts facts) => length switch { 2 => 1500, 3 => facts.NounShare >= 0.9 ? 40 : 400, 4 => facts.NounShare >= 0.9 ? 20 : 40, 5 => facts.NounShare >= 0.95 ? 4.5 : 15, 6 => 4.5, _ => 2.5 };

    // The linking s follows consonants, never s, x, z, sch; nor a vowel except in Liebes-, Hilfs- (where e goes).
    static bool TakesS(ReadOnlySpan<char> root) => root[^1] is not ('s' or 'x' or 'z' or 'e' or 'a' or 'o' or 'i' or 'c') && !root.EndsWith("sch");

    // Linking element, what the word loses before it, and its price: plain and -s- are common, truncation is rare (Langer 1998; Wellmann 1991).
    static readonly (string Link, string Added, double Price)[] links =
    [
        ("", "", 0), ("s", "", 0.3), ("n", "", 0.8), ("en", "", 1.2), ("es", "", 1.5), ("ens", "", 2), ("ns", "", 2),
        ("", "e", 1), ("", "en", 2), ("s", "e", 2), ("en", "a", 2.5), ("en", "um", 2.5), ("ien", "ium", 2.5), ("en", "us", 3),
    ];
}
