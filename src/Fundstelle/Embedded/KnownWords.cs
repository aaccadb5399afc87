using Fundstelle.Suggesting;
using Lucene.Net.Index;

namespace Fundstelle.Embedded;

/// <summary>The words of an index as a list that is made when first asked for: for completing, and for saying what was meant.</summary>
/// <param name="reader">The index.</param>
/// <param name="text">Reads the text of a document.</param>
sealed class KnownWords(DirectoryReader reader, Func<int, string> text)
{
    /// <summary>More words that occur nowhere are not corrected: such a query is no slip.</summary>
    const int MostCorrected = 5;

    /// <summary>Hits, and documents with a word: so few that a slip is likelier than luck, where a much more frequent word is near.</summary>
    const int NextToNothing = 2;

    /// <summary>Frequent pairs of words are counted in so many documents at most, spread over all: their texts must be read.</summary>
    const int MostReadForPairs = 1000;

    readonly Lazy<WordList> words = new(() => new(SurfaceForms.StartingWith(reader, LuceneSchema.Searched, "").Select(form => new WordCount(form.Word, form.Documents))));
    readonly Lazy<WordList> pairs = new(() => CountPairs(reader, text));
    SpellingCorrector? corrector;

    /// <summary>The written forms of titles and texts.</summary>
    public WordList Words => Undamaged(words);

    /// <summary>The frequent pairs of words in texts.</summary>
    public WordList Pairs => Undamaged(pairs);

    /// <summary>For words that occur nowhere, or next to nowhere in a search that finds next to nothing: those of the index that were perhaps meant.</summary>
    public IEnumerable<UnknownWord> Corrections(RankedQuery query, int hits)
    {
        var doubtful = query.Wanted.Where(concept => concept.Concept.IsPlainWord && (concept.Holding == 0 || (hits <= NextToNothing && concept.Holding <= NextToNothing)));
        foreach (var (word, holding) in doubtful.Select(concept => (concept.Concept.Label, Holding: (int)concept.Holding)).DistinctBy(concept => concept.Label, StringComparer.Ordinal).Take(MostCorrected))
        {
            corrector ??= new(Words);
            var corrections = holding == 0 ? corrector.Correct(word, 3) : corrector.CorrectRare(word, holding, 3);
            var meant = corrections.Select(correction => char.IsUpper(word[0]) ? char.ToUpperInvariant(correction.Word[0]) + correction.Word[1..] : correction.Word).ToList();
            if (meant.Count > 0) yield return new(word, meant);
        }
    }

    static WordList CountPairs(DirectoryReader reader, Func<int, string> text)
    {
        var counted = new FrequentPairs();
        var step = Math.Max(1, (reader.MaxDoc + MostReadForPairs - 1) / MostReadForPairs);
        var live = MultiFields.GetLiveDocs(reader);
        for (var doc = 0; doc < reader.MaxDoc; doc += step)
        {
            if (live?.Get(doc) != false) counted.Add(text(doc));
        }
        return counted.ToList(reader.NumDocs);
    }

    static WordList Undamaged(Lazy<WordList> list)
    {
        try
        {
            return list.Value;
        }
        catch (DamagedFileException damage)
        {
            throw damage.ToSearchException();
        }
    }
}
