using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fundstelle.Web.Api;

namespace Fundstelle.Tests.Web;

/// <summary>Every route of the API, errors included, against files that a reviewer reads as a diff.</summary>
public sealed partial class ApiContractTests(SampleService samples) : IClassFixture<SampleService>
{
    static readonly string folder = Path.Combine(SampleIndex.Samples, "..", "..", "tests", "Fundstelle.Tests", "Web", "Contract");

    static readonly bool isUpdate = Environment.GetEnvironmentVariable("FUNDSTELLE_UPDATE_GOLDEN") == "1";

    public static TheoryData<string, string> Requests => CaseFile.Of("api.requests");

    [Theory, MemberData(nameof(Requests))]
    public async Task An_answer_is_the_one_that_was_reviewed(string request, string name)
    {
        using var answer = await samples.Running.Client.GetAsync(new Uri(request, UriKind.Relative));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"GET {request}\n{(int)answer.StatusCode} {answer.Content.Headers.ContentType}\n\n");
        text.Append(Indented(await answer.Content.ReadAsStringAsync()));
        var path = Path.Combine(folder, name + ".txt");
        if (isUpdate) await File.WriteAllTextAsync(path, text.ToString());
        Assert.Equal(File.Exists(path) ? (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n") : "", text.ToString());
    }

    [Fact]
    public void Every_contract_file_belongs_to_a_request() =>
        Assert.Equal(CaseFile.Lines("api.requests").Select(line => line.Split("=>")[1].Trim() + ".txt").Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_route_of_the_description_answers_and_takes_the_parameters_it_names()
    {
        foreach (var route in OpenApi.Routes.Where(route => route.Method == "GET"))
        {
            var address = route.Path.Replace("{id}", "n-001", StringComparison.Ordinal);
            var query = string.Join('&', route.Parameters.Select(parameter => $"{parameter.Name}="));
            var (status, body) = await samples.Running.Get($"{address}?{query}");
            // Empty values are as if they were not there: what is needed is missing, but nothing is unknown.
            Assert.True(status is 200 or 400 or 404, $"{address}: {status}");
            Assert.DoesNotContain("Diesen Parameter gibt es hier nicht", body, StringComparison.Ordinal);
            if (route.Example is { } example) Assert.Equal(200, (await samples.Running.Get(example)).Status);
        }
        using var described = JsonDocument.Parse((await samples.Running.Get("/api/openapi.json")).Body);
        Assert.Equal(OpenApi.Routes.Select(route => route.Path).Distinct(), described.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name));
    }

    /// <summary>One member a line, so that a change is one line of a diff; what differs from run to run as a word.</summary>
    static string Indented(string body)
    {
        if (body.Length == 0 || body[0] is not ('{' or '[')) return body;
        using var json = JsonDocument.Parse(body);
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) json.WriteTo(writer);
        var text = Encoding.UTF8.GetString(buffer.ToArray());
        text = LongNumber().Replace(text, number => double.Parse(number.Value, CultureInfo.InvariantCulture).ToString("F6", CultureInfo.InvariantCulture));
        return Volatile().Replace(text, "$1 …") + "\n";
    }

    // The last digits of a logarithm depend on the processor.
    [GeneratedRegex("-?[0-9]+\\.[0-9]{7,}")]
    private static partial Regex LongNumber();

    // Format is a fingerprint of the analysis, bytes the compressed size.
    [GeneratedRegex("(\"(?:tookMs|bytes|format)\":) [^,\\n]+")]
    private static partial Regex Volatile();
}
