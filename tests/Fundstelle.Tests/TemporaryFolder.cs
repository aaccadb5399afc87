namespace Fundstelle.Tests;

/// <summary>An empty folder that is gone after the test.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("fundstelle-test-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Indexes what was written into "source", into "index".</summary>
    public void Index() => new Indexer(At("index"), TimeProvider.System).Run(new Fundstelle.Documents.FolderSource(At("source")), new(false, 2, "the test"));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
