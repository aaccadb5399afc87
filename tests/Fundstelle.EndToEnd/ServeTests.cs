using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Fundstelle.Tests;

namespace Fundstelle.EndToEnd;

/// <summary>The service as a process: how it starts, what keeps it from starting, how it ends.</summary>
public sealed class ServeTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Index => folder.At("index");

    public void Dispose() => folder.Dispose();

    static async Task<string> Until(string address, Func<string, bool> fits)
    {
        using var client = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var body = await client.GetStringAsync(new Uri(address));
                if (fits(body)) return body;
            }
            catch (HttpRequestException) when (attempt < 300)
            {
            }
            Assert.True(attempt < 300, $"{address} does not answer as expected");
            await Task.Delay(100);
        }
    }

    [Fact]
    public void What_keeps_it_from_starting_has_a_sentence_and_a_code()
    {
        Assert.Equal(3, BuiltProgram.Run("serve", "--index", Index).ExitCode);
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Assert.Equal(0, BuiltProgram.Run("index", folder.At("source"), "--index", Index).ExitCode);
        var open = BuiltProgram.Run("serve", "--index", Index, "--urls", "http://0.0.0.0:8099");
        Assert.Equal(2, open.ExitCode);
        Assert.Contains("--keys", open.Error, StringComparison.Ordinal);
        Assert.Equal(2, BuiltProgram.Run("serve", folder.At("source"), "--index", "a=" + Index, "--index", "b=" + Index).ExitCode);
        Assert.Equal(2, BuiltProgram.Run("serve", "--index", "a=" + Index, "--index", "a=" + Index).ExitCode);
        Assert.Equal(2, BuiltProgram.Run("serve", "--index", Index, "--urls", "irgendwo").ExitCode);
        Assert.Equal(2, BuiltProgram.Run("serve", "--index", Index, "--keys", folder.Write("keys.txt", "anna kurz\n")).ExitCode);
        Assert.Equal(9, BuiltProgram.Run("serve", "--index", Index, "--keys", folder.At("nowhere")).ExitCode);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var second = BuiltProgram.Run("serve", "--index", Index, "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "--lang", "en");
        Assert.Equal(8, second.ExitCode);
        Assert.Contains("cannot listen", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_services_share_an_index_one_writes_and_both_end_cleanly()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        var (first, second) = (BuiltProgram.FreePort(), BuiltProgram.FreePort());
        using var writer = Process.Start(BuiltProgram.Start("serve", folder.At("source"), "--index", Index, "--urls", $"http://127.0.0.1:{first}", "-q"))!;
        await Until($"http://127.0.0.1:{first}/api/v1/search?q=Haus", body => body.Contains("\"total\":1", StringComparison.Ordinal));
        using var reader = Process.Start(BuiltProgram.Start("serve", "--index", Index, "--urls", $"http://127.0.0.1:{second}", "-q"))!;
        await Until($"http://127.0.0.1:{second}/api/v1/search?q=Haus", body => body.Contains("\"total\":1", StringComparison.Ordinal));
        folder.Write("source/b.txt", "Noch ein Haus.");
        await Until($"http://127.0.0.1:{first}/api/v1/search?q=Haus", body => body.Contains("\"total\":2", StringComparison.Ordinal));
        await Until($"http://127.0.0.1:{second}/api/v1/search?q=Haus", body => body.Contains("\"total\":2", StringComparison.Ordinal));
        if (OperatingSystem.IsWindows()) return;
        foreach (var process in (Process[])[writer, reader])
        {
            Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();
            Assert.True(process.WaitForExit(10_000));
            Assert.Equal(0, process.ExitCode);
        }
        Assert.Equal(0, BuiltProgram.Run("check", "--index", Index).ExitCode);
    }
}
