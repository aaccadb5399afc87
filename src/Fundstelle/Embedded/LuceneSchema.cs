using Fundstelle.Analysis;
using Fundstelle.Querying;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using LuceneDocument = Lucene.Net.Documents.Document;
using Token = Fundstelle.Analysis.Token;

namespace Fundstelle.Embedded;

/// <summary>Which Lucene fields hold what.</summary>
static class LuceneSchema
{
    public const string Id = "id";
    public const string Item = "item";
    public const string Head = "head";
    public const string Body = "body";
    public const string Day = "day";

    /// <summary>The order in which documents came from their source: decides between equal scores, so that rankings do not depend on threads.</summary>
    public const string Order = "order";

    /// <summary>Fields searched when none is named.</summary>
    public static readonly string[] Searched = [QueryFields.Title, QueryFields.Text];

    /// <summary>Fields that are counted and filtered by their whole value.</summary>
    public static readonly string[] Facets = [QueryFields.Source, QueryFields.Category, QueryFields.Author];

    /// <summary>The field of whole values beside an analysed one.</summary>
    public static string Whole(string field) => field + "=";

    /// <summary>Whole values are compared without regard to case and typography.</summary>
    public static string WholeValue(string value) => Letters.Written(value.Trim(), out _);
}

/// <summary>Keeps exact field lengths in words as norms; Lucene's own are rounded to a byte, which costs .004 nDCG@10 on short documents.</summary>
sealed class ExactLengths : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length - state.NumOverlap;

    public override SimWeight ComputeWeight(float queryBoost, Lucene.Net.Search.CollectionStatistics collectionStats, params Lucene.Net.Search.TermStatistics[] termStats) =>
        throw new NotSupportedException("Scores are made by RankedQuery.");

    public override SimScorer GetSimScorer(SimWeight stats, AtomicReaderContext context) => throw new NotSupportedException("Scores are made by RankedQuery.");
}

/// <summary>Fills one Lucene document after another; one per indexing thread, since fields and token streams are used again.</summary>
sealed class DocumentWriter(GermanAnalyzer analyzer, TextCompression compression)
{
    readonly Dictionary<string, LayerStream> streams = new(StringComparer.Ordinal);

    static readonly FieldType analysed = Frozen(new()
    {
        IsIndexed = true,
        IsTokenized = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    });

    static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }

    public LuceneDocument Fill(ItemId item, Document document, long order)
    {
        var lucene = new LuceneDocument
        {
            new StringField(LuceneSchema.Id, document.Id, Field.Store.NO),
            new StringField(LuceneSchema.Item, item.Value, Field.Store.NO),
            new StoredField(LuceneSchema.Head, compression.Compress(DocumentCodec.Head(document))),
            new StoredField(LuceneSchema.Body, compression.Compress(DocumentCodec.Text(document.Text))),
            new NumericDocValuesField(LuceneSchema.Day, document.Date?.DayNumber ?? -1),
            new NumericDocValuesField(LuceneSchema.Order, order),
        };
        AddAnalysed(lucene, QueryFields.Title, document.Title);
        AddAnalysed(lucene, QueryFields.Text, document.Text);
        AddWhole(lucene, QueryFields.Source, document.Source);
        AddWhole(lucene, QueryFields.Category, document.Category);
        AddWhole(lucene, QueryFields.Author, document.Author);
        return lucene;
    }

    void AddWhole(LuceneDocument lucene, string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        AddAnalysed(lucene, field, value);
        lucene.Add(new StringField(LuceneSchema.Whole(field), LuceneSchema.WholeValue(value), Field.Store.NO));
        lucene.Add(new SortedDocValuesField(field, new BytesRef(value.Trim())));
    }

    void AddAnalysed(LuceneDocument lucene, string field, string text)
    {
        if (!streams.TryGetValue(field, out var stream)) streams[field] = stream = new(analyzer);
        stream.Text = text;
        lucene.Add(new Field(field, stream, analysed));
    }
}

/// <summary>The tokens of one text as Lucene takes them: every layer's term at the position of its word.</summary>
sealed class LayerStream : TokenStream
{
    readonly GermanAnalyzer analyzer;
    readonly List<Token> tokens = [];
    readonly LayerTerm term = new();
    readonly IPositionIncrementAttribute increment;
    int token;
    int at;
    int position;

    public LayerStream(GermanAnalyzer analyzer)
    {
        this.analyzer = analyzer;
        AddAttributeImpl(term);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public string Text { get; set; } = "";

    public override void Reset()
    {
        tokens.Clear();
        analyzer.Analyze(Text, tokens);
        (token, at, position) = (0, 0, -1);
    }

    public override sealed bool IncrementToken()
    {
        while (token < tokens.Count)
        {
            var current = tokens[token];
            var terms = current.Word.Terms;
            // The second place of words that belong together is marked, but counted at the first.
            if (at == terms.Length || current.Spans == 0)
            {
                token++;
                at = 0;
                continue;
            }
            increment.PositionIncrement = current.Position - position;
            position = current.Position;
            term.Set(terms, at + 1, terms[at]);
            at += 1 + terms[at];
            return true;
        }
        return false;
    }
}

/// <summary>A term as bytes that are there already.</summary>
sealed class LayerTerm : Lucene.Net.Util.Attribute, ITermToBytesRefAttribute
{
    public BytesRef BytesRef { get; } = new();

    public void Set(byte[] bytes, int offset, int length) => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (bytes, offset, length);

    public void FillBytesRef()
    {
    }

    public override void Clear()
    {
    }

    public override void CopyTo(IAttribute target) => ((LayerTerm)target).Set(BytesRef.Bytes, BytesRef.Offset, BytesRef.Length);
}
