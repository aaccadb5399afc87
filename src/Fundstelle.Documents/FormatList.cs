using System.Text;
using Fundstelle.Documents.Formats;

namespace Fundstelle.Documents;

/// <summary>Which ending is read how. A new format is a file in Formats and a line here.</summary>
static class FormatList
{
    /// <summary>A larger page is not read into memory; plain text is cut into parts instead. Bytes.</summary>
    const long LargestPage = 32 << 20;

    /// <summary>A larger text file becomes several documents of about this many bytes.</summary>
    const int PartLength = 1 << 20;

    static readonly Dictionary<string, Func<string, string, string, Document>> pages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = MarkdownText.Read,
        [".markdown"] = MarkdownText.Read,
        [".html"] = HtmlText.Read,
        [".htm"] = HtmlText.Read,
        [".xhtml"] = HtmlText.Read,
    };

    /// <summary>Whether a file of this name is a collection of documents with ids of their own.</summary>
    public static bool IsCollection(string name) =>
        name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file by its name.</summary>
    public static ReadOutcome Read(string path, string id)
    {
        try
        {
            var notes = new List<Message>();
            if (IsCollection(path))
            {
                var stream = File.OpenRead(path);
                return new ReadOutcome.Documents(JsonLines.Read(stream, id, path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase), notes), notes);
            }
            var length = new FileInfo(path).Length;
            var isPage = pages.TryGetValue(Path.GetExtension(path), out var page);
            if (isPage && length > LargestPage) return Skipped("größer als 32 MB", "larger than 32 MB");
            if (length > 8 * PartLength) return LargeText(path, id, notes);
            var decoded = TextDecoding.Decode(File.ReadAllBytes(path));
            if (decoded is not { } text) return Skipped("keine Textdatei", "not a text file");
            if (text.Text.AsSpan().Trim().IsEmpty) return Skipped("leer", "empty");
            if (text.Note is { } note) notes.Add(note);
            return new ReadOutcome.Documents([isPage ? page!(id, Path.GetFileName(path), text.Text) : PlainText.Read(id, Path.GetFileName(path), text.Text)], notes);
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            return Skipped("inzwischen verschwunden", "vanished meanwhile", isForGood: false);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return Skipped($"nicht lesbar ({reason.GetType().Name})", $"not readable ({reason.GetType().Name})", isForGood: false);
        }
    }

    static ReadOutcome.Skipped Skipped(string german, string english, bool isForGood = true) => new(new(german, english), isForGood);

    static ReadOutcome LargeText(string path, string id, List<Message> notes)
    {
        using var probe = File.OpenRead(path);
        var start = new byte[8192];
        var read = probe.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return TextDecoding.IsBinary(start.AsSpan(0, read)) ? Skipped("keine Textdatei", "not a text file") : new ReadOutcome.Documents(Parts(path, id, notes), notes);
    }

    /// <summary>A very large text in parts, cut at line ends: memory stays bounded, and a hit names the part.</summary>
    static IEnumerable<Document> Parts(string path, string id, List<Message> notes)
    {
        using var lines = new LineReader(File.OpenRead(path), PartLength);
        var part = new MemoryStream();
        var number = 0;
        var encodings = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var more = lines.Next(out var line, out var isTooLong);
            if (isTooLong) notes.Add(new("Eine Zeile länger als 1 MB wurde übergangen.", "A line longer than 1 MB was skipped."));
            if (more)
            {
                part.Write(line.Span);
                part.WriteByte((byte)'\n');
                if (part.Length < PartLength) continue;
            }
            if (part.Length > 0 && TextDecoding.Decode(part.GetBuffer().AsSpan(0, (int)part.Length)) is { } text && !text.Text.AsSpan().Trim().IsEmpty)
            {
                number++;
                if (text.Note is { } note && encodings.Add(note.English)) notes.Add(note);
                yield return new Document($"{id}#{number}", $"{Path.GetFileName(path)} ({number})", text.Text);
            }
            if (!more) yield break;
            part.SetLength(0);
        }
    }

    /// <summary>Standard input: JSON lines where it begins with an object, else one text.</summary>
    public static ReadOutcome ReadStandardInput(Stream input, string id)
    {
        var notes = new List<Message>();
        var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (content.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            bytes.Position = 0;
            return new ReadOutcome.Documents(JsonLines.Read(bytes, id, gzip: false, notes), notes);
        }
        if (TextDecoding.Decode(content) is not { } text) return Skipped("kein Text", "no text");
        if (text.Text.AsSpan().Trim().IsEmpty) return Skipped("leer", "empty");
        if (text.Note is { } note) notes.Add(note);
        return new ReadOutcome.Documents([PlainText.Read(id, id, text.Text)], notes);
    }
}
