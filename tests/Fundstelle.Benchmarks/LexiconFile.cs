using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Fundstelle.Analysis;

namespace Fundstelle.Benchmarks;

/// <summary>Makes src/Fundstelle/Analysis/Words/lexicon.bin from a list of word, count and share of capitals, in the layout that Lexicon reads.</summary>
static class LexiconFile
{
    public static void Run(string[] args)
    {
        var words = new Dictionary<string, (double Count, double NounShare)>(StringComparer.Ordinal);
        using var list = new StreamReader(new GZipStream(File.OpenRead(Benchmarks.Data(args, "lexicon/words.tsv.gz")), CompressionMode.Decompress));
        while (list.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            var word = columns[0].Replace("ß", "ss", StringComparison.Ordinal);
            var (count, share) = (double.Parse(columns[1], CultureInfo.InvariantCulture), double.Parse(columns[2], CultureInfo.InvariantCulture));
            if (word.Length > Lexicon.LongestWord || word.Any(c => c > 'ÿ')) continue;
            // daß and dass, Fluß and Fluss are one word.
            if (words.TryGetValue(word, out var known))
            {
                share = share < 0 ? known.NounShare : known.NounShare < 0 ? share : ((share * count) + (known.NounShare * known.Count)) / (count + known.Count);
                count += known.Count;
            }
            words[word] = (count, share);
        }
        var entries = new List<ulong>();
        foreach (var (word, (count, share)) in words) Add(word, Step(count), share < 0 ? (byte)255 : (byte)Math.Round(share * 100, MidpointRounding.ToEven));
        var families = new CompoundFamilies(words).All().ToList();
        foreach (var (part, compounds, all) in families) Add(part, Step(Math.Max(1, compounds)), Step(all));
        void Add(string word, byte first, byte second) => entries.Add((Lexicon.Hash(Encoding.Latin1.GetBytes(word)) >> Lexicon.FactBits << Lexicon.FactBits) | ((uint)first << 8) | second);
        var table = Table(entries);
        var body = new MemoryStream();
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        foreach (var entry in table)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(number, entry);
            body.Write(number);
        }
        var filter = new byte[1 << Lexicon.PlaceBits];
        foreach (var entry in entries) filter[entry >> (64 - Lexicon.PlaceBits)] |= (byte)Lexicon.FilterBit(entry);
        body.Write(filter);
        byte[] before = [];
        foreach (var word in words.Keys.Order(StringComparer.Ordinal))
        {
            var letters = Encoding.Latin1.GetBytes(word);
            var shared = letters.AsSpan().CommonPrefixLength(before);
            body.Write([(byte)shared, (byte)(letters.Length - shared), .. letters[shared..]]);
            before = letters;
        }
        var target = Path.Combine("src", "Fundstelle", "Analysis", "Words", "lexicon.bin");
        using var file = File.Create(target);
        file.Write("FLX5"u8);
        foreach (var value in (uint[])[(uint)words.Count, Crc32.HashToUInt32(body.ToArray()), (uint)table.Count])
        {
            BinaryPrimitives.WriteUInt32LittleEndian(number, value);
            file.Write(number[..sizeof(uint)]);
        }
        body.WriteTo(file);
        Console.WriteLine($"{words.Count} words, {families.Count} parts of compounds, {file.Length} bytes: {target}");
    }

    /// <summary>Entries in the order of their hashes, each at its place or behind the one before it, and a free place at the end.</summary>
    static List<ulong> Table(List<ulong> entries)
    {
        var table = new List<ulong>(1 << Lexicon.PlaceBits);
        var before = 0ul;
        foreach (var entry in entries.Order())
        {
            var key = entry >> Lexicon.FactBits;
            if (key == before) throw new InvalidOperationException("Two entries have one hash, or one has the hash of a free place: mix differently.");
            before = key;
            while (table.Count < (int)(entry >> (64 - Lexicon.PlaceBits))) table.Add(0);
            table.Add(entry);
        }
        while (table.Count <= 1 << Lexicon.PlaceBits) table.Add(0);
        table.Add(0);
        return table;
    }

    static byte Step(double count) => (byte)Math.Min(255, Math.Round(Math.Log2(count) * 10, MidpointRounding.ToEven));
}
