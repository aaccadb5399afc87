using System.Runtime.CompilerServices;

namespace Fundstelle.Analysis;

/// <summary>
/// What is known of words met before, for all threads: texts repeat their words, so that 97 of 100 are found here. Bounded; the answers depend on nothing but the
/// word, so that it does not matter which are kept.
/// </summary>
sealed class WordCache
{
    readonly WordReader reader;
    readonly WordTable words = new(1 << 19);
    readonly WordTable joined = new(1 << 15);
    readonly WordTable readings = new(1 << 15);

    /// <summary>An empty one that reads with a word list.</summary>
    public WordCache(Lexicon lexicon)
    {
        Lexicon = lexicon;
        reader = new(lexicon);
    }

    /// <summary>The one of the program, for its own word list.</summary>
    public static WordCache Shared { get; } = new(Lexicon.Shipped);

    /// <summary>The word list it reads with.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>What was found out before the program ran; null where it was not.</summary>
    public PreparedWords? Prepared { get; set; }

    /// <summary>How many words are best looked for together.</summary>
    public const int Together = 32;

    /// <summary>What is known of words as they stand in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scanned">The words, <see cref="Together"/> at most.</param>
    /// <param name="found">Where the answers go.</param>
    public void Get(ReadOnlySpan<char> text, ReadOnlySpan<ScannedWord> scanned, Span<WordAnalysis> found)
    {
        Span<uint> hashes = stackalloc uint[Together];
        for (var i = 0; i < scanned.Length; i++) hashes[i] = WordTable.Hash(text.Slice(scanned[i].Range.Start, scanned[i].Range.Length));
        _ = words.Fetch(hashes[..scanned.Length]);
        for (var i = 0; i < scanned.Length; i++)
        {
            var slice = text.Slice(scanned[i].Range.Start, scanned[i].Range.Length);
            found[i] = words.Find(slice, hashes[i]) ?? Read(new(slice), hashes[i], scanned[i]);
        }
    }

    WordAnalysis Read(string text, uint hash, ScannedWord word) => words.Keep(text, hash, word.Kind == WordKind.Letters ? OfLetters(text) : reader.Read(text, word.Kind, word.BaseLength));

    WordAnalysis OfLetters(string text) => Prepared?.Find(text) ?? reader.Read(text, WordKind.Letters, 0);

    /// <summary>What is known of a word that no text holds in this form.</summary>
    public WordAnalysis Word(string written)
    {
        var hash = WordTable.Hash(written);
        return words.Find(written, hash) ?? words.Keep(written, hash, OfLetters(written));
    }

    /// <summary>What words mean together that stand apart.</summary>
    public WordAnalysis Reading(string letters)
    {
        var hash = WordTable.Hash(letters);
        return readings.Find(letters, hash) ?? readings.Keep(letters, hash, reader.Reading(letters));
    }

    /// <summary>What is known of a word that a hyphen breaks; null for two words.</summary>
    /// <param name="slice">The word as it stands in the text.</param>
    /// <param name="hyphen">Where its hyphen is.</param>
    public WordAnalysis? Broken(ReadOnlySpan<char> slice, int hyphen)
    {
        var hash = WordTable.Hash(slice);
        if (joined.Find(slice, hash) is not { } known)
        {
            var text = new string(slice);
            // That it is two words is found out once, too: one without a stem says so.
            known = joined.Keep(text, hash, reader.Broken(text, hyphen) ?? new(text, [], []));
        }
        return known.Stems.Count > 0 ? known : null;
    }

    /// <summary>What is known of several words written as one.</summary>
    public WordAnalysis Joined(ReadOnlySpan<char> letters)
    {
        var hash = WordTable.Hash(letters);
        if (joined.Find(letters, hash) is { } known) return known;
        var text = new string(letters);
        return joined.Keep(text, hash, reader.Joined(text));
    }
}

/// <summary>
/// A hash table of bounded size that forgets: a word has eight places, and a newcomer takes the first that nobody asked for since the last newcomer came by
/// (second chance, Corbató 1968). Reading takes no lock: a place is one reference, and what it points to says under which text it is kept (not beside it, which would be one more look into memory a word).
/// It begins small, since a program that answers one query should not wait for memory that it does not fill.
/// </summary>
/// <param name="size">Words at most, a power of two; about 200 bytes each when full.</param>
sealed class WordTable(int size)
{
    const int PlacesOfAWord = 8;
    const int FirstSize = 1 << 13;
    const int Growth = 8;

    volatile Table table = new(Math.Min(size, FirstSize));
    int kept;
    readonly Lock writing = new();

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619u;
        return hash ^ (hash >> 15);
    }

    /// <summary>
    /// Reads what looking for several words will read, and throws it away: these reads wait for memory all at once, those of the looks would one after the other
    /// (Chen, Ailamaki, Gibbons and Mowry, Improving Hash Join Performance through Prefetching, 2004). Not inlined, and with a result, so that no compiler leaves the reads out.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Fetch(ReadOnlySpan<uint> hashes)
    {
        var now = table;
        var seen = 0;
        foreach (var hash in hashes)
        {
            var home = (int)(hash & now.Mask);
            seen += (int)now.Hashes[home] + (now.Places[home]?.Key.Length ?? 0);
        }
        return seen;
    }

    public WordAnalysis? Find(ReadOnlySpan<char> text, uint hash)
    {
        var now = table;
        var home = (int)(hash & now.Mask);
        for (var place = home; place < home + PlacesOfAWord; place++)
        {
            if (now.Hashes[place] != hash || now.Places[place] is not { } word || !text.SequenceEqual(word.Key)) continue;
            if (!word.WasUsed) word.WasUsed = true;
            return word;
        }
        return null;
    }

    public WordAnalysis Keep(string text, uint hash, WordAnalysis word)
    {
        lock (writing)
        {
            if (++kept > table.Size / 2 && table.Size < size) table = table.Grown(Math.Min(size, table.Size * Growth));
            (word.Key, word.WasUsed) = (text, true);
            table.Put(word, hash);
        }
        return word;
    }

    sealed class Table(int size)
    {
        public readonly WordAnalysis?[] Places = new WordAnalysis?[size + PlacesOfAWord];

        // Beside the places, so that a look at all eight of a word is one into memory.
        public readonly uint[] Hashes = new uint[size + PlacesOfAWord];
        public readonly uint Mask = (uint)(size - 1);

        public int Size => size;

        public void Put(WordAnalysis word, uint hash)
        {
            var home = (int)(hash & Mask);
            var place = home;
            while (place < home + PlacesOfAWord && Places[place] is { WasUsed: true } used)
            {
                used.WasUsed = false;
                place++;
            }
            if (place == home + PlacesOfAWord) place = home;
            Volatile.Write(ref Places[place], word);
            Hashes[place] = hash;
        }

        public Table Grown(int larger)
        {
            var grown = new Table(larger);
            for (var place = 0; place < Places.Length; place++)
            {
                if (Places[place] is { } word) grown.Put(word, Hashes[place]);
            }
            return grown;
        }
    }
}
