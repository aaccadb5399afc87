using Fundstelle.Analysis;
using Fundstelle.Embedded;

namespace Fundstelle;

/// <summary>How far a run has come.</summary>
/// <param name="Documents">Documents indexed.</param>
/// <param name="Units">UTF-16 units of text in them.</param>
public readonly record struct IndexProgress(int Documents, long Units);

/// <summary>What a run did.</summary>
/// <param name="Added">New items.</param>
/// <param name="Changed">Items that were there before.</param>
/// <param name="Removed">Items that are gone.</param>
/// <param name="Unchanged">Items left alone.</param>
/// <param name="Documents">Documents indexed in this run.</param>
/// <param name="Units">UTF-16 units of text indexed in this run.</param>
/// <param name="Skipped">Items that could not be read.</param>
/// <param name="Notes">Oddities of items that were read.</param>
public sealed record IndexReport(
    int Added, int Changed, int Removed, int Unchanged, int Documents, long Units, IReadOnlyList<(ItemId Item, Message Reason)> Skipped, IReadOnlyList<(ItemId Item, Message Note)> Notes)
{
    /// <summary>Whether everything was built anew because the index was from another version of the program.</summary>
    public bool WasOutdated { get; init; }

    /// <summary>Whether the index was written.</summary>
    public bool Wrote => Added + Changed + Removed + Skipped.Count > 0;
}

/// <summary>How to run.</summary>
/// <param name="Rebuild">Whether to build everything anew beside the old index.</param>
/// <param name="Threads">Analysing threads; more than eight are not used.</param>
/// <param name="Holder">Who writes: shown to others who want to.</param>
/// <param name="Words">Words of the user; null: those the index was made with. Other words than before mean a rebuild.</param>
/// <param name="GatheredBytes">Bytes that all threads together gather before they write segments; the memory of a run grows with it, and less of it makes more and smaller segments.</param>
public sealed record IndexingOptions(bool Rebuild, int Threads, string Holder, UserWords? Words = null, long GatheredBytes = 128 << 20);

/// <summary>Brings an index to what a source holds now, in one commit.</summary>
public sealed class Indexer(string path, TimeProvider time)
{
    /// <summary>One run. A first build and a rebuild happen beside the old index; an index of another version of the program is rebuilt.</summary>
    /// <exception cref="SearchException">The world failed; the index is as it was.</exception>
    public IndexReport Run(ISource source, IndexingOptions options, Action<IndexPlan, IReadOnlyDictionary<ItemId, SourceItem>>? planned = null, IProgress<IndexProgress>? progress = null, CancellationToken cancel = default)
    {
        var found = source.List(cancel).ToDictionary(item => item.Id);
        using var held = WriterLock.Take(path, options.Holder);
        var folder = new IndexFolder(path);
        try
        {
            return Write(folder, found, options, planned, progress, cancel);
        }
        catch (DamagedFileException damage)
        {
            throw damage.ToSearchException();
        }
        catch (IOException reason) when (IsDiskFull(reason))
        {
            throw new SearchException(SearchFailure.DiskFull, Texts.DiskFull(path), reason);
        }
        catch (Exception reason) when (reason is UnauthorizedAccessException or IOException)
        {
            throw new SearchException(SearchFailure.NotAccessible, Texts.NotAccessible(path, reason.Message), reason);
        }
    }

    IndexReport Write(IndexFolder folder, Dictionary<ItemId, SourceItem> found, IndexingOptions options, Action<IndexPlan, IReadOnlyDictionary<ItemId, SourceItem>>? planned, IProgress<IndexProgress>? progress, CancellationToken cancel)
    {
        // A rebuild is the way out of damage, whatever is damaged.
        var current = options.Rebuild ? folder.CurrentOrNone() : folder.Current();
        // Null for what cannot be read: a rebuild must still be possible, and whatever else is wanted says what is wrong.
        var commit = current is null ? null : Generation.CommitData(folder.At(current));
        var wasOutdated = commit is not null && !IndexFormat.IsCurrent(commit);
        var words = commit is null ? UserWords.None : IndexFormat.Words(commit);
        if (options.Rebuild || wasOutdated || (options.Words is { } wanted && wanted.ToString() != words.ToString())) current = null;
        words = options.Words ?? words;
        var before = current is null ? new Dictionary<ItemId, ItemState>() : ItemsOf(folder);
        // An item that could not be read has no fingerprint, so it is planned again.
        var plan = IndexPlan.Between(found.ToDictionary(item => item.Key, item => item.Value.Fingerprint), before.ToDictionary(item => item.Key, item => item.Value.Fingerprint));
        planned?.Invoke(plan, found);
        if (current is not null && plan.IsEmpty) return new(0, 0, 0, found.Count, 0, 0, [], []);

        var generation = current ?? folder.Next();
        var done = new IndexProgress();
        var skipped = new List<(ItemId, Message)>();
        IReadOnlyList<(ItemId, Message)> notes;
        using (var writer = GenerationWriter.Open(folder.At(generation), options, words, new Relay(report => { done = report; progress?.Report(report); })))
        {
            writer.Apply(Changes(plan, found, skipped, cancel), cancel);
            cancel.ThrowIfCancellationRequested();
            var wroteNothing = current is not null && plan.Remove.Count == 0 && skipped.Count == plan.Read.Count
                && skipped.All(skip => before.GetValueOrDefault(skip.Item1) is { Notes: [var known] } state && known == skip.Item2 && state.Fingerprint == writer.Items[skip.Item1].Fingerprint);
            if (!wroteNothing) writer.Commit(time.GetUtcNow());
            notes = [.. plan.Read.Where(id => !skipped.Exists(skip => skip.Item1 == id)).SelectMany(id => writer.Items[id].Notes.Select(note => (id, note)))];
        }
        if (current is null) folder.SwitchTo(generation);
        else folder.RemoveAllBut(generation);
        var read = plan.Read.Where(id => !skipped.Exists(skip => skip.Item1 == id)).ToList();
        var changed = read.Count(before.ContainsKey);
        return new(read.Count - changed, changed, plan.Remove.Count, found.Count - plan.Read.Count, done.Documents, done.Units, skipped, notes) { WasOutdated = wasOutdated };
    }

    static IEnumerable<Change> Changes(IndexPlan plan, Dictionary<ItemId, SourceItem> found, List<(ItemId, Message)> skipped, CancellationToken cancel)
    {
        foreach (var gone in plan.Remove) yield return new Change.Remove(gone);
        foreach (var id in plan.Read)
        {
            var item = found[id];
            switch (item.Read(cancel))
            {
                case ReadOutcome.Documents documents:
                    yield return new Change.Replace(id, item.Fingerprint, documents.All, documents.Notes);
                    break;
                case ReadOutcome.Skipped skip:
                    skipped.Add((id, skip.Reason));
                    yield return new Change.Skip(id, skip.Reason, skip.IsForGood ? item.Fingerprint : null);
                    break;
            }
        }
    }

    static Dictionary<ItemId, ItemState> ItemsOf(IndexFolder folder)
    {
        using var index = LuceneIndex.Open(folder.Path);
        return new(index.ItemsAsync().GetAwaiter().GetResult());
    }

    // ENOSPC on Linux and macOS, ERROR_DISK_FULL on Windows.
    static bool IsDiskFull(IOException reason) => (reason.HResult & 0xFFFF) is 28 or 112 || reason.Message.Contains("No space left", StringComparison.Ordinal);

    sealed class Relay(Action<IndexProgress> report) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => report(value);
    }
}
