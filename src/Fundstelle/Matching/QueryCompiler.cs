using Fundstelle.Analysis;
using Fundstelle.Querying;

namespace Fundstelle.Matching;

/// <summary>
/// Query → clauses: puts German into a query. Says for each word what counts as finding it; index and highlighter both work from the result, so that what is
/// found and what is marked cannot differ. Belongs to one thread at a time, as its analyser does.
/// </summary>
public sealed class QueryCompiler(GermanAnalyzer analyzer)
{
    /// <summary>What neighbouring words mean together counts beside the words themselves, which mostly stand there too.</summary>
    const double AsideWeight = 0.5;

    /// <summary>What a word typed with a small letter counts where others have a capital: verbs and adjectives say less of what is looked for than nouns and names do.</summary>
    const double SmallWeight = 0.8;

    readonly WordMeanings meanings = new(analyzer);

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
                return Word(word.Text, word.Field ?? field, weight, word.Exact, any);
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

    /// <summary>A word, with its parts beside it where any word is enough; nobody typed these.</summary>
    Clause Word(string text, string? field, double weight, bool exact, bool any)
    {
        var meaning = meanings.Of(text, exact, any);
        var whole = Leaf(new(text, meaning.Alternatives, field, weight, meaning.IsFunctionWord, exact));
        return meaning.LoneParts.Count == 0 ? whole : Joined([whole, .. meaning.LoneParts.Select(part => Leaf(new(part.Stem, part.Alternatives, field, weight * part.Weight, IsAside: true)))], all: false);
    }

    Clause Phrase(Query.Phrase phrase, string? field, double weight)
    {
        var found = Analyzed(phrase.Text);
        if (found.Count == 0) return new Clause.Nothing();
        if (found.Count == 1) return Word(phrase.Text, field, weight, phrase.Exact, any: false);
        List<Alternative> alternatives = [new Alternative.Sequence(Steps(found, phrase.Exact, phrase.Text), phrase.Slop, phrase.Exact ? MatchKind.Exact : MatchKind.Stem)];
        if (!phrase.Exact && SectionNames.Other(phrase.Text) is { } other) alternatives.Add(new Alternative.Sequence(Steps(Analyzed(other), exact: false, other), phrase.Slop, MatchKind.Variant));
        return Leaf(new($"\"{phrase.Text}\"", alternatives, field, weight));
    }

    /// <summary>One step per place; a hyphenated word's joined form is no step of its own. An abbreviation is also the word it stands for, and the other way round: § 5 Abs. 2.</summary>
    List<IReadOnlyList<Term>> Steps(List<Token> found, bool exact, string phrase)
    {
        // The analysis of the other ways to write a word uses the same list.
        var words = found.Where(token => token.Spans == 1).ToList();
        return [.. words.Select(IReadOnlyList<Term> (token, i) => exact ? [.. QueryTerms.OfLetters(token.Word)]
            : [.. QueryTerms.OfStems(token.Word), .. Abbreviated(token, phrase, i + 1 < words.Count && char.IsAsciiDigit(words[i + 1].Word.Written[0]))])];
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
                foreach (var term in QueryTerms.OfStems(single.Word)) yield return term;
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
