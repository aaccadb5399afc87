using System.Buffers.Binary;
using System.Text;

namespace Fundstelle.Analysis;

/// <summary>
/// The words of the list as <see cref="WordReader"/> reads them, found out once, when the program is published: two of three words that a text has are there, and looking one up takes a
/// fortieth of the time that reading it takes. Each in the one case in which it is mostly written, nouns with a capital; other cases, and words with ß, are read when they come.
/// A file of three parts: the fingerprint of the analysis in ASCII; for each place in the table of the list where its reading begins (4 bytes, 0 where there is none); the readings. A reading
/// is its flags, its stems, and its parts with their places and kinds; numbers are bytes, and a string is how many letters it shares with the word, how many of its own follow, and these in Latin-1.
/// </summary>
sealed unsafe class PreparedWords
{
    /// <summary>What the fingerprint is filled up to, so that numbers stand at even places.</summary>
    const int HeaderLength = 32;

    const byte HasCapital = 1, IsFunctionWord = 2, IsAskedOtherwise = 4, HasParts = 8;
    const int StemsShift = 4;
    const byte EndsWord = 4, IsReading = 8, RoleMask = 3;

    readonly Lexicon lexicon;
    readonly Stream keepsDataAlive;
    readonly uint* starts;
    readonly byte* readings;

    PreparedWords(UnmanagedMemoryStream stream, Lexicon lexicon)
    {
        (this.lexicon, keepsDataAlive) = (lexicon, stream);
        starts = (uint*)(stream.PositionPointer + HeaderLength);
        readings = (byte*)(starts + lexicon.Places);
    }

    /// <summary>Words that <see cref="Write"/> wrote; null where other rules or another list read them.</summary>
    public static PreparedWords? From(UnmanagedMemoryStream stream, Lexicon lexicon) =>
        stream.Length > HeaderLength && new ReadOnlySpan<byte>(stream.PositionPointer, HeaderLength).SequenceEqual(Header()) ? new(stream, lexicon) : null;

    /// <summary>What is known of a word as it stands in a text, which is made of letters; null where it must be read.</summary>
    public WordAnalysis? Find(string text)
    {
        // Some signs outside Latin-1 have small letters in it.
        if (text.Length is 0 or > Lexicon.LongestWord || text[0] > 'ÿ') return null;
        Span<char> lower = stackalloc char[text.Length];
        text.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(text[0]);
        var hasCapital = lower[0] != text[0];
        if (lexicon.PlaceOf(lower) is not (>= 0 and var place) || starts[place] == 0) return null;
        var reading = readings + starts[place];
        var flags = *reading++;
        if (hasCapital != ((flags & HasCapital) != 0)) return null;
        var written = hasCapital ? new string(lower) : text;
        var stems = Strings(ref reading, written, flags >> StemsShift);
        var asked = (flags & IsAskedOtherwise) == 0 ? stems : Strings(ref reading, written, *reading++);
        var parts = (flags & HasParts) == 0 ? [] : new WordPart[*reading++];
        for (var i = 0; i < parts.Length; i++)
        {
            var (start, length, kind) = (reading[0], reading[1], reading[2]);
            reading += 3;
            parts[i] = new(String(ref reading, written, start), new(start, length), (PartRole)(kind & RoleMask), (kind & EndsWord) != 0, (kind & IsReading) != 0);
        }
        return new(written, stems, parts, isFunctionWord: (flags & IsFunctionWord) != 0, asked: asked);
    }

    static string[] Strings(ref byte* reading, string written, int count)
    {
        var strings = new string[count];
        for (var i = 0; i < count; i++) strings[i] = String(ref reading, written, 0);
        return strings;
    }

    static string String(ref byte* reading, string written, int from)
    {
        var (shared, own) = (reading[0], reading[1]);
        var letters = new ReadOnlySpan<byte>(reading + 2, own);
        reading += 2 + own;
        if (own == 0) return shared == written.Length ? written : written.Substring(from, shared);
        Span<char> text = stackalloc char[shared + own];
        written.AsSpan(from, shared).CopyTo(text);
        Encoding.Latin1.GetChars(letters, text[shared..]);
        return new(text);
    }

    /// <summary>Reads all words of a list, and writes what was found out; a few seconds.</summary>
    public static void Write(Stream output, Lexicon lexicon)
    {
        var reader = new WordReader(lexicon);
        var starts = new byte[sizeof(uint) * lexicon.Places];
        // Nothing begins at 0, which says that there is nothing.
        var readings = new MemoryStream();
        readings.WriteByte(0);
        foreach (var (word, bytes) in lexicon.All().AsParallel().AsOrdered().Select(entry => (entry.Word, Reading(reader, entry.Word, entry.Facts.IsNoun))))
        {
            if (bytes is null) continue;
            BinaryPrimitives.WriteUInt32LittleEndian(starts.AsSpan(sizeof(uint) * lexicon.PlaceOf(word)), (uint)readings.Position);
            readings.Write(bytes);
        }
        output.Write(Header());
        output.Write(starts);
        readings.WriteTo(output);
    }

    static byte[] Header()
    {
        var header = new byte[HeaderLength];
        Encoding.ASCII.GetBytes(GermanAnalyzer.Fingerprint, header);
        return header;
    }

    /// <summary>One reading as bytes; null for the few that these bytes cannot say.</summary>
    static byte[]? Reading(WordReader reader, string word, bool isNoun)
    {
        var text = isNoun ? string.Concat([char.ToUpperInvariant(word[0])], word.AsSpan(1)) : word;
        var analysis = reader.Read(text, WordKind.Letters, 0);
        var isAskedOtherwise = !analysis.AskedStems.SequenceEqual(analysis.Stems, StringComparer.Ordinal);
        string[] stems = [.. analysis.Stems, .. analysis.AskedStems, .. analysis.Parts.Select(part => part.Stem)];
        if (analysis.Written != word || analysis.Stems.Count > 0xFF >> StemsShift || stems.Any(stem => stem.Length > Lexicon.LongestWord || stem.Any(letter => letter > 'ÿ'))) return null;
        var bytes = new List<byte>
        {
            (byte)((text != word ? HasCapital : 0) | (analysis.IsFunctionWord ? IsFunctionWord : 0) | (isAskedOtherwise ? IsAskedOtherwise : 0) | (analysis.Parts.Count > 0 ? HasParts : 0) | (analysis.Stems.Count << StemsShift)),
        };
        foreach (var stem in analysis.Stems) Add(stem, 0);
        if (isAskedOtherwise)
        {
            bytes.Add((byte)analysis.AskedStems.Count);
            foreach (var stem in analysis.AskedStems) Add(stem, 0);
        }
        if (analysis.Parts.Count > 0) bytes.Add((byte)analysis.Parts.Count);
        foreach (var part in analysis.Parts)
        {
            bytes.AddRange((byte)part.Range.Start, (byte)part.Range.Length, (byte)((int)part.Role | (part.EndsWord ? EndsWord : 0) | (part.IsReading ? IsReading : 0)));
            Add(part.Stem, part.Range.Start);
        }
        return [.. bytes];

        void Add(string stem, int from)
        {
            var shared = word.AsSpan(from).CommonPrefixLength(stem);
            bytes.AddRange((byte)shared, (byte)(stem.Length - shared));
            bytes.AddRange(Encoding.Latin1.GetBytes(stem[shared..]));
        }
    }
}
