using Fundstelle.Documents;
using Fundstelle.Embedded;

namespace Fundstelle.Tests;

/// <summary>The samples that ship with the project, indexed once for all tests of a class.</summary>
public sealed class SampleIndex : IDisposable
{
    readonly TemporaryFolder folder = new();

    public SampleIndex()
    {
        new Indexer(folder.Path, TimeProvider.System).Run(new FolderSource(Samples), new(false, 2, "the test"));
        Index = LuceneIndex.Open(folder.Path);
        Engine = new(Index);
    }

    public LuceneIndex Index { get; }

    public SearchEngine Engine { get; }

    public static string Samples
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!Directory.Exists(Path.Combine(at!.FullName, "index", "samples"))) at = at.Parent;
            return Path.Combine(at.FullName, "index", "samples");
        }
    }

    public void Dispose()
    {
        Index.Dispose();
        folder.Dispose();
    }
}
