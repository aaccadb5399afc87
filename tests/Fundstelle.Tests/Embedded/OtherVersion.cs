using Fundstelle.Embedded;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Tests.Embedded;

/// <summary>Makes an index look as if another version of the program had written it.</summary>
static class OtherVersion
{
    public static void Pretend(string index)
    {
        using var directory = new SealedDirectory(Directory.GetDirectories(index).Single());
        using var writer = new IndexWriter(directory, new(LuceneVersion.LUCENE_48, null) { Codec = new IndexCodec() });
        writer.SetCommitData(new Dictionary<string, string>(writer.CommitData) { ["analysis"] = "0-older" });
    }
}
