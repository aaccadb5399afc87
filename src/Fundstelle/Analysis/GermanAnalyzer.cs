namespace Fundstelle.Analysis;

/// <summary>
/// Text → tokens, each with its written form, its stem and its parts. The same for indexing, queries and highlighting;
/// only which of a word's stems count differs, since capitals mean something in a text and nothing in a query (<see cref="WordStems"/>).
/// What was found out about a word is kept for the next time (<see cref="WordCache"/>).
/// </summary>
public sealed class GermanAnalyzer
{
    /// <summary>Changes whenever the same text may give other terms; part of <see cref="Fingerprint"/>.</summary>
    const int RulesVersion = 21;

    readonly WordCache cache;
    readonly WordGroups groups;
    readonly WordAnalysis[] known = new WordAnalysis[WordCache.Together];

    /// <summary>One for the word list of the program.</summary>
    public GermanAnalyzer()
        : this(WordCache.Shared)
    {
    }

    internal GermanAnalyzer(WordCache cache)
    {
        this.cache = cache;
        groups = new(cache, new(cache.Lexicon), cache.Lexicon);
    }

    /// <summary>The word list it reads with.</summary>
    public Lexicon Lexicon => cache.Lexicon;

    /// <summary>One for the word list of the program with words of a user.</summary>
    public static GermanAnalyzer For(UserWords words) => new(CacheFor(words));

    /// <summary>What remembers words read with those of a user: one for all who hold the same words, so that index and highlighter read a word once.</summary>
    internal static WordCache CacheFor(UserWords words) => words == UserWords.None ? WordCache.Shared : caches.GetValue(words, static words => new(Lexicon.Shipped.With(words)));

    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<UserWords, WordCache> caches = [];

    /// <summary>
    /// Takes what was found out about the words of the program's list before it ran (<see cref="PreparedWords"/>). Without it, or with that of other rules, a word is read when it is first met,
    /// which gives the same and takes longer.
    /// </summary>
    /// <param name="words">A resource of the program; stays open as long as that runs.</param>
    public static void Prepare(UnmanagedMemoryStream words) => WordCache.Shared.Prepared = PreparedWords.From(words, Lexicon.Shipped);

    /// <summary>What an index must have been made with to be read by this analyser: version of the rules and checksum of the word list.</summary>
    public static string Fingerprint => $"{RulesVersion}-{Lexicon.Shipped.Checksum:x8}";

    /// <summary>Appends the tokens of a text to a list, in order of position.</summary>
    public void Analyze(ReadOnlySpan<char> text, List<Token> tokens)
    {
        // A word and what is behind it have about so many letters; growing a list of a million tokens takes longer than finding them.
        tokens.EnsureCapacity(tokens.Count + (text.Length / 6));
        var scanner = new WordScanner(text);
        var position = -1;
        var chainStart = -1;
        var chainIsInitials = false;
        Span<ScannedWord> words = stackalloc ScannedWord[WordCache.Together];
        while (scanner.Next(words) is > 0 and var count)
        {
            cache.Get(text, words[..count], known);
            for (var i = 0; i < count; i++)
            {
                var word = words[i];
                position++;
                if (word.Joint == Joint.None)
                {
                    // A broken word is one, and so the next has the place of its second half.
                    if (CloseChain(text, tokens, chainStart, chainIsInitials)) position--;
                    chainStart = tokens.Count;
                    chainIsInitials = true;
                }
                chainIsInitials &= (word.Joint == Joint.None || text[word.Range.Start - 1] == '.') && word.Range.Length == 1 && char.IsLetter(text[word.Range.Start]);
                tokens.Add(new(position, word.Range, known[i], word.Joint != Joint.None, 1));
            }
        }
        CloseChain(text, tokens, chainStart, chainIsInitials);
        groups.AddTo(text, tokens);
    }

    /// <summary>
    /// Kim-Il-Sung-Platz and U.S.A. are also one word: a further token at the place of the first, for each run of hyphens or initials. Where a line once ended inside a
    /// word and only its hyphen is left (wich-tig, Mit-glieder), it is one word and nothing else: then true.
    /// </summary>
    bool CloseChain(ReadOnlySpan<char> text, List<Token> tokens, int start, bool initials)
    {
        if (start < 0 || tokens.Count - start < 2) return false;
        var chain = tokens.Count - start;
        // Longer chains are lists and paths; nobody writes them as one word.
        if (chain > 6) return false;
        for (var i = start + 1; i < tokens.Count && !initials; i++)
        {
            if (!Letters.IsHyphen(text[tokens[i].Range.Start - 1])) return false;
        }
        var (first, last) = (tokens[start], tokens[^1]);
        var range = TextRange.Between(first.Range.Start, last.Range.End);
        if (chain == 2 && !initials && char.IsLower(text[first.Range.End - 1]) && char.IsLower(text[last.Range.Start]) && last.Range.Start == first.Range.End + 1
            && cache.Broken(text.Slice(range.Start, range.Length), first.Range.Length) is { } broken)
        {
            tokens.RemoveAt(tokens.Count - 1);
            tokens[^1] = first with { Range = range, Word = broken };
            return true;
        }
        var length = 0;
        for (var i = start; i < tokens.Count; i++) length += tokens[i].Word.Written.Length;
        var letters = length <= 256 ? stackalloc char[length] : new char[length];
        var rest = letters;
        for (var i = start; i < tokens.Count; i++)
        {
            var written = tokens[i].Word.Written;
            written.CopyTo(rest);
            rest = rest[written.Length..];
        }
        var word = cache.Joined(letters);
        tokens.Insert(start + 1, new(first.Position, range, word, first.Joint, last.Position - first.Position + 1));
        return false;
    }
}
