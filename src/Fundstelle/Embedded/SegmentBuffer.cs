using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Fundstelle.Analysis;
using Fundstelle.Querying;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>
/// Documents of one thread in memory, until there are enough for a segment, which Lucene then writes as if it merged an index of its own (<see cref="BufferReader"/>).
/// Lucene's own buffer hashes the bytes of every term again at every occurrence; here a word that was met before is known by number.
/// </summary>
sealed class SegmentBuffer
{
    /// <summary>Texts in memory that are compressed at a time: one after the other they find the tables of the dictionary in the cache of the core, which the analysis of each needs for itself.</summary>
    const int CompressedAtATime = 1 << 19;

    static readonly string[] analysed = [.. LuceneSchema.Searched, .. LuceneSchema.Facets];

    readonly GermanAnalyzer analyzer;
    readonly TextCompression compression;
    readonly TermDictionary terms;

    // With the words in the field, exactly: Lucene's own norms are rounded to a byte, which costs .004 nDCG@10 on short documents.
    readonly Dictionary<string, (PostingsBuffer Postings, Column Lengths)> fields = analysed.ToDictionary(field => field, _ => (new PostingsBuffer(), new Column()), StringComparer.Ordinal);
    readonly Dictionary<string, PostingsBuffer> whole = LuceneSchema.Facets.Select(LuceneSchema.Whole).Append(LuceneSchema.Id).Append(LuceneSchema.Item).ToDictionary(field => field, _ => new PostingsBuffer(), StringComparer.Ordinal);
    readonly Dictionary<string, FacetColumn> facets = LuceneSchema.Facets.ToDictionary(field => field, _ => new FacetColumn(), StringComparer.Ordinal);
    readonly List<byte[]> heads = [];
    readonly List<byte[]> bodies = [];
    readonly List<long> days = [];
    readonly List<long> orders = [];
    readonly List<Token> tokens = [];
    readonly List<(Document Document, int[] BlockStarts)> waiting = [];
    readonly List<int> blockStarts = [];
    readonly ArrayBufferWriter<byte> bytes = new();
    long waitingBytes;
    long stored;

    public SegmentBuffer(GermanAnalyzer analyzer, TextCompression compression, TermDictionary terms) => (this.analyzer, this.compression, this.terms) = (analyzer, compression, terms);

    public int Count => days.Count;

    /// <summary>Memory it takes, without the dictionary of terms that it shares with others.</summary>
    public long Bytes => waitingBytes + stored + fields.Values.Sum(entry => entry.Postings.Bytes) + whole.Values.Sum(postings => postings.Bytes);

    /// <summary>Memory that the dictionary takes.</summary>
    public long TermBytes => terms.Bytes;

    public void Add(ItemId item, Document document, long order)
    {
        AddWhole(LuceneSchema.Id, document.Id);
        AddWhole(LuceneSchema.Item, item.Value);
        AddAnalysed(QueryFields.Title, document.Title);
        AddAnalysed(QueryFields.Text, document.Text);
        waiting.Add((document, BlockStarts()));
        AddFacet(QueryFields.Source, document.Source);
        AddFacet(QueryFields.Category, document.Category);
        AddFacet(QueryFields.Author, document.Author);
        waitingBytes += sizeof(char) * DocumentCodec.Units(document);
        if (waitingBytes > CompressedAtATime) Compress();
        days.Add(document.Date?.DayNumber ?? -1);
        orders.Add(order);
    }

    void Compress()
    {
        foreach (var (document, starts) in waiting)
        {
            bodies.Add(compression.Compress(DocumentCodec.Text(document.Text, starts, bytes)));
            heads.Add(compression.Compress(DocumentCodec.Head(document)));
            stored += bodies[^1].Length + heads[^1].Length + 100;
        }
        waiting.Clear();
        waitingBytes = 0;
    }

    void AddFacet(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        AddAnalysed(field, value);
        AddWhole(LuceneSchema.Whole(field), LuceneSchema.WholeValue(value));
        facets[field].Set(Count, value.Trim());
    }

    void AddWhole(string field, string value)
    {
        var postings = whole[field];
        postings.Begin(Count);
        postings.Add([terms.NumberOf(Encoding.UTF8.GetBytes(value))], 0);
        postings.End();
    }

