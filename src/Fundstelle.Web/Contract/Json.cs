using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Fundstelle.Web.Contract;

/// <summary>JSON, one value a line. Written by hand, since reflection has no place in a native program; lone surrogates become the replacement character.</summary>
public static class Json
{
    // Umlauts stay readable; control characters and direction marks are escaped, since JSON is read on terminals too.
    static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.Create(Readable()) };

    static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRange.Create('\u202A', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2066', '\u2069'));
        settings.ForbidCharacters('\u200E', '\u200F');
        return settings;
    }

    /// <summary>Writes a value and ends the line.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write) => output.WriteLine(Text(write));

    /// <summary>A value as text.</summary>
    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Bytes(write).Span);

    /// <summary>A value as UTF-8.</summary>
    public static ReadOnlyMemory<byte> Bytes(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(bytes, options)) write(json);
        return bytes.WrittenMemory;
    }

    /// <summary>Text that UTF-8 can hold.</summary>
    public static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return string.Create(text.Length, text, static (target, source) =>
            {
                for (var j = 0; j < source.Length; j++)
                {
                    var pair = char.IsSurrogate(source[j]) && ((j + 1 < source.Length && char.IsSurrogatePair(source[j], source[j + 1])) || (j > 0 && char.IsSurrogatePair(source[j - 1], source[j])));
                    target[j] = char.IsSurrogate(source[j]) && !pair ? '\uFFFD' : source[j];
                }
            });
        }
        return text;
    }

    /// <summary>An object; its members in between.</summary>
    public static void Object(this Utf8JsonWriter json, Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    /// <summary>A member that is an object.</summary>
    public static void Object(this Utf8JsonWriter json, string name, Action members)
    {
        json.WritePropertyName(name);
        json.Object(members);
    }

    /// <summary>A member that is an array, one value for each item.</summary>
    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    /// <summary>A member that is an array of strings.</summary>
    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values) => json.Array(name, values, value => json.WriteStringValue(Whole(value)));

    /// <summary>A member that is a string.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string value) => json.WriteString(name, Whole(value));

    /// <summary>A member that is a number, or null where it is not finite.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>A member that is a string or null.</summary>
    public static void OptionalString(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, Whole(value));
    }

    /// <summary>A member that is an array of [start, end], in UTF-16 units.</summary>
    public static void Marks(this Utf8JsonWriter json, string name, IReadOnlyList<TextRange> marks)
    {
        json.WriteStartArray(name);
        foreach (var mark in marks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(mark.Start);
            json.WriteNumberValue(mark.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
