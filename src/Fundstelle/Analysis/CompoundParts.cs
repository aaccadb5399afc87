using System.Buffers;

namespace Fundstelle.Analysis;

/// <summary>How a part before the last is read.</summary>
/// <param name="Cost">How improbable that is.</param>
/// <param name="Kept">How many of its letters are those of the word; a linking element follows.</param>
/// <param name="Lost">What the word lost before it, as a number of <see cref="CompoundParts.WordOf"/>.</param>
readonly record struct ModifierReading(double Cost, int Kept, int Lost = 0);

/// <summary>
/// Which letters can be a part of a compound, as what word, and how improbable that is: minus the logarithm of its share of running text, and something for a
/// linking element. Its last part says what the compound is (a noun, or a verb or an adjective); those before it are nouns, roots of verbs and some adjectives.
/// </summary>
sealed class CompoundParts(Lexicon lexicon, CompoundEvidence evidence)
{
    // Written with a capital in fewer places than this, a word is no noun; between this and a half stand words that line breaks and headings made look like others.
    const double OtherShare = 0.2;

    // Seen with a capital nearly always: a noun, and no form of a verb.
    const double NounOnly = 0.9;

    // What a part nobody has seen counts as: two known ones are more probable.
    const double UnknownCount = 0.003;

    // So much that any way without is cheaper (Rück|halte|becken), and the shorter one of two that it begins (Verschiebe|bahnhof).
    const double CostOfBound = 60;

    // As often as makes a part of it.
    const double CountOfDoer = 5;

    // ln of the running words that the lexicon was counted on (98 million).
    const double LogTotal = 18.4;

    // More than the most frequent part can make up for against a rare one.
    const double SureCost = 8;

    // Smaller numbers are listed with what begins nouns, since some of them begin other words: acht, sieben.
    const int LastListedNumber = 12;

    // A hundred times as rare may be better, not a thousand times.
    const double RareCost = 5;

    /// <summary>No part costs less: the most frequent word is 4 of 100.</summary>
    public const double LeastCost = 3;

    /// <summary>What the last part of a word costs; null where it can be none.</summary>
    /// <param name="part">The letters from some place on.</param>
    /// <param name="whole">What is known of the word.</param>
    /// <param name="before">The letters before.</param>
    public double? CostOfHead(ReadOnlySpan<char> part, WordFacts whole, ReadOnlySpan<char> before)
    {
        if (PartWords.Suffixoids.Contains(part)) return !whole.IsNoun && before.Length > 2 && lexicon.Find(before) is { NounShare: >= NounOnly, Count: >= 20 } ? Cost(CountOfDoer) : null;
        var facts = lexicon.Find(part);
        if (!facts.Known) facts = Inflected(part);
        if (before is "los" && !((whole.IsNoun || !whole.Known) && FollowsLot(part, facts))) return null;
        var isDoer = !facts.Known && IsDoer(part) && IsSureModifier(before);
        if (isDoer) facts = new(CountOfDoer, 1);
        // Säle are few, but who knows Saal knows them.
        if (facts is { Known: true, Count: < 50 } && NounForms.StemOf(part) is { } singular && lexicon.Find(singular) is { NounShare: >= NounOnly } one && one.Count > facts.Count) facts = one;
        if (!facts.IsNoun && evidence.Agent(part, facts) is { Known: true } agent) facts = agent;
        var isAfterSuffix = part.Length >= 4 && EndsInLinkedSuffix(before);
        if (!facts.Known) return isAfterSuffix && IsUnknownHead(part) ? Cost(UnknownCount) : null;
        // Short adjectives, which end others by chance elsewhere: Jahrhunderte|alt.
        if (!whole.IsNoun && PartWords.MeasureAdjectives.Contains(part) && PartWords.Measures.Contains(before)) return Cost(facts.Count);
        // Zehn|tausende, drei|hundert; behind other words these letters end others by chance.
        if (PartWords.RoundNumbers.Contains(part)) return NumberWords.ValueOf(before) is not null ? Cost(facts.Count) : null;
        if (PartWords.NoHead.Contains(part) && !((whole.IsNoun || !whole.Known) && EndsNoun(part, before))) return null;
        if (whole.Known && !whole.IsNoun && !(whole.NounShare < OtherShare ? EndsOthers(part, facts, before) : !IsEnding(part))) return null;
        if (part.Length == 2 || evidence.IsShortHead(part)) return evidence.IsShortHead(part) ? Cost(facts.Count) : null;
        if (!HasVowel(part)) return null;
        var family = lexicon.AsHead(part);
        // Never seen inside a sentence, and rare: mostly scraps of words broken at a line end; but Dioxid, which ends others.
        if (facts.NounShare < 0 && facts.Count < 100 && !(part.Length >= 6 && CompoundEvidence.IsFamily(family, 4, 0.7))) return null;
        if (!isAfterSuffix && !IsFrequentHead(part, facts, family, canBeRare: part.Length > 4) && !(part.Length <= 4 && IsFrequentHead(part, facts, family, canBeRare: true) && IsSureModifier(before))) return null;
        var isNoun = facts.NounShare >= 0.3 || (facts.Count >= 30 && (CompoundEvidence.IsFamily(family, 40) || (part.Length >= 4 && CompoundEvidence.IsFamily(family, 8, 0.7)))) || evidence.IsVerbBehindVerb(part, before);
        // Infinitives are nouns too where they end a noun: Wartungs|arbeiten. Adjectives have a capital in titles, but end many others: Verteidigungs|politischer Sprecher.
        if (whole.IsNoun && whole.NounShare >= 0 && !isNoun && (part.Length < 6 || facts.NounShare is >= 0 and < 0.1) && !CompoundEvidence.IsFamily(lexicon.AsHeadOfOthers(part), 20, 0.7)) return null;
        // Verbs and adjectives as heads only where they are long, or end others often: beitrags|unabhängig, kennen|lernen, steuer|frei.
        if (!isNoun && part.Length < 5 && (whole.IsNoun || !CompoundEvidence.IsFamily(lexicon.AsHeadOfOthers(part), 10, 0.7))) return null;
        // Geister|fahrer: no Geist|erfahrer.
        return Cost(isDoer ? UnknownCount : facts.Count);
    }

