using Fundstelle.Analysis;
using Fundstelle.Matching;
using Lucene.Net.Index;
using Term = Fundstelle.Matching.Term;

namespace Fundstelle.Embedded;

/// <summary>A term that stands in a field of a segment.</summary>
/// <param name="Bytes">As the index holds it.</param>
/// <param name="State">Where its postings are.</param>
/// <param name="Documents">In how many documents it stands, deleted ones included.</param>
readonly record struct KnownTerm(byte[] Bytes, TermState State, int Documents);

/// <summary>One of the things that answer a query word and that occurs in a field of a segment.</summary>
/// <param name="Alternative">A term or a sequence.</param>
/// <param name="Steps">The terms of each step; a term is one step.</param>
sealed record FoundAlternative(Alternative Alternative, KnownTerm[][] Steps)
{
    /// <summary>In which way it answers the word.</summary>
    public MatchKind Kind => Alternative is Alternative.Sequence sequence ? sequence.Kind : ((Alternative.Single)Alternative).Kind;

    /// <summary>Where it occurs.</summary>
    public Occurrences In(Vocabulary vocabulary) =>
        Alternative is Alternative.Sequence sequence ? SequenceOccurrences.Of(vocabulary, Steps, sequence.Slop) : new TermOccurrences(vocabulary.Docs(Steps[0][0]));
}

/// <summary>What of a query word occurs where: the same for every search of a commit, so that it can be kept. Most ways to be found occur nowhere.</summary>
/// <param name="Found">By segment and field, in the order of the alternatives.</param>
/// <param name="Expansions">The terms that patterns stand for.</param>
/// <param name="Holding">In how many documents its stem (or, where that is nowhere, anything of it) stands.</param>
sealed record ConceptTerms(FoundAlternative[][][] Found, IReadOnlyList<byte[]> Expansions, long Holding)
{
    /// <summary>Looks up the alternatives of a word, but for its patterns.</summary>
    public static ConceptTerms Of(DirectoryReader reader, Vocabularies vocabularies, Concept concept, string[] fields, IReadOnlyList<byte[]> expansions)
    {
        FoundAlternative[][][] found = [.. reader.Leaves.Select(leaf => fields.Select(field => vocabularies.Of(leaf.AtomicReader, field) is { } vocabulary ? FoundIn(vocabulary, concept) : []).ToArray())];
        return new(found, expansions, DocumentFrequency.Of(reader, vocabularies, found, fields, expansions));
    }

    /// <summary>The terms of single words in a field of a segment, each once, with where they stand.</summary>
    public IEnumerable<(Term Term, KnownTerm Known)> SinglesIn(int segment, int field) =>
        Found[segment][field].Where(found => found.Alternative is Alternative.Single).Select(found => (((Alternative.Single)found.Alternative).Term, found.Steps[0][0])).DistinctBy(found => found.Term);

    static FoundAlternative[] FoundIn(Vocabulary vocabulary, Concept concept)
    {
        var found = new List<FoundAlternative>();
        foreach (var alternative in concept.Alternatives)
        {
            KnownTerm[][] steps = alternative switch
            {
                Alternative.Single { Term: var term } => Find(term) is { } known ? [[known]] : [[]],
                Alternative.Sequence { Steps: var terms } => [.. terms.Select(step => step.Distinct().Select(Find).OfType<KnownTerm>().ToArray())],
                _ => [[]],
            };
            if (Array.TrueForAll(steps, step => step.Length > 0)) found.Add(new(alternative, steps));
        }
        return [.. found];

        KnownTerm? Find(Term term) => vocabulary.Find(TermCode.Of(term.Layer, term.Text));
    }
}
