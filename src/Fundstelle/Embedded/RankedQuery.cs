using Fundstelle.Matching;
using Fundstelle.Querying;
using Fundstelle.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Explanation = Fundstelle.Ranking.Explanation;
using LuceneExplanation = Lucene.Net.Search.Explanation;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fundstelle.Embedded;

/// <summary>A whole compiled query as one Lucene query: BM25F over fields and layers for each word, their sum, and a bonus for words near each other.</summary>
/// <param name="clause">What is asked for.</param>
/// <param name="filters">What else must hold.</param>
/// <param name="options">What counts how much.</param>
/// <param name="today">The day that the age of a document is counted from; null where age does not count.</param>
/// <param name="statistics">Figures of the whole index.</param>
/// <param name="concepts">The words of the query as the index sees them.</param>
/// <param name="vocabularies">Where they are looked up; those of this search, which belongs to one thread.</param>
sealed class RankedQuery(
    Clause clause, IReadOnlyList<Func<AtomicReader, Matcher>> filters, RankingOptions options, DateOnly? today, CollectionStatistics statistics, IReadOnlyDictionary<Concept, RankedConcept> concepts, Vocabularies vocabularies) : LuceneQuery
{
    /// <summary>The words of the query as the index sees them.</summary>
    public IReadOnlyDictionary<Concept, RankedConcept> Concepts => concepts;

    /// <summary>Those that a hit can contain.</summary>
    public IEnumerable<RankedConcept> Wanted => clause.Concepts().Select(concept => concepts[concept]);

    /// <summary>Where they are looked up.</summary>
    public Vocabularies Vocabularies => vocabularies;

    public override string ToString(string field) => clause.ToString()!;

    public override Weight CreateWeight(IndexSearcher searcher) => new RankedWeight(this);

    /// <summary>The documents of a segment, with scores.</summary>
    public RankedScorer ScorerFor(AtomicReaderContext segment, Weight weight)
    {
        var reader = segment.AtomicReader;
        var words = new List<ConceptMatcher>();
        var hasBounds = false;
        var lengths = new Dictionary<string, FieldLengths?>(StringComparer.Ordinal);
        var root = Build(clause, scored: true) ?? new FilterMatcher([]);
        if (filters.Count > 0) root = new AllMatcher([root, .. filters.Select(filter => filter(reader))]);
        var recency = options.Recency > 0 && today is { } day && reader.GetNumericDocValues(LuceneSchema.Day) is { } days ? new RecencyBonus(days, day.DayNumber, options) : null;
        return new(root, words, hasBounds, options, recency, weight);

        FieldLengths? Lengths(string field)
        {
            if (!lengths.TryGetValue(field, out var known)) lengths[field] = known = statistics.Lengths(segment, field, options);
            return known;
        }

        Matcher? Build(Clause part, bool scored)
        {
            switch (part)
            {
                case Clause.Leaf leaf:
                    var word = new ConceptMatcher(concepts[leaf.Concept], options, statistics, segment, vocabularies, Lengths);
                    hasBounds |= scored && word.HasBounds;
                    if (scored && !leaf.Concept.IsAside) words.Add(word);
                    return word;
                case Clause.All all:
                    var wanted = all.Parts.Where(inner => inner is not Clause.Except).Select(inner => Build(inner, scored)).ToList();
                    var unwanted = all.Parts.OfType<Clause.Except>().Select(except => Build(except.Part, scored: false)).OfType<Matcher>().ToList();
                    if (wanted.Contains(null)) return null;
                    Matcher joined = wanted.Count switch { 0 => new EveryMatcher(reader, _ => true), 1 => wanted[0]!, _ => new AllMatcher([.. wanted!]) };
                    return unwanted.Count == 0 ? joined : new ExceptMatcher(joined, unwanted);
                case Clause.Any any:
                    var some = any.Parts.Select(inner => Build(inner, scored)).OfType<Matcher>().ToList();
                    return some.Count switch { 0 => null, 1 => some[0], _ => new AnyMatcher([.. some]) };
                case Clause.Except except:
                    return new ExceptMatcher(new EveryMatcher(reader, _ => true), Build(except.Part, scored: false) is { } other ? [other] : []);
                case Clause.Days days:
                    return Filters.Days(days.First, days.Last)(reader);
                case Clause.Everything:
                    return new EveryMatcher(reader, _ => true);
                default:
                    return null;
            }
        }
    }

    sealed class RankedWeight(RankedQuery query) : Weight
    {
        public override LuceneQuery Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost)
        {
        }

        public override Scorer GetScorer(AtomicReaderContext context, IBits acceptDocs) => query.ScorerFor(context, this);

        public override LuceneExplanation Explain(AtomicReaderContext context, int doc)
        {
            var scorer = query.ScorerFor(context, this);
            return scorer.Advance(doc) == doc ? new((float)scorer.Explain().Score, "see Fundstelle.Ranking.Explanation") : new(0, "no match");
        }
    }
}

/// <summary>What the day of a document adds to its score.</summary>
sealed class RecencyBonus(NumericDocValues days, int today, RankingOptions options)
{
    /// <summary>The most any document gets, in shares of its points.</summary>
    public double Highest => options.Recency;

    /// <summary>The bonus in shares of the points; 0 for a document without a date.</summary>
    public double Factor(int doc) => days.Get(doc) is >= 0 and var day ? Share.Recency.Factor(Age(day), options.HalfLife, options.Recency) : 0;

    /// <summary>The same number, explained; null for a document without a date.</summary>
    public Share.Recency? Explain(int doc, double words) => days.Get(doc) is >= 0 and var day ? new(Age(day), options.HalfLife, options.Recency, words) : null;