    /// <summary>Los|verfahren is about a lot; loswerden and Loslösung begin with a particle.</summary>
    bool FollowsLot(ReadOnlySpan<char> part, WordFacts facts) =>
        facts.IsNoun && !(part.EndsWith("ung") && lexicon.Find($"los{part[..^3]}en").Known);

    /// <summary>Behind -ungs-, -ions- begins a part even if nobody knows it, but never with the rest of sch or of st: Schwung|scheibe, Rechnung|stellung.</summary>
    bool IsUnknownHead(ReadOnlySpan<char> part) =>
        HasVowel(part) && !part.StartsWith("ch") && !PartWords.NoHead.Contains(part) && !lexicon.Find("s", part).Known;

    /// <summary>A long common noun, or what begins many compounds and hardly anything else: behind one a short noun is no accident (Kräuter|tee, Zerstörungs|wut).</summary>
    bool IsSureModifier(ReadOnlySpan<char> before) =>
        before.Length >= 4 && (CompoundEvidence.IsFamily(lexicon.AsModifier(before), 8) || IsLongNoun(before) || (before[^1] == 's' && IsLongNoun(before[..^1])));

    bool IsLongNoun(ReadOnlySpan<char> word) => word.Length >= 5 && lexicon.Find(word) is { NounShare: >= NounOnly } noun && noun.Count >= (word.Length >= 6 ? 20 : 100);

    /// <summary>Whether what looks like a suffix is a noun where it stands: Untersuchungs|haft, Jahres|ende.</summary>
    bool EndsNoun(ReadOnlySpan<char> part, ReadOnlySpan<char> before) =>
        PartWords.NounsAtEnd.Contains(part) ? CompoundEvidence.IsFamily(lexicon.AsModifier(before), 8) : PartWords.NounsBehindNouns.Contains(part) && IsSureModifier(before) && !IsRootOfVerb(before);

    /// <summary>Streik, as in Streikende; not Krieg, as in Kriegsende.</summary>
    bool IsRootOfVerb(ReadOnlySpan<char> before) => lexicon.Find(before, "en") is { Known: true, NounShare: < NounOnly };

    bool IsFrequentHead(ReadOnlySpan<char> part, WordFacts facts, PartFacts family, bool canBeRare)
    {
        // A rare short word is an accident where most that ends so is no compound: eid|otter, planet|arien.
        if (part.Length < 6 && facts.Count < 15 && (IsEnding(part) || (family.Words >= 10 && !CompoundEvidence.IsFamily(family, 3)))) return false;
        return facts.Count >= Needed(part.Length, facts, canBeRare) || (part.Length >= 4 && facts.Count >= 20 && CompoundEvidence.IsFamily(family, 3, 0.7));
    }

