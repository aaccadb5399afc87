using System.Collections.Concurrent;
using Fundstelle.Ranking;
using Lucene.Net.Index;

namespace Fundstelle.Embedded;

/// <summary>What the scores of a whole index rest on.</summary>
/// <param name="documents">How many documents there are.</param>
/// <param name="averageLengths">Words per document, by field.</param>
sealed class CollectionStatistics(long documents, IReadOnlyDictionary<string, double> averageLengths)
{
    // Every match of every search asks for a length, so they are unpacked: four bytes for a document and field.
    readonly ConcurrentDictionary<(int Segment, string Field), int[]?> lengths = [];

    /// <summary>How many documents there are.</summary>
    public long Documents => documents;

    /// <summary>Words per document, by field.</summary>
    public IReadOnlyDictionary<string, double> AverageLengths => averageLengths;

    /// <summary>The lengths of a field in a segment; null where no document has the field.</summary>
    public FieldLengths? Lengths(AtomicReaderContext segment, string field, RankingOptions options) =>
        lengths.GetOrAdd((segment.Ord, field), static (key, reader) => Unpacked(reader, key.Field), segment.AtomicReader) is { } known
            ? new(known, options.LengthNormalisation(field), averageLengths.GetValueOrDefault(field)) : null;

    static int[]? Unpacked(AtomicReader segment, string field)
    {
        if (segment.GetNormValues(field) is not { } packed) return null;
        var lengths = new int[segment.MaxDoc];
        for (var doc = 0; doc < lengths.Length; doc++) lengths[doc] = (int)packed.Get(doc);
        return lengths;
    }
}

/// <summary>How long a field is in the documents of one segment, and what an occurrence counts for that. Belongs to one search, whose words ask for the same documents.</summary>
sealed class FieldLengths(int[] lengths, double b, double average)
{
    readonly LengthNormalisation normalisation = new(b, average);
    int asked = -1;
    double factor;

    /// <summary>Words in all documents of the index, on average.</summary>
    public double Average => average;

    /// <summary>Words in a document.</summary>
    public int Length(int doc) => lengths[doc];

    /// <summary>See <see cref="TermScore.LengthFactor"/>; of the last document that was asked for it is remembered.</summary>
    public double Factor(int doc)
    {
        if (asked != doc) (asked, factor) = (doc, normalisation.Factor(lengths[doc]));
        return factor;
    }
}
