using System.Diagnostics;
using Fundstelle.Tests;
using Microsoft.Playwright;

namespace Fundstelle.EndToEnd;

/// <summary>A test in a real browser. Without Chromium on the machine it is skipped, except in CI, where it then fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Reason;
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Reason;
}

/// <summary>The built program serving the samples, and a browser; one of each for all tests.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    static readonly string? executable = ((string?[])[Environment.GetEnvironmentVariable("FUNDSTELLE_TEST_BROWSER"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"])
        .FirstOrDefault(File.Exists);

    internal static string? Reason => executable is not null || Environment.GetEnvironmentVariable("CI") is not null ? null : "There is no Chromium on this machine (FUNDSTELLE_TEST_BROWSER names another place).";

    readonly TemporaryFolder folder = new();
    IPlaywright? playwright;
    IBrowser? browser;
    Process? program;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Reason is not null) return;
        Address = $"http://127.0.0.1:{BuiltProgram.FreePort()}";
        var queries = folder.Write("queries.tsv", "q1\tHaus\nq2\tStädtepartnerschaft\n");
        var qrels = folder.Write("qrels.txt", "q1 0 n-006 3\nq2 0 n-022 2\n");
        var profiles = folder.Write("profiles.json", """{"profiles": {"ohne-titel": {"title": 0.2}}}""");
        program = Process.Start(BuiltProgram.Start(
            "serve", BuiltProgram.Samples, "--index", folder.At("index"), "--urls", Address, "--judgements", folder.At("judged.txt"), "--queries", queries, "--qrels", qrels, "--profiles", profiles, "-q"))!;
        // Nobody reads what it says; a full pipe must not stop it.
        program.OutputDataReceived += (_, _) => { };
        program.ErrorDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox"] });
        using var client = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                if ((await client.GetAsync(new Uri(Address + "/health/ready"))).IsSuccessStatusCode) break;
            }
            catch (HttpRequestException) when (attempt < 300)
            {
            }
            await Task.Delay(100);
        }
    }

    /// <summary>A page in a fresh profile. It fails the test where the page breaks its own policy or its script throws.</summary>
    public async Task<IPage> OpenAsync(string address, Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions { Locale = "de-DE", ViewportSize = new() { Width = 1200, Height = 900 }, BaseURL = Address };
        change?.Invoke(options);
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Errors.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal)) Errors.Add($"{page.Url}: {message.Text}");
        };
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>What went wrong inside pages.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Keeps what a page looks like, to be looked at.</summary>
    public static async Task ShootAsync(IPage page, string name)
    {
        var root = new DirectoryInfo(BuiltProgram.Samples).Parent!.Parent!.FullName;
        await page.ScreenshotAsync(new() { Path = Path.Combine(root, "artifacts", "screenshots", name + ".png"), FullPage = true });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (program is not null)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
            program.Dispose();
        }
    }

    public void Dispose() => folder.Dispose();
}
