using Fundstelle.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>A <see cref="SegmentBuffer"/> as Lucene reads an index when it copies one: from the first term to the last. Nothing can be looked up in it.</summary>
sealed class BufferReader(SegmentBuffer buffer) : AtomicReader
{
    public override FieldInfos FieldInfos { get; } = buffer.FieldInfos();

    public override Fields Fields => new AllFields(this);

    public override int MaxDoc => buffer.Count;

    public override int NumDocs => buffer.Count;

    public override IBits? LiveDocs => null;

    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        foreach (var name in (string[])[LuceneSchema.Head, LuceneSchema.Body]) visitor.BinaryField(FieldInfos.FieldInfo(name), buffer.Stored(name, docID));
    }

    public override NumericDocValues? GetNumericDocValues(string field) =>
        FieldInfos.FieldInfo(field)?.DocValuesType == DocValuesType.NUMERIC ? new Numbers(doc => buffer.Numbers(field)[doc]) : null;

    public override NumericDocValues? GetNormValues(string field) =>
        FieldInfos.FieldInfo(field)?.HasNorms == true ? new Numbers(doc => buffer.Lengths(field)[doc]) : null;

    public override SortedDocValues? GetSortedDocValues(string field) =>
        FieldInfos.FieldInfo(field)?.DocValuesType == DocValuesType.SORTED ? new Values(buffer.Facet(field).Sorted()) : null;

    public override BinaryDocValues? GetBinaryDocValues(string field) => null;

    public override SortedSetDocValues? GetSortedSetDocValues(string field) => null;

    public override IBits GetDocsWithField(string field) => GetSortedDocValues(field) is { } values ? new WithValue(values, MaxDoc) : new Bits.MatchAllBits(MaxDoc);

    public override Fields? GetTermVectors(int docID) => null;

    public override void CheckIntegrity()
    {
    }

    protected override void DoClose()
    {
    }

    sealed class AllFields(BufferReader reader) : Fields
    {
        public override int Count => -1;

        // Lucene asks for the fields in the order of their names.
        public override IEnumerator<string> GetEnumerator() => reader.FieldInfos.Where(info => info.IsIndexed).Select(info => info.Name).Order(StringComparer.Ordinal).GetEnumerator();

        public override Terms? GetTerms(string field) => reader.FieldInfos.FieldInfo(field) is { IsIndexed: true } info ? new FieldTerms(reader, info) : null;
    }

    SegmentBuffer Buffer => buffer;

    sealed class FieldTerms(BufferReader reader, FieldInfo info) : Terms
    {
        public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

        public override long Count => -1;

        public override long SumTotalTermFreq => -1;

        public override long SumDocFreq => -1;

        public override int DocCount => -1;

        public override bool HasFreqs => info.IndexOptions != IndexOptions.DOCS_ONLY;

        public override bool HasPositions => HasFreqs;

        public override bool HasOffsets => false;

        public override bool HasPayloads => false;

        public override TermsEnum GetEnumerator() => new FieldTermsEnum(new(reader.Buffer.Postings(info.Name)!, reader.Buffer.Terms));
    }

    sealed class FieldTermsEnum(SortedPostings sorted) : TermsEnum
    {
        readonly BytesRef term = new();
        readonly FieldPostings postings = new(sorted);

        public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

        public override BytesRef Term => term;

        public override long Ord => throw new NotSupportedException();

        public override long TotalTermFreq => sorted.Frequency;

        public override int DocFreq => throw new NotSupportedException();

        public override bool MoveNext()
        {
            if (!sorted.MoveNext()) return false;
            (term.Bytes, term.Offset, term.Length) = (sorted.Terms.Bytes, sorted.Terms.Start(sorted.Term), sorted.Terms[sorted.Term].Length);
            return true;
        }

        [Obsolete("Lucene.NET calls MoveNext.")]
        public override BytesRef? Next() => MoveNext() ? term : null;

        public override DocsEnum Docs(IBits liveDocs, DocsEnum reuse, DocsFlags flags) => postings.FromStart();

        public override DocsAndPositionsEnum DocsAndPositions(IBits liveDocs, DocsAndPositionsEnum reuse, DocsAndPositionsFlags flags) => postings.FromStart();

        public override SeekStatus SeekCeil(BytesRef text) => throw new NotSupportedException();

        public override void SeekExact(long ord) => throw new NotSupportedException();
    }

    sealed class FieldPostings(SortedPostings sorted) : DocsAndPositionsEnum
    {
        int doc = -1;
        int frequency;
        int next;
        int nextPosition;

        public FieldPostings FromStart()
        {
            (doc, frequency, next) = (-1, 0, 0);
            return this;
        }

        public override int DocID => doc;

        public override int Freq => frequency;

        public override int StartOffset => -1;

        public override int EndOffset => -1;

        public override BytesRef? GetPayload() => null;

        public override int NextDoc()
        {
            var postings = sorted.Postings;
            if (next == postings.Length) return doc = NO_MORE_DOCS;
            nextPosition = next;
            doc = (int)(postings[next] >> 32);
            while (next < postings.Length && (int)(postings[next] >> 32) == doc) next++;
            frequency = next - nextPosition;
            return doc;
        }

        public override int NextPosition() => (int)sorted.Postings[nextPosition++];

        public override int Advance(int target) => SlowAdvance(target);

        public override long GetCost() => sorted.Frequency;
    }

    sealed class Numbers(Func<int, long> of) : NumericDocValues
    {
        public override long Get(int docID) => of(docID);
    }

    sealed class Values((BytesRef[] All, Func<int, int> Of) values) : SortedDocValues
    {
        public override int ValueCount => values.All.Length;

        public override int GetOrd(int docID) => values.Of(docID);

        public override void LookupOrd(int ord, BytesRef result) => (result.Bytes, result.Offset, result.Length) = (values.All[ord].Bytes, values.All[ord].Offset, values.All[ord].Length);
    }

    sealed class WithValue(SortedDocValues values, int count) : IBits
    {
        public int Length => count;

        public bool Get(int index) => values.GetOrd(index) >= 0;
    }
}
