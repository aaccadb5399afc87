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

    /// <summary>Whether German has the word for sure; what is rarer may be a slip that several made, or two words that were once written as one.</summary>
    public bool IsEstablished => Count >= 20;
}

/// <summary>What the known words say about a string at one end of them.</summary>
/// <param name="Compounds">How many others are compounds of which it is that part: the word that is asked about does not speak for itself.</param>
/// <param name="Words">How many others begin, or end, with it at all. Both rounded to a step of 7 %; 0 where next to nothing is known.</param>
public readonly record struct PartFacts(double Compounds, double Words);

/// <summary>
/// The words the program knows, with their counts in running text: lower case, ß as ss, ä kept.
/// The list lies in the program file as it is used, so that loading it costs nothing: a bitmap of the hashes (FNV-1a) that occur,
/// then 262,144 buckets, in each its words, most frequent first, as length, logarithm of the count, share of capitals, letters in Latin-1.
/// Parts of compounds stand among them with a bar at their open end (two, where verbs and adjectives are counted), and with the logarithms of the two counts of <see cref="PartFacts"/>.
/// </summary>
public sealed unsafe class Lexicon
{
    const int HeaderLength = 12;
    const int Buckets = 1 << 18;
    const int BitmapLength = 1 << 19;
    const int LongestWord = 60;

    /// <summary>As often as a common word, so that short ones are taken for parts too.</summary>
    const double AddedCount = 2000;

    static readonly Lazy<Lexicon> shipped = new(LoadShipped);
    static readonly double[] counts = [.. Enumerable.Range(0, 256).Select(step => Math.Pow(2, step / 10.0))];

    readonly byte* data;
    readonly byte* bitmap;
    readonly uint* offsets;
    readonly byte* entries;
    readonly Stream keepsDataAlive;

    readonly UserWords added = UserWords.None;

    Lexicon(Lexicon shipped, UserWords added)
    {
        data = shipped.data;
        bitmap = shipped.bitmap;
        offsets = shipped.offsets;
        entries = shipped.entries;
        keepsDataAlive = shipped.keepsDataAlive;
        (Words, Checksum, this.added) = (shipped.Words, shipped.Checksum, added);
    }

    Lexicon(UnmanagedMemoryStream stream)
    {
        keepsDataAlive = stream;
        data = stream.PositionPointer;
        bitmap = data + HeaderLength;
        offsets = (uint*)(bitmap + BitmapLength);
        entries = (byte*)(offsets + Buckets + 1);
        Words = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(data + 4, 4));
        Checksum = BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(data + 8, 4));
    }

    /// <summary>The word list that ships with the program.</summary>
    public static Lexicon Shipped => shipped.Value;

    /// <summary>This list and the words of a user, which count as frequent nouns.</summary>
    public Lexicon With(UserWords words) => new(this, words);

    /// <summary>The words a user added.</summary>
    public UserWords Added => added;

    /// <summary>How many word forms are known.</summary>
    public int Words { get; }

    /// <summary>CRC-32 of the list: part of the fingerprint of the analysis.</summary>
    public uint Checksum { get; }

    /// <summary>Looks up a written form. Unknown words, and all with letters outside Latin-1, give the default: count 0.</summary>
    public WordFacts Find(ReadOnlySpan<char> word) => Find(word, "");

    /// <summary>Looks up a written form given in two pieces.</summary>
    public WordFacts Find(ReadOnlySpan<char> root, ReadOnlySpan<char> ending)
    {
        var entry = Entry(root, ending);
        var facts = entry is null ? default : new WordFacts(counts[entry[1]], entry[2] == 255 ? -1 : entry[2] / 100.0);
        return added == UserWords.None || !added.IsKnown(ending.Length == 0 ? root : string.Concat(root, ending)) ? facts : new(Math.Max(facts.Count, AddedCount), 1);
    }

    /// <summary>What is known of a string that begins compounds, linking element included: wohnungs in Wohnungsbau.</summary>
    public PartFacts AsModifier(ReadOnlySpan<char> part) => AsPart(part, Cut);

    /// <summary>What is known of a string that ends compounds: bau in Wohnungsbau.</summary>
    public PartFacts AsHead(ReadOnlySpan<char> part) => AsPart(Cut, part);

    /// <summary>What is known of a string that ends verbs and adjectives: fähig in handlungsfähig.</summary>
    public PartFacts AsHeadOfOthers(ReadOnlySpan<char> part) => AsPart(CutOfOthers, part);

    const string Cut = "|";
    const string CutOfOthers = "||";

    PartFacts AsPart(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Entry(first, second) is not null and var entry ? new(counts[entry[1]] - 1, counts[entry[2]] - 1) : default;

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

    /// <summary>Where an entry begins whose letters are given in two pieces; null where there is none.</summary>
    byte* Entry(ReadOnlySpan<char> root, ReadOnlySpan<char> ending)
    {
        if (root.Length is 0 || root.Length + ending.Length > LongestWord) return null;
        var hash = 2166136261u;
        foreach (var letter in root)
        {
            if (letter > 'ÿ') return null;
            hash = (hash ^ letter) * 16777619u;
        }
        foreach (var letter in ending) hash = (hash ^ letter) * 16777619u;
        hash ^= hash >> 16;
        // Most strings that are asked for are no words, and one look into half a megabyte tells for 93 of 100 of them.
        var bit = hash & ((BitmapLength * 8) - 1);
        if ((bitmap[bit >> 3] & (1 << (int)(bit & 7))) == 0) return null;
        var at = entries + offsets[hash & (Buckets - 1)];
        var end = entries + offsets[(hash & (Buckets - 1)) + 1];
        while (at < end)
        {
            int length = *at;
            if (length == root.Length + ending.Length && Same(root, at + 3) && Same(ending, at + 3 + root.Length)) return at;
            at += 3 + length;
        }
        return null;
    }

    /// <summary>Every word with its facts, in the order of the file; for tools that count over the list.</summary>
    public IEnumerable<(string Word, WordFacts Facts)> All()
    {
        var at = 0;
        while (EntryAt(at) is { } entry)
        {
            at += 3 + entry.Word.Length;
            if (!entry.Word.Contains(Cut[0])) yield return entry;
        }
    }

    (string Word, WordFacts Facts)? EntryAt(int at)
    {
        if (at >= offsets[Buckets]) return null;
        var entry = entries + at;
        var facts = new WordFacts(counts[entry[1]], entry[2] == 255 ? -1 : entry[2] / 100.0);
        return (Encoding.Latin1.GetString(entry + 3, entry[0]), facts);
    }
}
