using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Querying;
using Lucene.Net.Index;

namespace Fundstelle.Embedded;

/// <summary>Which written forms of the vocabulary patterns accept. A pattern that begins with letters is looked up from there; others go through all forms.</summary>
sealed class PatternExpansion(DirectoryReader reader)
{
    /// <summary>The terms, in the order of the vocabulary, at most <see cref="QueryLimits.Expansions"/>, and whether there would be more.</summary>
    public (IReadOnlyList<byte[]> Terms, bool IsCut) Terms(IEnumerable<WordPattern> patterns, string[] fields)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            foreach (var (layer, written, _) in SurfaceForms.StartingWith(reader, fields, Prefix(pattern)))
            {
                if (pattern.Accepts(written)) found.Add((char)layer + written);
            }
        }
        var kept = found.Take(QueryLimits.Expansions).Select(term => TermCode.Of((Layer)term[0], term[1..])).ToList();
        return (kept, found.Count > kept.Count);
    }

    static string Prefix(WordPattern pattern) => pattern switch
    {
        WordPattern.Wildcard wildcard => wildcard.Pattern[..Math.Max(0, wildcard.Pattern.AsSpan().IndexOfAny('*', '?'))],
        WordPattern.Similar similar => similar.Word[..1],
        _ => "",
    };
}
