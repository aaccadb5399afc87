namespace Fundstelle.Web.Serving;

/// <summary>
/// Says that something below some paths has changed. Only a hint: what changed is found by listing the source again, so that lost, doubled and renamed events do
/// no harm, and a flood of them is one.
/// </summary>
sealed class FolderWatch : IDisposable
{
    readonly List<FileSystemWatcher> watchers = [];
    readonly string ignored;
    readonly Action changed;

    /// <summary>Watches.</summary>
    /// <param name="paths">Folders and files.</param>
    /// <param name="ignored">A folder whose changes do not count: the index itself.</param>
    /// <param name="changed">Told of every change, on any thread.</param>
    public FolderWatch(IEnumerable<string> paths, string ignored, Action changed)
    {
        (this.ignored, this.changed) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(ignored)), changed);
        foreach (var path in paths.Select(Path.GetFullPath)) Add(path);
    }

    /// <summary>Whether every path is watched; where not, only looking again helps.</summary>
    public bool IsComplete { get; private set; } = true;

    void Add(string path)
    {
        try
        {
            var isFolder = Directory.Exists(path);
            var watcher = isFolder ? new FileSystemWatcher(path) { IncludeSubdirectories = true } : new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
            watcher.InternalBufferSize = 64 << 10;
            watcher.Created += OnChange;
            watcher.Changed += OnChange;
            watcher.Deleted += OnChange;
            watcher.Renamed += OnChange;
            // More events than the buffer holds, or a folder that vanished.
            watcher.Error += (_, _) => changed();
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
        catch (Exception reason) when (reason is IOException or ArgumentException or UnauthorizedAccessException)
        {
            IsComplete = false;
        }
    }

    void OnChange(object sender, FileSystemEventArgs change)
    {
        if (change.FullPath.StartsWith(ignored, StringComparison.Ordinal) && (change.FullPath.Length == ignored.Length || change.FullPath[ignored.Length] == Path.DirectorySeparatorChar)) return;
        changed();
    }

    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
    }
}
