using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Querying;
using Fundstelle.Ranking;
using Fundstelle.Suggesting;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Explanation = Fundstelle.Ranking.Explanation;

namespace Fundstelle.Embedded;

/// <summary>An index in a folder, open for searching: the state of its last commit. Searches may run side by side.</summary>
public sealed class LuceneIndex : ISearchIndex
{
    readonly SealedDirectory directory;
    readonly DirectoryReader reader;
    readonly IndexSearcher searcher;
    readonly CollectionStatistics statistics;
    readonly IDictionary<string, string> data;
    readonly Lucene.Net.Store.IndexInput dictionaryFile;
    readonly Lazy<TextUnpacking> texts;
    readonly QueryRanking ranking;
    readonly ThreadLocal<GermanAnalyzer> analyzer;
    readonly KnownWords known;
    readonly Lazy<FacetTable> facets;

    LuceneIndex(SealedDirectory directory, DirectoryReader reader, IDictionary<string, string> data)
    {
        (this.directory, this.reader, this.data) = (directory, reader, data);
        searcher = new(reader);
        statistics = new(reader.NumDocs, IndexFormat.AverageLengths(data));
        // Opened now, since a rebuild may remove the generation; read when the first document is.
        dictionaryFile = directory.OpenInput(GenerationWriter.DictionaryFile, Lucene.Net.Store.IOContext.DEFAULT);
        texts = new(() => new(GenerationWriter.ReadDictionary(dictionaryFile)));
        UserWords = IndexFormat.Words(data);
        var cache = GermanAnalyzer.CacheFor(UserWords);
        analyzer = new(() => new(cache));
        ranking = new(reader, statistics);
        known = new(reader, doc => Read(doc, withText: true).Text);
        facets = new(() => new(reader));
    }

    /// <summary>Which commit this is; another commit of the folder has another name.</summary>
    public string Version => IndexFolder.VersionOf(Path.GetFileName(directory.Path), reader.IndexCommit.Generation);

    /// <summary>When this commit was written.</summary>
    public DateTimeOffset CommittedAt => IndexFormat.Run(data);

    /// <summary>Reads what the first search with facets would read: better before there is one.</summary>
    /// <exception cref="SearchException">The index is damaged.</exception>
    public void Prepare() => _ = Guarded(() => facets.Value);

    /// <summary>Which commit a folder holds now, without opening it; null where there is no index.</summary>
    /// <exception cref="SearchException">The folder cannot be read, or what it says is damaged.</exception>
    public static string? VersionAt(string path) => new IndexFolder(path).Version();

    /// <summary>Opens the index in a folder.</summary>
    /// <exception cref="SearchException">It is missing, damaged, or from another version.</exception>
    public static LuceneIndex Open(string path)
    {
        var folder = new IndexFolder(path);
        // A rebuild may remove the generation between reading its name and opening it; then there is a newer one.
        for (var attempt = 0; ; attempt++)
        {
            var generation = folder.Current() ?? throw new SearchException(SearchFailure.IndexMissing, Texts.IndexMissing(path));
            try
            {
                return Generation.Open(folder.At(generation), (directory, reader, data) => new LuceneIndex(directory, reader, data));
            }
            catch (SearchException) when (attempt < 3 && folder.Current() != generation)
            {
            }
        }
    }

    /// <summary>Whether a folder holds an index that another version of the program wrote, which a run over its sources builds anew.</summary>
    /// <exception cref="SearchException">The folder cannot be read, or what it says is damaged.</exception>
    public static bool IsOutdated(string path) => new IndexFolder(path) is var folder && folder.Current() is { } generation && Generation.CommitData(folder.At(generation)) is { } data && !IndexFormat.IsCurrent(data);

    /// <inheritdoc/>
    public Task<Matches> SearchAsync(SearchRequest request, CancellationToken cancel = default) => Guarded(() => Search(request, cancel));

    Matches Search(SearchRequest request, CancellationToken cancel)
    {
        var problems = new List<Message>();
        var clause = new QueryCompiler(ThreadAnalyzer).Compile(request.Query, request.MatchAny);
        request.Timings?.Lap(SearchStage.Compiling);
        var unknown = new List<UnknownWord>();
        var query = ranking.Ranked(ref clause, request, ThreadAnalyzer, problems, unknown);
        request.Timings?.Lap(SearchStage.LookingUp);
        var isRepaired = unknown.Count > 0;
        List<string> absent = [.. unknown.Select(word => word.Word), .. query.Wanted.Where(concept => concept.Holding == 0 && !concept.Concept.IsAside).Select(concept => concept.Concept.Label).Distinct(StringComparer.Ordinal)];
        var collector = new TopCollector(request, request.Facets ? facets.Value : null, cancel);
        searcher.Search(query, collector);
        var page = collector.Page();
        request.Timings?.Lap(SearchStage.Scoring);
        if (request.Suggest && !collector.IsCut) unknown.AddRange(known.Corrections(query, collector.TotalHits));
        request.Timings?.Lap(SearchStage.Suggesting);
        var explanations = request.Explain ? Explanations(query, page) : null;
        var places = request.Snippets ? new TextPlaces(reader, query).Of(page) : null;
        var top = page.Select(found => new Match(
            Read(found.Doc, withText: request.Snippets, out var blockStarts), found.Score, isRepaired || (request.MatchAny && found.LacksWord), found.Fields, explanations?[found.Doc],
            places?.GetValueOrDefault(found.Doc) is { } ofDocument ? new(ofDocument, blockStarts) : null)).ToList();
        request.Timings?.Lap(SearchStage.Reading);
        if (collector.IsCut) problems.Add(Texts.TimeIsUp);
        return new(collector.TotalHits, top, collector.FacetCounts(), clause, problems, unknown, isRepaired, absent, collector.IsCut);
    }

