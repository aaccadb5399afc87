using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>
/// Query → clauses: puts German into a query. Says for each word what counts as finding it; index and highlighter both work from the result, so that what is
/// found and what is marked cannot differ. Belongs to one thread at a time, as its analyser does.
/// </summary>
public sealed class QueryCompiler(GermanAnalyzer analyzer)
{
    /// <summary>How many other words may stand between the parts of a compound that was asked for in one word: Preis für Gas, Preis von russischem Gas.</summary>
    const int PartsSlop = 4;

    /// <summary>What a part of a compound before its end counts on its own where any word is enough; where all are wanted, it counts nothing.</summary>
    const double LoneModifierWeight = 0.4;

    /// <summary>The same for its end, which says less of the topic: Steuer, not Erklärung, is what a Steuererklärung is about.</summary>
    const double LoneHeadWeight = 0.2;

    /// <summary>The same for a word of a hyphenated one, which is less of a word together: SQL-Befehle, Harvard-Absolventen.</summary>
    const double HyphenatedPartWeight = 0.5;

    /// <summary>What neighbouring words mean together counts beside the words themselves, which mostly stand there too.</summary>
    const double AsideWeight = 0.5;

    /// <summary>What a word typed with a small letter counts where others have a capital: verbs and adjectives say less of what is looked for than nouns and names do.</summary>
    const double SmallWeight = 0.8;

    readonly NameVariants names = new(analyzer.Lexicon);

    readonly WordFamilies families = new(analyzer.Lexicon);

    readonly NeutralForms neutral = new(analyzer.Lexicon);

    readonly WordsTogether together = new(analyzer);

    readonly List<Token> tokens = [];

    bool hasCapitals;

    /// <summary>The compiled query. Function words are left out where other words are there.</summary>
    public Clause Compile(Query query, bool any = false)
    {
        hasCapitals = HasCapitals(query);
        var clause = Clause(query, null, 1, any);
        return WithoutFunctionWords(clause) is { } content && content.Concepts().Any() ? content : clause;
    }

    static bool HasCapitals(Query query) => query switch
    {
        Query.Word { Text: [var first, ..] } => char.IsUpper(first),
        Query.And and => and.Parts.Any(HasCapitals),
        Query.Or or => or.Parts.Any(HasCapitals),
        Query.Weighted weighted => HasCapitals(weighted.Part),
        _ => false,
    };

    Clause Clause(Query query, string? field, double weight, bool any)
    {
        switch (query)
        {
            case Query.Word word:
                if (hasCapitals && word is { Exact: false, Text: [var first, ..] } && char.IsLower(first)) weight *= SmallWeight;
                var whole = Words(word.Text, word.Field ?? field, weight, word.Exact, any);
                return any && !word.Exact ? Joined([whole, .. LoneParts(word.Text, word.Field ?? field, weight)], all: false) : whole;
            case Query.Phrase phrase: return Phrase(phrase, phrase.Field ?? field, weight);
            case Query.Wildcard wildcard: return Leaf(new(wildcard.Pattern, [.. WordPattern.Wildcard.Spellings(wildcard.Pattern).Select(pattern => new Alternative.Pattern(pattern))], wildcard.Field ?? field, weight));
            case Query.Fuzzy fuzzy: return Fuzzy(fuzzy, fuzzy.Field ?? field, weight);
            case Query.Between days: return new Clause.Days(days.First, days.Last);
            case Query.And and:
                var parts = Parts(and.Parts, field, weight, any).Where(part => part is not Matching.Clause.Nothing).ToList();
                var wanted = parts.Where(part => part is not (Matching.Clause.Except or Matching.Clause.Days)).ToList();
                if (!any || wanted.Count < 2) return Joined(parts, all: true);
                return Joined([Joined(wanted, all: false), .. parts.Except(wanted)], all: true);
            case Query.Or or: return Joined(or.Parts.Select(part => Clause(part, field, weight, any)).ToList(), all: false);
            case Query.Not not: return new Clause.Except(Clause(not.Part, field, weight, any));
            case Query.Weighted weighted: return Clause(weighted.Part, field, weight * weighted.Weight, any);
            case Query.Everything: return new Clause.Everything();
            default: return new Clause.Nothing();
        }
    }

