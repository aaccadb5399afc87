using Fundstelle.Analysis;
using Fundstelle.Matching;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>In how many documents a query word stands: by its stem; where that is nowhere, in any other way. Exact, since explanations show it.</summary>
static class DocumentFrequency
{
    public static long Of(DirectoryReader reader, Vocabularies vocabularies, Concept concept, string[] fields, IReadOnlyList<byte[]> expansions)
    {
        var stems = concept.Alternatives.OfType<Alternative.Single>().Where(single => single.Kind == MatchKind.Stem).Select(single => TermCode.Of(single.Term.Layer, single.Term.Text)).Concat(expansions).ToList();
        var holding = Count(reader, vocabularies, fields, stems, []);
        if (holding > 0) return holding;
        var others = concept.Alternatives.OfType<Alternative.Single>().Where(single => single.Kind != MatchKind.Stem).Select(single => TermCode.Of(single.Term.Layer, single.Term.Text)).ToList();
        return Count(reader, vocabularies, fields, others, concept.Alternatives.OfType<Alternative.Sequence>());
    }

    /// <summary>In how many documents any of some terms or sequences stands, in any of some fields.</summary>
    public static long Count(DirectoryReader reader, Vocabularies vocabularies, string[] fields, List<byte[]> terms, IEnumerable<Alternative.Sequence> sequences)
    {
        var total = 0L;
        foreach (var leaf in reader.Leaves)
        {
            var atomic = leaf.AtomicReader;
            var lists = new List<Occurrences>();
            var only = 0;
            foreach (var field in fields)
            {
                if (vocabularies.Of(atomic, field) is not { } vocabulary) continue;
                foreach (var term in terms)
                {
                    if (vocabulary.Docs(term) is not { } docs) continue;
                    lists.Add(new TermOccurrences(docs));
                    only = vocabulary.DocumentFrequency;
                }
                lists.AddRange(sequences.Select(sequence => SequenceOccurrences.Of(vocabulary, sequence)).OfType<Occurrences>());
            }
            // A single term knows its documents; several have to be counted together.
            total += lists.Count switch { 0 => 0, 1 when only > 0 && atomic.LiveDocs is null => only, _ => Union(lists, atomic.MaxDoc) };
        }
        return total;
    }

    static long Union(List<Occurrences> lists, int maxDoc)
    {
        if (lists is [var only])
        {
            var count = 0L;
            for (only.Advance(0); only.Doc != Occurrences.End; only.Advance(only.Doc + 1)) count++;
            return count;
        }
        var seen = new FixedBitSet(maxDoc);
        foreach (var list in lists)
        {
            for (list.Advance(0); list.Doc != Occurrences.End; list.Advance(list.Doc + 1)) seen.Set(list.Doc);
        }
        return seen.Cardinality;
    }
}
