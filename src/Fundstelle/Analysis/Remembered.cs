using System.Collections.Concurrent;

namespace Fundstelle.Analysis;

/// <summary>
/// What was found out about words that are parts of others, for all threads: far fewer than words, and the same few thousand again and again. Bounded by keeping the
/// first ones, which are the frequent ones.
/// </summary>
/// <param name="find">Finds it out; depends on nothing but the word.</param>
sealed class Remembered<T>(Func<string, T> find)
{
    /// <summary>About 150 bytes each.</summary>
    const int Most = 1 << 14;

    readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);
    int count;

    /// <summary>The answer for a word.</summary>
    public T Of(string word)
    {
        if (known.TryGetValue(word, out var answer)) return answer;
        answer = find(word);
        // Asking the dictionary for its count would lock it.
        if (Volatile.Read(ref count) < Most && known.TryAdd(word, answer)) Interlocked.Increment(ref count);
        return answer;
    }
}
