using System.Text.RegularExpressions;

namespace Fundstelle.EndToEnd;

/// <summary>What the console prints over the samples, as files that a reviewer reads as a diff. FUNDSTELLE_UPDATE_GOLDEN=1 writes them anew; review decides.</summary>
public sealed partial class ConsoleGoldenTests(InspectionTests.Samples samples) : IClassFixture<InspectionTests.Samples>
{
    static readonly string folder = Path.Combine(BuiltProgram.Samples, "..", "..", "tests", "Fundstelle.EndToEnd", "Golden");

    static readonly bool isUpdate = Environment.GetEnvironmentVariable("FUNDSTELLE_UPDATE_GOLDEN") == "1";

    [Theory]
    [InlineData("search", "search", "Haus", "--facets", "--top", "3")]
    [InlineData("search-english", "search", "Haus Garten", "--lang", "en", "--top", "2")]
    [InlineData("search-slip", "search", "Partnreschaft")]
    [InlineData("explain", "explain", "Partnerschaft Angriff", "nachrichten/partnerschaft.txt", "--formula")]
    [InlineData("explain-miss", "explain", "Hochwasserschutz", "n-005")]
    [InlineData("compare", "compare", "Haus", "n-006", "n-004")]
    [InlineData("analyze", "analyze", "Die Bürger*innen riefen nach § 5 Abs. 2 an")]
    [InlineData("words", "words", "Informationsfreiheitsgesetz", "Minister")]
    [InlineData("terms", "terms", "Partnerschaft")]
    [InlineData("document", "document", "n-029")]
    [InlineData("stats", "stats")]
    [InlineData("profiles", "profiles")]
    [InlineData("help", "search", "--help")]
    [InlineData("usage-option", "serve", "--prot", "8080")]
    [InlineData("usage-value", "search", "x", "--top", "viele", "--sort", "datum")]
    [InlineData("usage-missing", "explain", "x", "--lang", "en")]
    [InlineData("usage-twice", "search", "x", "--top", "3", "--top", "4")]
    public void The_console_prints_what_was_reviewed(string name, params string[] args)
    {
        var output = BuiltProgram.Run([.. args, "--index", samples.Index]);
        // Times differ from run to run, the end of a line from system to system.
        var text = Time().Replace($"{output.Out}\n--- stderr, exit code {output.ExitCode}\n{output.Error}".ReplaceLineEndings("\n"), "… ms");
        var path = Path.Combine(folder, name + ".txt");
        if (isUpdate) File.WriteAllText(path, text);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", text);
    }

    [GeneratedRegex("[0-9.,]+ ms")]
    private static partial Regex Time();
}
