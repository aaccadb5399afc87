using System.Runtime.CompilerServices;
using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>What a word of a query asks for.</summary>
/// <param name="Alternatives">What answers it.</param>
/// <param name="IsFunctionWord">Whether it is ignored where other words are there.</param>
/// <param name="LoneParts">Its parts, each by itself; only where any word is enough.</param>
sealed record WordMeaning(IReadOnlyList<Alternative> Alternatives, bool IsFunctionWord, IReadOnlyList<LonePart> LoneParts)
{
    /// <summary>Of what is no word.</summary>
    public static readonly WordMeaning None = new([], false, []);
}

/// <summary>A part of a compound or of a hyphenated word, by itself.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Alternatives">What answers it.</param>
/// <param name="Weight">What it counts beside the whole.</param>
sealed record LonePart(string Stem, IReadOnlyList<Alternative> Alternatives, double Weight);

/// <summary>
/// A word as typed → what it asks for: its forms, compounds with it, other spellings. Belongs to one thread at a time, as its analyser does; what was found out is
/// remembered for all, since queries repeat their words as texts do.
/// </summary>
sealed class WordMeanings(GermanAnalyzer analyzer)
{
    /// <summary>Words remembered at most; about 4 kB each.</summary>
    const int MostRemembered = 1 << 13;

    /// <summary>How many other words may stand between the parts of a compound that was asked for in one word: Preis für Gas, Preis von russischem Gas.</summary>
    const int PartsSlop = 4;

    /// <summary>What a part of a compound before its end counts on its own where any word is enough; where all are wanted, it counts nothing.</summary>
    const double LoneModifierWeight = 0.4;

    /// <summary>The same for its end, which says less of the topic: Steuer, not Erklärung, is what a Steuererklärung is about.</summary>
    const double LoneHeadWeight = 0.2;

    /// <summary>The same for a word of a hyphenated one, which is less of a word together: SQL-Befehle, Harvard-Absolventen.</summary>
    const double HyphenatedPartWeight = 0.5;

    static readonly ConditionalWeakTable<Lexicon, Recent<Asked, WordMeaning>> rememberedByLexicon = [];

    readonly Recent<Asked, WordMeaning> remembered = rememberedByLexicon.GetValue(analyzer.Lexicon, static _ => new(MostRemembered));

    readonly NameVariants names = new(analyzer.Lexicon);

    readonly WordFamilies families = new(analyzer.Lexicon);

    readonly NeutralForms neutral = new(analyzer.Lexicon);

    readonly WrittenApart apart = new(analyzer.Lexicon);

    readonly List<Token> tokens = [];

    readonly record struct Asked(string Text, bool Exact, bool Any);

    /// <summary>What a word asks for.</summary>
    /// <param name="text">One word, or several that hang together (Jong-Un, example.org), which are a phrase and perhaps also one word.</param>
    /// <param name="exact">Whether these letters are asked for and no others.</param>
    /// <param name="any">Whether any word of the query is enough.</param>
    public WordMeaning Of(string text, bool exact, bool any)
    {
        var asked = new Asked(text, exact, any);
        if (remembered.TryGet(asked, out var known)) return known;
        var meaning = Read(text, exact, any);
        remembered.Keep(asked, meaning);
        return meaning;
    }

    WordMeaning Read(string text, bool exact, bool any)
    {
        // A list of its own, since other ways to write a word are analysed on the way.
        List<Token> found = [.. Analyzed(text)];
        if (found.Count == 0) return WordMeaning.None;
        if (found is [var only, .. var readings] && readings.TrueForAll(token => token.Word.IsReading))
        {
            List<Alternative> alternatives = exact ? [.. InLetters(only.Word)] : [.. WithVariants(text, only.Word, any), .. readings.SelectMany(reading => QueryTerms.OfReading(reading.Word))];
            return new(alternatives, only.Word.IsFunctionWord && !exact, any && !exact ? PartsOf(only.Word) : []);
        }
        return new(exact ? LettersInOne(found) : WordsInOne(found), false, any && !exact ? PartsOf(found) : []);
    }

    /// <summary>The tokens of a text, in a list that the next analysis uses again.</summary>
    List<Token> Analyzed(string text)
    {
        tokens.Clear();
        analyzer.Analyze(text, tokens);
        return tokens;
    }

