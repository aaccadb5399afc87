using System.Buffers;
using System.Collections.Frozen;

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
    /// <summary>The decision in a sentence.</summary>
    public Message Reason =>
        Parts.Count == 0 ? new("Das Wort lässt sich nicht ganz in bekannte Wörter und Fugen zerlegen.", "The word does not decompose completely into known words and linking elements.")
        : !Whole.Known ? new("Das Wort selbst ist nicht bekannt, seine Teile sind es.", "The word itself is not known, its parts are.")
        : IsSplit ? new($"Die Teile sind häufiger ({Mean:F0} im geometrischen Mittel) als für ein Wort nötig, das selbst {Whole.Count:F0}-mal vorkommt ({Needed:F0}).", $"The parts are more frequent ({Mean:F0} on the geometric mean) than needed for a word that itself occurs {Whole.Count:F0} times ({Needed:F0}).")
        : new($"Das Wort kommt selbst {Whole.Count:F0}-mal vor; seine Teile müssten häufiger sein ({Mean:F0} im geometrischen Mittel, nötig {Needed:F0}).", $"The word itself occurs {Whole.Count:F0} times; its parts would have to be more frequent ({Mean:F0} on the geometric mean, needed {Needed:F0}).");
}

/// <summary>
/// Takes a compound apart: Informationsfreiheitsgesetz → information freiheit gesetz. Splits only what decomposes completely into known words and known
/// linking elements (Fugenelemente), and among the complete decompositions takes the most probable one under the counts of the lexicon. A word that is itself
/// frequent is split only when its parts are more frequent on the geometric mean (Koehn and Knight 2003).
/// </summary>
public sealed class CompoundSplitter(Lexicon lexicon)
{
    const int LongestWord = 60;
    const int ShortestHead = 3;

    // Each further part must pay for itself; tried 0 to 6 on running text, the plateau is 2 to 4.
    const double PartCost = 3;

    // What a word that begins with an adjective must have more, as the logarithm of a factor.
    const double AdjectiveMargin = 1.5;

    // A letter that two parts share is rare since the reform; the lone reading comes first.
    const double SharedLetterCost = 2;

    // ln of the running words that the lexicon was counted on (98 million).
    const double LogTotal = 18.4;

