using Fundstelle.Matching;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>In how many documents a query word stands: by its stem; where that is nowhere, in any other way. Exact, since explanations show it.</summary>
static class DocumentFrequency
{
    /// <summary>That of a query word.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="vocabularies">Where its terms are looked up.</param>
    /// <param name="found">What of it occurs, by segment and field.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="expansions">The terms that its patterns stand for.</param>
    public static long Of(DirectoryReader reader, Vocabularies vocabularies, FoundAlternative[][][] found, string[] fields, IReadOnlyList<byte[]> expansions)
    {
        var holding = Count(static alternative => alternative is { Alternative: Alternative.Single, Kind: MatchKind.Stem }, expansions);
        return holding > 0 ? holding : Count(static alternative => alternative is { Alternative: Alternative.Sequence } or { Kind: not MatchKind.Stem }, []);

        long Count(Func<FoundAlternative, bool> isWanted, IReadOnlyList<byte[]> more) =>
            reader.Leaves.Sum(leaf =>
            {
                List<FoundAlternative>[] wanted = [.. found[leaf.Ord].Select(ofField => ofField.Where(isWanted).ToList())];
                // A single term knows its documents; several have to be counted together.
                if (more.Count == 0 && leaf.AtomicReader.LiveDocs is null && wanted.SelectMany(ofField => ofField).ToList() is [{ Alternative: Alternative.Single, Steps: [[var only]] }]) return only.Documents;
                return Union(fields.SelectMany((field, i) => vocabularies.Of(leaf.AtomicReader, field) is { } vocabulary ? wanted[i].Select(alternative => alternative.In(vocabulary)).Concat(Occurrences(vocabulary, more)) : []), leaf.AtomicReader.MaxDoc);
            });
    }

    /// <summary>In how many documents any of some terms stands, in any of some fields.</summary>
    public static long Count(DirectoryReader reader, string[] fields, IReadOnlyList<byte[]> terms)
    {
        var vocabularies = new Vocabularies();
        return reader.Leaves.Sum(leaf => Union(fields.SelectMany(field => vocabularies.Of(leaf.AtomicReader, field) is { } vocabulary ? Occurrences(vocabulary, terms) : []), leaf.AtomicReader.MaxDoc));
    }

    static IEnumerable<Occurrences> Occurrences(Vocabulary vocabulary, IReadOnlyList<byte[]> terms) => terms.Select(vocabulary.Docs).OfType<DocsEnum>().Select(docs => new TermOccurrences(docs));

    static long Union(IEnumerable<Occurrences> lists, int maxDoc)
    {
        FixedBitSet? seen = null;
        foreach (var list in lists)
        {
            seen ??= new(maxDoc);
            for (list.Advance(0); list.Doc != Embedded.Occurrences.End; list.Advance(list.Doc + 1))
            {
                if (list.IsIn) seen.Set(list.Doc);
            }
        }
        return seen?.Cardinality ?? 0;
    }
}
