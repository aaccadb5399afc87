using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Querying;
using Lucene.Net.Index;
using Term = Fundstelle.Matching.Term;

namespace Fundstelle.Embedded;

/// <summary>Where in the texts of a page of hits the words of a query may stand, so that snippets are made from these sentences instead of the whole texts.</summary>
sealed class TextPlaces(DirectoryReader reader, RankedQuery query)
{
    /// <summary>The places of all the forms that fit a pattern take longer to collect than the texts take to read, where they are more.</summary>
    const int MostExpansions = 100;

    /// <summary>Enough to choose snippets from.</summary>
    const int MostPlaces = 1000;

    /// <summary>Positions by document, in order; at most the first thousand of each. Null where the texts are read faster.</summary>
    public Dictionary<int, IReadOnlyList<int>>? Of(IReadOnlyList<Found> page)
    {
        if (query.Wanted.Any(word => word.Expansions.Count > MostExpansions)) return null;
        var terms = Terms();
        var places = new Dictionary<int, IReadOnlyList<int>>();
        foreach (var leaf in reader.Leaves)
        {
            var docs = page.Select(found => found.Doc - leaf.DocBase).Where(doc => doc >= 0 && doc < leaf.AtomicReader.MaxDoc).Order().ToList();
            if (docs.Count == 0) continue;
            var union = query.Vocabularies.Of(leaf.AtomicReader, QueryFields.Text) is { } vocabulary ? PositionUnion.Of(vocabulary, terms) : null;
            foreach (var doc in docs)
            {
                if (union?.Doc < doc) union.Advance(doc);
                places[doc + leaf.DocBase] = union?.Doc == doc ? union.Positions() is { Length: > MostPlaces } many ? many[..MostPlaces].ToArray() : union.Positions().ToArray() : [];
            }
        }
        return places;
    }

    List<byte[]> Terms()
    {
        var terms = new HashSet<Term>();
        var expansions = new List<byte[]>();
        foreach (var (concept, _, expanded, _, _) in query.Wanted.Where(word => word.Concept.Field is null or QueryFields.Text))
        {
            expansions.AddRange(expanded);
            foreach (var alternative in concept.Alternatives)
            {
                if (alternative is Alternative.Single single) terms.Add(single.Term);
                else if (alternative is Alternative.Sequence sequence) terms.UnionWith(sequence.Steps.SelectMany(step => step));
            }
        }
        return [.. terms.Select(term => TermCode.Of(term.Layer, term.Text)), .. expansions];
    }
}
