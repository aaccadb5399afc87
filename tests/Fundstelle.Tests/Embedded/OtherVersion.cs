using Fundstelle.Embedded;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace Fundstelle.Tests.Embedded;

/// <summary>Makes an index look as if another version of the program had written it.</summary>
static class OtherVersion
{
    /// <summary>With other rules; its files can be read.</summary>
    public static void Pretend(string index)
    {
        using var directory = new SealedDirectory(Directory.GetDirectories(index).Single());
        using var writer = new IndexWriter(directory, new(LuceneVersion.LUCENE_48, null) { Codec = new IndexCodec() });
        writer.SetCommitData(new Dictionary<string, string>(writer.CommitData) { ["analysis"] = "0-older" });
    }

    /// <summary>With files in another format, whole but unreadable.</summary>
    public static void PretendOtherFiles(string index)
    {
        Pretend(index);
        using var directory = new SealedDirectory(Directory.GetDirectories(index).Single());
        foreach (var name in directory.ListAll().Where(name => name.EndsWith(".fdx", StringComparison.Ordinal)))
        {
            byte[] content;
            using (var input = directory.OpenInput(name, IOContext.DEFAULT)) input.ReadBytes(content = new byte[input.Length], 0, content.Length);
            var codec = content.AsSpan().IndexOf("Lucene40"u8);
            content[codec + 7] = (byte)'9';
            using var output = directory.CreateOutput(name, IOContext.DEFAULT);
            output.WriteBytes(content, 0, content.Length);
        }
    }
}
