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
/// <param name="Terms">What of it occurs.</param>
/// <param name="Idf">Rarity.</param>
sealed record RankedConcept(Concept Concept, string[] Fields, ConceptTerms Terms, double Idf)
{
    /// <summary>In how many documents it stands.</summary>
    public long Holding => Terms.Holding;
}

/// <summary>One query word in one segment: all its lists of occurrences side by side, and its score.</summary>
sealed class ConceptMatcher : Matcher
{
    /// <summary>The postings of more expansions are added up beforehand.</summary>
    const int MostListed = 8;

    readonly RankedConcept ranked;
    readonly RankingOptions options;
    readonly CollectionStatistics statistics;
    readonly List<(int Field, MatchKind Kind)> answers = [];
    readonly FieldLengths?[] lengths;
    readonly AtomicReaderContext segment;
    readonly Vocabularies ofSearch;
    readonly Vocabulary?[] vocabularies;
    PositionUnion?[]? places;

    // One for each answer; arrays of their own, since every document of a search goes through them.
    readonly Occurrences[] lists;
    readonly int[] docs;
    readonly int[] fieldOf;
    readonly double[] weights;
    readonly bool areAllSure;

    public ConceptMatcher(RankedConcept ranked, RankingOptions options, CollectionStatistics statistics, AtomicReaderContext segment, Vocabularies ofSearch, Func<string, FieldLengths?> lengthsOf)
    {
        (this.ranked, this.options, this.statistics, this.segment, this.ofSearch) = (ranked, options, statistics, segment, ofSearch);
        lengths = [.. ranked.Fields.Select(lengthsOf)];
        vocabularies = new Vocabulary?[ranked.Fields.Length];
        var found = new List<Occurrences>();
        for (var field = 0; field < ranked.Fields.Length; field++)
        {
            if (lengths[field] is not null) AddField(field, found);
        }
        lists = [.. found];
        areAllSure = found.TrueForAll(list => list.IsSure);
        docs = new int[lists.Length];
        Array.Fill(docs, -1);
        fieldOf = [.. answers.Select(answer => answer.Field)];
        weights = [.. answers.Select(answer => options.FieldWeight(ranked.Fields[answer.Field]) * options.KindWeight(answer.Kind))];
    }

    public RankedConcept Ranked => ranked;

    public override long Cost => lists.Sum(list => list.Cost);

    void AddField(int field, List<Occurrences> found)
    {
        var name = ranked.Fields[field];
        if (ofSearch.Of(segment.AtomicReader, name) is not { } vocabulary) return;
        vocabularies[field] = vocabulary;
        foreach (var alternative in ranked.Terms.Found[segment.Ord][field]) Add(alternative.In(vocabulary), alternative.Kind);
        if (ranked.Terms.Expansions.Count > MostListed) Add(SummedOccurrences.Of(vocabulary, segment.AtomicReader.MaxDoc, ranked.Terms.Expansions), MatchKind.Stem);
        else foreach (var term in ranked.Terms.Expansions) Add(vocabulary.Docs(term) is { } docs ? new TermOccurrences(docs) : null, MatchKind.Stem);

        void Add(Occurrences? occurrences, MatchKind kind)
        {
            if (occurrences is null) return;
            found.Add(occurrences);
            answers.Add((field, kind));
        }
    }

    /// <summary>Whether a bound of a score is found sooner than the score.</summary>
    public bool HasBounds => !areAllSure;

    public override int Advance(int target)
    {
        while (true)
        {
            var next = Occurrences.End;
            for (var i = 0; i < docs.Length; i++)
            {
                var doc = docs[i];
                if (doc < target)
                {
                    lists[i].Advance(target);
                    docs[i] = doc = lists[i].Doc;
                }
                if (doc < next) next = doc;
            }
            if (areAllSure || next == Occurrences.End || IsIn(next)) return Doc = next;
            target = next + 1;
        }
    }

    public override bool Accepts(int doc)
    {
        if (Doc >= doc) return Doc == doc;
        var accepts = false;
        for (var i = 0; i < docs.Length; i++)
        {
            if (docs[i] < doc) docs[i] = lists[i].Accepts(doc) ? doc : lists[i].Doc;
            accepts |= docs[i] == doc;
        }
        if (!accepts || !(areAllSure || IsIn(doc))) return false;
        Doc = doc;
        return true;
    }

    /// <summary>Whether the word is in a document at which one of its lists stands.</summary>
    bool IsIn(int doc)
    {
        // Those that are sure first: the others look up places.
        for (var i = 0; i < docs.Length; i++)
        {
            if (docs[i] == doc && lists[i].IsSure) return true;
        }
        for (var i = 0; i < docs.Length; i++)
        {
            if (docs[i] == doc && lists[i].IsIn) return true;
        }
        return false;
    }

    public override double Score(bool atMost) => TermScore.Points(ranked.Idf, Frequency(Doc, atMost), options.K1, ranked.Concept.Weight);

    public override IEnumerable<ConceptMatcher> Scoring() => [this];

    /// <summary>The weighted and normalised sum of frequencies, see <see cref="TermScore"/>.</summary>
    double Frequency(int doc, bool atMost)
    {
        var frequency = 0.0;
        var field = -1;
        var factor = 1.0;
        for (var i = 0; i < docs.Length; i++)
        {
            if (docs[i] != doc) continue;
            if (fieldOf[i] != field)
            {
                field = fieldOf[i];
                factor = lengths[field]!.Factor(doc);
            }
            frequency += weights[i] * (atMost ? lists[i].HighestFrequency : lists[i].Frequency) * factor;
        }
        return frequency;
    }

    /// <summary>Adds the fields that answer in the current document to others.</summary>
    public void AddFields(List<string> fields)
    {
        for (var i = 0; i < docs.Length; i++)
        {
            if (docs[i] == Doc && lists[i].IsIn && ranked.Fields[fieldOf[i]] is var field && !fields.Contains(field)) fields.Add(field);
        }
    }

    /// <summary>The score of the current document with all its numbers.</summary>
    public Share.Word Explain()
    {
        var evidence = answers.Zip(lists).Where(answer => answer.Second.Doc == Doc && answer.Second.IsIn).Select(answer => (answer.First.Field, answer.First.Kind, answer.Second.Frequency)).Select(answer => new Evidence(
            answer.Kind, ranked.Fields[answer.Field], answer.Frequency, options.FieldWeight(ranked.Fields[answer.Field]), options.KindWeight(answer.Kind),
            lengths[answer.Field]!.Length(Doc), lengths[answer.Field]!.Average, lengths[answer.Field]!.Factor(Doc))).ToList();
        return new(ranked.Concept.Label, new(ranked.Idf, Frequency(Doc, atMost: false), options.K1, ranked.Concept.Weight), ranked.Holding, statistics.Documents, evidence);
    }

    /// <summary>Where the word stands in a field of the current document, compounds included. Documents must be asked for in order.</summary>
    public ReadOnlySpan<int> Places(int field)
    {
        places ??= [.. vocabularies.Select((vocabulary, i) => vocabulary is null ? null : PositionUnion.Of(vocabulary, ranked.Terms.SinglesIn(segment.Ord, i).Select(single => single.Known)))];
        return field < places.Length && places[field] is { } union ? union.PositionsIn(Doc) : [];
    }

    /// <summary>Whether one of its lists in a field stands at the current document.</summary>
    public bool StandsIn(int field)
    {
        for (var i = 0; i < docs.Length; i++)
        {
            if (docs[i] == Doc && fieldOf[i] == field) return true;
        }
        return false;
    }
}
