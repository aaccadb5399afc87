using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Fundstelle.Documents;
using Fundstelle.Web;
using Fundstelle.Web.Guarding;

namespace Fundstelle.Tests.Web;

/// <summary>
/// What a service promises: 1. nothing from a document or an address becomes markup; 2. whoever may not, cannot change anything; 3. every limit answers, and
/// with a sentence; 4. an index that goes, comes back or is damaged is said, and the service recovers by itself; 5. what is written is found within two seconds.
/// </summary>
public sealed class ServiceTests(SampleService samples) : IClassFixture<SampleService>, IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    void Index(string source = "source", string index = "index", bool rebuild = false) =>
        new Indexer(folder.At(index), TimeProvider.System).Run(new FolderSource(folder.At(source)), new(rebuild, 2, "the test"));

    static readonly string[] pages =
    [
        "/", "/?q=Haus", "/?q=Turnverein", "/?q=Zeppelin", "/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "/document?id=n-029&q=Turnverein", "/document?id=%3Cscript%3E", "/explain?q=Turnverein&id=n-029",
        "/explain?q=Haus&id=n-029", "/explain?q=%3Cscript%3E&id=n-029", "/compare?q=Turnverein+Haus&first=n-029&second=n-006", "/weights?q=Turnverein", "/weights", "/analyze?text=%3Cscript%3Ealert(1)%3C/script%3E", "/terms",
        "/terms?word=%3Cscript%3E", "/judge?q=Turnverein", "/judge?q=%3Cscript%3E", "/evaluate", "/evaluate?profile=standard&profile=titel", "/help", "/status", "/api", "/key", "/nothing", "/?q=Haus&source=%22%3E%3Cscript%3E&date=%3Cscript%3E",
    ];

    public static TheoryData<string> Pages => [.. pages];

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_from_a_document_or_an_address_becomes_markup(string address)
    {
        foreach (var language in (string[])["de", "en"])
        {
            using var answer = await samples.Running.Client.GetAsync(new Uri($"{address}{(address.Contains('?') ? '&' : '?')}lang={language}", UriKind.Relative));
            var html = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode is 200 or 404, $"{address}: {answer.StatusCode}");
            Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
            // The one script of each page is the program's own; the samples and these addresses try to bring others.
            Assert.Equal(1, Count(html, "<script"));
            Assert.Equal(0, Count(html, "<img") + Count(html, "<b>K. Lang") + Count(html, " onerror=alert(2)>"));
            Assert.Equal(0, Count(html, " style=") + Count(html, "javascript:"));
            Assert.Equal(1, Count(html, "<h1"));
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        }
    }

    static int Count(string text, string part) => text.Split(part).Length - 1;

    [Fact]
    public async Task Where_nothing_is_found_the_page_leads_to_the_words_that_the_index_has()
    {
        var page = (await samples.Running.Get("/?q=Spielzeug&lang=de")).Body;
        Assert.Contains("Nichts gefunden", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/terms\\?[^\"]*word=Spielzeug", page);
        Assert.DoesNotContain("Meinten Sie", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_is_offered_where_there_is_more_than_one_hit()
    {
        Assert.DoesNotContain("class=\"sort\"", (await samples.Running.Get("/?q=Spielzeug")).Body, StringComparison.Ordinal);
        Assert.Contains("class=\"sort\"", (await samples.Running.Get("/?q=Haus")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_stays_whole_where_a_part_of_it_is_marked() =>
        Assert.Contains("Städte<mark>partnerschaft</mark> mit", (await samples.Running.Get("/?q=Partnerschaft")).Body, StringComparison.Ordinal);

    [Fact]
    public async Task The_first_page_weighs_less_than_60_kB_and_asks_nobody_else()
    {
        var page = (await samples.Running.Get("/?q=Haus")).Body;
        var weight = Encoding.UTF8.GetByteCount(page);
        foreach (var asset in page.Split('"').Where(text => text.StartsWith("/assets/", StringComparison.Ordinal)))
        {
            using var answer = await samples.Running.Client.GetAsync(new Uri(asset, UriKind.Relative));
            weight += (await answer.Content.ReadAsByteArrayAsync()).Length;
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
        Assert.InRange(weight, 20_000, 60_000);
        Assert.DoesNotContain("http", page.Replace(samples.Running.Address.ToString(), "", StringComparison.Ordinal).Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_a_client_has_is_not_computed_again()
    {
        using var first = await samples.Running.Client.GetAsync(new Uri("/api/v1/search?q=Haus", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/search?q=Haus", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await samples.Running.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.NotModified, 0), (second.StatusCode, (await second.Content.ReadAsByteArrayAsync()).Length));
    }

    [Theory]
    [InlineData("de-CH, en;q=0.8", "de")]
    [InlineData("fr, en-GB;q=0.8, de;q=0.3", "en")]
    [InlineData("en;q=0.1, de;q=0.9", "de")]
    [InlineData("ja", "de")]
    public async Task The_language_is_the_one_the_browser_prefers(string accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var answer = await samples.Running.Client.SendAsync(request);
        Assert.Equal(language, answer.Content.Headers.ContentLanguage.Single());
    }

    [Theory]
    [InlineData("/", "evil.example")]
    [InlineData("/api/v1/search?q=Haus", "192.168.1.1")]
    public async Task A_loopback_service_answers_to_no_foreign_name(string address, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Host = host;
        using var answer = await samples.Running.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("Haust", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judgements_reach_the_file_and_can_be_taken_back_and_downloaded()
    {
        async Task<HttpStatusCode> Judge(string document, string grade)
        {
            using var form = new FormUrlEncodedContent([new("query", "q9"), new("document", document), new("grade", grade), new("next", "/judge?q=x")]);
            using var answer = await samples.Running.Client.PostAsync(new Uri("/judge", UriKind.Relative), form);
            return answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.SeeOther, await Judge("n-006", "3"));
        Assert.Equal(HttpStatusCode.SeeOther, await Judge("n-004", "1"));
        Assert.Equal(HttpStatusCode.SeeOther, await Judge("n-004", "-"));
        Assert.Equal(HttpStatusCode.NotFound, await Judge("n-0000", "3"));
        Assert.Equal(HttpStatusCode.BadRequest, await Judge("n-006", "4"));
        Assert.Equal("q9 0 n-006 3\n", await File.ReadAllTextAsync(samples.Judgements));
        Assert.Equal("q9 0 n-006 3\n", (await samples.Running.Get("/judge/qrels")).Body);
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing_and_sends_nobody_away()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/judge", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("query", "q8"), new("document", "n-006"), new("grade", "3")]) };
        request.Headers.Add("Origin", "https://evil.example");
        using var refused = await samples.Running.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var crossSite = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/index", UriKind.Relative));
        crossSite.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refusedToo = await samples.Running.Client.SendAsync(crossSite);
        Assert.Equal(HttpStatusCode.Forbidden, refusedToo.StatusCode);
        foreach (var next in (string[])["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
        {
            using var form = new FormUrlEncodedContent([new("query", "q7"), new("document", "n-006"), new("grade", "-"), new("next", next)]);
            using var answer = await samples.Running.Client.PostAsync(new Uri("/judge", UriKind.Relative), form);
            Assert.Equal("/judge", answer.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task Judging_and_updating_need_the_key_where_there_is_one_and_reading_does_not()
    {
        const string key = "sehr-langer-schlüssel";
        var (keys, _) = ApiKeys.Parse(["# wer", "", $"anna {key}"]);
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        using var service = new RunningService(RunningService.Options(folder.At("index"), folder.At("source")) with { Keys = keys, Judgements = folder.At("qrels.txt") });
        await service.Until("/api/v1/search?q=Haus", (status, body) => status == 200 && body.Contains("\"total\":1", StringComparison.Ordinal));
        async Task<HttpStatusCode> Update(string? sent)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/index", UriKind.Relative));
            if (sent is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Uri.EscapeDataString(sent));
            using var answer = await service.Client.SendAsync(request);
            return answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.Unauthorized, await Update(null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Update("falsch"));
        Assert.Equal(303, (await service.Get("/judge?q=Haus")).Status);
        using var wrong = await service.Client.PostAsync(new Uri("/key", UriKind.Relative), new FormUrlEncodedContent([new("key", "falsch")]));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using var right = await service.Client.PostAsync(new Uri("/key", UriKind.Relative), new FormUrlEncodedContent([new("key", key), new("next", "/judge?q=Haus")]));
        Assert.Equal("/judge?q=Haus", right.Headers.Location!.ToString());
        var cookie = right.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var judged = new HttpRequestMessage(HttpMethod.Post, new Uri("/judge", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("query", "Haus"), new("document", "a.txt"), new("grade", "2")]) };
        judged.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var answered = await service.Client.SendAsync(judged);
        Assert.Equal(HttpStatusCode.SeeOther, answered.StatusCode);
        Assert.StartsWith("anna\t", await File.ReadAllTextAsync(folder.At("qrels.txt.log")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anna kurz", "Zeile 1")]
    [InlineData("# nur ein Kommentar", "keinen Schlüssel")]
    [InlineData("nur-ein-wort-ohne-namen", "Zeile 1")]
    public void A_key_file_that_protects_nothing_is_refused(string line, string part)
    {
        var (keys, problem) = ApiKeys.Parse([line]);
        Assert.Null(keys);
        Assert.Contains(part, problem!.German, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8025", true)]
    [InlineData("http://localhost:8025", true)]
    [InlineData("http://[::1]:8025", true)]
    [InlineData("http://0.0.0.0:8025", false)]
    [InlineData("http://*:8025", false)]
    [InlineData("http://+:8025", false)]
    [InlineData("http://192.168.0.5:8025", false)]
    [InlineData("https://localhost:8025", false)]
    [InlineData("irgendwo", false)]
    public void Without_keys_only_this_machine_is_served(string url, bool isAllowed) =>
        Assert.Equal(isAllowed, !(RunningService.Options(folder.At("index")) with { Urls = [url] }).Problems().Any());

    [Fact]
    public async Task A_search_that_takes_too_long_gives_what_it_has_and_says_so()
    {
        for (var i = 0; i < 600; i++) folder.Write($"source/{i:D3}.txt", $"Ein Haus mit der Nummer {i}.");
        Index();
        using var service = new RunningService(RunningService.Options(folder.At("index")) with { SearchTime = TimeSpan.Zero });
        using var answer = await service.Client.GetAsync(new Uri("/api/v1/search?q=Haus", UriKind.Relative));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.False(json.RootElement.GetProperty("totalIsExact").GetBoolean());
        Assert.Contains("Die Zeit", json.RootElement.GetProperty("problems")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        // What is not whole must not be kept.
        Assert.Equal(("no-store", null), (answer.Headers.CacheControl!.ToString(), answer.Headers.ETag));
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Index();
        using var service = new RunningService(RunningService.Options(folder.At("index")) with { RequestsPerSecond = 1 });
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 8; i++) answers.Add(await service.Client.GetAsync(new Uri("/api/v1/search?q=Haus", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answers[^1].Headers.RetryAfter!.Delta);
        Assert.Equal(200, (await service.Get("/health/live")).Status);
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task More_requests_than_places_wait_and_more_than_can_wait_are_turned_away()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Index();
        using var service = new RunningService(RunningService.Options(folder.At("index")) with { Concurrency = 1, Queue = 0, Judgements = folder.At("qrels.txt") });
        // A body that never comes holds the only place, unless a search that looks for it has just taken that: then another one does.
        var slow = new List<TcpClient>();
        for (var status = 0; status != 503;)
        {
            Assert.InRange(slow.Count, 0, 20);
            slow.Add(new(service.Address.Host, service.Address.Port));
            await slow[^1].GetStream().WriteAsync("POST /judge HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n"u8.ToArray());
            await Task.Delay(200);
            (status, _) = await service.Get("/api/v1/search?q=Haus");
        }
        Assert.Equal(200, (await service.Get("/health/live")).Status);
        slow.ForEach(connection => connection.Close());
        await service.Until("/api/v1/search?q=Haus", (status, _) => status == 200);
    }

    [Theory]
    [InlineData(2_000_000_000, 413)]
    [InlineData(100_000, 413)]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read(long length, int status)
    {
        using var client = new TcpClient(samples.Running.Address.Host, samples.Running.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /judge HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\nquery="));
        Assert.StartsWith($"HTTP/1.1 {status} ", await Answer(client), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /?q={0} HTTP/1.1\r\nHost: localhost\r\n\r\n", 20_000, 414)]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {0}\r\n\r\n", 40_000, 431)]
    [InlineData("GET /\0{0} HTTP/1.1\r\n\r\n", 10, 400)]
    public async Task Floods_of_headers_and_endless_addresses_are_refused(string request, int length, int status)
    {
        using var client = new TcpClient(samples.Running.Address.Host, samples.Running.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, request, new string('x', length))));
        Assert.StartsWith($"HTTP/1.1 {status} ", await Answer(client), StringComparison.Ordinal);
        Assert.Equal(200, (await samples.Running.Get("/health/ready")).Status);
    }

    static async Task<string> Answer(TcpClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var buffer = new byte[4096];
        var read = await client.GetStream().ReadAsync(buffer, patience.Token);
        return Encoding.ASCII.GetString(buffer, 0, read);
    }

    [Fact]
    public async Task A_browser_can_take_the_service_as_a_search_engine()
    {
        using var answer = await samples.Running.Client.GetAsync(new Uri("/opensearch.xml", UriKind.Relative));
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType!.MediaType);
        var description = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync());
        var templates = description.Descendants().Where(element => element.Name.LocalName == "Url").Select(url => url.Attribute("template")!.Value).ToList();
        Assert.Contains($"{samples.Running.Address}?q={{searchTerms}}", templates);
        Assert.Equal(200, (await samples.Running.Get(templates[0][samples.Running.Address.ToString().Length..].Replace("{searchTerms}", "Haus", StringComparison.Ordinal).Insert(0, "/"))).Status);
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_closed_and_those_within_are_answered()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Index();
        using var service = new RunningService(RunningService.Options(folder.At("index")) with { Connections = 10 });
        var clients = new List<TcpClient>();
        for (var i = 0; i < 30; i++)
        {
            var client = new TcpClient(service.Address.Host, service.Address.Port);
            await client.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            clients.Add(client);
        }
        var answered = 0;
        foreach (var client in clients)
        {
            try
            {
                if ((await Answer(client)).StartsWith("HTTP/1.1 200", StringComparison.Ordinal)) answered++;
            }
            catch (IOException)
            {
                // Closed by the service.
            }
        }
        Assert.Equal(10, answered);
        clients.ForEach(client => client.Dispose());
        await service.Until("/?q=Haus", (status, _) => status == 200);
    }

    [Fact]
    public async Task Clients_that_hang_up_leave_nothing_behind()
    {
        for (var i = 0; i < 50; i++)
        {
            using var client = new TcpClient(samples.Running.Address.Host, samples.Running.Address.Port);
            await client.GetStream().WriteAsync("GET /?q=Haus HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            client.LingerState = new(true, 0);
        }
        Assert.Equal(200, (await samples.Running.Get("/?q=Haus")).Status);
        var metrics = (await samples.Running.Get("/metrics")).Body;
        Assert.Contains("fundstelle_request_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.Contains("fundstelle_searches_without_hits_total", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("Zeppelin", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_changed_moved_and_deleted_files_are_found_within_two_seconds()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        using var service = new RunningService(RunningService.Options(folder.At("index"), folder.At("source")));
        Task Total(string query, int total) => service.Until($"/api/v1/search?q={query}", (status, body) => status == 200 && body.Contains($"\"total\":{total},", StringComparison.Ordinal) && (total == 0 || !body.Contains("\"partial\":true,\"took", StringComparison.Ordinal)), seconds: 5);
        await Total("Haus", 1);
        folder.Write("source/b.txt", "Ein Garten am See.");
        await Total("Garten", 1);
        folder.Write("source/b.txt", "Ein Brunnen im Hof, und noch mehr davon.");
        await Total("Brunnen", 1);
        await Total("Garten", 0);
        File.Move(folder.At("source/b.txt"), folder.At("source/c.txt"));
        await service.Until("/api/v1/search?q=Brunnen", (_, body) => body.Contains("c.txt", StringComparison.Ordinal), seconds: 5);
        Directory.Move(folder.At("source"), folder.At("elsewhere"));
        Directory.Move(folder.At("elsewhere"), folder.At("source"));
        File.Delete(folder.At("source/c.txt"));
        await Total("Brunnen", 0);
        for (var i = 0; i < 2000; i++) folder.Write($"source/flood/{i}.txt", $"Flut Nummer {i}");
        await Total("Flut", 2000);
        Directory.Delete(folder.At("source/flood"), recursive: true);
        await Total("Flut", 0);
        await Total("Haus", 1);
    }

    [Fact]
    public async Task An_index_that_is_rebuilt_damaged_or_gone_is_said_and_comes_back_by_itself()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Index();
        using var service = new RunningService(RunningService.Options(folder.At("index")));
        Assert.Equal(200, (await service.Get("/health/ready")).Status);

        folder.Write("source/b.txt", "Ein Garten.");
        Index(rebuild: true);
        await service.Until("/api/v1/search?q=Garten", (status, body) => status == 200 && body.Contains("\"total\":1", StringComparison.Ordinal));

        Directory.Move(folder.At("index"), folder.At("away"));
        var missing = await service.Until("/api/v1/search?q=Haus", (status, _) => status == 503);
        Assert.Contains("kein Index", missing, StringComparison.Ordinal);
        Assert.Contains("kein Index", (await service.Get("/?q=Haus")).Body, StringComparison.Ordinal);
        Assert.Equal(503, (await service.Get("/health/ready")).Status);
        Assert.Equal(200, (await service.Get("/health/live")).Status);
        Directory.Move(folder.At("away"), folder.At("index"));
        await service.Until("/health/ready", (status, _) => status == 200);

        foreach (var file in Directory.GetFiles(folder.At("index"), "*.tim", SearchOption.AllDirectories).Concat(Directory.GetFiles(folder.At("index"), "segments_*", SearchOption.AllDirectories)))
        {
            var bytes = File.ReadAllBytes(file);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
        File.WriteAllText(folder.At("index/CURRENT"), "g000009 00000000");
        await service.Until("/api/v1/search?q=Haus", (status, body) => status == 503 && body.Contains("beschädigt", StringComparison.Ordinal));
        Index(rebuild: true);
        await service.Until("/api/v1/search?q=Haus", (status, body) => status == 200 && body.Contains("\"total\":1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_index_of_another_version_is_built_anew_from_its_sources_and_said_where_there_are_none()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Index();
        Fundstelle.Tests.Embedded.OtherVersion.Pretend(folder.At("index"));
        var failure = Assert.Throws<SearchException>(() => new RunningService(RunningService.Options(folder.At("index"))));
        Assert.Equal(SearchFailure.IndexFormatUnknown, failure.Failure);
        using var service = new RunningService(RunningService.Options(folder.At("index"), folder.At("source")));
        await service.Until("/api/v1/search?q=Haus", (status, body) =>
        {
            Assert.DoesNotContain("Version", body, StringComparison.Ordinal);
            return status == 200 && body.Contains("\"total\":1", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task While_somebody_else_writes_the_index_the_service_says_who_and_tries_again()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Directory.CreateDirectory(folder.At("index"));
        RunningService service;
        using (Fundstelle.Embedded.WriterLock.Take(folder.At("index"), "Prozess 4711"))
        {
            service = new(RunningService.Options(folder.At("index"), folder.At("source")));
            await service.Until("/api/v1/status", (_, body) => body.Contains("Prozess 4711", StringComparison.Ordinal));
        }
        using (service) await service.Until("/api/v1/search?q=Haus", (status, body) => status == 200 && body.Contains("\"total\":1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_indexes_are_told_apart_by_name()
    {
        folder.Write("one/a.txt", "Ein Haus am Hafen.");
        folder.Write("two/b.txt", "Ein Garten am See.");
        Index("one", "index-one");
        Index("two", "index-two");
        using var service = new RunningService(new() { Indexes = [new("eins", folder.At("index-one"), []), new("zwei", folder.At("index-two"), [])] });
        Assert.Contains("a.txt", (await service.Get("/api/v1/search?q=Haus")).Body, StringComparison.Ordinal);
        Assert.Contains("b.txt", (await service.Get("/api/v1/search?q=Garten&index=zwei")).Body, StringComparison.Ordinal);
        var page = (await service.Get("/?q=Garten&index=zwei")).Body;
        Assert.Contains("/explain?q=Garten&amp;id=b.txt&amp;index=zwei", page, StringComparison.Ordinal);
        Assert.Contains("/?index=eins", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_hold_no_queries_unless_asked_for()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Index();
        foreach (var asked in (bool[])[false, true])
        {
            using var log = new StringWriter();
            using (var service = new RunningService(RunningService.Options(folder.At("index")) with { Log = log, LogQueries = asked })) await service.Get("/api/v1/search?q=Geheimnis");
            var line = log.ToString().Split('\n').Single(text => text.Contains("search", StringComparison.Ordinal));
            Assert.Equal(asked, line.Contains("Geheimnis", StringComparison.Ordinal));
            using var json = JsonDocument.Parse(line);
            Assert.Equal(("/api/v1/search", 200), (json.RootElement.GetProperty("route").GetString(), json.RootElement.GetProperty("status").GetInt32()));
        }
    }

    [Fact]
    public async Task Any_parameters_are_answered_and_never_with_a_bug()
    {
        const int seed = 2611;
        var random = new Random(seed);
        string[] routes = ["/", "/document", "/explain", "/compare", "/weights", "/analyze", "/terms", "/judge", "/evaluate", "/status", "/api/v1/search", "/api/v1/suggest", "/api/v1/explain", "/api/v1/compare", "/api/v1/analyze", "/api/v1/terms", "/api/v1/documents/x"];
        string[] names = [.. Fundstelle.Web.Asked.State, "id", "first", "second", "other", "part", "page", "top", "text", "word", "formula", "lang", "index", "facets", "nonsense"];
        string[] values = ["", "1", "-1", "0", "99999999999999999999", "NaN", "1e309", "Haus", "n-006", "(((", "%FF%FE", "%ED%A0%80", "%00", "%E2%80%AE", "true", "standard", "titel", "letzte 7 Tage", "\"", "*", "?", "a*", "~", "^", "..", "%2F%2F", new string('x', 3000)];
        for (var run = 0; run < 1500; run++)
        {
            var query = string.Join('&', Enumerable.Range(0, random.Next(6)).Select(_ => $"{names[random.Next(names.Length)]}={values[random.Next(values.Length)].Replace(" ", "%20", StringComparison.Ordinal)}"));
            var address = $"{routes[random.Next(routes.Length)]}?{query}";
            var (status, _) = await samples.Running.Get(address);
            Assert.True(status is 200 or 400 or 404, $"seed {seed}, run {run}: {status} for {address}");
        }
    }
}
