using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Fundstelle.Documents.Formats;

/// <summary>
/// A collection: one JSON object a line, packed with gzip or not. id, title, text, date, source, author, category, url have their meaning; other fields are kept and shown.
/// A bad line is named with its number, and the rest goes on.
/// </summary>
static class JsonLines
{
    /// <summary>A longer line, in bytes, is not read into memory.</summary>
    const int LongestLine = 64 << 20;

    public static IEnumerable<Document> Read(Stream stream, string idPrefix, bool gzip, IList<Message> notes)
    {
        using var unpacked = gzip ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var lines = new LineReader(unpacked, LongestLine);
        for (var number = 1; ; number++)
        {
            Document? document = null;
            try
            {
                if (!lines.Next(out var line, out var isTooLong)) yield break;
                if (isTooLong) notes.Add(Note(number, "länger als 64 MB", "longer than 64 MB"));
                else if (!IsBlank(line.Span)) document = Parse(line, number, idPrefix, notes);
            }
            catch (Exception broken) when (broken is InvalidDataException or IOException)
            {
                notes.Add(new($"Ab Zeile {number} nicht lesbar: {broken.Message}", $"Not readable from line {number} on: {broken.Message}"));
                yield break;
            }
            if (document is not null) yield return document;
        }
    }

    static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim((ReadOnlySpan<byte>)[(byte)' ', (byte)'\t', (byte)'\r', 0xEF, 0xBB, 0xBF]).IsEmpty;

    static Message Note(int number, string german, string english) => new($"Zeile {number}: {german}; übergangen.", $"Line {number}: {english}; skipped.");

    static Document? Parse(ReadOnlyMemory<byte> line, int number, string idPrefix, IList<Message> notes)
    {
        if (number == 1 && line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) line = line[3..];
        var reader = new Utf8JsonReader(line.Span, new JsonReaderOptions { MaxDepth = 32 });
        string? id = null, title = null, text = null;
        var fields = new List<KeyValuePair<string, string>>();
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                notes.Add(Note(number, "kein JSON-Objekt", "no JSON object"));
                return null;
            }
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                var value = ValueOf(ref reader);
                switch (name)
                {
                    case "id": id = value; break;
                    case "title": title = value; break;
                    case "text": text = value; break;
                    default: fields.Add(new(name, value)); break;
                }
            }
            if (reader.Read())
            {
                notes.Add(Note(number, "mehr als ein JSON-Objekt", "more than one JSON object"));
                return null;
            }
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            notes.Add(Note(number, "kein gültiges JSON", "no valid JSON"));
            return null;
        }
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(title))
        {
            notes.Add(Note(number, "weder Titel noch Text", "neither title nor text"));
            return null;
        }
        var document = new Document(string.IsNullOrEmpty(id) ? $"{idPrefix}#{number.ToString(CultureInfo.InvariantCulture)}" : id, title ?? "", text ?? "");
        return DocumentFields.Apply(document, fields);
    }

    static string ValueOf(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String: return reader.GetString()!;
            case JsonTokenType.Null: return "";
            case JsonTokenType.True: return "true";
            case JsonTokenType.False: return "false";
            case JsonTokenType.Number: return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                var values = new List<string>();
                var depth = reader.CurrentDepth;
                while (reader.Read() && reader.CurrentDepth > depth)
                {
                    if (reader.TokenType == JsonTokenType.String) values.Add(reader.GetString()!);
                    else if (reader.TokenType == JsonTokenType.Number) values.Add(Encoding.UTF8.GetString(reader.ValueSpan));
                }
                return string.Join(", ", values);
        }
    }
}

/// <summary>Lines of bytes from a stream, each in memory only while it is looked at.</summary>
sealed class LineReader(Stream stream, int longest) : IDisposable
{
    byte[] buffer = new byte[1 << 16];
    int start;
    int end;
    bool atEnd;

    public bool Next(out ReadOnlyMemory<byte> line, out bool isTooLong)
    {
        isTooLong = false;
        var searched = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (at >= 0 || (atEnd && end > start))
            {
                var length = at >= 0 ? searched + at : end - start;
                line = isTooLong ? default : buffer.AsMemory(start, length);
                start = Math.Min(end, start + length + 1);
                return true;
            }
            line = default;
            if (atEnd) return isTooLong;
            searched = end - start;
            if (searched >= longest)
            {
                isTooLong = true;
                start = end = searched = 0;
            }
            Fill();
        }
    }

    void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        atEnd = read == 0;
    }

    public void Dispose() => stream.Dispose();
}
