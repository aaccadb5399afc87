using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Fundstelle.Benchmarks;

/// <summary>
/// The published program serving the speeches on loopback, asked by eight clients that share its cores: time to the first byte after the start, the search page
/// with snippets, the API without, both again while all documents are indexed anew, and memory after many mixed requests. Bounded: a fixed number of requests.
/// </summary>
static class ServiceLoad
{
    const int Clients = 8;

    static readonly string[] mixed = ["/?q=", "/api/v1/search?q=", "/api/v1/search?snippets=false&q=", "/api/v1/suggest?q=", "/api/v1/search?facets=true&match=any&q=", "/api/v1/analyze?text=", "/api/v1/terms?word=", "/?sort=date&q="];

    public static void Run(string[] args)
    {
        var program = WholeProcess.Program(args);
        var corpus = Benchmarks.Data(args, "speeches/corpus.jsonl.gz");
        var requests = Array.IndexOf(args, "--requests") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 100_000;
        var queries = Collections.DrawnQueries(corpus, 2000).ConvertAll(Uri.EscapeDataString);
        var folder = Directory.CreateTempSubdirectory("fundstelle-").FullName;
        var source = Path.Combine(folder, "corpus.jsonl.gz");
        File.Copy(corpus, source);
        var index = Path.Combine(folder, "index");
        using (var indexing = Process.Start(program, ["index", source, "--index", index, "-q"])) indexing.WaitForExit();

        if (!args.Contains("--memory-only")) Times(program, source, index, queries);
        Memory(program, index, queries, requests);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>How long answers take: after the start, under load, and while everything is indexed anew.</summary>
    static void Times(string program, string source, string index, List<string> queries)
    {
        var firsts = Enumerable.Range(0, 10).Select(_ => FirstByte(program, index, queries[0])).Order().ToList();
        Print($"first byte of a result page after the start: p50 {firsts[firsts.Count / 2]:F0} ms, max {firsts[^1]:F0} ms of {firsts.Count}");

        using var service = new Started(program, source, index);
        Weigh(service, queries[0]);
        Load(service, "/?q=", queries, 2_000);
        var page = Report("search page, 10 hits with snippets", Load(service, "/?q=", queries, 8_000));
        Report("API without snippets", Load(service, "/api/v1/search?snippets=false&q=", queries, 20_000));

        File.SetLastWriteTimeUtc(source, DateTime.UtcNow);
        var during = new List<Answers>();
        service.WaitFor(running: true);
        var clock = Stopwatch.StartNew();
        while (service.IsIndexing() && clock.Elapsed.TotalMinutes < 3) during.Add(Load(service, "/?q=", queries, 1_000));
        var slow = Report($"search page while 20,567 documents are indexed ({clock.Elapsed.TotalSeconds:F0} s)", Answers.Together(during));
        Print($"p99 while indexing is {slow.Percentile(0.99) / page.Percentile(0.99):F1} times as long; memory afterwards {service.Megabytes:F0} MB");
    }

    /// <summary>What a service that only answers holds in memory, the mapped index included.</summary>
    static void Memory(string program, string index, List<string> queries, int requests)
    {
        using var service = new Started(program, null, index);
        var memory = new List<double>();
        for (var part = 0; part < 10; part++)
        {
            Load(service, null, queries, requests / 10);
            memory.Add(service.Megabytes);
        }
        Print($"memory after each tenth of {requests} mixed requests, in MB: {string.Join(' ', memory.Select(value => value.ToString("F0", CultureInfo.InvariantCulture)))}");
    }

    /// <summary>Times of a number of requests, in milliseconds, in order.</summary>
    sealed record Answers(List<double> Times, double Seconds, int Errors)
    {
        public int Count => Times.Count;

        public double Percentile(double share) => Times.Count == 0 ? double.NaN : Times[(int)(share * (Times.Count - 1))];

        public static Answers Together(List<Answers> parts) => new([.. parts.SelectMany(part => part.Times).Order()], parts.Sum(part => part.Seconds), parts.Sum(part => part.Errors));
    }

    static Answers Report(string what, Answers answers)
    {
        Print($"{what}: {answers.Count} requests, {answers.Count / answers.Seconds:F0}/s, p50 {answers.Percentile(0.5):F1} ms  p90 {answers.Percentile(0.9):F1} ms  p99 {answers.Percentile(0.99):F1} ms  max {answers.Percentile(1):F0} ms, {answers.Errors} errors");
        return answers;
    }

    /// <summary>Asks with several clients at once, each on a connection of its own; without an address, mixed ones.</summary>
    static Answers Load(Started service, string? address, List<string> queries, int count)
    {
        var next = -1;
        var errors = 0;
        var times = new double[count];
        var clock = Stopwatch.StartNew();
        Task.WaitAll([.. Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 });
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(new Uri(service.Address + (address ?? mixed[i % mixed.Length]) + queries[i % queries.Count]), HttpCompletionOption.ResponseContentRead);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (answer.StatusCode != HttpStatusCode.OK) Interlocked.Increment(ref errors);
            }
        }))]);
        Array.Sort(times);
        return new([.. times], clock.Elapsed.TotalSeconds, errors);
    }

    static double FirstByte(string program, string index, string query)
    {
        var clock = Stopwatch.StartNew();
        using var service = new Started(program, null, index, wait: false);
        while (true)
        {
            try
            {
                using var socket = new TcpClient("127.0.0.1", service.Port);
                socket.GetStream().Write(System.Text.Encoding.ASCII.GetBytes($"GET /?q={query} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
                socket.GetStream().ReadByte();
                return clock.Elapsed.TotalMilliseconds;
            }
            catch (SocketException)
            {
                Thread.Sleep(1);
            }
        }
    }

    static void Weigh(Started service, string query)
    {
        using var client = new HttpClient();
        var page = client.GetStringAsync(new Uri(service.Address + "/?q=" + query)).GetAwaiter().GetResult();
        var assets = page.Split('"').Where(text => text.StartsWith("/assets/", StringComparison.Ordinal)).Sum(asset => client.GetByteArrayAsync(new Uri(service.Address + asset)).GetAwaiter().GetResult().Length);
        Print($"page weight, uncompressed: {System.Text.Encoding.UTF8.GetByteCount(page) / 1e3:F1} kB and {assets / 1e3:F1} kB of style and script");
    }

    static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The service as a process.</summary>
    sealed class Started : IDisposable
    {
        readonly Process process;

        public Started(string program, string? source, string index, bool wait = true)
        {
            using (var listener = new TcpListener(IPAddress.Loopback, 0))
            {
                listener.Start();
                Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            string[] sources = source is null ? [] : [source];
            process = Process.Start(new ProcessStartInfo(program, ["serve", .. sources, "--index", index, "--urls", Address, "-q"]) { RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (wait) WaitFor(running: false);
        }

        public int Port { get; }

        public string Address => $"http://127.0.0.1:{Port}";

        public double Megabytes
        {
            get
            {
                process.Refresh();
                return process.WorkingSet64 / 1e6;
            }
        }

        public bool IsIndexing() => Status().Contains("\"running\":true", StringComparison.Ordinal);

        public void WaitFor(bool running)
        {
            for (var attempt = 0; attempt < 2000; attempt++)
            {
                if (Status() is { Length: > 0 } && IsIndexing() == running) return;
                Thread.Sleep(20);
            }
        }

        string Status()
        {
            try
            {
                using var client = new HttpClient();
                return client.GetStringAsync(new Uri(Address + "/api/v1/status")).GetAwaiter().GetResult();
            }
            catch (HttpRequestException)
            {
                return "";
            }
        }

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
