namespace Fundstelle;

/// <summary>A stretch of text in UTF-16 units, as strings are counted in .NET and JavaScript.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The offset behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The range from one offset up to, not including, another.</summary>
    public static TextRange Between(int start, int end) => new(start, end - start);
}
