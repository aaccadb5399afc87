namespace Fundstelle.Querying;

/// <summary>What one query may cost. Checked before anything recurses; what goes beyond is cut off and said so.</summary>
public static class QueryLimits
{
    /// <summary>UTF-16 units of query text.</summary>
    public const int Length = 1000;

    /// <summary>Parentheses inside one another.</summary>
    public const int Depth = 50;

    /// <summary>Words, phrases and patterns.</summary>
    public const int Clauses = 64;

    /// <summary>Words of the index that one pattern or similar spelling may stand for.</summary>
    public const int Expansions = 1024;
}
