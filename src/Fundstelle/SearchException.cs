namespace Fundstelle;

/// <summary>What in the world went wrong. Each kind has its own exit code.</summary>
public enum SearchFailure
{
    /// <summary>There is no index at the place named.</summary>
    IndexMissing,

    /// <summary>Another program is writing the index.</summary>
    IndexLocked,

    /// <summary>The index was written by another version, or with other rules of German.</summary>
    IndexFormatUnknown,

    /// <summary>Stored bytes are not what was written.</summary>
    IndexDamaged,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>A file or folder cannot be read or written.</summary>
    NotAccessible,

    /// <summary>What was to be read does not exist.</summary>
    SourceMissing,
}

/// <summary>A failure of the world, with a sentence that says what to do. Slips of the user are values instead (<see cref="QueryProblem"/>).</summary>
public sealed class SearchException(SearchFailure failure, Message text, Exception? cause = null) : Exception(text.English, cause)
{
    /// <summary>The kind.</summary>
    public SearchFailure Failure { get; } = failure;

    /// <summary>The sentence in both languages.</summary>
    public Message Text { get; } = text;
}
