using System.IO.Hashing;
using Fundstelle.Embedded;
using Lucene.Net.Store;

namespace Fundstelle.Tests.Embedded;

/// <summary>Files of an index as they are written: what went in comes out, and Lucene is told the CRC-32 of it, whenever it asks.</summary>
public class SealedOutputTests
{
    [Fact]
    public void The_checksum_is_that_of_all_bytes_until_now_across_blocks()
    {
        const int seed = 20241127;
        var random = new Random(seed);
        var content = new byte[(3 * SealedDirectory.BlockLength) + 7];
        random.NextBytes(content);
        var folder = System.IO.Directory.CreateTempSubdirectory("fundstelle-").FullName;
        using var directory = new SealedDirectory(folder);
        using (var output = directory.CreateOutput("file", IOContext.DEFAULT))
        {
            for (var at = 0; at < content.Length;)
            {
                var length = Math.Min(random.Next(1, 40_000), content.Length - at);
                if (length % 3 == 0) output.WriteByte(content[at++]);
                else
                {
                    output.WriteBytes(content, at, length);
                    at += length;
                }
                Assert.True(at == output.Position, $"seed {seed}");
                Assert.True(Crc32.HashToUInt32(content.AsSpan(0, at)) == output.Checksum, $"seed {seed}, {at} bytes");
            }
        }
        using (var input = directory.OpenInput("file", IOContext.DEFAULT))
        {
            var read = new byte[input.Length];
            input.ReadBytes(read, 0, read.Length);
            Assert.Equal(content, read);
        }
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
