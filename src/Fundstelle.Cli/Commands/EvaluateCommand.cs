using System.CommandLine;
using System.Globalization;
using Fundstelle.Documents;
using Fundstelle.Embedded;
using Fundstelle.Evaluating;
using Fundstelle.Ranking;
using Fundstelle.Web.Contract;
using Spectre.Console;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle evaluate: how well profiles or run files answer judged queries.</summary>
static class EvaluateCommand
{
    const int MostMoved = 10;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var queries = new Option<string>("--queries") { Description = "Anfragen: {\"id\",\"text\"} oder Kennung, Tabulator, Text je Zeile · queries, one a line", HelpName = "FILE" };
        var qrels = new Option<string>("--qrels") { Description = "Urteile: TREC oder drei Spalten · judgements: TREC or three columns", Required = true, HelpName = "FILE" };
        var runFiles = new Option<string[]>("--run-file") { Description = "fertiger TREC-Lauf statt einer Suche; zweimal zum Vergleich · TREC run instead of searching; twice to compare", HelpName = "FILE" };
        var save = new Option<string>("--run") { Description = "schreibt den Lauf · writes the run", HelpName = "FILE" };
        var measures = new Option<string[]>("--measure") { Description = "nDCG@10 MRR@10 MAP P@10 R@100 bpref judged@10", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        var depth = new Option<int>("--depth") { Description = "Treffer je Anfrage · hits per query", DefaultValueFactory = _ => 100 };
        var complete = new Option<bool>("--complete") { Description = "Anfragen ohne Treffer zählen als 0 (wie trec_eval -c) · queries without hits count as 0" };
        var perQuery = new Option<bool>("--per-query") { Description = "auch jede Anfrage einzeln · each query too" };
        var all = new Option<bool>("--all-words") { Description = "alle Wörter verlangen, in der Anfragesprache · ask for all words, in the query language" };
        var profiles = new ProfileOptions();
        var command = new Command("evaluate", "Rangfolgen an Urteilen messen · measure rankings against judgements") { queries, qrels, runFiles, save, measures, depth, complete, perQuery, all };
        profiles.AddTo(command);
        command.SetAction(parsed =>
        {
            var language = shared.LanguageOf(parsed);
            var problems = new List<string>();
            var chosen = Chosen(parsed.GetValue(measures) ?? [], problems, language);
            var weights = parsed.GetValue(runFiles) is { Length: > 0 } ? [] : profiles.Chosen(parsed, shared, problems);
            var files = parsed.GetValue(runFiles) ?? [];
            if (files.Length == 0 && parsed.GetValue(queries) is null) problems.Add(language == Language.German ? "Gebraucht wird --queries oder --run-file." : "What is needed is --queries or --run-file.");
            if (files.Length > 2 || weights.Count > 2) problems.Add(language == Language.German ? "Verglichen werden höchstens zwei." : "At most two are compared.");
            if (parsed.GetValue(depth) is < 1 or > 10_000) problems.Add("--depth: 1 … 10000");
            if (problems.Count > 0) return terminal.Refuse(problems);

            var judged = Qrels.Parse(NamedFiles.Lines(parsed.GetValue(qrels)!));
            terminal.Report(parsed.GetValue(qrels)!, judged.Problems, language);
            List<(string Name, TrecRun Run, RankingOptions? Settings)> runs = [];
            foreach (var file in files)
            {
                var run = TrecRun.Parse(NamedFiles.Lines(file));
                terminal.Report(file, run.Problems, language);
                runs.Add((Path.GetFileName(file), run, null));
            }
            if (files.Length == 0) runs.AddRange(Searched(parsed, shared, parsed.GetValue(queries)!, judged, weights, new(!parsed.GetValue(all), !parsed.GetValue(all), parsed.GetValue(depth), Days.Today), terminal));
            if (parsed.GetValue(save) is { } target)
            {
                using var text = new StringWriter(CultureInfo.InvariantCulture);
                runs[0].Run.Write(text, runs[0].Name.Replace(' ', '_'));
                NamedFiles.Replace(target, text.ToString());
            }
            var evaluated = runs.Select(run => (Evaluation: Evaluation.Of(run.Name, run.Run, judged, chosen, parsed.GetValue(complete)), run.Settings)).ToList();
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => EvaluationJson.Write(json, evaluated, withQueries: true));
            else Write([.. evaluated.Select(run => run.Evaluation)], parsed.GetValue(complete), parsed.GetValue(perQuery), language, terminal, shared.ColorOf(parsed, terminal));
            return evaluated.Exists(run => run.Evaluation.Queries.Count > 0) ? ExitCodes.Hits : ExitCodes.NoHits;
        });
        return command;
    }

    static List<Measure> Chosen(string[] names, List<string> problems, Language language)
    {
        var chosen = new List<Measure>();
        foreach (var name in names)
        {
            if (Measure.Parse(name) is { } measure) chosen.Add(measure);
            else problems.Add(language == Language.German ? $"--measure {name}: gibt es nicht; P, R und judged brauchen eine Tiefe (P@10)." : $"--measure {name}: there is none; P, R and judged need a depth (P@10).");
        }
        return names.Length == 0 ? [.. Measure.Usual] : chosen;
    }

    static IEnumerable<(string, TrecRun, RankingOptions?)> Searched(
        ParseResult parsed, SharedOptions shared, string file, Qrels judged, IReadOnlyList<(string Name, RankingOptions Options)> weights, RunOptions options, Terminal terminal)
    {
        var set = QuerySet.Parse(NamedFiles.Lines(file));
        terminal.Report(file, set.Problems, shared.LanguageOf(parsed));
        using var index = LuceneIndex.Open(parsed.GetValue(shared.Index)!);
        JudgedDocuments.Report(index, judged, shared.LanguageOf(parsed), terminal);
        var runner = new QueryRunner(new(index));
        // A query nobody judged cannot count; it need not be searched.
        var counting = set.Queries.Where(query => judged.ByQuery.ContainsKey(query.Id)).ToList();
        foreach (var (name, ranking) in weights) yield return (name, runner.Run(counting, ranking, options), ranking);
    }

    static void Write(List<Evaluation> runs, bool complete, bool perQuery, Language language, Terminal terminal, bool color)
    {
        var german = language == Language.German;
        var console = terminal.Spectre(color);
        var table = new Table { Border = TableBorder.Minimal };
        table.AddColumn(german ? "Maß" : "measure");
        foreach (var run in runs) table.AddColumn(new TableColumn(new Text(Terminal.Safe(run.Name))).RightAligned());
        var differences = runs is [var first, var second] ? Enumerable.Range(0, first.Measures.Count).Select(i => EvaluationDifference.Between(first, second, i)).ToList() : [];
        if (differences.Count > 0) foreach (var heading in german ? (string[])["Gewinn", "besser/schlechter/gleich", "p"] : ["gain", "wins/losses/ties", "p"]) table.AddColumn(new TableColumn(heading).RightAligned());
        for (var i = 0; i < runs[0].Measures.Count; i++)
        {
            List<string> cells = [runs[0].Measures[i].ToString(), .. runs.Select(run => Number(run.Means[i]))];
            if (differences.Count > 0) cells.AddRange([Number(differences[i].Gain, signed: true), $"{differences[i].Wins}/{differences[i].Losses}/{differences[i].Ties}", Number(differences[i].P)]);
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }
        console.Write(table);
        foreach (var run in runs)
        {
            terminal.Error.WriteLine(Terminal.Safe($"{run.Name}: {run.Queries.Count} {(german ? "Anfragen gewertet" : "queries counted")}"
                + (run.Without.Count == 0 ? "" : german ? $"; {run.Without.Count} beurteilte ohne Treffer {(complete ? "zählen als 0" : "zählen nicht (trec_eval ohne -c; --complete zählt sie als 0)")}" : $"; {run.Without.Count} judged ones without hits {(complete ? "count as 0" : "do not count (trec_eval without -c; --complete counts them as 0)")}")
                + (run.NotJudged.Count == 0 ? "" : german ? $"; {run.NotJudged.Count} ohne Urteile zählen nicht" : $"; {run.NotJudged.Count} without judgements do not count")
                + (german ? $"; {run.Queries.Sum(query => query.Unjudged)} der ersten zehn Treffer ohne Urteil" : $"; {run.Queries.Sum(query => query.Unjudged)} of the first ten hits not judged")));
        }
        if (perQuery) PerQuery(runs, terminal.Out);
        if (differences.Count > 0 && differences[0].Moved.Count > 0) Moved(differences[0], german, terminal.Out);
    }

    static void PerQuery(List<Evaluation> runs, TextWriter output)
    {
        foreach (var run in runs)
        {
            foreach (var query in run.Queries)
                output.WriteLine(Terminal.Safe($"{run.Name}\t{query.Id}") + "\t" + string.Join('\t', query.Values.Select((value, i) => $"{run.Measures[i]} {Number(value)}")));
        }
    }

    static void Moved(EvaluationDifference difference, bool german, TextWriter output)
    {
        output.WriteLine(german ? $"Am stärksten verändert ({difference.Measure}; warum, zeigt „fundstelle compare \"ANFRAGE\" --profile … --profile …“ oder „explain“):" : $"Most changed ({difference.Measure}; \"fundstelle compare \"QUERY\" --profile … --profile …\" or \"explain\" shows why):");
        foreach (var moved in difference.Moved.Take(MostMoved)) output.WriteLine($"  {Terminal.Safe(moved.Id),-20} {Number(moved.First)} → {Number(moved.Second)}  {Number(moved.Gain, signed: true)}");
    }

    static string Number(double value, bool signed = false) => (signed && value >= 0 ? "+" : "") + value.ToString("F4", CultureInfo.InvariantCulture);
}