    void AddAnalysed(string field, string text)
    {
        tokens.Clear();
        analyzer.Analyze(text, tokens);
        var (postings, lengths) = fields[field];
        postings.Begin(Count);
        var length = 0;
        var last = -1;
        _ = TermDictionary.Fetch(CollectionsMarshal.AsSpan(tokens));
        foreach (var token in tokens)
        {
            // The second place of words that belong together is marked, but counted at the first.
            if (token.Spans == 0) continue;
            if (token.Position != last) length++;
            last = token.Position;
            postings.Add(terms.NumbersOf(token.Word), token.Position);
        }
        postings.End();
        lengths.Set(Count, length);
    }

    /// <summary>Where the blocks of words begin in the text that was analysed last.</summary>
    int[] BlockStarts()
    {
        blockStarts.Clear();
        foreach (var token in tokens)
        {
            if (token.Spans == 1 && token.Position == (blockStarts.Count + 1) * WordPlaces.BlockLength) blockStarts.Add(token.Range.Start);
        }
        return [.. blockStarts];
    }

    /// <summary>The documents as Lucene reads an index. The buffer takes no more documents then.</summary>
    public BufferReader Reader()
    {
        Compress();
        return new(this);
    }

    /// <summary>The fields as Lucene describes them.</summary>
    internal FieldInfos FieldInfos()
    {
        var infos = new List<FieldInfo>();
        void Add(string name, IndexOptions indexed, DocValuesType values, DocValuesType norms) =>
            infos.Add(new(name, indexed != IndexOptions.NONE, infos.Count, false, norms == DocValuesType.NONE, false, indexed, values, norms, null));
        foreach (var (name, field) in fields)
        {
            if (field.Postings.Documents > 0)
                Add(name, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, facets.ContainsKey(name) ? DocValuesType.SORTED : DocValuesType.NONE, DocValuesType.NUMERIC);
        }
        foreach (var (name, postings) in whole)
        {
            if (postings.Documents > 0) Add(name, IndexOptions.DOCS_ONLY, DocValuesType.NONE, DocValuesType.NONE);
        }
        foreach (var name in (string[])[LuceneSchema.Head, LuceneSchema.Body]) Add(name, IndexOptions.NONE, DocValuesType.NONE, DocValuesType.NONE);
        foreach (var name in (string[])[LuceneSchema.Day, LuceneSchema.Order]) Add(name, IndexOptions.NONE, DocValuesType.NUMERIC, DocValuesType.NONE);
        return new([.. infos]);
    }

    internal TermDictionary.Terms Terms => terms.Known();

    internal PostingsBuffer? Postings(string field) => fields.TryGetValue(field, out var found) ? found.Postings : whole.GetValueOrDefault(field);

    internal byte[] Stored(string field, int doc) => (field == LuceneSchema.Head ? heads : bodies)[doc];

    internal IReadOnlyList<long> Numbers(string field) => field == LuceneSchema.Day ? days : orders;

    internal Column Lengths(string field) => fields[field].Lengths;

    internal FacetColumn Facet(string field) => facets[field];

    /// <summary>A number for each document, 0 for those that were given none.</summary>
    internal sealed class Column
    {
        readonly List<int> values = [];

        public void Set(int doc, int value)
        {
            while (values.Count < doc) values.Add(0);
            values.Add(value);
        }

        public int this[int doc] => doc < values.Count ? values[doc] : 0;
    }

    /// <summary>A value for each document, or none; values are numbered as they come, and by their bytes when all are there.</summary>
    internal sealed class FacetColumn
    {
        readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        readonly Column column = new();

        public void Set(int doc, string value)
        {
            if (!numbers.TryGetValue(value, out var number)) numbers[value] = number = numbers.Count + 1;
            column.Set(doc, number);
        }

        /// <summary>The values in order, and for each document which of them it has, or -1.</summary>
        public (BytesRef[] Values, Func<int, int> Of) Sorted()
        {
            var sorted = numbers.Select(entry => (Bytes: new BytesRef(entry.Key), entry.Value)).OrderBy(entry => entry.Bytes).ToList();
            var ranks = new int[numbers.Count + 1];
            ranks[0] = -1;
            for (var rank = 0; rank < sorted.Count; rank++) ranks[sorted[rank].Value] = rank;
            return ([.. sorted.Select(entry => entry.Bytes)], doc => ranks[column[doc]]);
        }
    }
}
