using Lucene.Net.Store;

namespace Fundstelle.Embedded;

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
