using Fundstelle.Analysis;
using Fundstelle.Embedded;
using Fundstelle.Matching;
using Fundstelle.Ranking;
using Fundstelle.Suggesting;

namespace Fundstelle;

/// <summary>A document as an index found it.</summary>
/// <param name="Document">The document, with its text where the request asks for snippets.</param>
/// <param name="Score">Its score.</param>
/// <param name="LacksWord">Whether a word of the query is missing in it.</param>
/// <param name="Fields">The fields that answer the query.</param>
/// <param name="Explanation">Its score in shares, where asked for.</param>
/// <param name="Places">Where its text answers the query; null where the index does not say.</param>
public sealed record Match(Document Document, double Score, bool LacksWord, IReadOnlyList<string> Fields, Explanation? Explanation = null, WordPlaces? Places = null);

/// <summary>Where a text answers a query, by the numbers of its words.</summary>
/// <param name="Places">The places, in the order of their first words.</param>
/// <param name="BlockStarts">Where every block of words but the first begins in the text, UTF-16 offsets, so that the words before need not be counted.</param>
public sealed record WordPlaces(IReadOnlyList<WordPlace> Places, IReadOnlyList<int> BlockStarts)
{
    /// <summary>How many words a block has.</summary>
    public const int BlockLength = 64;

    /// <summary>Of a text that answers nowhere.</summary>
    public static readonly WordPlaces None = new([], []);
}

/// <summary>Where a text answers a word of the query.</summary>
/// <param name="First">The position of the word, or of the first one of several.</param>
/// <param name="Last">The position of the last one.</param>
/// <param name="Concept">Number of the query word among the concepts of the clause.</param>
/// <param name="IsWhole">Whether a whole word answers, not a part of a compound.</param>
public readonly record struct WordPlace(int First, int Last, int Concept, bool IsWhole);

/// <summary>A query word that occurs nowhere or hardly anywhere, and the words of the index that may have been meant, likeliest first.</summary>
public sealed record UnknownWord(string Word, IReadOnlyList<string> Meant);

/// <summary>What an index found.</summary>
/// <param name="Total">How many documents.</param>
/// <param name="Top">The page asked for.</param>
/// <param name="Facets">Counts, where asked for.</param>
/// <param name="Clause">The query as it was searched, for marking.</param>
/// <param name="Problems">What could not be done as asked.</param>
/// <param name="Unknown">Words that occur nowhere.</param>
/// <param name="IsRepaired">Whether another word was searched in place of one that occurs nowhere.</param>
/// <param name="Absent">The words, phrases and patterns of the query that no document has.</param>
/// <param name="IsCut">Whether <see cref="SearchRequest.Enough"/> ended the search before all documents were seen.</param>
public sealed record Matches(
    int Total, IReadOnlyList<Match> Top, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets, Clause Clause, IReadOnlyList<Message> Problems, IReadOnlyList<UnknownWord> Unknown, bool IsRepaired, IReadOnlyList<string> Absent, bool IsCut);

/// <summary>A change of one item.</summary>
public abstract record Change
{
    Change()
    {
    }

    /// <summary>These documents are now the item's. They are taken one by one, so that they need not fit into memory; reading them may add notes.</summary>
    public sealed record Replace(ItemId Item, Fingerprint Fingerprint, IEnumerable<Document> Documents, IList<Message> Notes) : Change;

    /// <summary>The item could not be read: what the index has of it stays. The next run tries again, unless a fingerprint says that it need not.</summary>
    public sealed record Skip(ItemId Item, Message Reason, Fingerprint? Seen) : Change;

    /// <summary>The item is gone.</summary>
    public sealed record Remove(ItemId Item) : Change;
}

/// <summary>What an index holds, in figures.</summary>
public sealed record IndexStatus(
    int Documents, long Bytes, int Items, string Format, DateTimeOffset LastRun, IReadOnlyDictionary<string, double> AverageLengths, IReadOnlyList<(ItemId Item, Message Note)> Notes);

/// <summary>A document and a query.</summary>
/// <param name="Document">The document, with its text.</param>
/// <param name="Clause">The query as it was searched, for marking.</param>
/// <param name="Explanation">Its score; null where it does not match.</param>
/// <param name="Rank">Its place among the hits by relevance, from 1; null where it does not match or was not asked for.</param>
/// <param name="Total">How many hits there are, where asked for.</param>
public sealed record Inspection(Document Document, Clause Clause, Explanation? Explanation, int? Rank, int Total);

/// <summary>What a term of the index is, as a user sees it.</summary>
public enum TermLayer
{
    /// <summary>The form as written.</summary>
    Written,

