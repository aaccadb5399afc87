namespace Fundstelle.Analysis;

/// <summary>Which form of a word is seen most often: what is found out about that one holds for its other forms (Betriebsräte, Betriebsrats: Betriebsrat).</summary>
sealed class MainForms(Lexicon lexicon, KnownTails tails)
{
    // Of shorter words other words differ in an ending, too.
    const int ShortestRoot = 5;

    /// <summary>The most frequent form, if it is another one, and the one that follows it; null where there is none.</summary>
    /// <param name="word">The written form.</param>
    /// <param name="facts">What is known of it; nouns are forms of nouns only.</param>
    public (string? First, string? Second) Of(string word, WordFacts facts)
    {
        var (first, second) = (new Form(word, facts.Count), default(Form));
        var root = RootOf(word);
        Look(root, endings);
        if (WithOtherVowel(root) is { } other) Look(other.Root, other.IsPlural ? pluralEndings : endings);
        // Lesesäle, Hauptthemata: no ending leads from them to Lesesaal, Hauptthema.
        if (facts.NounShare >= 0.9 && NounForms.EndsIrregularly(word) && tails.StartIn(word) is > 0 and var at && NounForms.StemOf(word.AsSpan(at)) is { } singular) Look(string.Concat(word.AsSpan(0, at), singular), endings);
        return (first.Word == word ? null : first.Word, second.Word);

        void Look(ReadOnlySpan<char> root, string[] endings)
        {
            foreach (var ending in endings)
            {
                var found = lexicon.Find(root, ending);
                if (!found.Known || found.Count < second.Count || !MayBeOneWord(found, facts) || IsWord(root, ending)) continue;
                var form = new Form(string.Concat(root, ending), found.Count);
                if (form.Precedes(second)) (first, second) = form.Precedes(first) ? (form, first) : (first, form);
            }
        }

        bool IsWord(ReadOnlySpan<char> root, string ending) => word.Length == root.Length + ending.Length && word.AsSpan().StartsWith(root) && word.EndsWith(ending, StringComparison.Ordinal);
    }

    readonly record struct Form(string? Word, double Count)
    {
        /// <summary>Of two that are as frequent the shorter one, or the one that comes first, so that all forms agree.</summary>
        public bool Precedes(Form other) =>
            Count != other.Count ? Count > other.Count
            : other.Word is null || (Word!.Length != other.Word.Length ? Word.Length < other.Word.Length : string.CompareOrdinal(Word, other.Word) < 0);
    }

    /// <summary>What is left without the longest ending.</summary>
    static ReadOnlySpan<char> RootOf(string word)
    {
        var longest = 0;
        foreach (var ending in endings)
        {
            if (ending.Length > longest && word.Length - ending.Length >= ShortestRoot && word.EndsWith(ending, StringComparison.Ordinal)) longest = ending.Length;
        }
        return word.AsSpan(0, word.Length - longest);
    }

    /// <summary>A root with an umlaut where it has none, as in a plural, or without one where it has: rat, rät. Null where its last vowel has no other.</summary>
    static (string Root, bool IsPlural)? WithOtherVowel(ReadOnlySpan<char> root)
    {
        var at = Letters.LastVowel(root);
        return at < 0 ? null : root[at] switch
        {
            'ä' or 'ö' or 'ü' => (Letters.Bare(root, at), false),
            'a' or 'o' or 'u' => (Letters.Umlauted(root, at), true),
            _ => null,
        };
    }

    /// <summary>A noun is no form of a verb: Teilnehmer, teilnehmen. Adjectives have a capital in names and titles.</summary>
    static bool MayBeOneWord(WordFacts one, WordFacts other) =>
        !one.Known || !other.Known || one.NounShare < 0 || other.NounShare < 0 || Math.Abs(one.NounShare - other.NounShare) <= 0.6;

    static readonly string[] endings = ["", "s", "es", "e", "en", "n", "er", "ers", "ern", "em", "ens"];

    /// <summary>The known masculine of a feminine: of one that has a plural (no Termin has), or whose masculine does something. Null for others.</summary>
    /// <param name="word">The written form.</param>
    /// <param name="facts">What is known of it.</param>
    public string? Masculine(string word, WordFacts facts)
    {
        var length = word.EndsWith("innen", StringComparison.Ordinal) ? word.Length - 5 : word.EndsWith("in", StringComparison.Ordinal) ? word.Length - 2 : 0;
        if (length < ShortestRoot || (facts.Known && !facts.IsNoun)) return null;
        var man = word[..length];
        return lexicon.Find(man).IsNoun && (lexicon.Find(man, "innen").Known || IsDoer(man)) ? man : null;
    }

    static bool IsDoer(string word) => Array.Exists(endingsOfDoers, ending => word.EndsWith(ending, StringComparison.Ordinal));

    static readonly string[] endingsOfDoers = ["er", "eur", "or", "ist", "ant", "ent"];

    static readonly string[] pluralEndings = ["e", "en", "er", "ern"];
}
