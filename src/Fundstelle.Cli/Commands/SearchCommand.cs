using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fundstelle.Cli.Printing;
using Fundstelle.Documents;
using Fundstelle.Embedded;
using Fundstelle.Evaluating;
using Fundstelle.Querying;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle search: one query, a file of queries, or a prompt.</summary>
static class SearchCommand
{
    /// <summary>The last hit that can be asked for; nobody reads further, and it bounds memory.</summary>
    const int DeepestHit = 10_000;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var query = new Argument<string[]>("query") { Description = "wonach gesucht wird; Hilfe in README · what to search for", Arity = ArgumentArity.ZeroOrMore };
        var source = new Option<string>("--in") { Description = "Ordner, der vorher in den Index aufgenommen wird · folder to index first", HelpName = "PATH" };
        var top = new Option<int>("--top") { Description = "Treffer je Seite · hits per page", DefaultValueFactory = _ => 10 };
        var page = new Option<int>("--page") { Description = "Seite · page", DefaultValueFactory = _ => 1 };
        var sort = new Option<string>("--sort") { Description = "Reihenfolge · order", DefaultValueFactory = _ => "relevance" };
        sort.AcceptOnlyFromAmong("relevance", "date");
        var facets = new Option<bool>("--facets") { Description = "Treffer je Quelle, Kategorie, Autor, Jahr · hits per source, category, author, year" };
        var queries = new Option<string>("--queries") { Description = "Datei mit einer Anfrage je Zeile: {\"id\",\"text\"} · file with a query a line", HelpName = "FILE.jsonl" };
        var run = new Option<string>("--run") { Description = "schreibt einen TREC-Lauf statt JSON · writes a TREC run", HelpName = "FILE" };
        var profileTime = new Option<bool>("--profile-time") { Description = "zeigen, wohin die Zeit ging · show where the time went" };
        var command = new Command("search", "Suchen · search") { query, source, top, page, sort, facets, queries, run, profileTime };
        var options = new SearchOptions();
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var language = shared.LanguageOf(parsed);
            var problems = new List<string>();
            var request = options.Request(parsed, shared, problems) with
            {
                Take = parsed.GetValue(top),
                Skip = (parsed.GetValue(page) - 1) * parsed.GetValue(top),
                Sort = parsed.GetValue(sort) == "date" ? SortOrder.Date : SortOrder.Relevance,
                Facets = parsed.GetValue(facets),
                Timings = parsed.GetValue(profileTime) ? new(TimeProvider.System) : null,
            };
            if (request.Take is < 1 or > DeepestHit) problems.Add($"--top: 1 … {DeepestHit}");
            else if (request.Skip < 0 || request.Skip + (long)request.Take > DeepestHit) problems.Add(language == Language.German ? $"--page: nur die ersten {DeepestHit} Treffer lassen sich zeigen" : $"--page: only the first {DeepestHit} hits can be shown");
            if (problems.Count > 0) return terminal.Refuse(problems);