    static IEnumerable<Alternative> InLetters(WordAnalysis word) => QueryTerms.OfLetters(word).Select(term => new Alternative.Single(term, MatchKind.Stem));

    static List<Alternative> LettersInOne(List<Token> found)
    {
        var phrase = new Alternative.Sequence([.. Places(found).Select(IReadOnlyList<Term> (word) => [.. QueryTerms.OfLetters(word)])], null, MatchKind.Exact);
        return [phrase, .. Joined(found) is { } joined ? InLetters(joined) : []];
    }

    /// <summary>Several words that hang together are a phrase, and perhaps also one word.</summary>
    List<Alternative> WordsInOne(List<Token> found)
    {
        var words = Places(found);
        var alternatives = new List<Alternative> { new Alternative.Sequence([.. words.Select(IReadOnlyList<Term> (word) => [.. QueryTerms.OfStems(word)])], null, MatchKind.Stem) };
        if (Joined(found) is { } joined) alternatives.AddRange(Alternatives(joined));
        alternatives.AddRange(OtherSpellings(words));
        // Apart but near each other the words of a hyphenated one count as the parts of a compound do: CPI-Maßstab finds "(CPI), ein Maßstab".
        var parts = words.Where(word => !word.IsFunctionWord).Select(IReadOnlyList<Term> (word) => [.. word.AskedStems.SelectMany(QueryTerms.OfPart)]).ToList();
        if (parts.Count > 1) alternatives.Add(new Alternative.Sequence(parts, PartsSlop, MatchKind.Parts));
        // z.B. is one word and three letters, z.Zt. only two words; 50-jährig is fünfzigjährig, Tse-tung Zedong.
        IEnumerable<string> others = Abbreviations.Of(string.Join(' ', words.Select(word => word.Written)));
        if (Joined(found) is { } inOne) others = others.Union(Abbreviations.Of(inOne.Written), StringComparer.Ordinal).Concat(NumberWords.Of(inOne.Written)).Concat(NameVariants.IsListed(inOne.Written) ? names.Of(inOne.Written) : []);
        alternatives.AddRange(Variants(others, MatchKind.Variant));
        return alternatives;
    }

    /// <summary>One word per place; what several mean together has none of its own.</summary>
    static List<WordAnalysis> Places(List<Token> found) => [.. found.Where(token => token.Spans == 1).Select(token => token.Word)];

    /// <summary>The words in one, where they are one.</summary>
    static WordAnalysis? Joined(List<Token> found) => found.Find(token => token.Spans > 1 && token.Spans == found[^1].Position + 1).Word;

    /// <summary>What answers a word. A spelling with the stem of the word itself, or of another spelling, is no further evidence.</summary>
    List<Alternative> WithVariants(string text, WordAnalysis word, bool any)
    {
        var others = Variants(text, word);
        if (any && !word.IsFunctionWord) others.AddRange(Variants(families.Of([word.Written, .. word.AskedStems]), MatchKind.Family));
        return WithOthers(Alternatives(word), others);
    }

    static List<Alternative> WithOthers(List<Alternative> alternatives, List<Alternative> others)
    {
        var known = alternatives.OfType<Alternative.Single>().Select(single => single.Term).ToHashSet();
        alternatives.AddRange(others.Where(other => other is not Alternative.Single single || known.Add(single.Term)));
        return alternatives;
    }

    /// <summary>Other spellings of a name, what an abbreviation stands for, a number in digits or in words, a verb in two words, and people named in the other way.</summary>
    List<Alternative> Variants(string text, WordAnalysis word)
    {
        if (IsRoadNumber(word.Written)) return Variants([$"{word.Written[0]} {word.Written[1..]}", .. Abbreviations.Of(word.Written)], MatchKind.Variant);
        if (word.IsFunctionWord) return [];
        var abbreviated = word.AskedStems.Prepend(word.Written).Distinct(StringComparer.Ordinal).SelectMany(Abbreviations.Of).Concat(text.EndsWith('.') ? Abbreviations.Of(word.Written + ".") : []);
        var people = QueryTerms.OfStems(neutral.StemsOf(word.Written, char.IsUpper(text[0]))).Select(term => new Alternative.Single(term, MatchKind.Variant));
        IEnumerable<string> inTwo = apart.Apart(word.Written) is { } two ? [two] : [];
        return [.. people, .. Variants(abbreviated.Concat(names.Of(Letters.WithoutAccents(word.Written))).Concat(NumberWords.Of(word.Written)).Concat(inTwo), MatchKind.Variant)];
    }

