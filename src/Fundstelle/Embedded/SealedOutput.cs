using System.Buffers.Binary;
using System.IO.Hashing;
using Lucene.Net.Store;

namespace Fundstelle.Embedded;

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
