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
/// The list lies in the program file as it is used, so that loading it costs nothing: a hash table of 8 bytes an entry, 48 bits of the hash of its letters, the logarithm of its count and its
/// share of capitals, in the order of the hashes, so that a look ends at the first that is greater (ordered hash tables: Amble and Knuth 1974). Analysis looks a hundred times a word and
/// waits for memory most of that time, so that what counts is how often it must; that a string that is no entry has the hash of one happens once in 800 million.
/// Parts of compounds stand among them with a bar at their open end (two, where verbs and adjectives are counted), and with the logarithms of the two counts of <see cref="PartFacts"/>.
/// Behind the table stand a filter, 8 bits for each place, and the words in order, each as the number of letters that it shares with the one before, the number of the others, and these in Latin-1.
/// </summary>
public sealed unsafe class Lexicon
{
    internal const int HeaderLength = 16;
    internal const int LongestWord = 60;

    /// <summary>Bits of a hash that say where its entry belongs.</summary>
    internal const int PlaceBits = 19;

    /// <summary>Bits of an entry below those of its hash.</summary>
    internal const int FactBits = 16;

    /// <summary>As often as a common word, so that short ones are taken for parts too.</summary>
    const double AddedCount = 2000;

    static readonly Lazy<Lexicon> shipped = new(LoadShipped);
    static readonly double[] counts = [.. Enumerable.Range(0, 256).Select(step => Math.Pow(2, step / 10.0))];

    readonly ulong* entries;
    readonly byte* filter;
    readonly byte* letters;
    readonly Stream keepsDataAlive;

    readonly UserWords added = UserWords.None;

    Lexicon(Lexicon shipped, UserWords added)
    {
        entries = shipped.entries;
        filter = shipped.filter;
        letters = shipped.letters;
        keepsDataAlive = shipped.keepsDataAlive;
        (Words, Places, Checksum, this.added) = (shipped.Words, shipped.Places, shipped.Checksum, added);
    }

    Lexicon(UnmanagedMemoryStream stream)
    {
        keepsDataAlive = stream;
        var header = new ReadOnlySpan<byte>(stream.PositionPointer, HeaderLength);
        Words = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        Checksum = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        entries = (ulong*)(stream.PositionPointer + HeaderLength);
        Places = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        filter = (byte*)(entries + Places);
        letters = filter + (1 << PlaceBits);
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
        var facts = PlaceOf(root, ending) is >= 0 and var place && FactsAt(place) is var (count, share) ? new WordFacts(counts[count], share == 255 ? -1 : share / 100.0) : default;
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
        PlaceOf(first, second) is >= 0 and var place && FactsAt(place) is var (compounds, words) ? new(counts[compounds] - 1, counts[words] - 1) : default;

    (byte, byte) FactsAt(int place) => ((byte)(entries[place] >> 8), (byte)entries[place]);

    static Lexicon LoadShipped()
    {
        var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.bin")
            ?? throw new InvalidOperationException("The program was built without its word list.");
        return stream is UnmanagedMemoryStream mapped
            ? new(mapped)
            : throw new InvalidOperationException("The word list is not mapped into memory.");
    }

    /// <summary>How many places its table has.</summary>
    internal int Places { get; }

    /// <summary>The place of a word in the table; -1 where it is none of the list.</summary>
    internal int PlaceOf(ReadOnlySpan<char> word) => PlaceOf(word, "");

    int PlaceOf(ReadOnlySpan<char> root, ReadOnlySpan<char> ending)
    {
        if (root.Length is 0 || root.Length + ending.Length > LongestWord) return -1;
        var hash = NoLetters;
        foreach (var letter in root)
        {
            if (letter > 'ÿ') return -1;
            hash = With(hash, letter);
        }
        foreach (var letter in ending) hash = With(hash, letter);
        hash = Mixed(hash);
        var place = (int)(hash >> (64 - PlaceBits));
        // Half of the strings that are asked for are no entries, and one look into half a megabyte, which stays in the cache of the core, tells for 92 of 100 of them.
        if ((filter[place] & FilterBit(hash)) == 0) return -1;
        var key = hash >> FactBits;
        for (; ; place++)
        {
            var found = entries[place] >> FactBits;
            if (found == key) return place;
            // Nothing has the hash 0: a free place.
            if (found > key || found == 0) return -1;
        }
    }

    /// <summary>Which bit at its place in the filter says that there is an entry with a hash, perhaps: the three bits of it that follow those of the place.</summary>
    internal static int FilterBit(ulong hash) => 1 << (int)((hash >> (61 - PlaceBits)) & 7);

    /// <summary>The hash of letters in Latin-1, as the table of the file has it: FNV-1a with 64 bits, and its bits mixed, since the table is in the order of the highest.</summary>
    internal static ulong Hash(ReadOnlySpan<byte> letters)
    {
        var hash = NoLetters;
        foreach (var letter in letters) hash = With(hash, (char)letter);
        return Mixed(hash);
    }

    const ulong NoLetters = 14695981039346656037;

    static ulong With(ulong hash, char letter) => (hash ^ letter) * 1099511628211;

    static ulong Mixed(ulong hash) => (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;

    /// <summary>Every word with its facts, in ordinal order; for tools that count over the list.</summary>
    public IEnumerable<(string Word, WordFacts Facts)> All()
    {
        var (word, at) = ("", 0);
        for (var i = 0; i < Words; i++)
        {
            word = After(word, ref at);
            yield return (word, Find(word));
        }
    }

    string After(string word, ref int at)
    {
        var (shared, own) = (letters[at], letters[at + 1]);
        at += 2 + own;
        return string.Concat(word.AsSpan(0, shared), Encoding.Latin1.GetString(letters + at - own, own));
    }
}
