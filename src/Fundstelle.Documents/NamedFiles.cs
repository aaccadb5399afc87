namespace Fundstelle.Documents;

/// <summary>Files that a user names: queries, judgements, profiles, words. What goes wrong with them is a failure with a sentence.</summary>
public static class NamedFiles
{
    /// <summary>The whole text.</summary>
    public static string Text(string path) => Guarded(path, () => File.ReadAllText(path));

    /// <summary>The lines.</summary>
    public static string[] Lines(string path) => Guarded(path, () => File.ReadAllLines(path));

    /// <summary>Replaces a file as a whole, so that a crash leaves the old one.</summary>
    public static void Replace(string path, string text) => Guarded(path, () =>
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
        return true;
    });

    static T Guarded<T>(string path, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SearchException(SearchFailure.SourceMissing, Texts.SourceMissing(path), missing);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new SearchException(SearchFailure.NotAccessible, Texts.NotAccessible(path, reason.Message), reason);
        }
    }
}
