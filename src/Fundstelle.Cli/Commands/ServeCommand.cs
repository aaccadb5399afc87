using System.CommandLine;
using Fundstelle.Documents;
using Fundstelle.Ranking;
using Fundstelle.Web;
using Fundstelle.Web.Guarding;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle serve: the search page and the JSON API, in one process.</summary>
static class ServeCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var sources = new Argument<string[]>("path") { Description = "Ordner und Dateien, die aufgenommen und beobachtet werden; ohne: ein fertiger Index · folders and files to index and watch; without: an existing index", Arity = ArgumentArity.ZeroOrMore };
        // Stands before the option of all commands: here it may come several times, with names.
        var indexes = new Option<string[]>("--index") { Description = "Ordner des Index; mehrere mit Namen: recht=DIR · folder of the index; several with names", HelpName = "DIR|name=DIR" };
        var urls = new Option<string[]>("--urls") { Description = "Adressen, an denen der Dienst antwortet · addresses to listen at", HelpName = "URL", DefaultValueFactory = _ => [ServiceOptions.DefaultUrl] };
        var keys = new Option<string>("--keys") { Description = "Datei mit Schlüsseln zum Urteilen und Verwalten: Name Schlüssel · file of keys for judging and administration: name key", HelpName = "FILE" };
        var judgements = new Option<string>("--judgements") { Description = "qrels-Datei für Urteile · qrels file for judgements", HelpName = "FILE" };
        var queries = new Option<string>("--queries") { Description = "Anfragen zum Auswerten · queries to evaluate", HelpName = "FILE" };
        var qrels = new Option<string>("--qrels") { Description = "Urteile zum Auswerten; sonst die von --judgements · judgements to evaluate with; else those of --judgements", HelpName = "FILE" };
        var rate = new Option<int>("--rate") { Description = "Anfragen je Sekunde und Absender, 0: unbegrenzt · requests a second and client, 0: no limit" };
        var logQueries = new Option<bool>("--log-queries") { Description = "Suchanfragen ins Protokoll · queries into the log" };
        var profiles = new ProfileOptions();
        var command = new Command("serve", "Suchseite und JSON-API · search page and JSON API") { sources, indexes, urls, keys, judgements, queries, qrels, rate, logQueries, profiles.File };
        command.SetAction(async (parsed, cancel) =>
        {
            var language = shared.LanguageOf(parsed);
            var problems = new List<Message>();
            var served = Indexes(parsed.GetValue(indexes) ?? [], parsed.GetValue(sources) ?? [], problems);
            var (known, wrong) = parsed.GetValue(keys) is { } file ? ApiKeys.Parse(NamedFiles.Lines(file)) : (null, null);
            if (wrong is not null) problems.Add(wrong);
            var weights = served.Count == 0 ? RankingProfiles.None : profiles.All(parsed, served[0].Path);
            problems.AddRange(weights.Problems.Select(problem => new Message(ProfileOptions.Problem(problem, Language.German), ProfileOptions.Problem(problem, Language.English))));
            if (parsed.GetValue(rate) is < 0 or > 100_000) problems.Add(new("--rate: 0 … 100000", "--rate: 0 … 100000"));
            var options = new ServiceOptions
            {
                Indexes = served,
                Urls = parsed.GetValue(urls)!,
                Keys = known,
                Judgements = parsed.GetValue(judgements),
                Queries = parsed.GetValue(queries),
                Qrels = parsed.GetValue(qrels),
                Profiles = weights,
                RequestsPerSecond = parsed.GetValue(rate),
                LogQueries = parsed.GetValue(logQueries),
                Holder = $"fundstelle serve, Prozess {Environment.ProcessId} auf {Environment.MachineName}",
                Log = parsed.GetValue(shared.Quiet) ? TextWriter.Null : terminal.Error,
            };
            problems.AddRange(options.Problems());
            if (problems.Count > 0) return terminal.Refuse(problems.Select(problem => problem.In(language)));
            return await RunAsync(options, language, terminal, cancel);
        });
        return command;
    }

    static List<IndexToServe> Indexes(string[] typed, string[] sources, List<Message> problems)
    {
        if (typed.Length == 0) typed = [sources.Length == 0 ? Path.Combine("index", "data") : SearchCommand.BesideDefault(Path.Combine("index", "data"), sources)];
        if (typed.Length > 1 && sources.Length > 0) problems.Add(new("Mehrere Indizes werden nur gelesen; ohne Ordner aufrufen.", "Several indexes are only read; call without folders."));
        var named = typed.Select(text => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (Name: text[..at], Path: text[(at + 1)..]) : (Name: "", Path: text))
            .Select(index => new IndexToServe(index.Name.Length > 0 ? index.Name : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(index.Path))), index.Path, sources));
        return [.. named];
    }

    static async Task<int> RunAsync(ServiceOptions options, Language language, Terminal terminal, CancellationToken cancel)
    {
        await using var app = Service.Create(options);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken)
        {
            // Kestrel wraps what the system said about the address.
            terminal.Error.WriteLine(Terminal.Safe(language == Language.German ? $"Unter {string.Join(", ", options.Urls)} kann der Dienst nicht antworten: {Reason(taken)}" : $"The service cannot listen at {string.Join(", ", options.Urls)}: {Reason(taken)}"));
            return ExitCodes.Of(SearchFailure.NotAccessible);
        }
        foreach (var url in app.Urls) terminal.Error.WriteLine(Terminal.Safe(language == Language.German ? $"Die Suchseite: {url}  (Strg-C beendet)" : $"The search page: {url}  (Ctrl-C ends)"));
        try
        {
            await app.WaitForShutdownAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync(CancellationToken.None);
        }
        return ExitCodes.Hits;
    }

    static string Reason(Exception failure) => failure.GetBaseException().Message;
}