    /// <summary>Each part as a clause; neighbouring words that mean something together are found by that as well.</summary>
    List<Clause> Parts(IReadOnlyList<Query> queries, string? field, double weight, bool any)
    {
        var clauses = queries.Select(query => Clause(query, field, weight, any)).ToList();
        for (var first = 0; first < queries.Count;)
        {
            var next = first;
            while (next < queries.Count && queries[next] is Query.Word { Exact: false } word && word.Field == (queries[first] as Query.Word)?.Field) next++;
            if (next - first >= 2)
            {
                var words = queries.Skip(first).Take(next - first).Cast<Query.Word>().ToList();
                foreach (var (from, to, alternatives) in together.Of([.. words.Select(word => word.Text)]))
                {
                    var aside = Leaf(new(string.Join(' ', words[from..(to + 1)].Select(word => word.Text)), alternatives, words[0].Field ?? field, weight * AsideWeight, IsAside: true));
                    clauses[first + from] = Joined([Joined(clauses.GetRange(first + from, to - from + 1), all: !any), aside], all: false);
                    for (var i = from + 1; i <= to; i++) clauses[first + i] = new Clause.Nothing();
                }
            }
            first = Math.Max(next, first + 1);
        }
        return clauses;
    }

    static Clause Leaf(Concept concept) => concept.Alternatives.Count == 0 ? new Clause.Nothing() : new Clause.Leaf(concept);

    static Clause Joined(List<Clause> parts, bool all)
    {
        var kept = parts.Where(part => part is not Matching.Clause.Nothing).ToList();
        return kept.Count switch { 0 => new Clause.Nothing(), 1 => kept[0], _ => all ? new Clause.All(kept) : new Clause.Any(kept) };
    }

    List<Token> Analyzed(string text)
    {
        tokens.Clear();
        analyzer.Analyze(text, tokens);
        return tokens;
    }

    /// <summary>A word as typed: one token, or several that hang together (Jong-Un, example.org), which are a phrase and perhaps also one word.</summary>
    Clause Words(string text, string? field, double weight, bool exact, bool any)
    {
        var found = Analyzed(text);
        if (found.Count == 0) return new Clause.Nothing();
        if (found is [var only, .. var others] && others.All(token => token.Word.IsReading))
            return Leaf(new(text, exact ? [.. Written(only.Word)] : [.. WithVariants(text, only.Word, any), .. others.SelectMany(other => ReadingTerms(other.Word))], field, weight, only.Word.IsFunctionWord && !exact, exact));

        var whole = found.FirstOrDefault(token => token.Spans > 1 && token.Spans == found[^1].Position + 1);
        var alternatives = new List<Alternative> { new Alternative.Sequence(Steps(found, exact), null, exact ? MatchKind.Exact : MatchKind.Stem) };
        if (whole.Word is { } joined) alternatives.AddRange(exact ? Written(joined) : Alternatives(joined));
        if (!exact) alternatives.AddRange(OtherSpellings(found));
        // Apart but near each other the words of a hyphenated one count as the parts of a compound do: CPI-Maßstab finds "(CPI), ein Maßstab".
        var parts = found.Where(token => token.Spans == 1 && !token.Word.IsFunctionWord).Select(IReadOnlyList<Term> (token) => [.. token.Word.AskedStems.SelectMany(PartTerms)]).ToList();
        if (!exact && parts.Count > 1) alternatives.Add(new Alternative.Sequence(parts, PartsSlop, MatchKind.Parts));
        // z.B. is one word and three letters.
        if (!exact && whole.Word is { } initials) alternatives.AddRange(Variants(Abbreviations.Of(initials.Written), MatchKind.Variant));
        return Leaf(new(text, alternatives, field, weight, IsExact: exact));
    }

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

    /// <summary>Other spellings of a name, what an abbreviation stands for, and people named in the other way.</summary>
    List<Alternative> Variants(string text, WordAnalysis word)
    {
        if (IsRoadNumber(word.Written)) return Variants([$"{word.Written[0]} {word.Written[1..]}"], MatchKind.Variant);
        if (word.IsFunctionWord) return [];
        var abbreviated = word.AskedStems.Prepend(word.Written).Distinct(StringComparer.Ordinal).SelectMany(Abbreviations.Of).Concat(text.EndsWith('.') ? Abbreviations.Of(word.Written + ".") : []);
        var people = Stemmed(neutral.StemsOf(word.Written, char.IsUpper(text[0]))).Select(term => new Alternative.Single(term, MatchKind.Variant));
        return [.. people, .. Variants(abbreviated.Concat(names.Of(word.Written)), MatchKind.Variant)];
    }

