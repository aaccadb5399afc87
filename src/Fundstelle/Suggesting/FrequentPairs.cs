using System.Runtime.InteropServices;
using Fundstelle.Analysis;

namespace Fundstelle.Suggesting;

/// <summary>Texts → the pairs of words that follow each other in many of them: kleine anfrage. Function words are in none.</summary>
sealed class FrequentPairs
{
    /// <summary>A text is read up to here, in UTF-16 units: the longest ones would take as long as all others.</summary>
    const int LongestText = 20_000;

    /// <summary>Texts that must have a pair: once is chance, and twice often the same text.</summary>
    const int Fewest = 3;

    /// <summary>So many pairs are kept, the most frequent ones.</summary>
    const int Most = 20_000;

    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly List<string> words = [];
    readonly Dictionary<long, (int Texts, int Last)> pairs = [];
    int texts;

    public FrequentPairs() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Counts the pairs of a text.</summary>
    public void Add(string text)
    {
        texts++;
        var scanner = new WordScanner(text.AsSpan(0, Math.Min(text.Length, LongestText)));
        var (before, end) = (-1, -1);
        while (scanner.Next(out var word))
        {
            var number = word.Kind == WordKind.Letters && word.Range.Length >= 3 ? Number(text.AsSpan(word.Range.Start, word.Range.Length)) : -1;
            if (number >= 0 && before >= 0 && word.Range.Start == end + 1 && text[end] == ' ')
            {
                ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((long)before << 32) | (uint)number, out _);
                if (pair.Last != texts) pair = (pair.Texts + 1, texts);
            }
            (before, end) = (number, word.Range.End);
        }
    }

    /// <summary>The most frequent ones, each as two written forms with a blank between.</summary>
    /// <param name="documents">How many documents the texts stand for, if they are only a part of them.</param>
    public WordList ToList(int documents) => new(pairs.Where(pair => pair.Value.Texts >= Fewest).OrderByDescending(pair => pair.Value.Texts).Take(Most)
        .Select(pair => new WordCount($"{words[(int)(pair.Key >> 32)]} {words[(int)(uint)pair.Key]}", (int)((long)pair.Value.Texts * documents / texts))));

    /// <summary>The number of a word, or -1 for a function word.</summary>
    int Number(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var number)) return number;
        var written = Letters.Written(word, out _);
        if (!numbers.TryGetValue(written, out number))
        {
            number = FunctionWords.Contains(written) || !char.IsLetter(written[0]) ? -1 : words.Count;
            if (number >= 0) words.Add(written);
            numbers[written] = number;
        }
        return numbers[new(word)] = number;
    }
}
