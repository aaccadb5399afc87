using System.Buffers;
using System.Text;

namespace Fundstelle.Embedded;

/// <summary>A document as the index keeps it: two byte strings, one with all but the text, so that a list of hits need not unpack texts.</summary>
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
    /// <param name="bytes">Where they are written; what is there is overwritten.</param>
    public static ReadOnlySpan<byte> Text(string text, ArrayBufferWriter<byte> bytes)
    {
        var isBroken = HasLoneSurrogate(text);
        bytes.ResetWrittenCount();
        bytes.GetSpan(1)[0] = (byte)(isBroken ? 1 : 0);
        bytes.Advance(1);
        (isBroken ? Encoding.Unicode : Encoding.UTF8).GetBytes(text, bytes);
        return bytes.WrittenSpan;
    }

    /// <summary>The document; without bytes for the text its text is empty.</summary>
    public static Document Read(ReadOnlySpan<byte> head, ReadOnlySpan<byte> text)
    {
        using var reader = new BinaryReader(new MemoryStream(head.ToArray()), Encoding.UTF8);
        string? Optional() => reader.ReadString() is { Length: > 0 } value ? value : null;
        var document = new Document(reader.ReadString(), reader.ReadString(), TextOf(text));
        var day = reader.ReadInt32();
        document = document with
        {
            Date = day < 0 ? null : DateOnly.FromDayNumber(day),
            Source = Optional(),
            Author = Optional(),
            Category = Optional(),
            Url = Optional(),
            Language = Optional(),
        };
        var fields = new KeyValuePair<string, string>[reader.Read7BitEncodedInt()];
        for (var i = 0; i < fields.Length; i++) fields[i] = new(reader.ReadString(), reader.ReadString());
        var sections = new Section[reader.Read7BitEncodedInt()];
        for (var i = 0; i < sections.Length; i++) sections[i] = new(reader.Read7BitEncodedInt(), reader.ReadString());
        return document with { Fields = fields, Sections = sections };
    }

    static string TextOf(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 0 ? ""
        : bytes[0] == 0 ? Encoding.UTF8.GetString(bytes[1..])
        : string.Create((bytes.Length - 1) / 2, bytes, static (target, source) => source[1..].CopyTo(System.Runtime.InteropServices.MemoryMarshal.AsBytes(target)));

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