    /// <summary>A8 is also written A 8.</summary>
    static bool IsRoadNumber(string written) => written.Length is >= 2 and <= 4 && char.IsAsciiLetter(written[0]) && !written.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    List<Alternative> Variants(IEnumerable<string> others, MatchKind kind)
    {
        var variants = new List<Alternative>();
        foreach (var other in others)
        {
            var found = Analyzed(other);
            if (found is [var single]) variants.AddRange(StemTerms(single.Word).Select(term => new Alternative.Single(term, kind)));
            else if (found.Count > 0) variants.Add(new Alternative.Sequence(Steps(found, exact: false), null, kind));
        }
        return variants;
    }

    /// <summary>The parts of a compound or of a hyphenated word, each by itself. Nobody typed them, so they are aside.</summary>
    List<Clause> LoneParts(string text, string? field, double weight)
    {
        var found = Analyzed(text);
        var isHyphenated = found.Count > 1;
        var stems = isHyphenated ? found.Where(token => token.Spans == 1 && !token.Word.IsFunctionWord).Select(token => token.Word.Stems[0]).ToList() : found.SelectMany(token => token.Word.SmallestParts).Select(part => part.Stem).ToList();
        if (stems.Count < 2) return [];
        return [.. stems.Select((stem, i) => Leaf(new(stem, LonePart(stem), field, weight * Weight(i), IsAside: true)))];

        double Weight(int part) => isHyphenated ? HyphenatedPartWeight : part < stems.Count - 1 ? LoneModifierWeight : LoneHeadWeight;
    }

    List<Alternative> LonePart(string stem) =>
        WithOthers([.. Stemmed([stem]).Select(term => new Alternative.Single(term, MatchKind.Stem)), .. InCompounds(stem)], Variants(families.Of([stem]), MatchKind.Family));

    Clause Phrase(Query.Phrase phrase, string? field, double weight)
    {
        var found = Analyzed(phrase.Text);
        if (found.Count == 0) return new Clause.Nothing();
        if (found.Count == 1) return Words(phrase.Text, field, weight, phrase.Exact, any: false);
        return Leaf(new($"\"{phrase.Text}\"", [new Alternative.Sequence(Steps(found, phrase.Exact, phrase.Text), phrase.Slop, phrase.Exact ? MatchKind.Exact : MatchKind.Stem)], field, weight));
    }

    /// <summary>One step per place; a hyphenated word's joined form is no step of its own. In a phrase an abbreviation is also the word it stands for, and the other way round: § 5 Abs. 2.</summary>
    List<IReadOnlyList<Term>> Steps(List<Token> found, bool exact, string? phrase = null)
    {
        // The analysis of the other ways to write a word uses the same list.
        var words = found.Where(token => token.Spans == 1).ToList();
        return [.. words.Select(IReadOnlyList<Term> (token, i) => exact ? [.. WrittenTerms(token.Word)]
            : [.. StemTerms(token.Word), .. phrase is null ? [] : Abbreviated(token, phrase, i + 1 < words.Count && char.IsAsciiDigit(words[i + 1].Word.Written[0]))])];
    }

    /// <summary>A hyphenated name in the other spellings of its words (Al-Qaida, Al Kaida): a sequence for each word that has some, so that none finds what is typed, or what another finds.</summary>
    List<Alternative.Sequence> OtherSpellings(List<Token> found)
    {
        // The analysis of the other spellings uses the same list.
        var words = found.Where(token => token.Spans == 1).Select(token => token.Word).ToList();
        var typed = words.ConvertAll(IReadOnlyList<Term> (word) => [.. StemTerms(word)]);
        var others = words.ConvertAll(word => names.Of(word.Written).SelectMany(other => Analyzed(other) is [var single] ? StemTerms(single.Word) : []).ToList());
        return [.. Enumerable.Range(0, words.Count).Where(i => others[i].Count > 0).Select(i => new Alternative.Sequence([.. typed[..i], others[i], .. typed[(i + 1)..].Zip(others[(i + 1)..], IReadOnlyList<Term> (one, more) => [.. one, .. more])], null, MatchKind.Variant))];
    }

