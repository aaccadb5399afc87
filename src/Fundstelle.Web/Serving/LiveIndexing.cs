using Fundstelle.Documents;
using Microsoft.Extensions.Hosting;

namespace Fundstelle.Web.Serving;

/// <summary>How far the bringing up to date of an index has come.</summary>
/// <param name="IsRunning">Whether documents are being indexed now.</param>
/// <param name="Documents">Documents indexed in this run.</param>
/// <param name="Share">How much of the run is done, 0 to 1; null where there is nothing to do.</param>
/// <param name="Problem">Why the last run failed; null where it did not.</param>
/// <param name="Last">What the last run that ended well did.</param>
sealed record IndexingState(bool IsRunning, int Documents, double? Share, Message? Problem, IndexReport? Last)
{
    public static IndexingState Idle { get; } = new(false, 0, null, null, null);
}

/// <summary>
/// Keeps an index at what its sources hold: one run at the start, and one whenever something has changed and then been quiet for a moment. Searches go on
/// meanwhile; a new commit is open as soon as it is written.
/// </summary>
sealed class LiveIndexing(ServedIndex served, IReadOnlyList<string> paths, ServiceOptions options) : BackgroundService
{
    /// <summary>Files that are still being written change again within this time.</summary>
    static readonly TimeSpan quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>Where changes never stop, a run begins all the same.</summary>
    static readonly TimeSpan longestWait = TimeSpan.FromSeconds(2);

    /// <summary>Without any event the sources are looked at again after this: network drives send none.</summary>
    static readonly TimeSpan look = TimeSpan.FromMinutes(1);

    /// <summary>After a failure, such as another program that writes the index.</summary>
    static readonly TimeSpan again = TimeSpan.FromSeconds(2);

    /// <summary>A run of more documents leaves hundreds of megabytes behind.</summary>
    const int LargeRun = 5_000;

    readonly SemaphoreSlim changes = new(0, 1);
    IndexingState state = IndexingState.Idle;

    public IndexingState State => Volatile.Read(ref state);

    /// <summary>Something has changed, or somebody wants a run.</summary>
    public void Changed()
    {
        try
        {
            if (changes.CurrentCount == 0) changes.Release();
        }
        catch (Exception late) when (late is SemaphoreFullException or ObjectDisposedException)
        {
            // Said already, or nobody listens any more.
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory.StartNew(() => Follow(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    void Follow(CancellationToken stop)
    {
        FolderWatch? watch = null;
        try
        {
            while (true)
            {
                // Anew after each failure: a folder that vanished and came back is another one to the system.
                if (watch is null || !watch.IsComplete || State.Problem is not null)
                {
                    watch?.Dispose();
                    watch = new(paths, served.Path, Changed);
                }
                Run(stop);
                if (changes.Wait(State.Problem is null && watch.IsComplete ? look : again, stop)) Settle(stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The service ends; what was not committed is done by the next one.
        }
        finally
        {
            watch?.Dispose();
        }
    }

    /// <summary>Waits until nothing has changed for a moment.</summary>
    void Settle(CancellationToken stop)
    {
        var began = options.Time.GetTimestamp();
        while (changes.Wait(quiet, stop) && options.Time.GetElapsedTime(began) < longestWait)
        {
        }
    }

    void Run(CancellationToken stop)
    {
        var (bytes, last) = (0L, State.Last);
        try
        {
            var report = new Indexer(served.Path, options.Time).Run(
                SeveralSources.Of(paths), new(false, options.IndexingThreads, options.Holder),
                (plan, found) =>
                {
                    bytes = plan.Read.Sum(id => found[id].Bytes);
                    if (!plan.IsEmpty) Volatile.Write(ref state, new(true, 0, 0, null, last));
                },
                new Progress(progress => Volatile.Write(ref state, new(true, progress.Documents, bytes == 0 ? 0 : Math.Min(1, (double)progress.Units / bytes), null, last))), stop);
            served.Refresh();
            Volatile.Write(ref state, IndexingState.Idle with { Last = report });
            // What a large run needed is not needed for answering; without this it would stay with the process for hours.
            if (report.Documents > LargeRun) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (SearchException failure)
        {
            Volatile.Write(ref state, IndexingState.Idle with { Problem = failure.Text, Last = last });
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            // Something vanished while the sources were listed; the next run sees what is there then.
            Volatile.Write(ref state, IndexingState.Idle with { Problem = Fundstelle.Texts.NotAccessible(string.Join(", ", paths), reason.Message), Last = last });
        }
    }

    sealed class Progress(Action<IndexProgress> report) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => report(value);
    }

    public override void Dispose()
    {
        base.Dispose();
        changes.Dispose();
    }
}
