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
        if (other is null) start.ArgumentList.Add(File);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        return start;
    }

    /// <summary>Whether it is one native file.</summary>
    public static bool IsNative => other is not null;

    /// <summary>The file that holds the program.</summary>
    public static string File => other ?? Path.Combine(AppContext.BaseDirectory, "fundstelle.dll");

    /// <summary>A port that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
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

    /// <summary>Runs the program at a pseudo-terminal, types, and gives back what a person would have seen. Each piece is typed when the program has been silent for a while.</summary>
    public static string AtTerminal(string[] args, params string[] typed)
    {
        var start = Start(args);
        var line = string.Join(' ', start.ArgumentList.Prepend(start.FileName).Select(word => $"'{word}'"));
        using var process = Process.Start(new ProcessStartInfo("script", ["-qec", line, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var shown = new System.Text.StringBuilder();
        var reading = Task.Run(() =>
        {
            var buffer = new char[4096];
            for (int read; (read = process.StandardOutput.Read(buffer)) > 0;)
            {
                lock (shown) shown.Append(buffer, 0, read);
            }
        });
        foreach (var text in typed)
        {
            for (int before = -1, now = 0, quiet = 0; quiet < 5 || now == 0; (before, quiet) = (now, now == before ? quiet + 1 : 0))
            {
                Thread.Sleep(100);
                lock (shown) now = shown.Length;
            }
            process.StandardInput.Write(text);
            process.StandardInput.Flush();
        }
        if (!process.WaitForExit(20_000)) process.Kill(entireProcessTree: true);
        reading.Wait();
        return shown.ToString();
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

/// <summary>A test that types at a terminal; needs the program script.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute() => Skip = File.Exists("/usr/bin/script") ? null : "There is no program \"script\" here to make a pseudo-terminal.";
}
