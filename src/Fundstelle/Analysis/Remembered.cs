namespace Fundstelle.Analysis;

/// <summary>What was found out about words that are parts of others, for all threads: far fewer than words, and the same few thousand again and again.</summary>
/// <param name="find">Finds it out; depends on nothing but the word.</param>
sealed class Remembered<T>(Func<string, T> find)
{
    /// <summary>About 150 bytes each.</summary>
    const int Most = 1 << 15;

    readonly Recent<string, T> known = new(Most, StringComparer.Ordinal);

    /// <summary>The answer for a word.</summary>
    public T Of(string word)
    {
        if (!known.TryGet(word, out var answer)) known.Keep(word, answer = find(word));
        return answer;
    }
}
