using System.Runtime.CompilerServices;

namespace Fundstelle.Analysis;

/// <summary>
/// Gives each term a number, in the order in which terms are met, for all threads of an indexing run: postings are gathered by number. A word remembers the numbers of
/// its terms, so that nearly every occurrence costs one comparison. Only grows; who fills memory with it starts another (<see cref="Bytes"/>).
/// </summary>
sealed class TermDictionary
{
    static int made;

    readonly int id = Interlocked.Increment(ref made);
    readonly Lock adding = new();
    byte[] bytes = new byte[1 << 16];
    int[] ends = new int[1 << 13];
    int[] places = new int[1 << 14];
    int count;

    /// <summary>About how much memory it takes.</summary>
    public long Bytes => (long)bytes.Length + (4L * (ends.Length + places.Length));

    /// <summary>The numbers of all terms of a word.</summary>
    public ReadOnlySpan<int> NumbersOf(WordAnalysis word)
    {
        var numbers = word.TermNumbers;
        if (numbers is null || numbers[0] != id) word.TermNumbers = numbers = Numbered(word);
        return numbers.AsSpan(1);
    }

    /// <summary>Reads where the words of a text remember their numbers, and throws it away, for the same reason as <see cref="WordTable.Fetch"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Fetch(ReadOnlySpan<Token> tokens)
    {
        var seen = 0;
        foreach (ref readonly var token in tokens) seen += token.Word.TermNumbers?[0] ?? 0;
        return seen;
    }

    /// <summary>The number of one term.</summary>
    public int NumberOf(ReadOnlySpan<byte> term)
    {
        var hash = Hash(term);
        lock (adding) return Find(term, hash);
    }

    /// <summary>The terms met until now. What it shows stays as it is while others are added.</summary>
    public Terms Known()
    {
        lock (adding) return new(bytes, ends, count);
    }

    int[] Numbered(WordAnalysis word)
    {
        Span<byte> room = stackalloc byte[TermCode.Room];
        Span<int> numbers = stackalloc int[2 + word.Stems.Count + word.Parts.Count];
        numbers[0] = id;
        var length = 1;
        foreach (var (layer, text) in TermCode.AllOf(word))
        {
            var number = NumberOf(TermCode.Of(layer, text, room));
            if (!numbers[1..length].Contains(number)) numbers[length++] = number;
        }
        return numbers[..length].ToArray();
    }

    int Find(ReadOnlySpan<byte> term, uint hash)
    {
        var mask = places.Length - 1;
        var place = (int)hash & mask;
        for (; places[place] > 0; place = (place + 1) & mask)
        {
            if (term.SequenceEqual(new Terms(bytes, ends, count)[places[place] - 1])) return places[place] - 1;
        }
        places[place] = count + 1;
        return Add(term);
    }

    int Add(ReadOnlySpan<byte> term)
    {
        var start = count == 0 ? 0 : ends[count - 1];
        if (start + term.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + term.Length));
        if (count == ends.Length) Array.Resize(ref ends, count * 2);
        term.CopyTo(bytes.AsSpan(start));
        ends[count++] = start + term.Length;
        if (count > places.Length / 2) Rehash();
        return count - 1;
    }

    void Rehash()
    {
        var known = new Terms(bytes, ends, count);
        var larger = new int[places.Length * 2];
        for (var number = 0; number < count; number++)
        {
            var place = (int)Hash(known[number]) & (larger.Length - 1);
            while (larger[place] > 0) place = (place + 1) & (larger.Length - 1);
            larger[place] = number + 1;
        }
        places = larger;
    }

    // FNV-1a, as for words.
    static uint Hash(ReadOnlySpan<byte> term)
    {
        var hash = 2166136261u;
        foreach (var letter in term) hash = (hash ^ letter) * 16777619u;
        return hash ^ (hash >> 15);
    }

    /// <summary>Terms by number.</summary>
    internal readonly struct Terms(byte[] bytes, int[] ends, int count)
    {
        public int Count => count;

        public byte[] Bytes => bytes;

        public ReadOnlySpan<byte> this[int number] => bytes.AsSpan(Start(number), ends[number] - Start(number));

        public int Start(int number) => number == 0 ? 0 : ends[number - 1];
    }
}