    IEnumerable<Term> Abbreviated(Token token, string phrase, bool beforeNumber)
    {
        var written = token.Word.Written;
        var hasDot = token.Range.End < phrase.Length && phrase[token.Range.End] == '.';
        IEnumerable<string> others = [.. Abbreviations.Of(written), .. hasDot ? Abbreviations.Of(written + ".") : [], .. beforeNumber && Abbreviations.BeforeNumber(written) is { } shorter ? [shorter] : Array.Empty<string>()];
        foreach (var other in others)
        {
            if (Analyzed(other) is [var single])
            {
                foreach (var term in StemTerms(single.Word)) yield return term;
            }
        }
    }

    Clause Fuzzy(Query.Fuzzy fuzzy, string? field, double weight)
    {
        var found = Analyzed(fuzzy.Text);
        if (found.Count == 0) return new Clause.Nothing();
        var written = found.MaxBy(token => token.Spans).Word.Written;
        return Leaf(new(fuzzy.Text + "~", [new Alternative.Pattern(new WordPattern.Similar(written, fuzzy.Distance))], field, weight));
    }

    internal static IEnumerable<Term> StemTerms(WordAnalysis word) => Stemmed(word.AskedStems);

    static IEnumerable<Term> Stemmed(IEnumerable<string> stems) => stems.SelectMany(stem => (IEnumerable<Term>)[new(Layer.WrittenAndStem, stem), new(Layer.Stem, stem)]);

    /// <summary>What answers another reading of words: itself, and dates that hold it (the 20th of June is in 20.06.2024).</summary>
    internal static IEnumerable<Alternative> ReadingTerms(WordAnalysis reading) =>
        StemTerms(reading).Append(new(Layer.Head, reading.Stems[0])).Select(term => new Alternative.Single(term, MatchKind.Stem));

    static IEnumerable<Term> WrittenTerms(WordAnalysis word) => [new(Layer.WrittenAndStem, word.Written), new(Layer.Written, word.Written)];

    static IEnumerable<Alternative> Written(WordAnalysis word) => WrittenTerms(word).Select(term => new Alternative.Single(term, MatchKind.Stem));

    static List<Alternative> Alternatives(WordAnalysis word)
    {
        var alternatives = new List<Alternative>();
        foreach (var term in StemTerms(word)) alternatives.Add(new Alternative.Single(term, MatchKind.Stem));
        // A form that is its own stem is indexed once. With a capital it may be where with a small letter it is not: Verbot is, verbot may be from verbieten.
        var isStem = word.Stems is [var stem] && stem == word.Written;
        if (word.AskedStems.Contains(word.Written, StringComparer.Ordinal)) alternatives.Add(new Alternative.Single(new(Layer.WrittenAndStem, word.Written), MatchKind.Exact));
        if (!isStem) alternatives.Add(new Alternative.Single(new(Layer.Written, word.Written), MatchKind.Exact));
        if (word.IsFunctionWord) return alternatives;
        alternatives.AddRange(word.AskedStems.SelectMany(InCompounds));
        var smallest = word.SmallestParts.ToList();
        if (smallest.Count > 1)
            alternatives.Add(new Alternative.Sequence([.. smallest.Select(IReadOnlyList<Term> (part) => PartTerms(part.Stem))], PartsSlop, MatchKind.Parts));
        return alternatives;
    }

    static IEnumerable<Alternative> InCompounds(string stem) => [new Alternative.Single(new(Layer.Head, stem), MatchKind.Head), new Alternative.Single(new(Layer.Modifier, stem), MatchKind.Modifier)];

    static Term[] PartTerms(string stem) => [new(Layer.WrittenAndStem, stem), new(Layer.Stem, stem), new(Layer.Head, stem), new(Layer.Modifier, stem)];

    static Clause? WithoutFunctionWords(Clause clause) => clause switch
    {
        Clause.Leaf leaf => leaf.Concept.IsFunctionWord ? null : leaf,
        Clause.All all => Some(all.Parts, parts => new Clause.All(parts)),
        Clause.Any any => Some(any.Parts, parts => new Clause.Any(parts)),
        _ => clause,
    };

    static Clause? Some(IReadOnlyList<Clause> parts, Func<IReadOnlyList<Clause>, Clause> join)
    {
        var kept = parts.Select(WithoutFunctionWords).OfType<Clause>().ToList();
        return kept.Count switch { 0 => null, 1 => kept[0], _ => join(kept) };
    }
}
