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
public sealed record Match(Document Document, double Score, bool LacksWord);

/// <summary>A query word that occurs nowhere, and the words of the index that may have been meant, likeliest first.</summary>
public sealed record UnknownWord(string Word, IReadOnlyList<string> Meant);

/// <summary>What an index found.</summary>
/// <param name="Total">How many documents.</param>
/// <param name="Top">The page asked for.</param>
/// <param name="Facets">Counts, where asked for.</param>
/// <param name="Clause">The query as it was searched, for marking.</param>
/// <param name="Problems">What could not be done as asked.</param>
/// <param name="Unknown">Words that occur nowhere.</param>
/// <param name="IsRepaired">Whether another word was searched in place of one that occurs nowhere.</param>
public sealed record Matches(
    int Total, IReadOnlyList<Match> Top, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets, Clause Clause, IReadOnlyList<Message> Problems, IReadOnlyList<UnknownWord> Unknown, bool IsRepaired);

/// <summary>A change of one item.</summary>
public abstract record Change
{
    Change()
    {
    }

    /// <summary>These documents are now the item's. They are taken one by one, so that they need not fit into memory; reading them may add notes.</summary>
    public sealed record Replace(ItemId Item, Fingerprint Fingerprint, IEnumerable<Document> Documents, IList<Message> Notes) : Change;

    /// <summary>The item could not be read: what the index has of it stays, and the next run tries again.</summary>
    public sealed record Skip(ItemId Item, Message Reason) : Change;

    /// <summary>The item is gone.</summary>
    public sealed record Remove(ItemId Item) : Change;
}

/// <summary>What an index holds, in figures.</summary>
public sealed record IndexStatus(
    int Documents, long Bytes, int Items, string Format, DateTimeOffset LastRun, IReadOnlyDictionary<string, double> AverageLengths, IReadOnlyList<(ItemId Item, Message Note)> Notes);

/// <summary>Where documents are kept and searched. Asynchronous because an index may be elsewhere; the embedded one completes at once.</summary>
public interface ISearchIndex : IDisposable
{
    /// <summary>Finds.</summary>
    Task<Matches> SearchAsync(SearchRequest request, CancellationToken cancel = default);

    /// <summary>The words of a user that the index was made with.</summary>
    UserWords UserWords { get; }

    /// <summary>The written forms that begin so, most frequent first.</summary>
    Task<IReadOnlyList<WordCount>> CompleteAsync(string begin, int most, CancellationToken cancel = default);

    /// <summary>Why a document has its score; null where it does not match.</summary>
    Task<Explanation?> ExplainAsync(SearchRequest request, string documentId, CancellationToken cancel = default);

    /// <summary>What is there of each item.</summary>
    Task<IReadOnlyDictionary<ItemId, ItemState>> ItemsAsync(CancellationToken cancel = default);

    /// <summary>Figures.</summary>
    Task<IndexStatus> StatusAsync(CancellationToken cancel = default);
}
