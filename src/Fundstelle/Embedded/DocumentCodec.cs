using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Fundstelle.Embedded;

/// <summary>A document as the index keeps it: two byte strings, one with all but the text, so that a list of hits need not unpack texts. With the text goes where its blocks of words begin (<see cref="WordPlaces"/>).</summary>
static class DocumentCodec
{
    /// <summary>About how much memory a document takes, in UTF-16 units.</summary>
    public static int Units(Document document)
    {
        var units = 100 + document.Text.Length + document.Title.Length;
        foreach (var (name, value) in document.Fields) units += name.Length + value.Length;
        return units;
    }

    public static byte[] Head(Document document)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(document.Id);
        writer.Write(document.Title);
        writer.Write(document.Date?.DayNumber ?? -1);
        foreach (var field in (string?[])[document.Source, document.Author, document.Category, document.Url, document.Language]) writer.Write(field ?? "");
        writer.Write7BitEncodedInt(document.Fields.Count);
        foreach (var (name, value) in document.Fields)
        {
            writer.Write(name);
            writer.Write(value);
        }
        writer.Write7BitEncodedInt(document.Sections.Count);
        foreach (var section in document.Sections)
        {
            writer.Write7BitEncodedInt(section.Start);
            writer.Write(section.Heading);
        }
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>UTF-8, or UTF-16 for the rare text with broken surrogates, which UTF-8 cannot hold: offsets must stay true.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blockStarts">Where its blocks of words begin, in order.</param>
    /// <param name="bytes">Where they are written; what is there is overwritten.</param>
    public static ReadOnlySpan<byte> Text(string text, IReadOnlyList<int> blockStarts, ArrayBufferWriter<byte> bytes)
    {
        var isBroken = HasLoneSurrogate(text);
        bytes.ResetWrittenCount();
        bytes.GetSpan(1)[0] = (byte)(isBroken ? 1 : 0);
        bytes.Advance(1);
        WriteNumber(blockStarts.Count, bytes);
        for (var i = 0; i < blockStarts.Count; i++) WriteNumber(blockStarts[i] - (i == 0 ? 0 : blockStarts[i - 1]), bytes);
        (isBroken ? Encoding.Unicode : Encoding.UTF8).GetBytes(text, bytes);
        return bytes.WrittenSpan;
    }

    /// <summary>Seven bits a byte, lowest first; the highest bit says that another byte follows.</summary>
    static void WriteNumber(int number, ArrayBufferWriter<byte> bytes)
    {
        var span = bytes.GetSpan(5);
        var length = 0;
        for (; number > 0x7F; number >>= 7) span[length++] = (byte)(number | 0x80);
        span[length++] = (byte)number;
        bytes.Advance(length);
    }

    static int ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        var (number, length) = (0, 0);
        do number |= (bytes[length] & 0x7F) << (7 * length);
        while ((bytes[length++] & 0x80) != 0);
        bytes = bytes[length..];
        return number;
    }

    /// <summary>What <see cref="Head"/> wrote: the document with an empty text.</summary>
    public static Document ReadHead(ReadOnlySpan<byte> bytes)
    {
        var (id, title) = (ReadString(ref bytes), ReadString(ref bytes));
        var day = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[sizeof(int)..];
        var document = new Document(id, title, "")
        {
            Date = day < 0 ? null : DateOnly.FromDayNumber(day),
            Source = Optional(ref bytes),
            Author = Optional(ref bytes),
            Category = Optional(ref bytes),
            Url = Optional(ref bytes),
            Language = Optional(ref bytes),
        };
        var fields = new KeyValuePair<string, string>[ReadNumber(ref bytes)];
        for (var i = 0; i < fields.Length; i++) fields[i] = new(ReadString(ref bytes), ReadString(ref bytes));
        var sections = new Section[ReadNumber(ref bytes)];
        for (var i = 0; i < sections.Length; i++) sections[i] = new(ReadNumber(ref bytes), ReadString(ref bytes));
        return document with { Fields = fields, Sections = sections };
    }

    static string ReadString(ref ReadOnlySpan<byte> bytes)
    {
        var length = ReadNumber(ref bytes);
        var text = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }

    static string? Optional(ref ReadOnlySpan<byte> bytes) => ReadString(ref bytes) is { Length: > 0 } value ? value : null;

    /// <summary>What <see cref="Text"/> wrote.</summary>
    /// <param name="bytes">The bytes; none are an empty text.</param>
    /// <param name="blockStarts">Where the blocks of words of the text begin.</param>
    public static string ReadText(ReadOnlySpan<byte> bytes, out IReadOnlyList<int> blockStarts)
    {
        blockStarts = [];
        if (bytes.Length == 0) return "";
        var isBroken = bytes[0] == 1;
        var rest = bytes[1..];
        var starts = new int[ReadNumber(ref rest)];
        for (var i = 0; i < starts.Length; i++) starts[i] = ReadNumber(ref rest) + (i == 0 ? 0 : starts[i - 1]);
        blockStarts = starts;
        return isBroken
            ? string.Create(rest.Length / 2, rest, static (target, source) => source.CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsBytes(target)))
            : Encoding.UTF8.GetString(rest);
    }

    static bool HasLoneSurrogate(string text)
    {
        for (var i = FirstSurrogate(text, 0); i >= 0; i = FirstSurrogate(text, i + 2))
        {
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
        }
        return false;
    }

    static int FirstSurrogate(string text, int from) => text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0 ? from + at : -1;
}
