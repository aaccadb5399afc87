using System.CommandLine;
using Fundstelle.Analysis;
using Fundstelle.Cli.Printing;
using Fundstelle.Documents;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle index: brings the index to what the files hold now.</summary>
static class IndexCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var path = new Argument<string[]>("path") { Description = "Ordner, Dateien oder - für die Standardeingabe · folders, files, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var include = new Option<string[]>("--include") { Description = "nur diese Dateien, z. B. **/*.md · only these files", HelpName = "GLOB" };
        var exclude = new Option<string[]>("--exclude") { Description = "ohne diese Dateien · without these files", HelpName = "GLOB" };
        var rebuild = new Option<bool>("--rebuild") { Description = "alles neu aufbauen · build everything anew" };
        var words = new Option<string>("--words") { Description = "Datei mit eigenen Wörtern, eines je Zeile · file of words of your own, one a line", HelpName = "FILE" };
        var neverSplit = new Option<string>("--never-split") { Description = "Datei mit Wörtern, die nie zerlegt werden · file of words never taken apart", HelpName = "FILE" };
        var command = new Command("index", "Dokumente in den Index aufnehmen · take documents into the index") { path, include, exclude, rebuild, words, neverSplit };
        command.SetAction(parsed =>
        {
            var source = parsed.GetValue(path) is ["-"]
                ? (ISource)new StandardInputSource(terminal.In(), TimeProvider.System)
                : SeveralSources.Of(parsed.GetValue(path)!, parsed.GetValue(include), parsed.GetValue(exclude));
            var report = Run(source, parsed.GetValue(shared.Index)!, parsed.GetValue(rebuild), parsed.GetValue(shared.Quiet), shared.LanguageOf(parsed), terminal, WordsFrom(parsed.GetValue(words), parsed.GetValue(neverSplit)));
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => IndexPrinting.Write(json, report, shared.LanguageOf(parsed)));
            return report.Skipped.Count > 0 ? ExitCodes.SkippedFiles : ExitCodes.Hits;
        });
        return command;
    }

    /// <summary>The words of one or both files; null without any, so that an index keeps the words it has.</summary>
    static UserWords? WordsFrom(string? words, string? neverSplit)
    {
        return words is null && neverSplit is null ? null : new(Lines(words), Lines(neverSplit));

        static IEnumerable<string> Lines(string? file) => file is null ? [] : NamedFiles.Lines(file).Where(line => !line.StartsWith('#'));
    }

    /// <summary>Indexes with progress and a closing line on standard error. Ctrl-C ends it, and the index stays as it was.</summary>
    public static IndexReport Run(ISource source, string index, bool rebuild, bool quiet, Language language, Terminal terminal, UserWords? words = null)
    {
        using var cancel = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, key) => { key.Cancel = true; cancel.Cancel(); };
        Console.CancelKeyPress += onCancel;
        try
        {
            using var progress = new ProgressLine(terminal, language, quiet);
            var holder = $"Prozess {Environment.ProcessId} auf {Environment.MachineName}";
            var report = new Indexer(index, TimeProvider.System).Run(
                source, new(rebuild, Environment.ProcessorCount, holder, words), (plan, found) => progress.Planned(plan, found), progress, cancel.Token);
            progress.Dispose();
            if (!quiet) IndexPrinting.Write(terminal.Error, report, language);
            return report;
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }
}