    Dictionary<int, Explanation> Explanations(RankedQuery query, IReadOnlyList<Found> page)
    {
        var explanations = new Dictionary<int, Explanation>();
        var weight = query.CreateWeight(searcher);
        foreach (var leaf in reader.Leaves)
        {
            RankedScorer? scorer = null;
            foreach (var doc in page.Select(found => found.Doc).Where(doc => doc >= leaf.DocBase && doc < leaf.DocBase + leaf.AtomicReader.MaxDoc).Order())
            {
                scorer ??= query.ScorerFor(leaf, weight);
                scorer.Advance(doc - leaf.DocBase);
                explanations[doc] = scorer.Explain();
            }
        }
        return explanations;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WordCount>> CompleteAsync(string begin, int most, CancellationToken cancel = default) =>
        Task.FromResult(Words.StartingWith(Analysis.Letters.Written(begin, out _), most));

    /// <inheritdoc/>
    public Task<IReadOnlyList<WordCount>> CompletePairAsync(string begin, int most, CancellationToken cancel = default) =>
        Task.FromResult(Pairs.StartingWith(Analysis.Letters.Written(begin, out _), most));

    /// <inheritdoc/>
    public UserWords UserWords { get; }

    /// <summary>The written forms of titles and texts. Read from the index when first asked for.</summary>
    public WordList Words => known.Words;

    /// <summary>The frequent pairs of words in texts. Counted when first asked for.</summary>
    public WordList Pairs => known.Pairs;

    /// <inheritdoc/>
    public Task<Inspection?> InspectAsync(SearchRequest request, string documentId, bool withRank, CancellationToken cancel = default) =>
        Guarded(() => Inspect(request, documentId, withRank, cancel));

    Inspection? Inspect(SearchRequest request, string documentId, bool withRank, CancellationToken cancel)
    {
        if (Find(documentId) is not { } found) return null;
        var clause = new QueryCompiler(ThreadAnalyzer).Compile(request.Query, request.MatchAny);
        var query = ranking.Ranked(ref clause, request, ThreadAnalyzer, [], []);
        var weight = query.CreateWeight(searcher);
        var scorer = query.ScorerFor(found.Leaf, weight);
        var document = Read(found.Leaf.DocBase + found.Doc, withText: true);
        var explanation = scorer.Advance(found.Doc) == found.Doc ? scorer.Explain() : null;
        // To the last bit as a search computes it: the sum of the shares may be rounded otherwise.
        var score = explanation is null ? double.PositiveInfinity : scorer.Score(double.NegativeInfinity);
        var order = found.Leaf.AtomicReader.GetNumericDocValues(LuceneSchema.Order).Get(found.Doc);
        var (total, better) = withRank ? Standing(query, weight, score, order, cancel) : default;
        return new(document, clause, explanation, withRank && explanation is not null ? better + 1 : null, total);
    }

    /// <summary>How many documents match, and how many of them come before one with this score and order.</summary>
    (int Total, int Better) Standing(RankedQuery query, Weight weight, double score, long order, CancellationToken cancel)
    {
        var (total, better) = (0, 0);
        foreach (var leaf in reader.Leaves)
        {
            cancel.ThrowIfCancellationRequested();
            var scorer = query.ScorerFor(leaf, weight);
            var orders = leaf.AtomicReader.GetNumericDocValues(LuceneSchema.Order);
            for (var doc = scorer.NextDoc(); doc != Occurrences.End; doc = scorer.NextDoc())
            {
                total++;
                var other = scorer.Score(score);
                if (other > score || (other == score && orders.Get(doc) < order)) better++;
            }
        }
        return (total, better);
    }

    (AtomicReaderContext Leaf, int Doc)? Find(string documentId)
    {
        var id = System.Text.Encoding.UTF8.GetBytes(documentId);
        foreach (var leaf in reader.Leaves)
        {
            if (Vocabulary.Of(leaf.AtomicReader, LuceneSchema.Id, leaf.AtomicReader.LiveDocs)?.Docs(id) is { } docs && docs.NextDoc() is not Occurrences.End and var doc) return (leaf, doc);
        }
        return null;
    }

    /// <inheritdoc/>
    public Task<Document?> DocumentAsync(string documentId, CancellationToken cancel = default) =>
        Guarded(() => Find(documentId) is { } found ? Read(found.Leaf.DocBase + found.Doc, withText: true) : null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> AbsentAsync(IEnumerable<string> documentIds, CancellationToken cancel = default) => Guarded(IReadOnlyList<string> () => [.. documentIds.Where(id => Find(id) is null)]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> SimilarIdsAsync(string documentId, int most, CancellationToken cancel = default) => Guarded(() => DocumentIds.Similar(reader, documentId, most));

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> DocumentFrequenciesAsync(IReadOnlyList<string> stems, CancellationToken cancel = default) =>
        Guarded(IReadOnlyList<long> () => [.. stems.Select(stem => DocumentFrequency.Count(reader, LuceneSchema.Searched, [.. TermCode.Stems(stem)]))]);

    /// <inheritdoc/>
    public Task<TermReport> TermAsync(string word, int most, CancellationToken cancel = default) =>
        Guarded(() => new TermReports(reader, doc => Read(doc, withText: false)).Of(word, ThreadAnalyzer, Words, most));

    /// <inheritdoc/>
    public Task<VocabularyReport> VocabularyAsync(int most, CancellationToken cancel = default) => Guarded(() => VocabularyReports.Of(reader, most, cancel));

    /// <summary>Runs what reads the index; damage becomes the failure that says what to do.</summary>
    static Task<T> Guarded<T>(Func<T> read)
    {
        try
        {
            return Task.FromResult(read());
        }
        catch (DamagedFileException damage)
        {
            throw damage.ToSearchException();
        }
    }

    Document Read(int doc, bool withText) => Read(doc, withText, out _);

    Document Read(int doc, bool withText, out IReadOnlyList<int> blockStarts)
    {
        var visitor = new StoredBytes(withText);
        reader.Document(doc, visitor);
        var document = DocumentCodec.ReadHead(texts.Value.Unpack(visitor.Head));
        blockStarts = [];
        return withText ? document with { Text = DocumentCodec.ReadText(texts.Value.Unpack(visitor.Body), out blockStarts) } : document;
    }

    /// <summary>Every document, with its text; reading all of them proves that all can be read.</summary>
    internal IEnumerable<Document> All()
    {
        foreach (var leaf in reader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (live is null || live.Get(doc)) yield return Read(leaf.DocBase + doc, withText: true);
            }
        }
    }

    /// <summary>The files of this commit that no longer hold what was written. Others are left from interrupted runs and never read.</summary>
    internal IEnumerable<string> DamagedFiles() =>
        directory.DamagedFiles(reader.IndexCommit.FileNames.Append(IndexFormat.ItemsFile(data)).Append(GenerationWriter.DictionaryFile));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ItemId, ItemState>> ItemsAsync(CancellationToken cancel = default) =>
        Guarded(IReadOnlyDictionary<ItemId, ItemState> () => ItemList.Read(directory, IndexFormat.ItemsFile(data)));

    /// <inheritdoc/>
    public async Task<IndexStatus> StatusAsync(CancellationToken cancel = default)
    {
        var items = await ItemsAsync(cancel);
        var notes = items.OrderBy(item => item.Key.Value, StringComparer.Ordinal).SelectMany(item => item.Value.Notes.Select(note => (item.Key, note))).ToList();
        var bytes = new DirectoryInfo(directory.Path).EnumerateFiles().Sum(file => file.Length);
        return new(
            reader.NumDocs, bytes, items.Count(item => item.Value.Documents > 0 || item.Value.Notes.Count == 0), $"{IndexFormat.Version}/{GermanAnalyzer.Fingerprint}",
            IndexFormat.Run(data), statistics.AverageLengths, notes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        dictionaryFile.Dispose();
        if (texts.IsValueCreated) texts.Value.Dispose();
        analyzer.Dispose();
        reader.Dispose();
        directory.Dispose();
    }

    GermanAnalyzer ThreadAnalyzer => analyzer.Value!;

    sealed class StoredBytes(bool withText) : StoredFieldVisitor
    {
        public byte[] Head { get; private set; } = [];

        public byte[] Body { get; private set; } = [];

        public override Status NeedsField(FieldInfo fieldInfo) => fieldInfo.Name switch
        {
            LuceneSchema.Head => Status.YES,
            LuceneSchema.Body when withText => Status.YES,
            LuceneSchema.Body => Status.STOP,
            _ => Status.NO,
        };

        public override void BinaryField(FieldInfo fieldInfo, byte[] value)
        {
            if (fieldInfo.Name == LuceneSchema.Head) Head = value;
            else Body = value;
        }
    }
}