    /// <summary>A8 is also written A 8.</summary>
    static bool IsRoadNumber(string written) => written.Length is >= 2 and <= 4 && char.IsAsciiLetter(written[0]) && !written.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    List<Alternative> Variants(IEnumerable<string> others, MatchKind kind)
    {
        var variants = new List<Alternative>();
        foreach (var other in others)
        {
            var found = Analyzed(other);
            if (found is [var single]) variants.AddRange(QueryTerms.OfStems(single.Word).Select(term => new Alternative.Single(term, kind)));
            else if (found.Count > 0) variants.Add(new Alternative.Sequence([.. Places(found).Select(IReadOnlyList<Term> (word) => [.. QueryTerms.OfStems(word)])], null, kind));
        }
        return variants;
    }

    /// <summary>A hyphenated name in the other spellings of its words (Al-Qaida, Al Kaida): a sequence for each word that has some, so that none finds what is typed, or what another finds.</summary>
    List<Alternative.Sequence> OtherSpellings(List<WordAnalysis> words)
    {
        var typed = words.ConvertAll(IReadOnlyList<Term> (word) => [.. QueryTerms.OfStems(word)]);
        var others = words.ConvertAll(word => names.Of(word.Written).SelectMany(other => Analyzed(other) is [var single] ? QueryTerms.OfStems(single.Word) : []).ToList());
        return [.. Enumerable.Range(0, words.Count).Where(i => others[i].Count > 0).Select(i => new Alternative.Sequence([.. typed[..i], others[i], .. typed[(i + 1)..].Zip(others[(i + 1)..], IReadOnlyList<Term> (one, more) => [.. one, .. more])], null, MatchKind.Variant))];
    }

    static List<Alternative> Alternatives(WordAnalysis word)
    {
        var alternatives = new List<Alternative>();
        foreach (var term in QueryTerms.OfStems(word)) alternatives.Add(new Alternative.Single(term, MatchKind.Stem));
        // A form that is its own stem is indexed once. With a capital it may be where with a small letter it is not: Verbot is, verbot may be from verbieten.
        var isStem = word.Stems is [var stem] && stem == word.Written;
        if (word.AskedStems.Contains(word.Written, StringComparer.Ordinal)) alternatives.Add(new Alternative.Single(new(Layer.WrittenAndStem, word.Written), MatchKind.Exact));
        if (!isStem) alternatives.Add(new Alternative.Single(new(Layer.Written, word.Written), MatchKind.Exact));
        if (word.IsFunctionWord) return alternatives;
        alternatives.AddRange(word.AskedStems.SelectMany(InCompounds));
        var smallest = word.SmallestParts.ToList();
        if (smallest.Count > 1)
            alternatives.Add(new Alternative.Sequence([.. smallest.Select(IReadOnlyList<Term> (part) => QueryTerms.OfPart(part.Stem))], PartsSlop, MatchKind.Parts));
        return alternatives;
    }

    static IEnumerable<Alternative> InCompounds(string stem) => [new Alternative.Single(new(Layer.Head, stem), MatchKind.Head), new Alternative.Single(new(Layer.Modifier, stem), MatchKind.Modifier)];

    IReadOnlyList<LonePart> PartsOf(WordAnalysis compound)
    {
        var stems = compound.SmallestParts.Select(part => part.Stem).ToList();
        return stems.Count < 2 ? [] : [.. stems.Select((stem, i) => Lone(stem, i < stems.Count - 1 ? LoneModifierWeight : LoneHeadWeight))];
    }

    IReadOnlyList<LonePart> PartsOf(List<Token> hyphenated)
    {
        var stems = Places(hyphenated).Where(word => !word.IsFunctionWord).Select(word => word.Stems[0]).ToList();
        return stems.Count < 2 ? [] : [.. stems.Select(stem => Lone(stem, HyphenatedPartWeight))];
    }

    LonePart Lone(string stem, double weight) =>
        new(stem, WithOthers([.. QueryTerms.OfStems([stem]).Select(term => new Alternative.Single(term, MatchKind.Stem)), .. InCompounds(stem)], Variants(families.Of([stem]), MatchKind.Family)), weight);
}