    /// <summary>Whether a verb or an adjective can end in a part: fähig and politisch end many, whose beginnings are words; tisch and nischen end dramatisch and afrikanischen.</summary>
    bool EndsOthers(ReadOnlySpan<char> part, WordFacts facts, ReadOnlySpan<char> before)
    {
        if (facts.NounShare is < 0 or >= NounOnly) return false;
        if (VerbPrefixes.Separable.Contains(before)) return facts.Count >= 20;
        if (evidence.IsVerbBehindVerb(part, before)) return true;
        var family = lexicon.AsHeadOfOthers(part);
        if (family.Words >= 10) return CompoundEvidence.IsFamily(family, 3, 0.5);
        // Of rare ends little is known either way: börsen|notiert.
        return facts.Count >= 20 && part.Length >= 5 && (family.Words < 5 || CompoundEvidence.IsFamily(family, 2, 0.5) || CompoundEvidence.IsFamily(lexicon.AsModifier(before), 20));
    }

    /// <summary>Whether a word is above all the end of verbs and adjectives that are no compounds: tisch, nischen.</summary>
    public bool IsEnding(ReadOnlySpan<char> part) =>
        lexicon.AsHeadOfOthers(part) is var family && family.Words >= (lexicon.Find(part).NounShare >= NounOnly ? 50 : 10) && !CompoundEvidence.IsFamily(family, 3, 0.5);

    /// <summary>A form that the lexicon lacks of a noun that it knows: Akten|koffers. Nouns in -e have no -s.</summary>
    WordFacts Inflected(ReadOnlySpan<char> part)
    {
        foreach (var ending in (ReadOnlySpan<string>)["s", "es", "n", "en"])
        {
            if (part.Length - ending.Length < 4 || !part.EndsWith(ending) || (ending == "s" && part[^2] == 'e' && part[^3] != 'e')) continue;
            if (lexicon.Find(part[..^ending.Length]) is { NounShare: >= 0.5, Count: >= 10 } root) return root;
        }
        return default;
    }

    /// <summary>Who does what a known verb says, though nobody has seen the noun: Tier|quäler.</summary>
    bool IsDoer(ReadOnlySpan<char> part)
    {
        foreach (var ending in (ReadOnlySpan<string>)["er", "ers", "ern", "erin", "erinnen"])
        {
            if (part.Length - ending.Length < 4 || !part.EndsWith(ending)) continue;
            if (lexicon.Find(part[..^ending.Length], "en") is { NounShare: >= 0 and < 0.5, Count: >= 50 }) return true;
        }
        return false;
    }

    /// <summary>The cheapest reading of a part before the last; null where none costs less than a limit.</summary>
    /// <param name="part">Its letters, linking element included.</param>
    /// <param name="limit">What it must cost less than.</param>
    /// <param name="whole">What is known of the word.</param>
    /// <param name="isFirst">Whether the word begins with it.</param>
    public ModifierReading? Modifier(ReadOnlySpan<char> part, double limit, WordFacts whole, bool isFirst)
    {
        if (limit <= LeastCost) return null;
        ModifierReading? best = null;
        if (Cost(UnknownCount) < limit && EndsInLinkedSuffix(part) && !lexicon.Find(part[..^1]).Known) best = new(limit = Cost(UnknownCount), part.Length - 1);
        // They end in -zehn, -zig (dreissig), hundert or tausend, which the last letter tells of most words at once.
        if (isFirst && part.Length >= 6 && part[^1] is 'n' or 'g' or 't' or 'd' && NumberWords.ValueOf(part) > LastListedNumber && Cost(Math.Max(lexicon.Find(part).Count, UnknownCount)) is var asNumber && asNumber < limit) best = new(limit = asNumber, part.Length);
        PartFacts? family = null;
        Span<char> room = stackalloc char[part.Length + LongestLost];
        foreach (ref readonly var link in (part[^1] switch { 's' => linksInS, 'n' => linksInN, _ => links }).AsSpan())
        {
            if (!part.EndsWith(link.Letters, StringComparison.Ordinal)) continue;
            var root = part[..^link.Letters.Length];
            if ((link.Lost == "n" && !IsRootInElEr(root)) || root.Length < (link.Lost.Length > 0 ? 3 : 2) || !HasVowel(root) || (link is { Letters: "s" } && !TakesS(root))) continue;
            var facts = lexicon.Find(root, link.Lost);
            var cost = Cost(facts.Count) + link.Cost;
            if (!facts.Known || cost >= limit) continue;
            family ??= lexicon.AsModifier(part);
            if (!IsFrequentModifier(root, facts, link, family.Value, canBeRare: isFirst && (whole.IsNoun || !whole.Known))) continue;
            cost += Rarity(root, facts, link, family.Value);
            if (cost >= limit) continue;
            var word = room[..(root.Length + link.Lost.Length)];
            root.CopyTo(word);
            link.Lost.CopyTo(word[root.Length..]);
            var isNounAtBegin = isFirst && link.Letters.Length == 0 && PartWords.NounsAtBegin.Contains(word);
            if (isNounAtBegin || (!PartWords.NoModifier.Contains(root) && !PartWords.NoModifier.Contains(word) && !IsTwoParticles(root) && CanBegin(word, facts, link, family.Value))) best = new(limit = cost, root.Length, Array.IndexOf(lostEndings, link.Lost));
        }
        return best is null && isFirst && CostOfBound + part.Length < limit && IsBound(part) ? new(CostOfBound + part.Length, part.Length) : best;
    }

