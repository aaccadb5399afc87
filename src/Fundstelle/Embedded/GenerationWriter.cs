using System.Collections.Concurrent;
using Fundstelle.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>Writes one generation of an index: changes in, one commit out.</summary>
sealed class GenerationWriter : IDisposable
{
    public const string DictionaryFile = "texts.dictionary";

    /// <summary>
    /// Segments of about one size that are left as they are, and so the threads that pay: each leaves a segment, and merging nine of them takes longer than the ninth
    /// thread saves (16 cores: 3.5 s with 8 threads, 5.5 with 10, 5.0 with 16).
    /// </summary>
    const int MostAlike = 8;

    /// <summary>Documents that the dictionary of a new generation is made from.</summary>
    const int DictionaryDocuments = 1000;

    /// <summary>Bytes of terms after which segments that begin number theirs anew; with twice as many those that are under way are written.</summary>
    const long DictionaryBytes = 64 << 20;

    /// <summary>What waits at first, in UTF-16 units of text. Half of it must hold the documents that the dictionary is made from: of half as many it is worse by 7 %.</summary>
    const int MostHeld = 8 << 20;

    /// <summary>What waits between reader and analysers later: bounds memory whatever the size of documents, and little, since the collector moves what waits.</summary>
    const int MostWaiting = 1 << 19;

    readonly SealedDirectory directory;
    readonly IndexWriter writer;
    readonly DirectoryReader? before;
    readonly Dictionary<ItemId, ItemState> items;
    readonly HashSet<UInt128> ids = [];
    readonly int threads;
    readonly long gatheredBytes;
    readonly UserWords userWords;
    readonly WordCache words;
    readonly IProgress<IndexProgress>? progress;
    byte[]? dictionary;
    readonly Lock choosing = new();
    TermDictionary terms = new();
    int documents;
    long units;
    long order;

    static GenerationWriter() => IndexCodec.Register();

    GenerationWriter(SealedDirectory directory, IndexWriter writer, DirectoryReader? before, Dictionary<ItemId, ItemState> items, IndexingOptions options, UserWords userWords, IProgress<IndexProgress>? progress)
    {
        (this.userWords, words) = (userWords, GermanAnalyzer.CacheFor(userWords));
        (this.directory, this.writer, this.before, this.items, threads, gatheredBytes, this.progress) = (directory, writer, before, items, Math.Min(options.Threads, MostAlike), options.GatheredBytes, progress);
        if (before is not null)
        {
            using var input = directory.OpenInput(DictionaryFile, Lucene.Net.Store.IOContext.DEFAULT);
            dictionary = ReadDictionary(input);
        }
        order = before is null ? 0 : IndexFormat.NextOrder(before.IndexCommit.UserData);
    }

