namespace Fundstelle.Documents;

/// <summary>Several folders and files as one source.</summary>
public sealed class SeveralSources : ISource
{
    readonly List<FolderSource> sources;

    SeveralSources(List<FolderSource> sources) => this.sources = sources;

    /// <summary>
    /// One source of one or more paths. With several, ids begin with the name of their folder, so that they stay apart; of folders with the same name the later
    /// ones get a number. A file keeps its bare name unless another has it.
    /// </summary>
    /// <param name="paths">Folders and files.</param>
    /// <param name="include">Patterns of the files wanted; none: all.</param>
    /// <param name="exclude">Patterns of files left out.</param>
    public static ISource Of(IReadOnlyList<string> paths, IReadOnlyList<string>? include = null, IReadOnlyList<string>? exclude = null)
    {
        if (paths is [var only]) return new FolderSource(only, include, exclude);
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new SeveralSources([.. paths.DistinctBy(Path.GetFullPath, StringComparer.Ordinal).Select(path => new FolderSource(path, include, exclude, Prefix(path, names)))]);
    }

    static string Prefix(string path, HashSet<string> names)
    {
        if (Directory.Exists(path)) return Unused(path, names) + "/";
        return names.Add(Path.GetFileName(path)) ? "" : Unused(Path.GetDirectoryName(Path.GetFullPath(path))!, names) + "/";
    }

    static string Unused(string path, HashSet<string> names)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? name : $"{name}-{number}";
            if (names.Add(candidate)) return candidate;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<SourceItem> List(CancellationToken cancel = default) => sources.SelectMany(source => source.List(cancel));
}
