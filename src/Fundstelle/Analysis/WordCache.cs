using System.Collections.Concurrent;

namespace Fundstelle.Analysis;

/// <summary>
/// What is known of words met before, for all threads: texts repeat their words, so that 97 of 100 are found here. Bounded; the answers depend on nothing but the
/// word, so that it does not matter which are kept.
/// </summary>
sealed class WordCache
{
    /// <summary>Entries; about 80 MB when full. A full cache is emptied, which costs less than choosing what to keep.</summary>
    const int MostWords = 250_000;

    readonly WordReader reader = new(Lexicon.Shipped);
    readonly ConcurrentDictionary<string, WordAnalysis> words = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, WordAnalysis>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly ConcurrentDictionary<string, WordAnalysis> joined = new(StringComparer.Ordinal);
    int count;

    WordCache() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one of the program.</summary>
    public static WordCache Shared { get; } = new();

    /// <summary>What is known of a word as it stands in the text.</summary>
    public WordAnalysis Get(ReadOnlySpan<char> slice, ScannedWord word)
    {
        if (lookup.TryGetValue(slice, out var known)) return known;
        var text = new string(slice);
        return Kept(words, text, reader.Read(text, word.Kind, word.BaseLength));
    }

    /// <summary>What is known of several words written as one.</summary>
    public WordAnalysis Joined(string letters) => joined.TryGetValue(letters, out var known) ? known : Kept(joined, letters, reader.Joined(letters));

    WordAnalysis Kept(ConcurrentDictionary<string, WordAnalysis> cache, string text, WordAnalysis word)
    {
        if (Interlocked.Increment(ref count) > MostWords)
        {
            words.Clear();
            joined.Clear();
            count = 0;
        }
        cache[text] = word;
        return word;
    }
}
