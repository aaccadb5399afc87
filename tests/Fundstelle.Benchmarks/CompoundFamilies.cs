using Fundstelle.Analysis;

namespace Fundstelle.Benchmarks;

/// <summary>
/// What strings are parts of compounds, counted over a word list: the constituent families of psycholinguistics (de Jong, Schreuder and Baayen 2000).
/// Many words begin with "wohnungs" and go on with a noun; many end in "ing", and next to none of them are a noun before it.
/// </summary>
sealed class CompoundFamilies
{
    const int ShortestPart = 3;
    const int ShortestHead = 2;

    static readonly string[] links = ["", "s", "n", "en", "es", "ens"];

    readonly IReadOnlyDictionary<string, (double Count, double NounShare)> words;
    readonly Dictionary<string, (int Compounds, int Words)> modifiers = new(StringComparer.Ordinal);
    readonly Dictionary<string, (int Compounds, int Words)> heads = new(StringComparer.Ordinal);
    readonly Dictionary<string, (int Compounds, int Words)> headsOfOthers = new(StringComparer.Ordinal);

    public CompoundFamilies(IReadOnlyDictionary<string, (double Count, double NounShare)> words)
    {
        this.words = words;
        foreach (var (word, (_, share)) in words)
        {
            var isNoun = share is < 0 or >= 0.5;
            var hasLongerHead = false;
            for (var cut = ShortestPart; cut <= word.Length - ShortestHead; cut++)
            {
                var (before, after) = (word[..cut], word[cut..]);
                // Two letters end words by chance, but for a frequent noun: Öl.
                if (after.Length < ShortestPart && words.GetValueOrDefault(after) is not { Count: >= 1000, NounShare: >= 0.5 }) continue;
                if (isNoun && after.Length >= ShortestPart) Count(modifiers, before, IsNoun(after));
                if (!words.ContainsKey(after)) continue;
                if (isNoun)
                {
                    // What ends in Pflicht says nothing about Licht. Rare nouns mostly end others by chance, so that all that ends in Stelle does speak against Elle.
                    var isCompound = IsModifier(before);
                    if (isCompound || !hasLongerHead || !IsCommonNoun(after)) Count(heads, after, isCompound);
                    hasLongerHead |= isCompound && after.Length > ShortestPart && IsNoun(after);
                }
                else if (!BeginsVerbs(before)) Count(headsOfOthers, after, IsModifier(before) || BeginsOthers(before));
            }
        }
    }

    /// <summary>The families that say something, as Lexicon looks them up: "wohnungs|", "|bau" and, for what ends verbs and adjectives, "||fähig"; in how many compounds, of how many words.</summary>
    public IEnumerable<(string Part, int Compounds, int Words)> All() =>
        modifiers.Where(part => part.Value.Compounds >= 4 || (part.Value.Words >= 10 && (part.Value.Compounds >= 2 || words.ContainsKey(part.Key)))).Select(part => (part.Key + "|", part.Value.Compounds, part.Value.Words))
            .Concat(heads.Where(part => part.Value is { Compounds: >= 4 } or { Words: >= 10 }).Select(part => ("|" + part.Key, part.Value.Compounds, part.Value.Words)))
            .Concat(headsOfOthers.Where(part => part.Value is { Compounds: >= 2 } or { Words: >= 10 }).Select(part => ("||" + part.Key, part.Value.Compounds, part.Value.Words)));

    static void Count(Dictionary<string, (int Compounds, int Words)> families, string part, bool isCompound)
    {
        var (compounds, all) = families.GetValueOrDefault(part);
        families[part] = (compounds + (isCompound ? 1 : 0), all + 1);
    }

    bool IsNoun(string word) => words.TryGetValue(word, out var facts) && facts is { Count: >= 10, NounShare: >= 0.5 };

    bool IsCommonNoun(string word) => word.Length >= ShortestPart && words[word] is { Count: >= 80, NounShare: >= 0.9 };

    bool IsModifier(string part) =>
        links.Any(link => part.EndsWith(link, StringComparison.Ordinal) && part.Length - link.Length >= ShortestPart && IsNoun(part[..^link.Length])) || (part.Length > ShortestPart && IsNoun(part + "e"));

    /// <summary>What adjectives and verbs begin with besides nouns: particles, and adjectives, which have other forms (sicher, sichere, sicheren).</summary>
    bool BeginsOthers(string part) =>
        PartWords.Particles.Contains(part) || PartWords.AdjectiveModifiers.Contains(part) || (words.TryGetValue(part, out var facts) && facts is { Count: >= 30, NounShare: >= 0 and < 0.5 } && words.ContainsKey(part + "e") && words.ContainsKey(part + "en"));

    /// <summary>What says nothing about the rest, since every verb has it: ver-, an-, an-zu-, wieder-her-.</summary>
    static bool BeginsVerbs(string part) =>
        VerbPrefixes.Is(part) || Enumerable.Range(2, Math.Max(0, part.Length - 3)).Any(cut => VerbPrefixes.Is(part.AsSpan(0, cut)) && (part[cut..] == "zu" || part[cut..] == "ge" || VerbPrefixes.Is(part.AsSpan(cut))));
}
