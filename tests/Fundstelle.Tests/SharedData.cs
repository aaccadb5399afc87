namespace Fundstelle.Tests;

/// <summary>Reference data that lie beside the checkout on some machines. Tests that need them are skipped where they are not.</summary>
static class SharedData
{
    public static string? Folder { get; } = Find();

    public static string At(string file) => Path.Combine(Folder!, file);

    static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (File.Exists(Path.Combine(shared, "acid", "acid.jsonl"))) return shared;
        }
        return null;
    }
}

/// <summary>A test of the reference data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.Folder is null ? "The reference data (shared/) are not on this machine." : null;
}