    int Age(long day) => (int)Math.Max(0, today - day);
}

/// <summary>Goes through the documents of a segment. Scores are doubles; Lucene's float is for its own collectors.</summary>
sealed class RankedScorer(Matcher root, List<ConceptMatcher> words, bool hasBounds, RankingOptions options, RecencyBonus? recency, Weight weight) : Scorer(weight)
{
    /// <summary>Words further apart than this are not neighbours.</summary>
    const int WidestGap = 8;

    public override int DocID => root.Doc;

    public override int Freq => words.Count(word => word.Doc == root.Doc);

    public override int NextDoc() => root.Doc == Occurrences.End ? root.Doc : root.Advance(root.Doc + 1);

    public override int Advance(int target) => root.Advance(target);

    public override long GetCost() => root.Cost;

    public override float GetScore() => (float)Score(double.NegativeInfinity);

    /// <summary>The fields of the current document that answer.</summary>
    public IReadOnlyList<string> Fields()
    {
        var fields = new List<string>(2);
        foreach (var word in root.Scoring()) word.AddFields(fields);
        return fields;
    }

    /// <summary>Whether a word of the query is missing in the current document.</summary>
    public bool LacksWord => words.Exists(word => word.Doc != root.Doc);

    /// <summary>The score of the current document; one that is less than the threshold may be another that is less: places of words are looked up only where they could lift it there.</summary>
    public double Score(double threshold)
    {
        if (hasBounds && AtMost(root.Score(atMost: true)) is var most && most < threshold) return most;
        var score = root.Score(atMost: false);
        if (words.Count > 1 && AtMost(score) >= threshold)
        {
            for (var i = 1; i < words.Count; i++) score += Nearness(words[i - 1], words[i])?.Value ?? 0;
        }
        return recency is null ? score : score * (1 + recency.Factor(root.Doc));
    }

    /// <summary>The same number in shares.</summary>
    public Explanation Explain()
    {
        List<Share> shares = [.. root.Scoring().Select(word => word.Explain()), .. Enumerable.Range(1, Math.Max(0, words.Count - 1)).Select(i => Nearness(words[i - 1], words[i])).OfType<Share.Nearness>().Where(bonus => bonus.Value > 0)];
        var points = shares.Sum(share => share.Value);
        if (recency?.Explain(root.Doc, points) is { } bonus) shares.Add(bonus);
        return new(shares.Sum(share => share.Value), shares);
    }

    /// <summary>What the score can be at most when its words get so many points.</summary>
    double AtMost(double points) => (points + HighestBonus()) * (1 + (recency?.Highest ?? 0));

    double HighestBonus()
    {
        var highest = 0.0;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i - 1].Doc == root.Doc && words[i].Doc == root.Doc) highest += PairWeight(words[i - 1], words[i]);
        }
        return highest;
    }

    double PairWeight(ConceptMatcher first, ConceptMatcher second) => Math.Max(options.Phrase, options.Proximity) * Rarer(first, second);

    static double Rarer(ConceptMatcher first, ConceptMatcher second) => Math.Min(first.Ranked.Idf * first.Ranked.Concept.Weight, second.Ranked.Idf * second.Ranked.Concept.Weight);

    /// <summary>For two neighbouring query words: the weight of the rarer one, divided by the smallest distance of the two in one field; null where they are not near.</summary>
    Share.Nearness? Nearness(ConceptMatcher first, ConceptMatcher second)
    {
        if (first.Doc != root.Doc || second.Doc != root.Doc) return null;
        var nearest = WidestGap + 1;
        for (var field = 0; field < Math.Min(first.Ranked.Fields.Length, second.Ranked.Fields.Length); field++)
        {
            if (first.Ranked.Fields[field] == second.Ranked.Fields[field] && first.StandsIn(field) && second.StandsIn(field)) nearest = Math.Min(nearest, Nearest(first.Places(field), second.Places(field)));
        }
        return nearest > WidestGap ? null : new(first.Ranked.Concept.Label, second.Ranked.Concept.Label, nearest, nearest <= 1 ? options.Phrase : options.Proximity, Rarer(first, second));
    }

    /// <summary>The smallest distance of two places; the other order than in the query counts as one further.</summary>
    static int Nearest(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var nearest = int.MaxValue;
        int i = 0, j = 0;
        while (i < first.Length && j < second.Length)
        {
            var distance = second[j] - first[i];
            nearest = Math.Min(nearest, distance >= 0 ? distance : 1 - distance);
            if (distance > 0) i++;
            else j++;
        }
        return nearest;
    }
}

/// <summary>What narrows a search without a score.</summary>
static class Filters
{
    public static Func<AtomicReader, Matcher> Days(DateOnly? first, DateOnly? last) => reader =>
    {
        var days = reader.GetNumericDocValues(LuceneSchema.Day);
        var (from, to) = (first?.DayNumber ?? 0, last?.DayNumber ?? int.MaxValue);
        return new EveryMatcher(reader, doc => days?.Get(doc) is { } day && day >= from && day <= to);
    };

    public static Func<AtomicReader, Matcher> Value(string field, string value) => reader =>
        new FilterMatcher(Vocabulary.Of(reader, LuceneSchema.Whole(field), reader.LiveDocs)?.Docs(System.Text.Encoding.UTF8.GetBytes(LuceneSchema.WholeValue(value))) is { } docs ? [new TermOccurrences(docs)] : []);

    /// <summary>Documents dated in a year.</summary>
    public static Func<AtomicReader, Matcher> Year(int year) => Days(new(year, 1, 1), new(year, 12, 31));
}
