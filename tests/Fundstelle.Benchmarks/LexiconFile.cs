using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Fundstelle.Benchmarks;

/// <summary>Makes src/Fundstelle/Analysis/Words/lexicon.bin from a list of word, count and share of capitals, in the layout that Lexicon reads.</summary>
static class LexiconFile
{
    const int Buckets = 1 << 18;
    const int BitmapLength = 1 << 19;

    public static void Run(string[] args)
    {
        var words = new Dictionary<string, (double Count, double NounShare)>(StringComparer.Ordinal);
        using var list = new StreamReader(new GZipStream(File.OpenRead(Benchmarks.Data(args, "lexicon/words.tsv.gz")), CompressionMode.Decompress));
        while (list.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            var word = columns[0].Replace("ß", "ss", StringComparison.Ordinal);
            var (count, share) = (double.Parse(columns[1], CultureInfo.InvariantCulture), double.Parse(columns[2], CultureInfo.InvariantCulture));
            if (word.Length > 60 || word.Any(c => c > 'ÿ')) continue;
            // daß and dass, Fluß and Fluss are one word.
            if (words.TryGetValue(word, out var known))
            {
                share = share < 0 ? known.NounShare : known.NounShare < 0 ? share : ((share * count) + (known.NounShare * known.Count)) / (count + known.Count);
                count += known.Count;
            }
            words[word] = (count, share);
        }
        var bitmap = new byte[BitmapLength];
        var buckets = new List<(double Count, byte[] Entry)>[Buckets];
        foreach (var (word, (count, share)) in words) Add(word, count, Step(count), share < 0 ? (byte)255 : (byte)Math.Round(share * 100, MidpointRounding.ToEven));
        var families = new CompoundFamilies(words).All().ToList();
        foreach (var (part, compounds, all) in families) Add(part, 0, Step(Math.Max(1, compounds)), Step(all));
        void Add(string word, double count, byte first, byte second)
        {
            var letters = Encoding.Latin1.GetBytes(word);
            var hash = 2166136261u;
            foreach (var letter in letters) hash = (hash ^ letter) * 16777619u;
            hash ^= hash >> 16;
            var bit = hash & ((BitmapLength * 8) - 1);
            bitmap[bit >> 3] |= (byte)(1 << (int)(bit & 7));
            (buckets[hash & (Buckets - 1)] ??= []).Add((count, [(byte)letters.Length, first, second, .. letters]));
        }
        var body = new MemoryStream();
        body.Write(bitmap);
        Span<byte> number = stackalloc byte[4];
        var offset = 0u;
        foreach (var bucket in buckets)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(number, offset);
            body.Write(number);
            offset += (uint)(bucket?.Sum(entry => entry.Entry.Length) ?? 0);
        }
        BinaryPrimitives.WriteUInt32LittleEndian(number, offset);
        body.Write(number);
        foreach (var bucket in buckets)
        {
            foreach (var (_, entry) in (bucket ?? []).OrderByDescending(entry => entry.Count).ThenBy(entry => Encoding.Latin1.GetString(entry.Entry, 3, entry.Entry.Length - 3), StringComparer.Ordinal)) body.Write(entry);
        }
        var target = Path.Combine("src", "Fundstelle", "Analysis", "Words", "lexicon.bin");
        using var file = File.Create(target);
        file.Write("FLX3"u8);
        BinaryPrimitives.WriteInt32LittleEndian(number, words.Count);
        file.Write(number);
        BinaryPrimitives.WriteUInt32LittleEndian(number, Crc32.HashToUInt32(body.ToArray()));
        file.Write(number);
        body.WriteTo(file);
        Console.WriteLine($"{words.Count} words, {families.Count} parts of compounds, {file.Length} bytes: {target}");
    }

    static byte Step(double count) => (byte)Math.Min(255, Math.Round(Math.Log2(count) * 10, MidpointRounding.ToEven));
}
