using Lucene.Net.Index;

namespace Fundstelle.Embedded;

/// <summary>Reads the last commit of one generation of an index, and tells what is damaged or from another version from what the system refuses.</summary>
static class Generation
{
    static Generation() => IndexCodec.Register();

    /// <summary>Opens what a generation committed last. A failure of <paramref name="use"/> says the same as one of the opening, since it reads the same files.</summary>
    /// <param name="path">The folder of the generation.</param>
    /// <param name="use">Makes what is wanted of its files, its reader and what the commit says of itself.</param>
    /// <exception cref="SearchException">It is damaged, from another version, or may not be read.</exception>
    public static T Open<T>(string path, Func<SealedDirectory, DirectoryReader, IDictionary<string, string>, T> use)
    {
        var directory = new SealedDirectory(path);
        try
        {
            var reader = DirectoryReader.Open(directory);
            var data = reader.IndexCommit.UserData;
            IndexFormat.Check(data);
            return use(directory, reader, data);
        }
        catch (DamagedFileException damage)
        {
            throw damage.ToSearchException();
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            // What another version wrote cannot be read either.
            if (CommitData(path) is { } data) IndexFormat.Check(data);
            throw new SearchException(SearchFailure.IndexDamaged, Texts.IndexDamaged(damage.Message.Split('\n')[0]), damage);
        }
        catch (Exception reason) when (reason is UnauthorizedAccessException or IOException)
        {
            throw new SearchException(SearchFailure.NotAccessible, Texts.NotAccessible(path, reason.Message), reason);
        }
    }

    /// <summary>Whether an error comes from what is in the files. Lucene has plain ones of its own for that; those of the system have numbers of their own.</summary>
    static bool IsDamage(Exception reason) =>
        reason is IndexNotFoundException or CorruptIndexException or FileNotFoundException or EndOfStreamException or DirectoryNotFoundException or ArgumentException or IndexFormatTooNewException or IndexFormatTooOldException or IOException { HResult: PlainError };

    const int PlainError = unchecked((int)0x80131620);

    /// <summary>What the last commit of a generation says of itself, whatever version wrote it; null where it cannot be read.</summary>
    public static IDictionary<string, string>? CommitData(string generation)
    {
        try
        {
            using var directory = new SealedDirectory(generation);
            var commit = new SegmentInfos();
            commit.Read(directory);
            return commit.UserData;
        }
        catch (Exception reason) when (reason is DamagedFileException or UnauthorizedAccessException || IsDamage(reason))
        {
            return null;
        }
    }
}
