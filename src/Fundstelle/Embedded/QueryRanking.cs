using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Querying;
using Fundstelle.Ranking;
using Lucene.Net.Index;

namespace Fundstelle.Embedded;

/// <summary>Compiled query → ranked query: looks up what the index knows of each word, how rare it is, and what narrows the search.</summary>
sealed class QueryRanking(DirectoryReader reader, CollectionStatistics statistics)
{
    readonly PatternExpansion patterns = new(reader);
    readonly Recent<(object Alternatives, string? Field), ConceptTerms> known = new(MostKnown);

    /// <summary>Words whose terms are remembered at most; about 1 kB each.</summary>
    const int MostKnown = 1 << 13;

    /// <summary>A compiled query with what the index knows of its words. A word that occurs nowhere is replaced by one with umlauts that does.</summary>
    /// <param name="clause">The compiled query; changed where a word was replaced.</param>
    /// <param name="request">Filters, days and weights.</param>
    /// <param name="analyzer">One that belongs to this thread.</param>
    /// <param name="problems">What to tell whoever asked.</param>
    /// <param name="repaired">The words that were replaced.</param>
    public RankedQuery Ranked(ref Clause clause, SearchRequest request, GermanAnalyzer analyzer, List<Message> problems, List<UnknownWord> repaired)
    {
        var vocabularies = new Vocabularies();
        var ranked = new Dictionary<Concept, RankedConcept>(ReferenceEqualityComparer.Instance);
        AddRanked(clause, ranked, vocabularies, problems);
        if (ranked.Values.Any(concept => concept.Holding == 0 && !concept.Concept.IsAside))
        {
            var fallback = new UmlautFallback(Occurs, analyzer, concept => ranked[concept].Holding > 0);
            clause = fallback.Applied(clause, problems);
            repaired.AddRange(fallback.Repaired);
            foreach (var replaced in ranked.Keys.Where(concept => fallback.Repaired.Exists(word => word.Word == concept.Label)).ToList()) ranked.Remove(replaced);
            AddRanked(clause, ranked, vocabularies, problems);
        }
        return new(clause, FiltersOf(request), request.Ranking, request.Today, statistics, ranked, vocabularies);
    }

    void AddRanked(Clause clause, Dictionary<Concept, RankedConcept> ranked, Vocabularies vocabularies, List<Message> problems)
    {
        switch (clause)
        {
            case Clause.Leaf leaf when !ranked.ContainsKey(leaf.Concept): ranked[leaf.Concept] = Ranked(leaf.Concept, vocabularies, problems); break;
            case Clause.All all: foreach (var part in all.Parts) AddRanked(part, ranked, vocabularies, problems); break;
            case Clause.Any any: foreach (var part in any.Parts) AddRanked(part, ranked, vocabularies, problems); break;
            case Clause.Except except: AddRanked(except.Part, ranked, vocabularies, problems); break;
        }
    }

    RankedConcept Ranked(Concept concept, Vocabularies vocabularies, List<Message> problems)
    {
        var fields = Fields(concept);
        var (expansions, isCut) = patterns.Terms(concept.Alternatives.OfType<Alternative.Pattern>().Select(pattern => pattern.Forms), fields);
        if (isCut) problems.Add(Texts.TooManyExpansions(concept.Label));
        // What a phrase asks for is another list each time.
        var terms = expansions.Count == 0 && concept.Alternatives is [Alternative.Single, ..] ? Known(concept, fields, vocabularies) : ConceptTerms.Of(reader, vocabularies, concept, fields, expansions);
        return new(concept, fields, terms, TermScore.InverseDocumentFrequency(statistics.Documents, Math.Min(terms.Holding, statistics.Documents)));
    }

    /// <summary>The terms of a word, for which another search may have asked: what it means is remembered too, and is then the same list.</summary>
    ConceptTerms Known(Concept concept, string[] fields, Vocabularies vocabularies)
    {
        if (!known.TryGet((concept.Alternatives, concept.Field), out var terms)) known.Keep((concept.Alternatives, concept.Field), terms = ConceptTerms.Of(reader, vocabularies, concept, fields, []));
        return terms;
    }

    /// <summary>Whether anything in the index answers a query word.</summary>
    bool Occurs(Concept concept) =>
        ConceptTerms.Of(reader, new(), concept, Fields(concept), []).Holding > 0;

    static string[] Fields(Concept concept) => concept.Field is null ? LuceneSchema.Searched : [concept.Field];

    static List<Func<AtomicReader, Matcher>> FiltersOf(SearchRequest request)
    {
        var filters = new List<Func<AtomicReader, Matcher>>();
        foreach (var byField in request.Filters.GroupBy(filter => filter.Key, StringComparer.Ordinal))
        {
            var values = byField.Select(filter => filter.Value).ToList();
            filters.Add(reader => new AnyMatcher([.. values.Select(value => ValueFilter(byField.Key, value)(reader))]));
        }
        if (request.From is not null || request.To is not null) filters.Add(Filters.Days(request.From, request.To));
        return filters;
    }

    static Func<AtomicReader, Matcher> ValueFilter(string field, string value) =>
        field != QueryFields.Year ? Filters.Value(field, value)
        : int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000 ? Filters.Year(year)
        : _ => new FilterMatcher([]);
}