            var path = parsed.GetValue(shared.Index)!;
            if (parsed.GetValue(source) is { } folder) path = IndexFirst(folder, parsed.GetResult(shared.Index)?.Implicit == false ? path : null, shared, parsed, terminal);
            using var index = LuceneIndex.Open(path);
            var engine = new SearchEngine(index);
            if (parsed.GetValue(queries) is { } file) return Batch(engine, request, file, options.IsPlain(parsed), parsed.GetValue(run), language, terminal);
            var text = string.Join(' ', parsed.GetValue(query) ?? []);
            var printing = new SearchPrinting(terminal, language, shared.ColorOf(parsed, terminal));
            if ((parsed.GetValue(query) ?? []).Length == 0)
            {
                if (terminal.IsInteractive) return Prompt.Run(engine, index, request, printing, terminal, language);
                terminal.Error.WriteLine(language == Language.German ? "Wonach soll gesucht werden? Beispiel: fundstelle search \"kleine Anfrage\"" : "What to search for? Example: fundstelle search \"kleine Anfrage\"");
                return ExitCodes.Usage;
            }
            var clock = Stopwatch.StartNew();
            request.Timings?.Start();
            var understood = options.Query(parsed, text);
            request.Timings?.Lap(SearchStage.Parsing);
            var result = engine.SearchAsync(understood, request).GetAwaiter().GetResult();
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => SearchJson.Write(json, text, result, clock.Elapsed, language, null));
            else printing.Write(result, request, clock.Elapsed, parsed.GetValue(shared.Quiet));
            if (request.Timings is { } timings) TimingPrinting.Write(terminal.Error, timings, language);
            return result.Total > 0 ? ExitCodes.Hits : ExitCodes.NoHits;
        });
        return command;
    }

    /// <summary>Where the index of some folders lies when nothing is said: beside the default one, named by what it is made of.</summary>
    public static string BesideDefault(string index, IEnumerable<string> sources) =>
        $"{index}-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sources.Select(Path.GetFullPath)))))[..8]}";

    /// <summary>Indexes a folder before the search: into the index named, or into one of its own beside the default.</summary>
    static string IndexFirst(string folder, string? named, SharedOptions shared, ParseResult parsed, Terminal terminal)
    {
        // The default index may hold other documents, and an index mirrors its source: a look into a folder must not replace them.
        var path = named ?? BesideDefault(parsed.GetValue(shared.Index)!, [folder]);
        var isBuilt = LuceneIndex.VersionAt(path) is null || LuceneIndex.IsOutdated(path);
        IndexCommand.Run(new FolderSource(folder), path, rebuild: false, parsed.GetValue(shared.Quiet) || !isBuilt, shared.LanguageOf(parsed), terminal);
        return path;
    }

    /// <summary>One answer for each line, in order, whatever the line holds.</summary>
    static int Batch(SearchEngine engine, SearchRequest request, string file, bool plain, string? run, Language language, Terminal terminal)
    {
        IEnumerable<string> lines = file == "-" ? new StreamReader(terminal.In()).ReadToEnd().Split('\n').Where(line => line.Length > 0) : NamedFiles.Lines(file);
        using var trec = run is null ? null : new StreamWriter(run);
        var any = false;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var (id, text, problem) = Read(line, number);
            var clock = Stopwatch.StartNew();
            var understood = problem is not null ? new(new Query.Nothing(), [problem]) : plain ? QueryParser.Plain(text) : QueryParser.Parse(text);
            var result = engine.SearchAsync(understood, request with { Snippets = trec is null, Suggest = trec is null }).GetAwaiter().GetResult();
            any |= result.Total > 0;
            if (trec is null)
            {
                Json.Write(terminal.Out, json => SearchJson.Write(json, text, result, clock.Elapsed, language, id));
                continue;
            }
            foreach (var hit in result.Hits)
                trec.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TrecRun.Column(id)} Q0 {TrecRun.Column(hit.Document.Id)} {hit.Rank} {hit.Score:R} fundstelle"));
        }
        return any ? ExitCodes.Hits : ExitCodes.NoHits;
    }

    static (string Id, string Text, QueryProblem? Problem) Read(string line, int number)
    {
        var fallback = number.ToString(CultureInfo.InvariantCulture);
        try
        {
            using var json = JsonDocument.Parse(line);
            string? Value(string name) => json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value)
                ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null : null;
            if (Value("text") is { } text) return (Value("id") ?? fallback, text, null);
            return (Value("id") ?? fallback, "", new(new(0, 0), new($"Zeile {number}: „text“ fehlt.", $"Line {number}: \"text\" is missing.")));
        }
        catch (Exception invalid) when (invalid is JsonException or InvalidOperationException)
        {
            return (fallback, "", new(new(0, 0), new($"Zeile {number}: kein gültiges JSON.", $"Line {number}: no valid JSON.")));
        }
    }
}
