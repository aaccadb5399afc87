namespace Fundstelle.Tests;

/// <summary>Lines "input => expected" of a file in Cases; # begins a comment line.</summary>
static class CaseFile
{
    public static TheoryData<string, string> Of(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name)))
        {
            if (line.StartsWith('#') || line.Trim().Length == 0) continue;
            var columns = line.Split("=>", 2);
            Assert.True(columns.Length == 2, $"{name}: no => in: {line}");
            data.Add(columns[0].Trim(), columns[1].Trim());
        }
        return data;
    }
}