    /// <summary>The word that a part is read as: schul as Schule, freiheits as Freiheit.</summary>
    public static string WordOf(ReadOnlySpan<char> part, ModifierReading reading) => string.Concat(part[..reading.Kept], lostEndings[reading.Lost]);

    /// <summary>What is hardly a word by itself, and begins many: Schwieger|familie, Verschiebe|bahnhof. Not a part and the prefix of the next, as in Vorentscheidung.</summary>
    bool IsBound(ReadOnlySpan<char> part)
    {
        if (PartWords.AdjectiveModifiers.Contains(part)) return !PartWords.NoModifier.Contains(part);
        if (part.Length < 5 || !CompoundEvidence.IsFamily(lexicon.AsModifier(part), 3, 0.75)) return false;
        return EndOfPrefix(part) == 0;
    }

    /// <summary>Whether letters are a noun, long and frequent enough to be one wherever they end a word.</summary>
    public bool IsCommonNoun(ReadOnlySpan<char> head) => head.Length >= 5 && lexicon.Find(head) is { NounShare: >= NounOnly, Count: >= 100 };

    /// <summary>
    /// Whether what stands before a noun is a part, even if nobody knows it: the noun ends many compounds and little else, or is too long to end a word by chance. That needs
    /// a consonant at its begin, since one before a vowel may belong to it: wiederv|erschliessung.
    /// </summary>
    public bool EndsAnything(ReadOnlySpan<char> head) =>
        (head.Length >= 9 && !IsVowel(head[0])) || (CompoundEvidence.IsFamily(lexicon.AsHead(head), 60, 0.77) && lexicon.AsHeadOfOthers(head).Words < 10);

    /// <summary>Whether letters before a noun can be one that nobody has seen: not what is known and does not fit, nor the prefix of a verb (nichtbe|förderung).</summary>
    public bool CanBeNew(ReadOnlySpan<char> part) => part.Length >= 5 && !lexicon.Find(part).Known && HasVowel(part) && EndOfPrefix(part) == 0 && part[^2..] is not ("be" or "ge" or "er");

