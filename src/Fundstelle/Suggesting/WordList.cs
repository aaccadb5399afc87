using System.Numerics;

namespace Fundstelle.Suggesting;

/// <summary>A written form and in how many documents it stands.</summary>
public readonly record struct WordCount(string Word, int Documents);

/// <summary>The written forms of an index, or pairs of them, with their frequencies, for completing and correcting. Made once, then only read, by any thread.</summary>
public sealed class WordList
{
    readonly string[] words;
    readonly int[] documents;

    // Which letters a word has, one bit each: words that share too few need not be compared.
    readonly Lazy<uint[]> letters;
    readonly Lazy<ILookup<int, int>> byLength;

    /// <summary>From forms in any order; the same form may come several times, from several fields and segments.</summary>
    public WordList(IEnumerable<WordCount> counts)
    {
        var summed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in counts) summed[word] = summed.GetValueOrDefault(word) + count;
        words = [.. summed.Keys.Order(StringComparer.Ordinal)];
        documents = [.. words.Select(word => summed[word])];
        letters = new(() => [.. words.Select(word => Letters(word))]);
        byLength = new(() => Enumerable.Range(0, words.Length).ToLookup(i => words[i].Length));
    }

    /// <summary>All forms, in ordinal order.</summary>
    public IEnumerable<WordCount> All() => words.Select((word, i) => new WordCount(word, documents[i]));

    /// <summary>In how many documents a form stands; 0 where in none.</summary>
    public int DocumentsWith(string word) => Array.BinarySearch(words, word, StringComparer.Ordinal) is >= 0 and var at ? documents[at] : 0;

    /// <summary>The forms around one, whether it is there or not, in ordinal order.</summary>
    public IReadOnlyList<WordCount> Around(string word, int most)
    {
        var at = Array.BinarySearch(words, word, StringComparer.Ordinal);
        var (first, last) = at < 0 ? (~at - most, ~at + most - 1) : (at - most, at + most);
        var around = new List<WordCount>();
        for (var i = Math.Max(0, first); i <= Math.Min(last, words.Length - 1); i++) around.Add(new(words[i], documents[i]));
        return around;
    }

    /// <summary>The forms that begin with some letters, most frequent first.</summary>
    public IReadOnlyList<WordCount> StartingWith(string prefix, int most)
    {
        var at = Array.BinarySearch(words, prefix, StringComparer.Ordinal);
        var best = new PriorityQueue<int, (int, int)>();
        for (at = at < 0 ? ~at : at; at < words.Length && words[at].StartsWith(prefix, StringComparison.Ordinal); at++)
        {
            best.Enqueue(at, (documents[at], -at));
            if (best.Count > most) best.Dequeue();
        }
        var found = new List<WordCount>();
        while (best.TryDequeue(out var index, out _)) found.Add(new(words[index], documents[index]));
        found.Reverse();
        return found;
    }

    /// <summary>The forms nearest to one, by distance less a bonus for frequency, best first.</summary>
    /// <param name="typed">A written form.</param>
    /// <param name="limit">The largest distance.</param>
    /// <param name="most">How many.</param>
    /// <param name="leastDocuments">In how many documents they stand at least.</param>
    internal IReadOnlyList<(string Word, int Documents, double Cost)> Nearest(string typed, double limit, int most, int leastDocuments = 1)
    {
        var mask = Letters(typed);
        var letters = this.letters.Value;
        var found = new List<(string Word, int Documents, double Cost)>();
        // A syllable more or less, and two slips.
        for (var length = Math.Max(1, typed.Length - 3); length <= typed.Length + 3; length++)
        {
            var missing = length == typed.Length + 3 ? 3 : 2;
            foreach (var i in byLength.Value[length])
            {
                if (documents[i] < leastDocuments || BitOperations.PopCount(mask & ~letters[i]) > 2 || BitOperations.PopCount(letters[i] & ~mask) > missing) continue;
                var distance = GermanDistance.Between(typed, words[i], limit);
                if (distance <= limit && words[i] != typed) found.Add((words[i], documents[i], distance - (FrequencyBonus * Math.Log(1 + documents[i]))));
            }
        }
        return [.. found.OrderBy(entry => entry.Cost).ThenBy(entry => entry.Word, StringComparer.Ordinal).Take(most)];
    }

    // What a word gains for being e times as frequent; tried 0.05 to 0.3 on the first half of the misspellings.
    const double FrequencyBonus = 0.2;

    static uint Letters(string word)
    {
        var mask = 0u;
        foreach (var c in word) mask |= c is >= 'a' and <= 'z' ? 1u << (c - 'a') : c switch { 'ä' => 1u << 26, 'ö' => 1u << 27, 'ü' => 1u << 28, _ => 1u << 29 };
        return mask;
    }
}
