using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Fundstelle.Cli.Printing;

/// <summary>JSON, one value a line. Written by hand, since reflection has no place in a native program; lone surrogates become the replacement character.</summary>
static class Json
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

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write) => output.WriteLine(Text(write));

    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options)) write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
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

    public static void OptionalString(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, Whole(value));
    }

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
