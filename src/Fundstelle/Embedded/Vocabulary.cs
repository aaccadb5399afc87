using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>The terms of one field in one segment. Making the enumerator behind it costs more than a look-up, so one serves many. It belongs to one thread.</summary>
sealed class Vocabulary
{
    readonly TermsEnum terms;
    readonly IBits? live;
    readonly BytesRef wanted = new();

    Vocabulary(TermsEnum terms, IBits? live) => (this.terms, this.live) = (terms, live);

    /// <summary>The vocabulary of a field, or null where the segment lacks the field.</summary>
    public static Vocabulary? Of(AtomicReader reader, string field, IBits? live) => reader.GetTerms(field)?.GetEnumerator() is { } terms ? new(terms, live) : null;

    /// <summary>A term; null where it does not stand here.</summary>
    public KnownTerm? Find(byte[] term) => Seek(term) ? new(term, terms.GetTermState(), terms.DocFreq) : null;

    /// <summary>The documents that hold a term, with its frequency in each.</summary>
    public DocsEnum Docs(KnownTerm term)
    {
        Seek(term);
        return terms.Docs(live, null, DocsFlags.FREQS);
    }

    /// <summary>The documents that hold a term, with its frequency in each; null where none does.</summary>
    public DocsEnum? Docs(byte[] term) => Seek(term) ? terms.Docs(live, null, DocsFlags.FREQS) : null;

    /// <summary>The documents that hold a term, with its places.</summary>
    public DocsAndPositionsEnum Positions(KnownTerm term)
    {
        Seek(term);
        return terms.DocsAndPositions(live, null, DocsAndPositionsFlags.NONE);
    }

    bool Seek(byte[] term)
    {
        (wanted.Bytes, wanted.Length) = (term, term.Length);
        return terms.SeekExact(wanted);
    }

    void Seek(KnownTerm term)
    {
        (wanted.Bytes, wanted.Length) = (term.Bytes, term.Bytes.Length);
        terms.SeekExact(wanted, term.State);
    }
}

/// <summary>The vocabularies that one search asks; they belong to one thread.</summary>
sealed class Vocabularies
{
    readonly Dictionary<(AtomicReader, string), Vocabulary?> all = [];

    /// <summary>That of a field, or null where the segment lacks the field.</summary>
    public Vocabulary? Of(AtomicReader reader, string field)
    {
        if (!all.TryGetValue((reader, field), out var vocabulary)) all[(reader, field)] = vocabulary = Vocabulary.Of(reader, field, reader.LiveDocs);
        return vocabulary;
    }
}
