using Fundstelle.Analysis;
using Fundstelle.Embedded;

namespace Fundstelle.Tests.Embedded;

/// <summary>What a segment in memory says it takes, by which an indexing run is bounded.</summary>
public class SegmentBufferTests
{
    [Fact]
    public void Documents_that_wait_to_be_compressed_count_with_all_their_fields_and_are_compressed_in_time()
    {
        const int length = 100_000;
        using var compression = new TextCompression([]);
        var buffer = new SegmentBuffer(new GermanAnalyzer(), compression, new TermDictionary());
        var document = new Document("1", "Ohne Text", "") with { Fields = [new("notiz", new string('x', length))] };
        // The first document brings the room for postings.
        buffer.Add(new("item"), document with { Fields = [] }, 0);
        var before = buffer.Bytes;
        buffer.Add(new("item"), document, 1);
        Assert.InRange(buffer.Bytes - before, sizeof(char) * length, sizeof(char) * length * 2);
        // Alike letters take next to no room once they are compressed.
        for (var i = 2; i < 100; i++) buffer.Add(new("item"), document with { Id = $"{i}" }, i);
        Assert.True(buffer.Bytes < 20 * length, $"{buffer.Bytes} bytes for 100 documents");
    }
}
