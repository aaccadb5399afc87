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
        try
        {
            if (folder.Current() is null) throw new SearchException(SearchFailure.IndexMissing, Texts.IndexMissing(path));
            using var index = LuceneIndex.Open(path);
            var damaged = index.DamagedFiles().ToList();
            return damaged.Count > 0 ? new(0, damaged) : new(index.All().Count(), []);
        }
        catch (SearchException damage) when (damage.Failure == SearchFailure.IndexDamaged)
        {
            return new(0, [damage.InnerException is DamagedFileException file ? file.Message : "CURRENT"]);
        }
    }
}
