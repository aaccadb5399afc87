using System.Buffers.Binary;
using System.Text;

namespace Fundstelle.Analysis;

/// <summary>What running text says about one word form.</summary>
/// <param name="Count">How often it was seen, rounded to a step of 7 %; 0 for an unknown word.</param>
/// <param name="NounShare">Share of capitalised occurrences inside sentences, 0 to 1; -1 where none was seen.</param>
public readonly record struct WordFacts(double Count, double NounShare)
{
    /// <summary>Whether the form was seen at all.</summary>
    public bool Known => Count > 0;

    /// <summary>Whether the form is written with a capital inside sentences: a noun or a name.</summary>
    public bool IsNoun => Known && NounShare is >= 0.5 or < 0;
}

/// <summary>
/// The words the program knows, with their counts in running text: lower case, ß as ss, ä kept.
/// The list lies in the program file as it is used, so that loading it costs nothing: 65,536 buckets by FNV-1a hash, in each
/// its words, most frequent first, as length, logarithm of the count, share of capitals, letters in Latin-1.
/// </summary>
public sealed unsafe class Lexicon
{
    const int HeaderLength = 12;
    const int Buckets = 1 << 16;
    const int LongestWord = 60;

    static readonly Lazy<Lexicon> shipped = new(LoadShipped);
    static readonly double[] counts = [.. Enumerable.Range(0, 256).Select(step => Math.Pow(2, step / 10.0))];

    readonly byte* data;
    readonly Stream keepsDataAlive;

    Lexicon(UnmanagedMemoryStream stream)
    {
        keepsDataAlive = stream;
        data = stream.PositionPointer;
        Words = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(data + 4, 4));
        Checksum = BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(data + 8, 4));
    }

    /// <summary>The word list that ships with the program.</summary>
    public static Lexicon Shipped => shipped.Value;

    /// <summary>How many word forms are known.</summary>
    public int Words { get; }

    /// <summary>CRC-32 of the list: part of the fingerprint of the analysis.</summary>
    public uint Checksum { get; }

    /// <summary>Looks up a written form. Unknown words, and all with letters outside Latin-1, give the default: count 0.</summary>
    public WordFacts Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord) return default;
        var hash = 2166136261u;
        foreach (var letter in word)
        {
            if (letter > 'ÿ') return default;
            hash = (hash ^ letter) * 16777619u;
        }
        hash ^= hash >> 16;
        var offsets = (uint*)(data + HeaderLength);
        var entries = data + HeaderLength + (Buckets + 1) * sizeof(uint);
        var at = entries + offsets[hash & (Buckets - 1)];
        var end = entries + offsets[(hash & (Buckets - 1)) + 1];
        while (at < end)
        {
            int length = *at;
            if (length == word.Length && Same(word, at + 3)) return new(counts[at[1]], at[2] == 255 ? -1 : at[2] / 100.0);
            at += 3 + length;
        }
        return default;
    }

    static bool Same(ReadOnlySpan<char> word, byte* letters)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != letters[i]) return false;
        }
        return true;
    }

    static Lexicon LoadShipped()
    {
        var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.bin")
            ?? throw new InvalidOperationException("The program was built without its word list.");
        return stream is UnmanagedMemoryStream mapped
            ? new(mapped)
            : throw new InvalidOperationException("The word list is not mapped into memory.");
    }

    /// <summary>Every word with its facts, in the order of the file; for tools that count over the list.</summary>
    public IEnumerable<(string Word, WordFacts Facts)> All()
    {
        var at = 0;
        while (Entry(at) is { } entry)
        {
            at += 3 + entry.Word.Length;
            yield return entry;
        }
    }

    (string Word, WordFacts Facts)? Entry(int at)
    {
        var offsets = (uint*)(data + HeaderLength);
        if (at >= offsets[Buckets]) return null;
        var entry = data + HeaderLength + (Buckets + 1) * sizeof(uint) + at;
        var facts = new WordFacts(counts[entry[1]], entry[2] == 255 ? -1 : entry[2] / 100.0);
        return (Encoding.Latin1.GetString(entry + 3, entry[0]), facts);
    }
}
