using System.Text.Json;
using Fundstelle.Tests;

namespace Fundstelle.EndToEnd;

/// <summary>The commands that ask why, compare, judge, evaluate and tune, from outside; each with what can be wrong about its input.</summary>
public sealed class InspectionTests(InspectionTests.Samples samples) : IClassFixture<InspectionTests.Samples>, IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>The samples, indexed once.</summary>
    public sealed class Samples : IDisposable
    {
        readonly TemporaryFolder folder = new();

        public Samples() => BuiltProgram.Run("index", BuiltProgram.Samples, "--index", Index, "-q");

        public string Index => folder.At("index");

        public void Dispose() => folder.Dispose();
    }

    Output Run(params string[] args) => BuiltProgram.Run([.. args, "--index", samples.Index]);

    JsonElement Answer(params string[] args)
    {
        using var json = JsonDocument.Parse(Run([.. args, "--json"]).Out);
        return json.RootElement.Clone();
    }

    (string Queries, string Qrels) Judged() => (
        folder.Write("q.jsonl", "{\"id\":\"q1\",\"text\":\"Haus\"}\n{kaputt\n{\"id\":\"q1\",\"text\":\"doppelt\"}\nq2\tStädtepartnerschaft\n"),
        folder.Write("qrels.txt", "q1 0 n-006 3\nq1 0 gibtesnicht 2\nq9 0 n-001 1\nkaputt\nq2 0 n-022 x\nq2\tn-022\t2\n"));

    [Fact]
    public void Explain_says_why_and_why_not_and_the_shares_are_the_score()
    {
        var hit = Answer("explain", "Partnerschaft Angriff", "nachrichten/partnerschaft.txt");
        Assert.Equal(hit.GetProperty("score").GetDouble(), hit.GetProperty("shares").EnumerateArray().Sum(share => share.GetProperty("value").GetDouble()), 9);
        Assert.Contains("BM25F", Run("explain", "Haus", "n-006", "--formula").Out, StringComparison.Ordinal);
        var miss = Run("explain", "Hochwasserschutz", "n-005");
        Assert.Equal(1, miss.ExitCode);
        Assert.Contains("Kleinste Änderung", miss.Out, StringComparison.Ordinal);
        var unknown = Run("explain", "Haus", "n-0066");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("n-006", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_sets_two_documents_or_two_profiles_side_by_side()
    {
        Assert.Contains("Punkte vor", Run("compare", "Haus", "n-006", "n-004").Out, StringComparison.Ordinal);
        var profiles = folder.Write("profiles.json", """{"profiles": {"ohne": {"title": 0}}}""");
        var moved = Run("compare", "Haus", "--profile", "standard", "--profile", "ohne", "--profiles", profiles);
        Assert.Equal(0, moved.ExitCode);
        Assert.Contains("RBO", moved.Out, StringComparison.Ordinal);
        Assert.Equal(2, Run("compare", "Haus", "n-006").ExitCode);
        Assert.Equal(1, Run("compare", "Haus", "n-006", "nix").ExitCode);
    }

    [Theory]
    [InlineData("k1=NaN", "erlaubt ist 0 bis 10")]
    [InlineData("k1=Infinity", "erlaubt ist 0 bis 10")]
    [InlineData("foo=1", "gibt es nicht")]
    [InlineData("k1", "k1=0.9")]
    public void A_setting_that_cannot_be_used_is_refused_with_a_sentence(string setting, string part)
    {
        var refused = Run("search", "Haus", "--set", setting);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(part, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Profiles_are_refused_with_line_and_column()
    {
        var profiles = folder.Write("profiles.json", "{\"profiles\": {\n  \"a\": {\"k1\": 99}}}");
        var refused = Run("search", "Haus", "--profile", "a", "--profiles", profiles);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("Zeile 2, Spalte 15", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("search", "Haus", "--profile", "nix").ExitCode);
        Assert.Equal(9, Run("search", "Haus", "--profiles", folder.At("nowhere")).ExitCode);
        Assert.Equal(2, Run("search", "Haus", "--set", "stem=0", "--set", "exact=0", "--set", "head=0", "--set", "modifier=0", "--set", "parts=0", "--set", "variant=0").ExitCode);
        Assert.Contains("halfLife", Run("profiles").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_names_bad_lines_and_absent_documents_and_counts_the_rest()
    {
        var (queries, qrels) = Judged();
        var run = folder.At("run.txt");
        var evaluated = Run("evaluate", "--queries", queries, "--qrels", qrels, "--run", run);
        Assert.Equal(0, evaluated.ExitCode);
        foreach (var part in (string[])["qrels.txt, Zeile 4", "Zeile 5", "q.jsonl, Zeile 2", "Zeile 3", "nicht im Index: 1 (gibtesnicht)", "2 Anfragen gewertet"]) Assert.Contains(part, evaluated.Error, StringComparison.Ordinal);
        Assert.Contains("0.8520", evaluated.Out, StringComparison.Ordinal);
        // The run it wrote evaluates to the same.
        Assert.Contains("0.8520", Run("evaluate", "--run-file", run, "--qrels", qrels).Out, StringComparison.Ordinal);
        Assert.Equal(1, Run("evaluate", "--run-file", folder.Write("empty.run", ""), "--qrels", qrels).ExitCode);
        Assert.Equal(9, Run("evaluate", "--queries", queries, "--qrels", folder.At("nowhere")).ExitCode);
        Assert.Equal(2, Run("evaluate", "--queries", queries, "--qrels", qrels, "--measure", "nDGC@10").ExitCode);
        Assert.Equal(2, Run("tune", "--queries", queries, "--qrels", qrels).ExitCode);
    }

    [Fact]
    public void Judge_takes_keys_from_a_pipe_and_goes_on_where_it_stopped()
    {
        var qrels = folder.At("judged.txt");
        Output Judge(string keys) => BuiltProgram.Run(["judge", "Haus", "--qrels", qrels, "--who", "anna", "--index", samples.Index], keys);
        Assert.Equal(0, Judge("3\n0\nu\nq\n").ExitCode);
        Assert.Single(File.ReadAllLines(qrels));
        Assert.Contains("1 schon beurteilt", Judge("2\nq\n").Error, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(qrels).Length);
        Assert.All(File.ReadAllLines(qrels + ".log"), line => Assert.StartsWith("anna\t", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_document_and_stats_look_into_the_index()
    {
        Assert.Contains(Answer("terms", "Partnerschaft").GetProperty("holders").EnumerateArray(), holder => holder.GetProperty("id").GetString() == "nachrichten/partnerschaft.txt");
        Assert.Contains("partnerschaftsabkommen", Run("terms", "Partner*").Out, StringComparison.Ordinal);
        Assert.Equal("n-006", Answer("document", "n-006").GetProperty("id").GetString());
        Assert.Equal(1, Run("document", "nix").ExitCode);
        Assert.Contains("44", Run("stats").Out, StringComparison.Ordinal);
        Assert.Contains("zusammen", Run("search", "Haus", "--profile-time").Error, StringComparison.Ordinal);
    }
}
