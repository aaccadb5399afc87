using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>
/// The nouns that take -n and -ns (des Namens, des Herzens), a closed class (Duden, Die Grammatik, 2016, § 333). Their genitive looks as if -en belonged to the word,
/// as it does in Garten, and old and new nominatives stand side by side: Friede and Frieden, Gedanke and Gedanken.
/// </summary>
static class MixedNouns
{
    static readonly string[] roots = ["buchstab", "drach", "fried", "funk", "gedank", "glaub", "hauf", "nam", "sam", "wille", "herz", "fels"];

    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> forms = Forms().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly int longest = forms.Dictionary.Keys.Max(form => form.Length);

    /// <summary>The root of a form, or null: gedankens → gedank, friede → fried.</summary>
    public static string? RootOf(ReadOnlySpan<char> form) => forms.TryGetValue(form, out var root) ? root : null;

    /// <summary>Of a compound that ends in such a noun, where that noun begins; 0 for others: grund|gedanken.</summary>
    /// <param name="word">The compound.</param>
    /// <param name="isNoun">Whether it is a noun for sure: "samen" and "willen" end too many adjectives and adverbs.</param>
    public static int TailOf(string word, bool isNoun)
    {
        // Three letters stand before it at least.
        for (var at = Math.Max(3, word.Length - longest); at <= word.Length - 5; at++)
        {
            if (RootOf(word.AsSpan(at)) is { } root && (isNoun || root is not ("sam" or "wille"))) return at;
        }
        return 0;
    }

    static IEnumerable<KeyValuePair<string, string>> Forms()
    {
        foreach (var root in roots)
        {
            foreach (var ending in root is "herz" or "fels" ? (string[])["", "en", "ens"] : root is "wille" ? ["", "n", "ns"] : ["e", "en", "ens"]) yield return new(root + ending, root);
        }
    }
}
