using System.Text;
using Fundstelle.Embedded;
using ZstdSharp;

namespace Fundstelle.Tests.Embedded;

/// <summary>Bytes that are compressed come back, for all threads at once, and others are refused.</summary>
public class TextCompressionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1 << 16)]
    public void Texts_of_any_length_come_back_in_all_threads(int dictionaryLength)
    {
        const int seed = 20240620;
        var random = new Random(seed);
        byte[] Text(int length) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, length).Select(_ => "Gemeinderat Beschluss für über "[random.Next(31)])));
        var dictionary = Text(dictionaryLength);
        List<byte[]> texts = [.. ((int[])[0, 1, 2, 100, 5_000, 200_000, 300_000, 40, 1_000_000]).Select(Text)];
        using var compression = new TextCompression(dictionary);
        var packed = texts.ConvertAll(text => compression.Compress(text));
        using var unpacking = new TextUnpacking(dictionary);
        Parallel.For(0, 200, i => Assert.True(unpacking.Unpack(packed[i % texts.Count]).SequenceEqual(texts[i % texts.Count]), $"seed {seed}, text {i % texts.Count}"));
    }

    [Fact]
    public void What_was_not_compressed_so_is_refused()
    {
        using var unpacking = new TextUnpacking([]);
        using var compression = new TextCompression([]);
        var packed = compression.Compress(new byte[1000]);
        Assert.Throws<ZstdException>(() => unpacking.Unpack("no text of an index"u8).Length);
        Assert.Throws<ZstdException>(() => unpacking.Unpack(packed.AsSpan(0, packed.Length - 1)).Length);
        unpacking.Dispose();
        Assert.Throws<ObjectDisposedException>(() => unpacking.Unpack(packed).Length);
    }
}
