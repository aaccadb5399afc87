using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>Words that a user adds to the lexicon, and words that are never taken apart. Part of an index: its queries are read with the same words.</summary>
public sealed class UserWords
{
    readonly FrozenSet<string> known;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly FrozenSet<string> whole;

    /// <summary>From words as people write them; empty ones are left out.</summary>
    public UserWords(IEnumerable<string> added, IEnumerable<string> neverSplit)
    {
        known = Written(added);
        whole = Written(neverSplit);
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>None.</summary>
    public static UserWords None { get; } = new([], []);

    /// <summary>Whether a written form was added.</summary>
    public bool IsKnown(ReadOnlySpan<char> written) => known.Count > 0 && lookup.Contains(written);

    /// <summary>Whether a written form must stay whole.</summary>
    public bool IsNeverSplit(string written) => whole.Contains(written);

    /// <summary>The words as one text, to be kept with an index: a + before those added, a - before those never split.</summary>
    public override string ToString() => string.Join('\n', known.Order(StringComparer.Ordinal).Select(word => "+" + word).Concat(whole.Order(StringComparer.Ordinal).Select(word => "-" + word)));

    /// <summary>From what <see cref="ToString"/> gave.</summary>
    public static UserWords Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? None : new(lines.Where(line => line[0] == '+').Select(line => line[1..]), lines.Where(line => line[0] == '-').Select(line => line[1..]));
    }

    static FrozenSet<string> Written(IEnumerable<string> words) => words.Select(word => Letters.Written(word.Trim(), out _)).Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);
}