    /// <summary>How long the first part of a verb is that letters end in, which may be that of the next word; 0 where they do not.</summary>
    static int EndOfPrefix(ReadOnlySpan<char> letters)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["ab", "an", "auf", "aus", "durch", "ein", "ent", "miss", "über", "un", "unter", "ver", "vor"])
        {
            if (letters.EndsWith(prefix)) return prefix.Length;
        }
        return 0;
    }

    bool IsFrequentModifier(ReadOnlySpan<char> root, WordFacts facts, Link link, PartFacts family, bool canBeRare)
    {
        if (facts.NounShare < 0 && facts.Count < 100) return false;
        // Biotop|verbund, Sammel|übersicht, which lines broke off in the middle.
        if (facts.Count < 50 && EndOfPrefix(root) is >= 3 and var length && root.Length - length >= 4 && lexicon.Find(root[..^length]).Count >= 10) return false;
        if (link.Lost.Length > 0 && root.Length == 3 && !CompoundEvidence.IsFamily(family, 20, facts.NounShare >= 0.5 ? 0.45 : 0.55)) return false;
        return facts.Count >= Needed(root.Length, facts, canBeRare) || (facts.Count >= 20 && root.Length >= 4 && link.Letters.Length == 0 && CompoundEvidence.IsFamily(family, 5));
    }

    /// <summary>Nouns, roots of verbs, and what is known to begin nouns without being one.</summary>
    static bool CanBegin(ReadOnlySpan<char> word, WordFacts facts, Link link, PartFacts family)
    {
        if (link.Lost is "en" or "n") return facts.NounShare is >= 0 and <= NounOnly;
        if (facts.NounShare is < 0 or >= 0.5 || PartWords.AdjectiveModifiers.Contains(word)) return true;
        if (link.Lost.Length > 0) return false;
        return (link.Letters is "" or "s" or "es" && CompoundEvidence.IsFamily(family, 20)) || (link.Letters.Length == 0 && word.Length >= 5 && facts.Count > 300);
    }

    /// <summary>
    /// What a part costs more because it mostly has another form, as other compounds say (Krott, Schreuder and Baayen 2002): Bahns|teig and Futtern|eid, since Bahn and Futter
    /// begin many and bahns and futtern next to none; früher|kennung, neuer|richtung, gesamte|tat, since früh, neu and gesamt do.
    /// </summary>
    double Rarity(ReadOnlySpan<char> root, WordFacts facts, Link link, PartFacts family)
    {
        if (link is { Letters: "s" or "n", Lost: "" }) return Rarity(family, lexicon.AsModifier(root));
        if (link is not { Letters: "", Lost: "" } || facts.NounShare is < 0 or >= 0.5) return 0;
        return root[^1] == 'e' ? Rarity(family, lexicon.AsModifier(root[..^1])) : root.EndsWith("er") ? Rarity(family, lexicon.AsModifier(root[..^2])) : 0;
    }

    /// <summary>
    /// What a part costs more because the next one begins with an s that could join them: Ausbildungs|pass, Leitungs|trasse, Gesetzes|treue. Behind -ung, -ion, -heit it
    /// always does (Nübling and Szczepaniak 2013), elsewhere other compounds say so. But not in the names of taxes, nor before who puts something: Erbschaft|steuer, Antrag|steller.
    /// </summary>
    /// <param name="withS">The letters of the part and the s.</param>
    /// <param name="rest">What follows the part.</param>
    public double CostOfLackingS(ReadOnlySpan<char> withS, ReadOnlySpan<char> rest) =>
        rest.StartsWith("steuer") || rest.StartsWith("stell") ? 0 : EndsInLinkedSuffix(withS) ? SureCost : Rarity(lexicon.AsModifier(withS[..^1]), lexicon.AsModifier(withS));

    /// <summary>What a part costs more because the next one could begin with its last letter, and other compounds have none of both together: Apfel|sorten, Treibhausgas|emission.</summary>
    public double CostOfUnseen(ReadOnlySpan<char> withLetter) =>
        EndsInLinkedSuffix(withLetter) || lexicon.AsModifier(withLetter).Compounds > 0 || (withLetter[^1] != 's' && lexicon.AsModifier(withLetter[..^1]).Compounds < 3) ? 0 : RareCost;

    /// <summary>Whether a comparative begins more compounds than its adjective: weiter.</summary>
    public bool BeginsMore(ReadOnlySpan<char> comparative) =>
        IsWrittenSmall(comparative[..^2]) && IsWrittenSmall(comparative) && lexicon.AsModifier(comparative).Compounds > lexicon.AsModifier(comparative[..^2]).Compounds;

    bool IsWrittenSmall(ReadOnlySpan<char> word) => lexicon.Find(word) is { Known: true, NounShare: >= 0 and < 0.5 };

    static double Rarity(PartFacts asHere, PartFacts otherwise)
    {
        var all = asHere.Compounds + otherwise.Compounds;
        return all < 10 ? 0 : -Math.Log((asHere.Compounds + 0.5) / (all + 0.5));
    }

    /// <summary>wieder·her, vor·aus, mit·ver, ab·ge: what they begin comes from a verb (Wiederherstellung, Mitversicherung), and is no kind of its second part.</summary>
    static bool IsTwoParticles(ReadOnlySpan<char> root)
    {
        if (root.EndsWith("ge") && VerbPrefixes.Is(root[..^2])) return true;
        for (var at = 3; at <= root.Length - 2; at++)
        {
            if (PartWords.Particles.Contains(root[..at]) && (PartWords.Particles.Contains(root[at..]) || root[at..] is "be" or "ver" or "ent" or "er" or "zer")) return true;
        }
        return false;
    }

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

    /// <summary>Whether a letter is a vowel.</summary>
    public static bool IsVowel(char letter) => vowels.Contains(letter);

    /// <summary>Whether words begin with two letters (a to z, ä, ö, ü, é): vowels with anything, but of consonants only some pairs do, so that half of the places in a word begin no part.</summary>
    public static bool CanBegin(char first, char second) => IsVowel(first) || IsVowel(second) || ((seconds[first - 'a'] >> (second - 'a')) & 1) == 1;

    // The onsets of German words (Wiese, The Phonology of German, 1996) and of loanwords that begin compounds' parts too (Szene, Ghetto, Fjord, Dschungel): a bit for each second letter.
    static readonly uint[] seconds = Seconds(
        "bl br ch cl cr dj dr ds fj fl fr gh gl gm gn gr kh kl kn kr ks kw mn pf ph pl pn pr ps pt rh sc sh sk sl sm sn sp sq sr st sv sw sz th tr ts tw vl vr wh wl wr zl zw");

    static uint[] Seconds(string onsets)
    {
        var seconds = new uint[26];
        foreach (var onset in onsets.Split(' ')) seconds[onset[0] - 'a'] |= 1u << (onset[1] - 'a');
        return seconds;
    }

    /// <summary>The root of a verb in -eln or -ern: Kachel|ofen, Kletter|gerüst.</summary>
    static bool IsRootInElEr(ReadOnlySpan<char> root) => root.Length >= 5 && (root.EndsWith("el") || root.EndsWith("er"));

    static bool HasVowel(ReadOnlySpan<char> part) => part.ContainsAny(vowels);

    static readonly SearchValues<char> vowels = SearchValues.Create("aeiouäöüyé");

    static double Cost(double count) => LogTotal - Math.Log(count);

    /// <summary>
    /// How often a part must have been seen: two letters stand in every word list and in half of all words. Nouns that begin one, or are not that short at its end,
    /// may be rarer. The counts of the lexicon are steps of 7 %: 5 is 4.9 there.
    /// </summary>
    static double Needed(int length, WordFacts facts, bool canBeRare)
    {
        var isNoun = canBeRare && facts.NounShare >= NounOnly;
        return length switch { 2 => 1500, 3 => isNoun ? 40 : 400, 4 => isNoun ? 20 : 40, 5 => isNoun ? 4.5 : 15, 6 => 4.5, _ => 2.5 };
    }

    // The linking s follows consonants, never s, x, z, sch; nor a vowel except in Liebes-, Hilfs- (where e goes).
    static bool TakesS(ReadOnlySpan<char> root) => root[^1] is not ('s' or 'x' or 'z' or 'e' or 'a' or 'o' or 'i' or 'c') && !root.EndsWith("sch");

    /// <summary>A linking element (Fugenelement).</summary>
    /// <param name="Letters">What stands behind the word.</param>
    /// <param name="Lost">What the word loses before it.</param>
    /// <param name="Cost">How rare it is: plain and -s- are common, truncation is rare (Langer 1998; Wellmann 1991).</param>
    readonly record struct Link(string Letters, string Lost, double Cost);

    static readonly string[] lostEndings = ["", "e", "en", "n", "a", "um", "ium", "us"];
    const int LongestLost = 3;

    // The -er of Kinderwagen and Bücherregal is that of a plural, which is known as such.
    static readonly Link[] links = [new("", "", 0), new("", "e", 1), new("", "en", 2), new("", "n", 2)];

    static readonly Link[] linksInS = [.. links, new("s", "", 0.3), new("es", "", 1.5), new("ens", "", 2), new("ns", "", 2), new("s", "e", 2)];

    static readonly Link[] linksInN = [.. links, new("n", "", 0.8), new("en", "", 1.2), new("en", "a", 2.5), new("en", "um", 2.5), new("ien", "ium", 2.5), new("en", "us", 3)];
}
