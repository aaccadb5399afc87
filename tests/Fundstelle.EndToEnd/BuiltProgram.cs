using System.Diagnostics;

namespace Fundstelle.EndToEnd;

/// <summary>What a run of the program gave.</summary>
sealed record Output(int ExitCode, string Out, string Error);

/// <summary>
/// The program as built, started as a user would. FUNDSTELLE_TEST_PROGRAM names another one, such as the published native file, to run the same tests against it.
/// </summary>
static class BuiltProgram
{
    static readonly string? other = Environment.GetEnvironmentVariable("FUNDSTELLE_TEST_PROGRAM");

    public static ProcessStartInfo Start(params string[] args)
    {
        var start = new ProcessStartInfo(other ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = System.Text.Encoding.UTF8, StandardErrorEncoding = System.Text.Encoding.UTF8 };
        if (other is null) start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "fundstelle.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        return start;
    }

    public static Output Run(params string[] args) => Run(args, null);

    public static Output Run(string[] args, string? input)
    {
        using var process = Process.Start(Start(args))!;
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>The documents that ship with the project.</summary>
    public static string Samples
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!Directory.Exists(Path.Combine(folder!.FullName, "index", "samples"))) folder = folder.Parent;
            return Path.Combine(folder.FullName, "index", "samples");
        }
    }
}