    /// <summary>Opens a generation for changes; a new one when it is empty.</summary>
    public static GenerationWriter Open(string path, IndexingOptions options, UserWords words, IProgress<IndexProgress>? progress)
    {
        var directory = new SealedDirectory(path);
        DirectoryReader? before = null;
        var items = new Dictionary<ItemId, ItemState>();
        if (DirectoryReader.IndexExists(directory))
        {
            before = DirectoryReader.Open(directory);
            IndexFormat.Check(before.IndexCommit.UserData);
            items = ItemList.Read(directory, IndexFormat.ItemsFile(before.IndexCommit.UserData));
        }
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            Codec = new IndexCodec(),
            UseCompoundFile = false,
            // In threads of its own a failing merge would end the process; in ours it ends the run.
            MergeScheduler = new SerialMergeScheduler(),
            MergePolicy = new TieredMergePolicy { NoCFSRatio = 0, SegmentsPerTier = MostAlike, MaxMergeAtOnce = MostAlike },
            CheckIntegrityAtMerge = true,
        };
        return new(directory, new(directory, config), before, items, options, words, progress);
    }

    public static byte[] ReadDictionary(Lucene.Net.Store.IndexInput input)
    {
        var bytes = new byte[input.Length];
        input.ReadBytes(bytes, 0, bytes.Length);
        return bytes;
    }

    /// <summary>Takes the changes, in order, on all threads.</summary>
    public void Apply(IEnumerable<Change> changes, CancellationToken cancel)
    {
        using var queue = new BlockingCollection<(ItemId Item, Document Document, long Order)>();
        using var room = new WaitingRoom(MostHeld);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Exception? failure = null;
        var workers = new List<Thread>();
        var held = new List<(ItemId Item, Document Document, long Order)>();

        void Work()
        {
            try
            {
                using var compression = new TextCompression(dictionary!);
                var analyzer = new GermanAnalyzer(words);
                SegmentBuffer? buffer = null;
                foreach (var (item, document, order) in queue.GetConsumingEnumerable(stop.Token))
                {
                    room.Leave(DocumentCodec.Units(document));
                    buffer ??= new(analyzer, compression, Terms());
                    buffer.Add(item, document, order);
                    if (buffer.Bytes > gatheredBytes / threads || buffer.TermBytes > 2 * DictionaryBytes) WriteSegment(ref buffer);
                    var done = Interlocked.Increment(ref documents);
                    var size = Interlocked.Add(ref units, document.Text.Length);
                    if (done % 64 == 0) progress?.Report(new(done, size));
                }
                WriteSegment(ref buffer);
            }
            catch (OperationCanceledException)
            {
            }
            catch (Exception reason)
            {
                Interlocked.CompareExchange(ref failure, reason, null);
                stop.Cancel();
            }
        }

        // The dictionary is made of the first documents, so they wait for it.
        void Start()
        {
            dictionary ??= NewDictionary(held.Select(entry => entry.Document));
            for (var i = 0; i < threads; i++)
            {
                var thread = new Thread(Work) { IsBackground = true, Name = $"indexer {i}" };
                thread.Start();
                workers.Add(thread);
            }
            foreach (var entry in held) queue.Add(entry, stop.Token);
            held.Clear();
            room.Size = MostWaiting;
        }

        void Give(ItemId item, Document document)
        {
            room.Enter(DocumentCodec.Units(document), stop.Token);
            if (workers.Count > 0)
            {
                queue.Add((item, document, order++), stop.Token);
                return;
            }
            held.Add((item, document, order++));
            if (dictionary is not null || held.Count >= DictionaryDocuments || room.IsHalfFull) Start();
        }

        try
        {
            foreach (var change in changes)
            {
                stop.Token.ThrowIfCancellationRequested();
                Take(change, Give);
            }
            if (workers.Count == 0) Start();
        }
        catch (OperationCanceledException) when (failure is not null)
        {
        }
        finally
        {
            queue.CompleteAdding();
            if (failure is null && cancel.IsCancellationRequested) stop.Cancel();
            foreach (var worker in workers) worker.Join();
        }
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        progress?.Report(new(documents, units));
    }

    void WriteSegment(ref SegmentBuffer? buffer)
    {
        if (buffer is null) return;
        using var reader = buffer.Reader();
        buffer = null;
        writer.AddIndexes(reader);
        // Lucene merges by itself only what its own buffer wrote.
        writer.MaybeMerge();
    }

    /// <summary>The dictionary for a segment that begins.</summary>
    TermDictionary Terms()
    {
        lock (choosing)
        {
            if (terms.Bytes > DictionaryBytes) terms = new();
            return terms;
        }
    }

    void Take(Change change, Action<ItemId, Document> give)
    {
        switch (change)
        {
            case Change.Remove remove:
                DeleteDocuments(remove.Item);
                items.Remove(remove.Item);
                break;
            case Change.Skip skip:
                var state = items.GetValueOrDefault(skip.Item) ?? new(new(""), 0, []);
                // Without a fingerprint the next run tries again.
                items[skip.Item] = state with { Fingerprint = skip.Seen ?? new(""), Notes = [skip.Reason] };
                break;
            case Change.Replace replace:
                DeleteDocuments(replace.Item);
                var count = 0;
                foreach (var document in replace.Documents)
                {
                    if (!IsNew(document.Id, replace.Item))
                    {
                        replace.Notes.Add(Texts.DuplicateId(document.Id));
                        continue;
                    }
                    count++;
                    give(replace.Item, document);
                }
                items[replace.Item] = new(replace.Fingerprint, count, [.. replace.Notes.Take(100)]);
                break;
        }
    }

    void DeleteDocuments(ItemId item)
    {
        if (items.GetValueOrDefault(item) is { Documents: > 0 }) writer.DeleteDocuments(new Term(LuceneSchema.Item, item.Value));
    }

    /// <summary>Whether no other document has this id: none of this run, and none before it that stays.</summary>
    bool IsNew(string id, ItemId item)
    {
        if (!ids.Add(IdHash(id))) return false;
        if (before is null) return true;
        foreach (var leaf in before.Leaves)
        {
            if (Vocabulary.Of(leaf.AtomicReader, LuceneSchema.Id, leaf.AtomicReader.LiveDocs)?.Docs(System.Text.Encoding.UTF8.GetBytes(id)) is not { } docs) continue;
            var doc = docs.NextDoc();
            if (doc != Occurrences.End && !BelongsTo(leaf.AtomicReader, doc, item)) return false;
        }
        return true;
    }

    static bool BelongsTo(AtomicReader reader, int doc, ItemId item) =>
        Vocabulary.Of(reader, LuceneSchema.Item, reader.LiveDocs)?.Docs(System.Text.Encoding.UTF8.GetBytes(item.Value)) is { } docs && docs.Advance(doc) == doc;

    // Two 64-bit FNV-1a hashes with different seeds: no two ids of any collection meet by chance.
    static UInt128 IdHash(string id)
    {
        ulong first = 14695981039346656037, second = 1099511628211;
        foreach (var c in id)
        {
            first = (first ^ c) * 1099511628211;
            second = (second ^ c) * 11400714819323198485;
        }
        return new(first, second);
    }

    byte[] NewDictionary(IEnumerable<Document> documents)
    {
        var bytes = TextCompression.DictionaryFrom(documents);
        using (var output = directory.CreateOutput(DictionaryFile, Lucene.Net.Store.IOContext.DEFAULT)) output.WriteBytes(bytes, bytes.Length);
        directory.Sync([DictionaryFile]);
        return bytes;
    }

    /// <summary>Makes the changes last, all at once.</summary>
    public void Commit(DateTimeOffset now)
    {
        Dictionary<string, double> lengths;
        using (var reader = DirectoryReader.Open(writer, true)) lengths = IndexFormat.MeasuredLengths(reader);
        var itemsFile = $"items-{now.UtcTicks:x}";
        ItemList.Write(directory, itemsFile, items);
        writer.SetCommitData(IndexFormat.UserData(itemsFile, now, order, lengths, userWords));
        writer.Commit();
        foreach (var old in directory.ListAll().Where(name => name.StartsWith("items-", StringComparison.Ordinal) && name != itemsFile)) directory.DeleteFile(old);
    }

    /// <summary>What the index will hold of each item.</summary>
    public IReadOnlyDictionary<ItemId, ItemState> Items => items;

    public void Dispose()
    {
        // After a commit nothing is left to undo; without one, this is what keeps the last commit as it was.
        writer.Rollback();
        before?.Dispose();
        directory.Dispose();
    }

    /// <summary>Lets in as much text as fits; a text larger than the room comes in alone.</summary>
    sealed class WaitingRoom(int size) : IDisposable
    {
        readonly object gate = new();
        int waiting;

        public int Size { get; set; } = size;

        public bool IsHalfFull => waiting > Size / 2;

        public void Enter(int units, CancellationToken cancel)
        {
            lock (gate)
            {
                while (waiting > 0 && waiting + units > Size)
                {
                    cancel.ThrowIfCancellationRequested();
                    Monitor.Wait(gate, 50);
                }
                waiting += units;
            }
        }

        public void Leave(int units)
        {
            lock (gate)
            {
                waiting -= units;
                Monitor.PulseAll(gate);
            }
        }

        public void Dispose()
        {
        }
    }
}
