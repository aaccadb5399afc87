using Lucene.Net.Index;

namespace Fundstelle.Embedded;

/// <summary>The ids of an index.</summary>
static class DocumentIds
{
    /// <summary>The ids most like one: those that contain it or end alike first, then by the letters that differ (Levenshtein 1965).</summary>
    public static IReadOnlyList<string> Similar(DirectoryReader reader, string id, int most)
    {
        var best = new PriorityQueue<string, (int, string)>(Comparer<(int Distance, string Id)>.Create((a, b) => a.Distance != b.Distance ? b.Distance.CompareTo(a.Distance) : string.CompareOrdinal(b.Id, a.Id)));
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(LuceneSchema.Id)?.GetEnumerator() is not { } terms) continue;
            while (terms.MoveNext())
            {
                var known = terms.Term.Utf8ToString();
                var distance = known.Contains(id, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(id, known);
                if (distance > Math.Max(2, id.Length / 2)) continue;
                best.Enqueue(known, (distance, known));
                if (best.Count > most) best.Dequeue();
            }
        }
        var found = new List<string>();
        while (best.TryDequeue(out var known, out _)) found.Add(known);
        found.Reverse();
        return found;
    }

    static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Math.Max(2, a.Length / 2) || b.Length > 500) return int.MaxValue;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[b.Length];
    }
}
