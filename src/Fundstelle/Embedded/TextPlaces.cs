using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Querying;
using Lucene.Net.Index;

namespace Fundstelle.Embedded;

/// <summary>Where the texts of a page of hits answer the words of a query, so that snippets are chosen before a text is analysed.</summary>
sealed class TextPlaces(DirectoryReader reader, RankedQuery query)
{
    /// <summary>Enough to choose snippets from.</summary>
    const int MostPlaces = 1000;

    /// <summary>Places by document, in order; at most the first thousand of each.</summary>
    public Dictionary<int, IReadOnlyList<WordPlace>> Of(IReadOnlyList<Found> page)
    {
        var words = query.Wanted.ToList();
        var places = new Dictionary<int, IReadOnlyList<WordPlace>>();
        foreach (var leaf in reader.Leaves)
        {
            var docs = page.Select(found => found.Doc - leaf.DocBase).Where(doc => doc >= 0 && doc < leaf.AtomicReader.MaxDoc).Order().ToList();
            if (docs.Count == 0) continue;
            var sources = query.Vocabularies.Of(leaf.AtomicReader, QueryFields.Text) is { } vocabulary ? Sources(vocabulary, leaf.Ord, words) : [];
            foreach (var doc in docs)
            {
                var found = new List<WordPlace>();
                foreach (var source in sources) source.AddPlaces(doc, found);
                found.Sort(static (a, b) => a.First.CompareTo(b.First));
                places[doc + leaf.DocBase] = found.Count > MostPlaces ? found[..MostPlaces] : found;
            }
        }
        return places;
    }

    static List<Source> Sources(Vocabulary vocabulary, int segment, List<RankedConcept> words)
    {
        var sources = new List<Source>();
        for (var i = 0; i < words.Count; i++)
        {
            var field = Array.IndexOf(words[i].Fields, QueryFields.Text);
            if (field < 0) continue;
            var terms = words[i].Terms.SinglesIn(segment, field).ToLookup(single => single.Term.Layer is Layer.Head or Layer.Modifier, single => single.Known);
            var whole = PositionUnion.Of(vocabulary, terms[false].Concat(words[i].Terms.Expansions.Select(vocabulary.Find).OfType<KnownTerm>()));
            var parts = PositionUnion.Of(vocabulary, terms[true]);
            if (whole is not null || parts is not null) sources.Add(new OfTerms(i, whole, parts));
            foreach (var alternative in words[i].Terms.Found[segment][field])
            {
                if (alternative.Alternative is Alternative.Sequence sequence) sources.Add(new OfSequence(i, sequence, SequenceOccurrences.Of(vocabulary, alternative.Steps, sequence.Slop)));
            }
        }
        return sources;
    }

    abstract class Source
    {
        /// <summary>Adds the places in a document. Documents must be asked for in order.</summary>
        public abstract void AddPlaces(int doc, List<WordPlace> places);
    }

    /// <summary>A word at any place, whole or as a part; where it is both, it is whole.</summary>
    sealed class OfTerms(int concept, PositionUnion? whole, PositionUnion? parts) : Source
    {
        public override void AddPlaces(int doc, List<WordPlace> places)
        {
            var words = whole is null ? [] : whole.PositionsIn(doc);
            foreach (var position in words) places.Add(new(position, position, concept, true));
            if (parts is null) return;
            foreach (var position in parts.PositionsIn(doc))
            {
                if (words.BinarySearch(position) < 0) places.Add(new(position, position, concept, false));
            }
        }
    }

    /// <summary>Words at successive places, which are shown together; or near each other, of which each stands for itself.</summary>
    sealed class OfSequence(int concept, Alternative.Sequence sequence, SequenceOccurrences occurrences) : Source
    {
        public override void AddPlaces(int doc, List<WordPlace> places)
        {
            foreach (var (first, last) in occurrences.PlacesIn(doc))
            {
                if (sequence.Slop is null) places.Add(new(first, last, concept, true));
                else places.AddRange([new(first, first, concept, false), new(last, last, concept, false)]);
            }
        }
    }
}
