using Fundstelle.Embedded;
using Fundstelle.Inspecting;

namespace Fundstelle.Web.Serving;

/// <summary>One commit of an index, open for as long as somebody uses it: its files are mapped, and must not go while a search reads them.</summary>
sealed class OpenIndex(LuceneIndex index)
{
    // The one who opened it is the first user.
    int users = 1;

    public LuceneIndex Index => index;

    public SearchEngine Engine { get; } = new(index);

    public Inspector Inspector { get; } = new(index);

    public string Version { get; } = index.Version;

    /// <summary>One user more; false where the last one has left.</summary>
    public bool TryUse()
    {
        for (var seen = Volatile.Read(ref users); seen > 0; seen = Volatile.Read(ref users))
        {
            if (Interlocked.CompareExchange(ref users, seen + 1, seen) == seen) return true;
        }
        return false;
    }

    /// <summary>One user less; the last one closes it.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref users) == 0) index.Dispose();
    }
}

/// <summary>The use of an index by one request.</summary>
sealed class IndexLease(OpenIndex open) : IDisposable
{
    int isOver;

    public LuceneIndex Index => open.Index;

    public SearchEngine Engine => open.Engine;

    public Inspector Inspector => open.Inspector;

    public string Version => open.Version;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isOver, 1) == 0) open.Leave();
    }
}
