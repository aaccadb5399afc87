using System.Globalization;
using System.Text;

namespace Fundstelle.Embedded;

/// <summary>
/// A folder that holds an index: generations side by side, and a file CURRENT that names the one that counts. A first build and a rebuild make a new
/// generation and then switch; a reader that has the old one open keeps it.
/// <code>index/data/CURRENT = "g000002 1f3a9c07"    index/data/g000002/…    index/data/writer.lock, writer.txt</code>
/// </summary>
sealed class IndexFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    string CurrentFile => System.IO.Path.Combine(Path, "CURRENT");

    /// <summary>The generation that counts; null where there is none yet.</summary>
    public string? Current()
    {
        for (var content = ReadCurrent(); content is not null;)
        {
            var name = content.Split(' ')[0];
            if (content == Signed(name) && System.IO.Directory.Exists(At(name))) return name;
            // A rebuild may have removed the generation since its name was read; then there is another name now.
            var again = ReadCurrent();
            if (again == content) throw new SearchException(SearchFailure.IndexDamaged, Texts.IndexDamaged("CURRENT"));
            content = again;
        }
        return null;
    }

    string? ReadCurrent()
    {
        if (!File.Exists(CurrentFile)) return null;
        try
        {
            return File.ReadAllText(CurrentFile);
        }
        catch (UnauthorizedAccessException reason)
        {
            throw new SearchException(SearchFailure.NotAccessible, Texts.NotAccessible(CurrentFile, reason.Message), reason);
        }
    }

    /// <summary>The name of a commit: its generation and Lucene's number of it.</summary>
    public static string VersionOf(string generation, long commit) => string.Create(CultureInfo.InvariantCulture, $"{generation}-{commit}");

    /// <summary>The newest commit; null where there is none.</summary>
    public string? Version()
    {
        if (Current() is not { } generation) return null;
        try
        {
            var newest = System.IO.Directory.EnumerateFiles(At(generation), "segments_*")
                .Max(file => Lucene.Net.Index.SegmentInfos.GenerationFromSegmentsFileName(System.IO.Path.GetFileName(file)));
            return VersionOf(generation, newest);
        }
        catch (Exception gone) when (gone is DirectoryNotFoundException or InvalidOperationException)
        {
            // A rebuild has just removed it: the next look finds the new one.
            return null;
        }
    }

    /// <summary>The folder of a generation.</summary>
    public string At(string generation) => System.IO.Path.Combine(Path, generation);

    /// <summary>An empty folder for the next generation. What unfinished builds left there is removed.</summary>
    public string Next()
    {
        System.IO.Directory.CreateDirectory(Path);
        RemoveAllBut(CurrentOrNone());
        var numbers = Generations().Select(name => int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture)).Append(0);
        var next = $"g{(numbers.Max() + 1).ToString("D6", CultureInfo.InvariantCulture)}";
        System.IO.Directory.CreateDirectory(At(next));
        Durable.SyncFolder(Path);
        return next;
    }

    /// <summary>Makes a generation the one that counts, at once and for good, and removes the others.</summary>
    public void SwitchTo(string generation)
    {
        Durable.Replace(CurrentFile, Encoding.ASCII.GetBytes(Signed(generation)));
        RemoveAllBut(generation);
    }

    /// <summary>Removes what unfinished builds left.</summary>
    public void RemoveAllBut(string? generation)
    {
        foreach (var other in Generations().Where(name => name != generation).ToList()) System.IO.Directory.Delete(At(other), recursive: true);
    }

    /// <summary>The generation that counts; null also where nobody can tell any more which one that was.</summary>
    public string? CurrentOrNone()
    {
        try
        {
            return Current();
        }
        catch (SearchException damage) when (damage.Failure == SearchFailure.IndexDamaged)
        {
            return null;
        }
    }

    IEnumerable<string> Generations() =>
        System.IO.Directory.Exists(Path)
            ? System.IO.Directory.EnumerateDirectories(Path, "g??????").Select(folder => System.IO.Path.GetFileName(folder)).Where(name => name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
            : [];

    static string Signed(string name) => $"{name} {SealedDirectory.Checksum(Encoding.UTF8.GetBytes(name)):x8}";
}

/// <summary>The right to write an index folder. The system takes it back when the process ends, however it ends.</summary>
sealed class WriterLock : IDisposable
{
    readonly FileStream held;

    WriterLock(FileStream held) => this.held = held;

    /// <summary>Takes the lock, or says who holds it.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="holder">Who asks: shown to others.</param>
    public static WriterLock Take(string folder, string holder)
    {
        var (path, note) = (Path.Combine(folder, "writer.lock"), Path.Combine(folder, "writer.txt"));
        FileStream stream;
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException) when (File.Exists(path))
        {
            string? who = null;
            try
            {
                who = File.ReadAllText(note);
            }
            catch (IOException)
            {
            }
            throw new SearchException(SearchFailure.IndexLocked, Texts.IndexLocked(string.IsNullOrWhiteSpace(who) ? "?" : who.Trim()));
        }
        catch (Exception reason) when (reason is UnauthorizedAccessException or IOException)
        {
            throw new SearchException(SearchFailure.NotAccessible, Texts.NotAccessible(folder, reason.Message), reason);
        }
        try
        {
            File.WriteAllText(note, holder);
        }
        catch (IOException)
        {
            // Only a courtesy to others; a full disk shows itself soon enough.
        }
        return new(stream);
    }

    public void Dispose() => held.Dispose();
}
