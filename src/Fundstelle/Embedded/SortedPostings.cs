using System.Buffers;
using System.Buffers.Binary;
using Fundstelle.Analysis;

namespace Fundstelle.Embedded;

/// <summary>The postings of one field in the order of an index: term by term, by document and position. Sorts as many terms at a time as fit a window, so that memory is bounded.</summary>
sealed class SortedPostings
{
    /// <summary>Postings sorted at a time, 8 bytes each. Each window costs a pass over all occurrences, which is quick.</summary>
    const int Usual = 1 << 21;

    readonly PostingsBuffer buffer;
    readonly int[] frequencies;
    readonly int[] places;
    readonly int[] order;
    readonly int most;
    long[] window = [];
    int at = -1;
    int windowEnd;
    int start;

    public SortedPostings(PostingsBuffer buffer, TermDictionary.Terms terms, int most = Usual)
    {
        (this.buffer, this.most) = (buffer, most);
        Terms = terms;
        frequencies = buffer.Frequencies(terms.Count);
        order = Ordered(terms, frequencies);
        places = new int[terms.Count];
        Array.Fill(places, -1);
    }

    public TermDictionary.Terms Terms { get; }

    /// <summary>The term it stands at.</summary>
    public int Term { get; private set; }

    /// <summary>How many postings it has.</summary>
    public int Frequency { get; private set; }

    /// <summary>Its postings: document · 2³² + position.</summary>
    public ReadOnlySpan<long> Postings => window.AsSpan(start, Frequency);

    /// <summary>Goes to the next term. Behind the last one, gives back the room that it sorted in: most fields of a segment have few postings, and megabytes for each would have the collector run.</summary>
    public bool MoveNext()
    {
        start += Frequency;
        if (++at == order.Length)
        {
            ArrayPool<long>.Shared.Return(window);
            window = [];
            return false;
        }
        if (at == windowEnd) Fill();
        Term = order[at];
        Frequency = frequencies[Term];
        return true;
    }

    void Fill()
    {
        foreach (var term in order.AsSpan(0, at)) places[term] = -1;
        var length = 0;
        for (windowEnd = at; windowEnd < order.Length; windowEnd++)
        {
            var term = order[windowEnd];
            if (length > 0 && length + frequencies[term] > most) break;
            places[term] = length;
            length += frequencies[term];
        }
        if (window.Length < length)
        {
            ArrayPool<long>.Shared.Return(window);
            window = ArrayPool<long>.Shared.Rent(Math.Min(buffer.Count, Math.Max(length, most)));
        }
        buffer.Scatter(places, window);
        start = 0;
    }

    /// <summary>Terms that occur, by their bytes: first by eight of them as one number, then what those leave equal.</summary>
    static int[] Ordered(TermDictionary.Terms terms, int[] frequencies)
    {
        var order = new int[frequencies.Count(frequency => frequency > 0)];
        var beginnings = new ulong[order.Length];
        for (var (number, next) = (0, 0); number < frequencies.Length; number++)
        {
            if (frequencies[number] == 0) continue;
            beginnings[next] = Beginning(terms[number]);
            order[next++] = number;
        }
        Array.Sort(beginnings, order);
        var compare = new ByBytes(terms);
        for (var (from, to) = (0, 1); to <= order.Length; to++)
        {
            if (to < order.Length && beginnings[to] == beginnings[from]) continue;
            if (to - from > 1) Array.Sort(order, from, to - from, compare);
            from = to;
        }
        return order;
    }

    static ulong Beginning(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64BigEndian(term);
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        term.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    sealed class ByBytes(TermDictionary.Terms terms) : IComparer<int>
    {
        public int Compare(int first, int second) => terms[first].SequenceCompareTo(terms[second]);
    }
}
