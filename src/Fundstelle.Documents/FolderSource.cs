using System.Globalization;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Fundstelle.Documents;

/// <summary>
/// The files of a folder and the folders in it, or one file. Hidden files are left out, and links that lead out of the folder are not followed.
/// </summary>
/// <param name="path">A folder or a file.</param>
/// <param name="include">Patterns of the files wanted, such as **/*.md; none: all.</param>
/// <param name="exclude">Patterns of files left out.</param>
/// <param name="prefix">Stands before the ids, where several folders make one source.</param>
public sealed class FolderSource(string path, IReadOnlyList<string>? include = null, IReadOnlyList<string>? exclude = null, string prefix = "") : ISource
{
    /// <summary>The file by which the folder of an index is known.</summary>
    const string IndexLock = "writer.lock";

    /// <inheritdoc/>
    public IEnumerable<SourceItem> List(CancellationToken cancel = default)
    {
        if (File.Exists(path)) return [Item(new FileInfo(path), prefix + Path.GetFileName(path))];
        if (!Directory.Exists(path)) throw new SearchException(SearchFailure.SourceMissing, Texts.SourceMissing(path));
        return Files(cancel);
    }

    IEnumerable<SourceItem> Files(CancellationToken cancel)
    {
        var root = Path.GetFullPath(path);
        var matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
        if (include is { Count: > 0 }) matcher.AddIncludePatterns(include);
        else matcher.AddInclude("**/*");
        matcher.AddExcludePatterns(exclude ?? []);
        var folders = new Stack<string>([root]);
        while (folders.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var folder = folders.Pop();
            foreach (var entry in Entries(folder, root))
            {
                if (IsHidden(entry) || LeadsOut(entry, root)) continue;
                if (entry is DirectoryInfo inner)
                {
                    // An index that lies in the folder it was made of is none of its documents.
                    if (!File.Exists(Path.Combine(inner.FullName, IndexLock))) folders.Push(inner.FullName);
                    continue;
                }
                var relative = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
                if (matcher.Match(relative).HasMatches && ItemOrNone((FileInfo)entry, prefix + relative) is { } item) yield return item;
            }
        }
    }

    static List<FileSystemInfo> Entries(string folder, string root)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        }
        catch (Exception reason) when (reason is UnauthorizedAccessException or IOException && folder != root)
        {
            // A folder inside that cannot be listed is as if it were empty; the root itself must be readable.
            return [];
        }
        catch (Exception reason) when (reason is UnauthorizedAccessException or IOException)
        {
            throw new SearchException(SearchFailure.NotAccessible, Texts.NotAccessible(folder, reason.Message), reason);
        }
    }

    static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden) || entry.Attributes.HasFlag(FileAttributes.Device);

    // Links to folders are not followed at all, which also breaks circles; links to files must stay under the root.
    static bool LeadsOut(FileSystemInfo entry, string root)
    {
        if (entry.LinkTarget is null) return false;
        if (entry is DirectoryInfo) return true;
        try
        {
            var target = entry.ResolveLinkTarget(returnFinalTarget: true);
            return target is not FileInfo { Exists: true } || !target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }

    // Files come and go while a folder is listed.
    static SourceItem? ItemOrNone(FileInfo file, string id)
    {
        try
        {
            return Item(file, id);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    static SourceItem Item(FileInfo file, string id)
    {
        var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? throw new FileNotFoundException(null, file.FullName);
        var fingerprint = string.Create(CultureInfo.InvariantCulture, $"{target.Length}-{target.LastWriteTimeUtc.Ticks:x}");
        return new(new(id), new(fingerprint), target.Length, _ => FormatList.Read(file.FullName, id));
    }
}
