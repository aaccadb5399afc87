using Fundstelle.Embedded;

namespace Fundstelle.Web.Serving;

/// <summary>
/// An index that is served: the newest commit, opened when it appears, while requests that began before go on with the one they have. Where the index is missing
/// or damaged, every use says so, until a look finds it whole again.
/// </summary>
sealed class ServedIndex(string name, string path, TimeProvider time) : IDisposable
{
    readonly Lock refreshing = new();
    OpenIndex? current;
    SearchException? failure;
    ITimer? timer;
    ITimer? warming;

    // The first page after a start is not to share the processor with this.
    static readonly TimeSpan beforeWarming = TimeSpan.FromSeconds(1);

    public string Name => name;

    public string Path => path;

    /// <summary>When the newest commit was opened.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>From the writing of the newest commit to its opening; zero for the commit that was there at the start.</summary>
    public TimeSpan Lag { get; private set; }

    /// <summary>What keeps the index from being used, if anything does.</summary>
    public SearchException? Failure => failure;

    /// <summary>The bringing up to date of this index, where it has sources.</summary>
    public LiveIndexing? Live { get; set; }

    /// <summary>Uses the newest commit.</summary>
    /// <exception cref="SearchException">There is no index, or none that can be used.</exception>
    public IndexLease Use()
    {
        while (true)
        {
            var open = Volatile.Read(ref current);
            if (open is null) throw failure ?? Missing();
            // It may just have been replaced and left by its last user; then there is a newer one.
            if (open.TryUse()) return new(open);
        }
    }

    /// <summary>Looks for other commits from now on, those of other programs too.</summary>
    public void Watch(TimeSpan interval) => timer = time.CreateTimer(_ => Refresh(), null, interval, interval);

    /// <summary>Opens the newest commit, where it is not open yet.</summary>
    public void Refresh()
    {
        // A look that takes longer than the interval must not have a second one behind it.
        if (!refreshing.TryEnter()) return;
        try
        {
            var version = LuceneIndex.VersionAt(path);
            if (version is null) Replace(null, Missing());
            else if (version != current?.Version || failure is not null) Open();
        }
        catch (SearchException reason)
        {
            // With its sources at hand an index of another version is being built anew, and none until then.
            Replace(null, reason.Failure == SearchFailure.IndexFormatUnknown && Live is not null ? Missing() : reason);
        }
        catch (IOException)
        {
            // Somebody is just replacing the files; the next look will see what came of it.
        }
        finally
        {
            refreshing.Exit();
        }
    }

    /// <summary>A request found the index damaged: said in health and status until the next look opens it again. Each request that meets the damage fails by itself.</summary>
    public void Report(SearchException reason)
    {
        if (reason.Failure == SearchFailure.IndexDamaged) failure = reason;
    }

    void Open()
    {
        var index = LuceneIndex.Open(path);
        // A commit that is still being written has a name already, but opens as the one before.
        if (index.Version == current?.Version && failure is null)
        {
            index.Dispose();
            return;
        }
        try
        {
            // Requests go on with the commit before meanwhile; at the start somebody may be waiting.
            if (current is not null) index.Prepare();
        }
        catch (Exception reason) when (reason is SearchException or IOException)
        {
            index.Dispose();
            throw;
        }
        Replace(new(index), null);
        warming ??= time.CreateTimer(_ => Warm(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        warming.Change(beforeWarming, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Completion and suggestions read the vocabulary, and some texts, when first asked: better now than when somebody waits.</summary>
    void Warm()
    {
        if (Volatile.Read(ref current) is not { } open || !open.TryUse()) return;
        try
        {
            _ = open.Index.Words;
            _ = open.Index.Pairs;
        }
        catch (SearchException)
        {
            // Whoever asks for a word will be told.
        }
        finally
        {
            open.Leave();
        }
    }

    void Replace(OpenIndex? next, SearchException? reason)
    {
        failure = reason;
        if (next is not null)
        {
            OpenedAt = time.GetUtcNow();
            if (current is not null) Lag = OpenedAt - next.Index.CommittedAt;
        }
        Interlocked.Exchange(ref current, next)?.Leave();
    }

    SearchException Missing() => new(SearchFailure.IndexMissing, Fundstelle.Texts.IndexMissing(path));

    public void Dispose()
    {
        timer?.Dispose();
        warming?.Dispose();
        Replace(null, Missing());
    }
}
