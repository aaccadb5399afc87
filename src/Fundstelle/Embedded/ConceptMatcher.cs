using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Querying;
using Fundstelle.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>A query word as the whole index sees it: its patterns spelled out, its rarity known.</summary>
/// <param name="Concept">What it asks for.</param>
/// <param name="Fields">Where.</param>
/// <param name="Expansions">The terms its patterns stand for.</param>
/// <param name="Holding">In how many documents its stem (or, where that is nowhere, anything of it) stands.</param>
/// <param name="Idf">Rarity.</param>
sealed record RankedConcept(Concept Concept, string[] Fields, IReadOnlyList<byte[]> Expansions, long Holding, double Idf);

/// <summary>What the scores of a whole index rest on.</summary>
/// <param name="Documents">How many there are.</param>
/// <param name="AverageLengths">Words per document, by field.</param>
sealed record CollectionStatistics(long Documents, IReadOnlyDictionary<string, double> AverageLengths);

/// <summary>One query word in one segment: all its lists of occurrences side by side, and its score.</summary>
sealed class ConceptMatcher : Matcher
{
    readonly RankedConcept ranked;
    readonly RankingOptions options;
    readonly CollectionStatistics statistics;
    readonly List<(Occurrences Occurrences, int Field, MatchKind Kind, double Weight)> lists = [];
    readonly NumericDocValues?[] lengths;
    readonly AtomicReader reader;
    readonly IBits? live;
    readonly Vocabulary?[] vocabularies;
    PositionUnion?[]? places;

    public ConceptMatcher(RankedConcept ranked, RankingOptions options, CollectionStatistics statistics, AtomicReader reader, IBits? live)
    {
        (this.ranked, this.options, this.statistics, this.reader, this.live) = (ranked, options, statistics, reader, live);
        lengths = new NumericDocValues?[ranked.Fields.Length];
        vocabularies = new Vocabulary?[ranked.Fields.Length];
        for (var field = 0; field < ranked.Fields.Length; field++)
        {
            lengths[field] = reader.GetNormValues(ranked.Fields[field]);
            if (lengths[field] is not null) AddField(field);
        }
    }

    public RankedConcept Ranked => ranked;

    public override long Cost => lists.Sum(list => list.Occurrences.Cost);

    void AddField(int field)
    {
        var name = ranked.Fields[field];
        if (Vocabulary.Of(reader, name, live) is not { } vocabulary) return;
        vocabularies[field] = vocabulary;
        foreach (var alternative in ranked.Concept.Alternatives)
        {
            switch (alternative)
            {
                case Alternative.Single single:
                    Add(Listed(TermCode.Of(single.Term.Layer, single.Term.Text)), single.Kind);
                    break;
                case Alternative.Sequence sequence:
                    Add(SequenceOccurrences.Of(vocabulary, sequence), sequence.Kind);
                    break;
                case Alternative.Pattern when ranked.Expansions.Count <= 8:
                    foreach (var term in ranked.Expansions) Add(Listed(term), MatchKind.Stem);
                    break;
                case Alternative.Pattern:
                    Add(SummedOccurrences.Of(vocabulary, reader.MaxDoc, ranked.Expansions), MatchKind.Stem);
                    break;
            }
        }

        TermOccurrences? Listed(byte[] term) => vocabulary.Docs(term) is { } docs ? new(docs) : null;

        void Add(Occurrences? occurrences, MatchKind kind)
        {
            if (occurrences is not null) lists.Add((occurrences, field, kind, options.FieldWeight(name) * options.KindWeight(kind)));
        }
    }

    public override int Advance(int target)
    {
        var next = Occurrences.End;
        foreach (var (occurrences, _, _, _) in lists)
        {
            if (occurrences.Doc < target) occurrences.Advance(target);
            if (occurrences.Doc < next) next = occurrences.Doc;
        }
        return Doc = next;
    }

    public override double Score() => At(Doc).Value;

    public override IEnumerable<ConceptMatcher> Scoring() => [this];

    TermScore At(int doc)
    {
        var frequency = 0.0;
        var field = -1;
        var factor = 1.0;
        foreach (var (occurrences, inField, _, weight) in lists)
        {
            if (occurrences.Doc != doc) continue;
            if (inField != field)
            {
                field = inField;
                factor = LengthFactor(doc, field);
            }
            frequency += weight * occurrences.Frequency * factor;
        }
        return new(ranked.Idf, frequency, options.K1, ranked.Concept.Weight);
    }

    double LengthFactor(int doc, int field) =>
        TermScore.LengthFactor(options.LengthNormalisation(ranked.Fields[field]), lengths[field]!.Get(doc), statistics.AverageLengths.GetValueOrDefault(ranked.Fields[field]));

    /// <summary>The score of the current document with all its numbers.</summary>
    public Share.Word Explain()
    {
        var evidence = lists.Where(list => list.Occurrences.Doc == Doc).Select(list => new Evidence(
            list.Kind, ranked.Fields[list.Field], list.Occurrences.Frequency, options.FieldWeight(ranked.Fields[list.Field]), options.KindWeight(list.Kind),
            lengths[list.Field]!.Get(Doc), statistics.AverageLengths.GetValueOrDefault(ranked.Fields[list.Field]), LengthFactor(Doc, list.Field))).ToList();
        return new(ranked.Concept.Label, At(Doc), ranked.Holding, statistics.Documents, evidence);
    }

    /// <summary>Where the word stands in a field of the current document, compounds included. Documents must be asked for in order.</summary>
    public ReadOnlySpan<int> Places(int field)
    {
        places ??= [.. vocabularies.Select(vocabulary => vocabulary is null ? null : PositionUnion.Of(vocabulary, ranked.Concept.Alternatives.OfType<Alternative.Single>().Select(single => single.Term)))];
        if (field >= places.Length || places[field] is not { } union) return [];
        if (union.Doc < Doc) union.Advance(Doc);
        return union.Doc == Doc ? union.Positions() : [];
    }
}
