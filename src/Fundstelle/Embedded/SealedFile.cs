using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace Fundstelle.Embedded;

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
