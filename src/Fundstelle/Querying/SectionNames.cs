namespace Fundstelle.Querying;

/// <summary>Other ways to name a section of a law: lawyers write § 823 I for its first Absatz, and § 1 a was § 1a until blanks there went out of use.</summary>
static class SectionNames
{
    /// <summary>A section in another way; null for what has none, and for all that does not begin with § or Art.</summary>
    /// <param name="name">Two or three words: § 823 I.</param>
    public static string? Other(string name) => name.Split(' ') switch
    {
        [var sign, var number, var last] when IsSign(sign) && IsNumber(number) => IsLetter(last) ? $"{sign} {number}{last}" : Array.IndexOf(romans, last) is > 0 and var place ? $"{sign} {number} Abs. {place}" : null,
        [var sign, [.. var number, var letter]] when IsSign(sign) && IsNumber(number) && IsLetter([letter]) => $"{sign} {number} {letter}",
        _ => null,
    };

    static bool IsSign(string word) => word is "§" || word.StartsWith("Art", StringComparison.OrdinalIgnoreCase) || word.StartsWith("Paragra", StringComparison.OrdinalIgnoreCase);

    static bool IsNumber(string word) => word.Length is > 0 and <= 4 && !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    static bool IsLetter(ReadOnlySpan<char> word) => word is [>= 'a' and <= 'z'];

    // No section has more in practice, and X stays a letter in names.
    static readonly string[] romans = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
}
