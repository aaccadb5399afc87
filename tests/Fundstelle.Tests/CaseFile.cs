namespace Fundstelle.Tests;

/// <summary>Lines "input => expected" of a file in Cases; # begins a comment line.</summary>
static class CaseFile
{
    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name)).Where(line => !line.StartsWith('#') && line.Trim().Length > 0);

    public static TheoryData<string, string> Of(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var (input, expected) in Pairs(name)) data.Add(input, expected);
        return data;
    }

    public static IEnumerable<(string Input, string Expected)> Pairs(string name)
    {
        foreach (var line in Lines(name))
        {
            var columns = line.Split("=>", 2);
            Assert.True(columns.Length == 2, $"{name}: no => in: {line}");
            yield return (columns[0].Trim(), columns[1].Trim());
        }
    }
}
