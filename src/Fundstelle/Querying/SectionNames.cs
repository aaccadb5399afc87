using Fundstelle.Analysis;

namespace Fundstelle.Querying;

/// <summary>Other ways to name a section of a law: lawyers write § 823 I for its first Absatz, and § 1 a was § 1a until blanks there went out of use.</summary>
static class SectionNames
{
    /// <summary>A section in another way; null for what has none, and for all that does not begin with § or Art.</summary>
    /// <param name="name">Two or three words: § 823 I.</param>
    public static string? Other(string name) => name.Split(' ') switch
    {
        [var sign, var number, var last] when IsSign(sign) && IsNumber(number) => IsLetter(last) ? $"{sign} {number}{last}" : Paragraph(last) is { } paragraph ? $"{sign} {number} Abs. {paragraph}" : null,
        [var sign, [.. var number, var letter]] when IsSign(sign) && IsNumber(number) && IsLetter([letter]) => $"{sign} {number} {letter}",
        _ => null,
    };

    /// <summary>Whether a word says that the number of a section follows.</summary>
    public static bool IsSign(string word) => (word.Length > 0 && word.All(c => c == '§')) || signs.Contains(word.TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    static readonly string[] signs = ["Paragraph", "Paragraf", "Art", "Artikel"];

    static bool IsNumber(string word) => word.Length is > 0 and <= 4 && !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    static bool IsLetter(ReadOnlySpan<char> word) => word is [>= 'a' and <= 'z'];

    /// <summary>I to IX: no section has more in practice, and X stays a letter.</summary>
    static int? Paragraph(string word) => word.All(char.IsUpper) && Ordinals.OfRoman(word.ToLowerInvariant()) is > 0 and < 10 and var number ? number : null;
}
