using System.Buffers.Binary;
using System.IO.Hashing;
using System.IO.MemoryMappedFiles;
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

/// <summary>One mapped file. Lives as long as any input refers to it, so that no clone can read unmapped memory, and goes with the garbage.</summary>
sealed unsafe class SealedFile
{
    readonly MemoryMappedViewAccessor view;
    readonly byte* start;
    readonly byte* sums;
    readonly bool[] verified;

    SealedFile(MemoryMappedViewAccessor view, long length, string path)
    {
        this.view = view;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Length = length;
        Path = path;
        sums = start + length;
        verified = new bool[(length + SealedDirectory.BlockLength - 1) / SealedDirectory.BlockLength];
    }

    public long Length { get; }

    public string Path { get; }

    public byte* Start => start;

    public static long ContentLength(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        return ContentLength(file, path);
    }

    static long ContentLength(FileStream file, string path)
    {
        Span<byte> tail = stackalloc byte[SealedDirectory.TailLength];
        if (file.Length < tail.Length) throw Damaged(path);
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        var length = BinaryPrimitives.ReadInt64LittleEndian(tail);
        var blocks = (length + SealedDirectory.BlockLength - 1) / SealedDirectory.BlockLength;
        if (!tail[12..].SequenceEqual(SealedDirectory.Magic) || length < 0 || length + (blocks * 4) + tail.Length != file.Length) throw Damaged(path);
        return length;
    }

    public static SealedFile Open(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var length = ContentLength(file, path);
        using var map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var mapped = new SealedFile(view, length, path);
        var tail = (int)(file.Length - length);
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(mapped.start + file.Length - 8, 4));
        if (SealedDirectory.Checksum(new(mapped.start + length, tail - 8)) != expected) throw Damaged(path);
        return mapped;
    }

    /// <summary>The pointer counts as a use of the mapping, which nobody else ends.</summary>
    ~SealedFile()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }

    /// <summary>Makes sure that the block is what was written.</summary>
    public void Verify(long block)
    {
        if (verified[block]) return;
        var from = block * SealedDirectory.BlockLength;
        var length = (int)Math.Min(SealedDirectory.BlockLength, Length - from);
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(sums + (block * 4), 4));
        if (SealedDirectory.Checksum(new(start + from, length)) != expected) throw Damaged(Path);
        verified[block] = true;
    }

    public void VerifyAll()
    {
        for (var block = 0; block < verified.Length; block++) Verify(block);
    }

    static DamagedFileException Damaged(string path) => new(System.IO.Path.GetFileName(path));
}

/// <summary>Reads a sealed file: a pointer into the mapping and the window of it that has been verified.</summary>
sealed unsafe class SealedInput(SealedFile file) : IndexInput(file.Path)
{
    long position;
    long windowStart;
    long windowLength;

    public override long Length => file.Length;

    public override long Position => position;

    public override void Seek(long pos) => position = pos;

    public override object Clone() => new SealedInput(file) { position = position };

    public override byte ReadByte()
    {
        if ((ulong)(position - windowStart) >= (ulong)windowLength) Enter();
        var value = file.Start[position++];
        GC.KeepAlive(file);
        return value;
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        while (len > 0)
        {
            if ((ulong)(position - windowStart) >= (ulong)windowLength) Enter();
            var count = (int)Math.Min(len, windowStart + windowLength - position);
            new ReadOnlySpan<byte>(file.Start + position, count).CopyTo(b.AsSpan(offset, count));
            position += count;
            offset += count;
            len -= count;
        }
        GC.KeepAlive(file);
    }

    public override int ReadVInt32()
    {
        if (windowStart + windowLength - position < 5 || position < windowStart) return base.ReadVInt32();
        var at = file.Start + position;
        int b = *at++;
        var value = b & 0x7F;
        for (var shift = 7; (b & 0x80) != 0 && shift < 35; shift += 7)
        {
            b = *at++;
            value |= (b & 0x7F) << shift;
        }
        position = at - file.Start;
        GC.KeepAlive(file);
        return value;
    }

    protected override void Dispose(bool disposing)
    {
    }

    void Enter()
    {
        if (position < 0 || position >= file.Length) throw new EndOfStreamException($"read past the end of {file.Path}");
        var block = position / SealedDirectory.BlockLength;
        file.Verify(block);
        windowStart = block * SealedDirectory.BlockLength;
        windowLength = Math.Min(SealedDirectory.BlockLength, file.Length - windowStart);
    }
}

/// <summary>
/// Writes a sealed file: the content as it comes, the checksums of its blocks at the end. Lucene asks for a CRC-32 of the content, too, and its own outputs
/// compute that byte by byte.
/// </summary>
sealed class SealedOutput(string path) : IndexOutput
{
    readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete, 1);
    readonly byte[] block = new byte[SealedDirectory.BlockLength];
    readonly List<uint> sums = [];
    readonly Crc32 content = new();
    int inBlock;
    int inContent;
    bool closed;

    public override long Length => Position;

    public override long Position => ((long)sums.Count * SealedDirectory.BlockLength) + inBlock;

    public override long Checksum
    {
        get
        {
            AddToContent();
            return content.GetCurrentHashAsUInt32();
        }
    }

    public override void WriteByte(byte b)
    {
        if (inBlock == block.Length) CloseBlock();
        block[inBlock++] = b;
    }

    public override void WriteBytes(byte[] b, int offset, int length)
    {
        var bytes = b.AsSpan(offset, length);
        while (bytes.Length > 0)
        {
            if (inBlock == block.Length) CloseBlock();
            var count = Math.Min(bytes.Length, block.Length - inBlock);
            bytes[..count].CopyTo(block.AsSpan(inBlock));
            inBlock += count;
            bytes = bytes[count..];
        }
    }

    /// <summary>Nothing is read before all is written.</summary>
    public override void Flush()
    {
    }

    [Obsolete("Lucene no longer calls it.")]
    public override void Seek(long pos) => throw new NotSupportedException();

    void AddToContent()
    {
        content.Append(block.AsSpan(inContent, inBlock - inContent));
        inContent = inBlock;
    }

    void CloseBlock()
    {
        AddToContent();
        sums.Add(SealedDirectory.Checksum(block.AsSpan(0, inBlock)));
        file.Write(block, 0, inBlock);
        inBlock = inContent = 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (closed) return;
        closed = true;
        try
        {
            var length = Length;
            if (inBlock > 0) CloseBlock();
            var tail = new byte[(sums.Count * 4) + SealedDirectory.TailLength];
            for (var i = 0; i < sums.Count; i++) BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(i * 4), sums[i]);
            BinaryPrimitives.WriteInt64LittleEndian(tail.AsSpan(sums.Count * 4), length);
            BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(tail.Length - 8), SealedDirectory.Checksum(tail.AsSpan(0, tail.Length - 8)));
            SealedDirectory.Magic.CopyTo(tail.AsSpan(tail.Length - 4));
            file.Write(tail);
        }
        finally
        {
            file.Dispose();
        }
    }
}