    /// <summary>The stem, whatever the form.</summary>
    Stem,

    /// <summary>The end of a compound.</summary>
    Head,

    /// <summary>A part of a compound before its end.</summary>
    Modifier,
}

/// <summary>How often a word stands in one field in one layer.</summary>
/// <param name="Layer">In which layer.</param>
/// <param name="Field">In which field.</param>
/// <param name="Term">The term.</param>
/// <param name="Documents">Document frequency.</param>
/// <param name="Occurrences">Collection frequency.</param>
public sealed record TermFrequency(TermLayer Layer, string Field, string Term, long Documents, long Occurrences);

/// <summary>A word in the index.</summary>
/// <param name="Written">Its written form.</param>
/// <param name="Stems">Its stems.</param>
/// <param name="Frequencies">How often it stands there.</param>
/// <param name="Neighbours">The forms around it in the vocabulary, itself included where it is there, in ordinal order.</param>
/// <param name="Holders">The documents that hold its stem most often, with how often.</param>
public sealed record TermReport(
    string Written, IReadOnlyList<string> Stems, IReadOnlyList<TermFrequency> Frequencies, IReadOnlyList<WordCount> Neighbours, IReadOnlyList<(Document Document, int Occurrences)> Holders);

/// <summary>An index as a collection of words.</summary>
/// <param name="Documents">How many documents.</param>
/// <param name="Words">How many words their texts have.</param>
/// <param name="Terms">How many different terms each layer has in the texts.</param>
/// <param name="Stems">The most frequent stems of the texts, with their collection frequency, most frequent first: Zipf's law in this index.</param>
/// <param name="Once">How many stems of the texts occur once.</param>
/// <param name="Lengths">How many texts have from 2^i to below 2^(i+1) words; the first counts the empty ones and those of one word.</param>
public sealed record VocabularyReport(
    int Documents, long Words, IReadOnlyDictionary<TermLayer, long> Terms, IReadOnlyList<(string Stem, long Occurrences)> Stems, long Once, IReadOnlyList<int> Lengths);

/// <summary>Where documents are kept and searched. Asynchronous because an index may be elsewhere; the embedded one completes at once.</summary>
public interface ISearchIndex : IDisposable
{
    /// <summary>Finds.</summary>
    Task<Matches> SearchAsync(SearchRequest request, CancellationToken cancel = default);

    /// <summary>The words of a user that the index was made with.</summary>
    UserWords UserWords { get; }

    /// <summary>The written forms that begin so, most frequent first.</summary>
    Task<IReadOnlyList<WordCount>> CompleteAsync(string begin, int most, CancellationToken cancel = default);

    /// <summary>The frequent pairs of words that begin so, as two written forms with a blank between, most frequent first. In large indexes their numbers are estimates.</summary>
    Task<IReadOnlyList<WordCount>> CompletePairAsync(string begin, int most, CancellationToken cancel = default);

    /// <summary>What a query and a document have to do with each other; null where there is no such document.</summary>
    /// <param name="request">The search; its page does not matter.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="withRank">Whether to say how many hits there are and where the document stands among them, which takes a whole search.</param>
    /// <param name="cancel">Stops it.</param>
    Task<Inspection?> InspectAsync(SearchRequest request, string documentId, bool withRank, CancellationToken cancel = default);

    /// <summary>A document with its text; null where there is none of this id.</summary>
    Task<Document?> DocumentAsync(string documentId, CancellationToken cancel = default);

    /// <summary>Those of some ids that no document has.</summary>
    Task<IReadOnlyList<string>> AbsentAsync(IEnumerable<string> documentIds, CancellationToken cancel = default);

    /// <summary>The ids most like one that does not exist, likest first.</summary>
    Task<IReadOnlyList<string>> SimilarIdsAsync(string documentId, int most, CancellationToken cancel = default);

    /// <summary>In how many documents each of some stems stands, in title or text.</summary>
    Task<IReadOnlyList<long>> DocumentFrequenciesAsync(IReadOnlyList<string> stems, CancellationToken cancel = default);

    /// <summary>How often a word stands in the index, layer by layer.</summary>
    Task<TermReport> TermAsync(string word, int most, CancellationToken cancel = default);

    /// <summary>Vocabulary, frequencies and lengths.</summary>
    Task<VocabularyReport> VocabularyAsync(int most, CancellationToken cancel = default);

    /// <summary>What is there of each item.</summary>
    Task<IReadOnlyDictionary<ItemId, ItemState>> ItemsAsync(CancellationToken cancel = default);

    /// <summary>Figures.</summary>
    Task<IndexStatus> StatusAsync(CancellationToken cancel = default);
}
