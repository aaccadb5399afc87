using System.Buffers.Binary;
using System.Numerics;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Fundstelle.Embedded;

/// <summary>
/// A folder of index files, each sealed with checksums: behind the content stands a CRC-32C for every 64 KiB block. Reading maps the file into memory and
/// checks each block when it is touched first, so that damage is reported and never read as data, at a few microseconds a block.
/// Replaces Lucene's own directories: FSDirectory.Open maps slowly and can crash in this version, NIOFSDirectory copies, none checks while reading.
/// <code>file = content, CRC-32C of each block (4 bytes, little endian), length of the content (8), CRC-32C of block sums and length (4), "FSD1"</code>
/// </summary>
sealed class SealedDirectory : BaseDirectory
{
    internal const int BlockLength = 1 << 16;
    internal const int TailLength = 16;
    internal static ReadOnlySpan<byte> Magic => "FSD1"u8;

    readonly HashSet<string> unsynced = [];

    public SealedDirectory(string path)
    {
        Path = path;
        // One writer at a time is the rule of the whole index folder, kept by WriterLock.
        SetLockFactory(NoLockFactory.GetNoLockFactory());
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Lucene's hint at the newest commit: not needed on a local disk, and half written after a crash it would only mislead.</summary>
    const string CommitHint = "segments.gen";

    public override string[] ListAll() => [.. new DirectoryInfo(Path).EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    [Obsolete("Part of the base class; Lucene no longer calls it.")]
    public override bool FileExists(string name) => File.Exists(At(name));

    public override void DeleteFile(string name)
    {
        if (!File.Exists(At(name))) throw new FileNotFoundException(name);
        File.Delete(At(name));
        lock (unsynced) unsynced.Remove(name);
    }

    public override long FileLength(string name) => SealedFile.ContentLength(At(name));

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        if (name == CommitHint) throw new IOException("This directory keeps no hint at its newest commit.");
        lock (unsynced) unsynced.Add(name);
        return new SealedOutput(At(name));
    }

    public override IndexInput OpenInput(string name, IOContext context) =>
        name == CommitHint ? throw new FileNotFoundException(name) : new SealedInput(SealedFile.Open(At(name)));

    /// <summary>Brings the files, and the folder's list of them, to the disk.</summary>
    public override void Sync(ICollection<string> names)
    {
        foreach (var name in names)
        {
            bool isNew;
            lock (unsynced) isNew = unsynced.Remove(name);
            if (!isNew) continue;
            using var file = new FileStream(At(name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
            file.Flush(flushToDisk: true);
        }
        Durable.SyncFolder(Path);
    }

    protected override void Dispose(bool disposing)
    {
    }

    string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Checks every block of some files; gives the names of the damaged and missing ones.</summary>
    public IEnumerable<string> DamagedFiles(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            var isWhole = true;
            try
            {
                SealedFile.Open(At(name)).VerifyAll();
            }
            catch (IOException)
            {
                isWhole = false;
            }
            if (!isWhole) yield return name;
        }
    }

    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        while (bytes.Length >= 8)
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }
        foreach (var b in bytes) crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }
}

/// <summary>
/// A file does not hold what was written. An IOException, so that Lucene passes over the half-written commit of a killed process as it would over any unreadable one;
/// at the border of this room it becomes a <see cref="SearchException"/>.
/// </summary>
sealed class DamagedFileException(string file) : IOException($"damaged: {file}")
{
    public SearchException ToSearchException() => new(SearchFailure.IndexDamaged, Texts.IndexDamaged(file), this);
}
