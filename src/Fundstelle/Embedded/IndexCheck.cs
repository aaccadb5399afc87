namespace Fundstelle.Embedded;

/// <summary>What a check found.</summary>
/// <param name="Documents">Documents that could be read.</param>
/// <param name="Damaged">Files that no longer hold what was written.</param>
public sealed record CheckReport(int Documents, IReadOnlyList<string> Damaged)
{
    /// <summary>Whether nothing is damaged.</summary>
    public bool IsIntact => Damaged.Count == 0;
}

/// <summary>Reads every byte of an index against its checksums, and every document.</summary>
public static class IndexCheck
{
    /// <summary>Checks the index in a folder.</summary>
    /// <exception cref="SearchException">There is none, or it is from another version.</exception>
    public static CheckReport Run(string path)
    {
        var folder = new IndexFolder(path);
        string? generation;
        try
        {
            generation = folder.Current() ?? throw new SearchException(SearchFailure.IndexMissing, Texts.IndexMissing(path));
        }
        catch (SearchException damage) when (damage.Failure == SearchFailure.IndexDamaged)
        {
            return new(0, ["CURRENT"]);
        }
        using var directory = new SealedDirectory(folder.At(generation));
        var damaged = directory.DamagedFiles().ToList();
        if (damaged.Count > 0) return new(0, damaged);
        try
        {
            using var index = LuceneIndex.Open(path);
            return new(index.All().Count(), []);
        }
        catch (SearchException damage) when (damage.Failure == SearchFailure.IndexDamaged)
        {
            return new(0, [damage.Text.English]);
        }
    }
}
