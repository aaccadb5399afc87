using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Fundstelle.Documents;

/// <summary>
/// Bytes → text: byte order mark, else UTF-8, else one of the old eight-bit codes of Western Europe. Whatever is not plain UTF-8 is said in a note,
/// so that nothing is garbled in silence.
/// </summary>
static class TextDecoding
{
    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text and what was found out about its encoding; null for bytes that are no text.</summary>
    public static (string Text, Message? Note)? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Utf8(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && bytes.Length % 2 == 0) return (Encoding.Unicode.GetString(bytes[2..]), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) && bytes.Length % 2 == 0) return (Encoding.BigEndianUnicode.GetString(bytes[2..]), null);
        if (IsBinary(bytes)) return null;
        return Utf8(bytes);
    }

    /// <summary>NUL bytes are in no text, and other control characters in hardly any: both mean a program, a picture or an archive.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 8192)];
        var odd = 0;
        foreach (var b in start)
        {
            if (b == 0) return true;
            if (b < 32 && b is not (9 or 10 or 12 or 13 or 27)) odd++;
        }
        return odd * 50 > start.Length;
    }

    static (string, Message?) Utf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8Valid(bytes)) return (Encoding.UTF8.GetString(bytes).Replace("\0", "\uFFFD", StringComparison.Ordinal), null);
        var (multibyte, broken) = Sequences(bytes);
        // Mostly good sequences with a few broken ones are damaged UTF-8; hardly any good ones is another code.
        if (multibyte > broken)
        {
            return (Encoding.UTF8.GetString(bytes).Replace("\0", "\uFFFD", StringComparison.Ordinal), new(
                $"{broken} Stellen sind kein gültiges UTF-8; dort steht �.", $"{broken} places are no valid UTF-8; they show �."));
        }
        var encoding = EightBit(bytes);
        return (encoding.GetString(bytes).Replace("\0", "\uFFFD", StringComparison.Ordinal), new(
            $"Kein UTF-8; gelesen als {encoding.WebName}.", $"Not UTF-8; read as {encoding.WebName}."));
    }

    static bool Utf8Valid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    static (int Multibyte, int Broken) Sequences(ReadOnlySpan<byte> bytes)
    {
        int multibyte = 0, broken = 0;
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status != OperationStatus.Done) broken++;
            else if (length > 1) multibyte++;
            bytes = bytes[Math.Max(1, length)..];
        }
        return (multibyte, broken);
    }

    /// <summary>
    /// Windows-1252 is ISO 8859-1 with signs where that has control characters, so it serves for both. ISO 8859-15 differs in eight places, of which A4 (€ for ¤)
    /// tells them apart: ¤ stands in no text.
    /// </summary>
    static Encoding EightBit(ReadOnlySpan<byte> bytes)
    {
        var hasC1 = bytes.IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0;
        return !hasC1 && bytes.IndexOfAny((byte)0xA4, (byte)0xA6, (byte)0xA8) >= 0 ? Encoding.GetEncoding("iso-8859-15") : Encoding.GetEncoding(1252);
    }
}
