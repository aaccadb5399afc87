using System.CommandLine;
using System.Globalization;
using Fundstelle.Documents;
using Fundstelle.Embedded;
using Fundstelle.Evaluating;
using Fundstelle.Ranking;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle tune: searches for weights that rank judged queries better.</summary>
static class TuneCommand
{
    /// <summary>Documents that another weight could put first are among the first so many of the weights to start from.</summary>
    const int Depth = 100;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var queries = new Option<string>("--queries") { Description = "Anfragen · queries", Required = true, HelpName = "FILE" };
        var qrels = new Option<string>("--qrels") { Description = "Urteile · judgements", Required = true, HelpName = "FILE" };
        var over = new Option<string>("--over") { Description = "Einstellungen, durch Komma getrennt · settings, separated by commas", HelpName = "k1,b,…" };
        var folds = new Option<int>("--folds") { Description = "Teile für die Kreuzvalidierung · folds of the cross-validation", DefaultValueFactory = _ => 5 };
        var restarts = new Option<int>("--restarts") { Description = "weitere Anfänge von zufälligen Einstellungen · further starts from random settings", DefaultValueFactory = _ => 1 };
        var measureName = new Option<string>("--measure") { Description = "was steigen soll · what is to rise", DefaultValueFactory = _ => "nDCG@10" };
        var save = new Option<string>("--save") { Description = "schreibt das Ergebnis als Profil dieses Namens · writes the result as a profile of this name", HelpName = "NAME" };
        var profiles = new ProfileOptions();
        var command = new Command("tune", "Gewichte an Urteilen einstellen · tune weights on judgements") { queries, qrels, over, folds, restarts, measureName, save };
        profiles.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var language = shared.LanguageOf(parsed);
            var problems = new List<string>();
            var start = profiles.Chosen(parsed, shared, problems);
            var settings = Settings(parsed.GetValue(over), problems, language);
            if (Measure.Parse(parsed.GetValue(measureName)!) is not { } measure) problems.Add($"--measure {parsed.GetValue(measureName)}?");
            else if (parsed.GetValue(folds) is < 2 or > 20) problems.Add("--folds: 2 … 20");
            else if (parsed.GetValue(restarts) is < 0 or > 50) problems.Add("--restarts: 0 … 50");
            if (problems.Count > 0) return terminal.Refuse(problems);
            var set = QuerySet.Parse(NamedFiles.Lines(parsed.GetValue(queries)!));
            var judged = Qrels.Parse(NamedFiles.Lines(parsed.GetValue(qrels)!));
            terminal.Report(parsed.GetValue(queries)!, set.Problems, language);
            terminal.Report(parsed.GetValue(qrels)!, judged.Problems, language);
            using var index = LuceneIndex.Open(parsed.GetValue(shared.Index)!);
            JudgedDocuments.Report(index, judged, language, terminal);
            var options = new RunOptions(Plain: true, MatchAny: true, Depth, settings.Exists(setting => setting.Name is "recency" or "halfLife") || start[0].Options.Recency > 0 ? Days.Today : null);
            var candidates = Tuner.Candidates(new(index), set.Queries, judged, start[0].Options, options, cancel);
            if (candidates.Count < parsed.GetValue(folds))
                return terminal.Refuse([language == Language.German ? $"Nur {candidates.Count} beurteilte Anfragen; das ist zu wenig." : $"Only {candidates.Count} judged queries; that is too few."]);
            var tuned = await Task.Run(() => new Tuner(candidates, settings, Measure.Parse(parsed.GetValue(measureName)!)!.Value).Tune(start[0].Options, parsed.GetValue(folds), parsed.GetValue(restarts), Bar(parsed, shared, terminal), cancel), CancellationToken.None);
            if (terminal.ErrorIsTerminal) terminal.Error.Write("\r\u001B[K");
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => Write(json, tuned, candidates.Count));
            else Write(tuned, start[0].Options, candidates.Count, measureName: parsed.GetValue(measureName)!, language, terminal.Out);
            if (parsed.GetValue(save) is { } name) Save(parsed, shared, profiles, name, tuned.Best, terminal);
            return tuned.IsComplete ? ExitCodes.Hits : ExitCodes.Interrupted;
        });
        return command;
    }

    static List<RankingSetting> Settings(string? names, List<string> problems, Language language)
    {
        if (names is null) return [.. RankingSetting.All.Where(setting => setting.Name is not ("recency" or "halfLife" or "text"))];
        var chosen = new List<RankingSetting>();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (RankingSetting.Named(name) is { } setting) chosen.Add(setting);
            else problems.Add(language == Language.German ? $"--over {name}: gibt es nicht; „fundstelle profiles“ zeigt alle." : $"--over {name}: there is none; \"fundstelle profiles\" shows all.");
        }
        return chosen;
    }

    static ProgressBar? Bar(ParseResult parsed, SharedOptions shared, Terminal terminal) => parsed.GetValue(shared.Quiet) || !terminal.ErrorIsTerminal ? null : new(terminal, shared.LanguageOf(parsed));

    sealed class ProgressBar(Terminal terminal, Language language) : IProgress<TuningProgress>
    {
        const int BarWidth = 24;

        public void Report(TuningProgress value)
        {
            var filled = BarWidth * value.Fold / value.Folds;
            terminal.Error.Write(string.Create(CultureInfo.InvariantCulture,
                $"\r{new string('█', filled)}{new string('░', BarWidth - filled)} {(language == Language.German ? "Teil" : "fold")} {value.Fold}/{value.Folds}, {value.Tried} {(language == Language.German ? "Einstellungen, bisher" : "settings, so far")} {value.Best:F4}\u001B[K"));
        }
    }

    static void Write(TuningResult tuned, RankingOptions start, int queries, string measureName, Language language, TextWriter output)
    {
        var german = language == Language.German;
        string N(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
        if (!tuned.IsComplete) output.WriteLine(german ? "Abgebrochen; das Beste bis hierher:" : "Interrupted; the best so far:");
        foreach (var setting in RankingSetting.All.Where(setting => setting.Get(tuned.Best) != setting.Get(start)))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {setting.Name,-10} {setting.Get(start)} → {setting.Get(tuned.Best)}"));
        output.WriteLine(german ? $"{measureName} auf {queries} Anfragen: {N(tuned.Before)} → {N(tuned.After)} (auf denselben Anfragen, also zu gut)" : $"{measureName} on {queries} queries: {N(tuned.Before)} → {N(tuned.After)} (on the same queries, so too good)");
        output.WriteLine(german ? $"Gewinn, kreuzvalidiert: {(tuned.Gain >= 0 ? "+" : "")}{N(tuned.Gain)}, p = {N(tuned.P)}; {tuned.Tried} Einstellungen versucht" : $"Gain, cross-validated: {(tuned.Gain >= 0 ? "+" : "")}{N(tuned.Gain)}, p = {N(tuned.P)}; {tuned.Tried} settings tried");
        if (!tuned.IsSignificant) output.WriteLine(german ? "Der Gewinn ist nicht signifikant: Er kann Zufall sein." : "The gain is not significant: it may be chance.");
    }

    static void Write(System.Text.Json.Utf8JsonWriter json, TuningResult tuned, int queries) => json.Object(() =>
    {
        InspectionJson.Settings(json, "best", tuned.Best);
        json.WriteNumber("queries", queries);
        json.Number("before", tuned.Before);
        json.Number("after", tuned.After);
        json.Number("gain", tuned.Gain);
        json.Number("p", tuned.P);
        json.WriteBoolean("significant", tuned.IsSignificant);
        json.WriteBoolean("complete", tuned.IsComplete);
        json.WriteNumber("tried", tuned.Tried);
    });

    static void Save(ParseResult parsed, SharedOptions shared, ProfileOptions profiles, string name, RankingOptions best, Terminal terminal)
    {
        var path = parsed.GetValue(profiles.File) ?? ProfileOptions.FileBeside(parsed.GetValue(shared.Index)!);
        var known = File.Exists(path) ? RankingProfiles.Parse(NamedFiles.Text(path)) : RankingProfiles.None;
        // A file that is not understood as a whole would lose what was not understood.
        if (known.Problems.Count > 0) throw new SearchException(SearchFailure.NotAccessible, Texts.NotAccessible(path, ProfileOptions.Problem(known.Problems[0], shared.LanguageOf(parsed))));
        NamedFiles.Replace(path, known.With(name, best).Json());
        terminal.Error.WriteLine(Terminal.Safe($"{path}: {name}"));
    }
}
