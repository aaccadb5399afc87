namespace Fundstelle;

/// <summary>Where documents come from: a file, a folder, standard input.</summary>
public interface ISource
{
    /// <summary>What is there, cheaply: nothing is opened.</summary>
    /// <exception cref="SearchException">The source itself is missing or cannot be listed.</exception>
    IEnumerable<SourceItem> List(CancellationToken cancel = default);
}

/// <summary>One thing that can be read.</summary>
/// <param name="Id">Which.</param>
/// <param name="Fingerprint">Tells whether it changed.</param>
/// <param name="Bytes">Its size, for progress.</param>
/// <param name="Read">Reads it.</param>
public sealed record SourceItem(ItemId Id, Fingerprint Fingerprint, long Bytes, Func<CancellationToken, ReadOutcome> Read);

/// <summary>What came of reading an item. A bad file is an outcome, not an exception.</summary>
public abstract record ReadOutcome
{
    ReadOutcome()
    {
    }

    /// <summary>It can be read: its documents, one by one, and notes that grow as they are taken.</summary>
    public sealed record Documents(IEnumerable<Document> All, IList<Message> Notes) : ReadOutcome;

    /// <summary>It cannot, or holds no text.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="IsForGood">Whether it will be the same as long as the item does not change: then it need not be tried again.</param>
    public sealed record Skipped(Message Reason, bool IsForGood) : ReadOutcome;
}