    /// <summary>The smallest parts of a written form in order, or an empty list for what is no compound.</summary>
    public IReadOnlyList<CompoundPart> Split(string word)
    {
        if (word.Length is < 6 or > LongestWord || lexicon.Added.IsNeverSplit(word) || !IsGermanWord(word)) return [];
        var facts = lexicon.Find(word);
        if (BaseOf(word, facts) is { } uninflected && Split(uninflected).Count == 0) return [];
        var best = Best(word, facts);
        if (best is null) return [];
        if (facts.Known && !(Math.Exp(MeanLog(best)) > Needed(best, facts))) return [];
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
        if (word.Length is < 6 or > LongestWord || lexicon.Added.IsNeverSplit(word) || !IsGermanWord(word) || Best(word, facts) is not { } best) return new(word, facts, [], 0, 0, false);
        var (mean, needed) = (Math.Exp(MeanLog(best)), facts.Known ? Needed(best, facts) : 0);
        return new(word, facts, [.. best.Select(part => (part, lexicon.Find(part.Word)))], mean, needed, mean > needed);
    }

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
        for (var start = length - ShortestHead; start >= 0; start--)
        {
            cost[start] = double.PositiveInfinity;
            string? found = null;
            if (start > 0)
            {
                (found, var price) = Head(word.AsSpan(start), whole);
                if (found is not null) (cost[start], next[start]) = (price + PartCost, length);
            }
            foreach (var end in ends[..endings])
            {
                if (end - start < 2) continue;
                var shared = SharesLetter(word, end) ? 1 : 0;
                for (var overlap = IsTripled(word, end) ? 1 : 0; overlap <= shared; overlap++)
                {
                    var extra = PartCost + (overlap * SharedLetterCost);
                    var (modifier, price) = Modifier(word.AsSpan(start, end + overlap - start), cost[start] - cost[end] - extra);
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

    double MeanLog(List<CompoundPart> parts) => parts.Average(part => Math.Log(lexicon.Find(part.Word).Count + 1));

    /// <summary>What the geometric mean of the parts' counts must exceed for a known word to be taken apart.</summary>
    static double Needed(List<CompoundPart> parts, WordFacts whole)
    {
        // Short parts occur by chance inside other words; they need better evidence. So do adjectives (Hochzeit, Frühstück), other than those that keep their meaning (Innenminister, Sozialgesetz).
        var margin = parts.Min(part => part.Length) switch { <= 3 => 1.5, 4 => 0.6, 5 => -0.3, _ => -2.0 };
        if (AdjectiveModifiers.Contains(parts[0].Word) && !TransparentModifiers.Contains(parts[0].Word)) margin += AdjectiveMargin;
        return whole.Count * Math.Exp(margin);
    }

    (string? Word, double Cost) Head(ReadOnlySpan<char> part, WordFacts whole)
    {
        var facts = lexicon.Find(part);
        if (!facts.Known) facts = Inflected(part);
        if (!facts.Known || NoHead.Contains(part)) return default;
        // Never seen inside a sentence, and rare: mostly scraps of words broken at a line end.
        if (facts.NounShare < 0 && facts.Count < 100) return default;
        var isNoun = facts.NounShare >= 0.5;
        if (facts.Count < Needed(part.Length) || !HasVowel(part)) return default;
        // Infinitives are nouns too where they end a noun: Wartungs|arbeiten.
        if (whole.NounShare >= 0.5 && !isNoun && (part.Length < 6 || facts.NounShare is >= 0 and < 0.1)) return default;
        // Verbs and adjectives as heads only where the whole is known to be one, or the head is long: beitrags|unabhängig, kennen|lernen.
        if (!isNoun && part.Length < 5) return default;
        return (new(part), Cost(facts.Count));
    }

    /// <summary>A form that the lexicon lacks of a noun that it knows: Akten|koffers.</summary>
    WordFacts Inflected(ReadOnlySpan<char> part)
    {
        foreach (var ending in (ReadOnlySpan<string>)["s", "es", "n", "en"])
        {
            if (part.Length - ending.Length < 4 || !part.EndsWith(ending)) continue;
            if (lexicon.Find(part[..^ending.Length]) is { NounShare: >= 0.5, Count: >= 10 } root) return root;
        }
        return default;
    }

    /// <summary>The cheapest reading of a part before the last that costs less than a limit: the word it stands for, or null.</summary>
    (string? Word, double Cost) Modifier(ReadOnlySpan<char> part, double limit)
    {
        (string? Word, double Cost) best = (null, limit);
        foreach (var (link, added, price) in links)
        {
            if (link.Length > 0 && !part.EndsWith(link, StringComparison.Ordinal)) continue;
            var root = part[..^link.Length];
            if (root.Length < 2 || (added.Length > 0 && root.Length < 4)) continue;
            var facts = lexicon.Find(root, added);
            if (facts.Count < Needed(root.Length) || Cost(facts.Count) + price >= best.Cost) continue;
            if (link == "s" && !TakesS(root)) continue;
            if ((facts.NounShare < 0 && facts.Count < 100) || !HasVowel(root)) continue;
            if (added == "en" && facts.NounShare is < 0 or > 0.9) continue;
            var word = string.Concat(root, added);
            if (NoModifier.Contains(root) || NoModifier.Contains(word) || IsTwoParticles(root)) continue;
            if (facts.NounShare is >= 0 and < 0.5 && !(added == "en" || AdjectiveModifiers.Contains(word) || (root.Length >= 5 && link.Length == 0 && added.Length == 0 && facts.Count > 300))) continue;
            best = (word, Cost(facts.Count) + price);
        }
        return best;
    }

    /// <summary>wieder·her, vor·aus, ab·ge: what they begin comes from a verb (Wiederherstellung, abgewehrt), and is no kind of its second part.</summary>
    static bool IsTwoParticles(ReadOnlySpan<char> root)
    {
        if (root.EndsWith("ge") && VerbForms.IsPrefix(root[..^2])) return true;
        for (var at = 3; at <= root.Length - 3; at++)
        {
            if (Particles.Contains(root[..at]) && Particles.Contains(root[at..])) return true;
        }
        return false;
    }

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Set("wieder weiter her hin vor aus auf ein nach mit über unter durch zurück zusammen vorwärts rück");

    static bool HasVowel(ReadOnlySpan<char> part) => part.ContainsAny(vowels);

    static readonly SearchValues<char> vowels = SearchValues.Create("aeiouäöüyé");

    static double Cost(double count) => LogTotal - Math.Log(count);

    // Two letters stand in every word list and in half of all words; the few nouns among them are listed.
    static double Needed(int length) => length switch { 2 => 1500, 3 => 400, 4 => 40, 5 => 15, 6 => 5, _ => 3 };

    // The linking s follows consonants, never s, x, z, sch; nor a vowel except in Liebes-, Hilfs- (where e goes).
    static bool TakesS(ReadOnlySpan<char> root) => root[^1] is not ('s' or 'x' or 'z' or 'e' or 'a' or 'o' or 'i' or 'c') && !root.EndsWith("sch");

    // Linking element, what the word loses before it, and its price: plain and -s- are common, truncation is rare (Langer 1998; Wellmann 1991).
    static readonly (string Link, string Added, double Price)[] links =
    [
        ("", "", 0), ("s", "", 0.3), ("n", "", 0.8), ("en", "", 1.2), ("es", "", 1.5), ("er", "", 1.5), ("ens", "", 2), ("ns", "", 2),
        ("", "e", 1), ("", "en", 2), ("s", "e", 2), ("en", "a", 2.5), ("en", "um", 2.5), ("ien", "ium", 2.5), ("en", "us", 3),
    ];

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AdjectiveModifiers = Set(
        """
        alt neu gross klein hoch tief lang kurz breit schwer leicht schnell rot grün blau gelb schwarz weiss grau braun warm kalt frei fremd fern nah früh spät
        sonder gesamt haupt neben binnen innen aussen vorder ober unter mittel einzel doppel mehr mindest höchst sozial privat öffentlich elektro bio öko
        euro auto video radio foto tele mikro makro mini super allein fest voll halb viel gleich selbst zwischen rück gegen kern rein roh hart weich sauer süss
        jung stark schwach still laut eigen steil flach rund digital national international regional zentral
        """);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TransparentModifiers = Set(
        "sonder gesamt haupt neben binnen innen aussen vorder ober unter mittel einzel mindest höchst national international regional zentral sozial privat öffentlich digital");

    // Prefixes and function words: they begin words without being parts of compounds (auf|gabe, bei|spiel, ver|walt|ung).
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoModifier = Set(
        """
        ab an auf aus auseinander zusammen bei be hinter wider losig da dar durch ein einer eine eines ent er ge her hin in im miss mit nach ob ohne so um un unter über ver vor weg wer zer zu zum zur zwei der die das
        den dem des es ist hat und oder als am bis für ihr ihn ihm sie wie wo was man nur nun noch auch doch aber dann denn dort hier ja nein nicht nichts wir ich du mir dir
        uns euch sei sein war wird werden wurde haben sind seit sich von vom vorn kein keine kann soll muss will mag dieser diese jeder alle alles aller allen sehr schon
        wenn dass dies wieder weiter herr herrn frau kon kom pro pre per re inter ex de des dis ad ka la le ma mo na no pa po ra ro sa se ta te to va vi wi
        eins drei vier fünf sechs sieben acht neun zehn elf zwölf erst gar ganz immer zwar etwa wegen während dabei damit daran darum davon dazu
        ei eu ur ste ten tes ter los tät ion ist gen lich heit keit ung isch sam haft bar gibt gab gehe geht macht sagt sagen ware waren wären
        """);

    // Derivational suffixes and endings that are also words (frei|heit, tisch|ler, schüler|innen), and short words that end others by chance.
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoHead = Set(
        """
        losigkeit heit heiten keit keiten schaft schaften tum tums tümer ung ungen lich liche lichen lichem licher liches isch ische ischen ischer isches ischem ler lern lers ner nern
        ners innen inne sinn bar bare baren barer bares barem haft hafte haften hafter haftes haftem sam same samen samer sames los lose losen loser loses losem
        ion ionen tion tionen ist isten ismus tät täten ent ente enten ant anten ante antes ents ende enden endes ender endem ern erne ernen ernd ers ert erte erten est este esten ester estes
        chen lein ling linge lingen lings nis nisse nissen igen igung ieren iert ierte ierten ierung eren erung erungen ens tes ten ter test tet tete teten
        bein gen ger rin rinnen rat ran ranz rand ung den dem der des die das und ihn ihr ist hat war wir sie ich man tun tag
        ragen hundert hunderte hunderten tausend tausende tausenden reich reiche reichen reicher reiches teil teile wert werte artig artige artigen artiger artiges mal male malen weise weisen sten stens
        """, except: "rat tag sinn reich teil wert");

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words, string except = "") =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Except(except.Split(' '), StringComparer.Ordinal)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
