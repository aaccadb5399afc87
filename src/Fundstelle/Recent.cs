using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Fundstelle;

/// <summary>
/// Answers to questions asked before, for all threads. Bounded: when the newer half is full, the older one is forgotten, so that what is asked for again and again
/// stays. Only for answers that depend on nothing but the question, so that it does not matter which are kept.
/// </summary>
/// <param name="most">Answers at most.</param>
/// <param name="comparer">When two questions are the same.</param>
sealed class Recent<TQuestion, TAnswer>(int most, IEqualityComparer<TQuestion>? comparer = null)
    where TQuestion : notnull
{
    readonly Lock turning = new();
    volatile ConcurrentDictionary<TQuestion, TAnswer> newer = new(comparer);
    volatile ConcurrentDictionary<TQuestion, TAnswer> older = new(comparer);

    // Asking a dictionary for its count would lock it.
    int count;

    /// <summary>The answer, where it is still known.</summary>
    public bool TryGet(TQuestion question, [MaybeNullWhen(false)] out TAnswer answer)
    {
        if (newer.TryGetValue(question, out answer)) return true;
        if (!older.TryGetValue(question, out answer)) return false;
        Keep(question, answer);
        return true;
    }

    /// <summary>Keeps an answer for the next time.</summary>
    public void Keep(TQuestion question, TAnswer answer)
    {
        var kept = newer;
        if (!kept.TryAdd(question, answer) || Interlocked.Increment(ref count) < most / 2) return;
        lock (turning)
        {
            if (kept != newer) return;
            (older, newer, count) = (kept, new(comparer), 0);
        }
    }
}
