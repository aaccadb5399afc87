namespace Fundstelle.Embedded;

/// <summary>
/// The occurrences of one field in memory, in the order in which they came: one number each, that of the term. The sign says that the occurrence stands one word
/// further than the one before. <see cref="SortedPostings"/> puts them in the order of an index (sort-based inversion: Witten, Moffat and Bell, Managing Gigabytes, 1999, 5.2).
/// </summary>
sealed class PostingsBuffer
{
    /// <summary>The sign: the next position begins.</summary>
    const int NextPosition = int.MinValue;

    /// <summary>A position without a term.</summary>
    const int NoTerm = int.MaxValue;

    const int BlockLength = 1 << 15;

    readonly List<int[]> blocks = [];
    readonly List<(int Doc, int End)> documents = [];
    int position;

    /// <summary>Occurrences until now.</summary>
    public int Count { get; private set; }

    /// <summary>Documents that have the field.</summary>
    public int Documents => documents.Count;

    /// <summary>Memory it takes.</summary>
    public long Bytes => 4L * BlockLength * blocks.Count;

    /// <summary>The occurrences of another document follow, with a higher number than any before.</summary>
    public void Begin(int doc)
    {
        documents.Add((doc, Count));
        position = -1;
    }

    /// <summary>Terms at one position of the document, not before those that are there.</summary>
    public void Add(ReadOnlySpan<int> terms, int at)
    {
        while (position < at - 1)
        {
            Append(NoTerm | NextPosition);
            position++;
        }
        var sign = position < at ? NextPosition : 0;
        position = at;
        foreach (var term in terms)
        {
            Append(term | sign);
            sign = 0;
        }
    }

    /// <summary>No more of this document will come.</summary>
    public void End() => documents[^1] = documents[^1] with { End = Count };

    void Append(int entry)
    {
        var at = Count & (BlockLength - 1);
        if (at == 0) blocks.Add(GC.AllocateUninitializedArray<int>(BlockLength));
        blocks[^1][at] = entry;
        Count++;
    }

    /// <summary>How often each term occurs.</summary>
    public int[] Frequencies(int terms)
    {
        var frequencies = new int[terms];
        var left = Count;
        foreach (var block in blocks)
        {
            foreach (var entry in block.AsSpan(0, Math.Min(left, BlockLength)))
            {
                if ((entry & NoTerm) != NoTerm) frequencies[entry & NoTerm]++;
            }
            left -= BlockLength;
        }
        return frequencies;
    }

    /// <summary>Puts the postings of some terms where they belong: each at the place that its term has next. Terms without a place, which is negative, are left out.</summary>
    public void Scatter(int[] places, long[] postings)
    {
        var at = 0;
        foreach (var (doc, end) in documents)
        {
            var posting = ((long)doc << 32) - 1;
            while (at < end)
            {
                var block = blocks[at / BlockLength].AsSpan(at & (BlockLength - 1));
                if (block.Length > end - at) block = block[..(end - at)];
                foreach (var entry in block)
                {
                    if (entry < 0) posting++;
                    var term = entry & NoTerm;
                    if (term == NoTerm) continue;
                    ref var place = ref places[term];
                    if (place >= 0) postings[place++] = posting;
                }
                at += block.Length;
            }
        }
    }
}
