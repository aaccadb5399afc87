using Fundstelle.Analysis;
using Fundstelle.Suggesting;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>How often words stand in an index.</summary>
sealed class TermReports(DirectoryReader reader, Func<int, Document> read)
{
    /// <summary>How many forms before and after a word are its neighbours.</summary>
    const int Neighbours = 4;

    public TermReport Of(string word, GermanAnalyzer analyzer, WordList words, int most)
    {
        var tokens = new List<Token>();
        analyzer.Analyze(word, tokens);
        // A hyphenated word is looked up as the one word it also is.
        var analysis = tokens.Count == 0 ? null : tokens.MaxBy(token => token.Spans).Word;
        var written = analysis?.Written ?? Letters.Written(word, out _);
        IReadOnlyList<string> stems = analysis?.AskedStems ?? [];
        var frequencies = new List<TermFrequency>();
        foreach (var field in LuceneSchema.Searched)
        {
            frequencies.Add(Frequency(TermLayer.Written, field, written, [.. TermCode.WrittenForms(written)]));
            foreach (var stem in stems)
            {
                frequencies.Add(Frequency(TermLayer.Stem, field, stem, [.. TermCode.Stems(stem)]));
                frequencies.Add(Frequency(TermLayer.Head, field, stem, [TermCode.Of(Layer.Head, stem)]));
                frequencies.Add(Frequency(TermLayer.Modifier, field, stem, [TermCode.Of(Layer.Modifier, stem)]));
            }
        }
        return new(written, stems, frequencies, words.Around(written, Neighbours), Holders([.. stems.SelectMany(TermCode.Stems)], most));
    }

    TermFrequency Frequency(TermLayer layer, string field, string term, List<byte[]> terms) =>
        new(layer, field, term, DocumentFrequency.Count(reader, [field], terms), terms.Sum(code => Postings(field, code).Sum(posting => (long)posting.Frequency)));

    IEnumerable<(int Doc, int Frequency)> Postings(string field, byte[] term)
    {
        foreach (var leaf in reader.Leaves)
        {
            if (Vocabulary.Of(leaf.AtomicReader, field, leaf.AtomicReader.LiveDocs)?.Docs(term) is not { } docs) continue;
            while (docs.NextDoc() != Occurrences.End) yield return (leaf.DocBase + docs.DocID, docs.Freq);
        }
    }

    List<(Document, int)> Holders(List<byte[]> terms, int most)
    {
        var counts = new Dictionary<int, int>();
        foreach (var field in LuceneSchema.Searched)
        {
            foreach (var (doc, frequency) in terms.SelectMany(term => Postings(field, term))) counts[doc] = counts.GetValueOrDefault(doc) + frequency;
        }
        return [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(most).Select(count => (read(count.Key), count.Value))];
    }
}

/// <summary>The vocabulary of the texts of an index in figures.</summary>
static class VocabularyReports
{
    public static VocabularyReport Of(DirectoryReader reader, int most, CancellationToken cancel)
    {
        var occurrences = new Dictionary<string, long>(StringComparer.Ordinal);
        var forms = new Dictionary<Layer, HashSet<string>>();
        var lengths = new int[24];
        var words = 0L;
        foreach (var leaf in reader.Leaves)
        {
            cancel.ThrowIfCancellationRequested();
            words += CountLengths(leaf.AtomicReader, lengths);
            if (leaf.AtomicReader.GetTerms(Querying.QueryFields.Text)?.GetEnumerator() is not { } terms) continue;
            while (terms.MoveNext())
            {
                var (layer, text) = ((Layer)terms.Term.Bytes[terms.Term.Offset], System.Text.Encoding.UTF8.GetString(terms.Term.Bytes, terms.Term.Offset + 1, terms.Term.Length - 1));
                if (!forms.TryGetValue(layer, out var known)) forms[layer] = known = new(StringComparer.Ordinal);
                known.Add(text);
                if (layer is Layer.Stem or Layer.WrittenAndStem) occurrences[text] = occurrences.GetValueOrDefault(text) + terms.TotalTermFreq;
            }
        }
        HashSet<string> Forms(Layer layer) => forms.GetValueOrDefault(layer) ?? [];
        return new(
            reader.NumDocs, words,
            new Dictionary<TermLayer, long>
            {
                [TermLayer.Written] = Forms(Layer.Written).Count + Forms(Layer.WrittenAndStem).Count,
                [TermLayer.Stem] = occurrences.Count,
                [TermLayer.Head] = Forms(Layer.Head).Count,
                [TermLayer.Modifier] = Forms(Layer.Modifier).Count,
            },
            [.. occurrences.OrderByDescending(stem => stem.Value).ThenBy(stem => stem.Key, StringComparer.Ordinal).Take(most).Select(stem => (stem.Key, stem.Value))],
            occurrences.Values.LongCount(count => count == 1),
            lengths[..(Array.FindLastIndex(lengths, count => count > 0) + 1)]);
    }

    static long CountLengths(AtomicReader reader, int[] lengths)
    {
        var words = 0L;
        var norms = reader.GetNormValues(Querying.QueryFields.Text);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (reader.LiveDocs is { } live && !live.Get(doc)) continue;
            var length = norms?.Get(doc) ?? 0;
            words += length;
            lengths[Math.Min(lengths.Length - 1, System.Numerics.BitOperations.Log2((ulong)Math.Max(1, length)))]++;
        }
        return words;
    }
}
