using System.Diagnostics;
using System.Globalization;

namespace Fundstelle.Benchmarks;

/// <summary>The published program as a user starts it: one run over the speeches, then single queries, and an evaluation of help; start of the process included.</summary>
static class WholeProcess
{
    const int RunsOfAQuery = 25;

    static readonly string[] queries = ["Partnerschaft Angriff", "\"Deutscher Bundestag\"", "Verteidigungspolitik", "Klima* Gesetz", "Rente Reform -Steuer"];

    public static void Run(string[] args)
    {
        var program = Program(args);
        var corpus = Benchmarks.Data(args, "speeches/corpus.jsonl.gz");
        var bytes = Speed.TextBytes(corpus);
        var index = Directory.CreateTempSubdirectory("fundstelle-").FullName;

        for (var run = 0; run < 3; run++)
        {
            Directory.Delete(index, recursive: true);
            var (time, memory) = Timed(program, "index", corpus, "--index", index, "-q");
            var size = new DirectoryInfo(index).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
            Print($"index: {bytes / 1e6:F1} MB in {time / 1000:F2} s = {bytes / 1e3 / time:F1} MB/s, peak memory {memory / 1e6:F0} MB, index {(double)size / bytes:F2} x text");
        }
        foreach (var query in queries)
        {
            var times = Enumerable.Range(0, RunsOfAQuery).Select(_ => Timed(program, "search", query, "--index", index).Milliseconds).Order().ToList();
            Print($"search {query,-24} p50 {times[times.Count / 2]:F1} ms  p90 {times[times.Count * 9 / 10]:F1} ms  max {times[^1]:F1} ms");
        }
        Directory.Delete(index, recursive: true);

        Timed(program, "index", Benchmarks.Data(args, "help/corpus.jsonl.gz"), "--index", index, "-q");
        var evaluation = Timed(program, "evaluate", "--queries", Benchmarks.Data(args, "help/queries.jsonl"), "--qrels", Benchmarks.Data(args, "help/qrels.tsv"), "--index", index);
        Print($"evaluate, all queries of help, top 100: {evaluation.Milliseconds / 1000:F1} s");
        Directory.Delete(index, recursive: true);
    }

    static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The program that --program names, or a freshly published one.</summary>
    public static string Program(string[] args) => Array.IndexOf(args, "--program") is >= 0 and var at ? args[at + 1] : Published();

    static string Published()
    {
        var folder = Directory.CreateTempSubdirectory("fundstelle-program-").FullName;
        Console.WriteLine("Publishing the program (a minute) ...");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", "src/Fundstelle.Cli", "-c", "Release", "-o", folder]) { RedirectStandardOutput = true })!;
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(folder, "fundstelle") : throw new InvalidOperationException(said);
    }

    /// <summary>One process from start to end: milliseconds, and the most memory it held at any look, in bytes.</summary>
    static (double Milliseconds, long PeakBytes) Timed(string program, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(arguments[0] == "index" ? 50 : 60_000))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between two looks.
            }
        }
        var time = clock.Elapsed.TotalMilliseconds;
        output.Wait();
        return process.ExitCode is 0 or 1 ? (time, peak) : throw new InvalidOperationException(process.StandardError.ReadToEnd());
    }
}
