using System.CommandLine;
using Fundstelle.Cli.Commands;

namespace Fundstelle.Cli;

/// <summary>The program: commands, what they share, and the one place where failures become exit codes.</summary>
static class Application
{
    /// <summary>Between the two languages of a description, German first.</summary>
    internal const string Between = " · ";

    /// <summary>Leaves of each description the half that the user reads.</summary>
    static void Describe(Command command, Language language)
    {
        foreach (var symbol in (IEnumerable<Symbol>)[command, .. command.Arguments, .. command.Options])
        {
            if (symbol.Description?.Split(Between) is [var german, var english]) symbol.Description = language == Language.German ? german : english;
        }
        foreach (var inner in command.Subcommands) Describe(inner, language);
    }

    public static int Run(string[] args, Terminal terminal)
    {
        var shared = new SharedOptions();
        var root = new RootCommand("Volltextsuche für deutsche Texte · full-text search for German documents")
        {
            IndexCommand.Create(shared, terminal),
            SearchCommand.Create(shared, terminal),
            ServeCommand.Create(shared, terminal),
            ExplainCommand.Create(shared, terminal),
            CompareCommand.Create(shared, terminal),
            ProfilesCommand.Create(shared, terminal),
            EvaluateCommand.Create(shared, terminal),
            TuneCommand.Create(shared, terminal),
            JudgeCommand.Create(shared, terminal),
            TermsCommand.Create(shared, terminal),
            DocumentCommand.Create(shared, terminal),
            StatsCommand.Create(shared, terminal),
            AnalyzeCommand.Create(shared, terminal),
            WordsCommand.Create(shared, terminal),
            StatusCommand.Create(shared, terminal),
            CheckCommand.Create(shared, terminal),
        };
        foreach (var option in shared.All) root.Add(option);
        var parsed = root.Parse(args);
        var language = shared.LanguageOf(parsed);
        List<Message> errors = [.. Usage.Errors(parsed)];
        Describe(root, language);
        try
        {
            if (Usage.PrintHelp(parsed, language, terminal.Out)) return ExitCodes.Hits;
            if (errors.Count > 0)
            {
                foreach (var error in errors.Select(error => error.In(language)).Distinct(StringComparer.Ordinal)) terminal.Error.WriteLine(Terminal.Safe(error));
                terminal.Error.WriteLine(language == Language.German ? "„fundstelle --help“ zeigt, was möglich ist." : "\"fundstelle --help\" shows what is possible.");
                return ExitCodes.Usage;
            }
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (SearchException failure)
        {
            terminal.Error.WriteLine(Terminal.Safe(failure.Text.In(language)));
            return ExitCodes.Of(failure.Failure);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine(language == Language.German ? "Abgebrochen; der Index ist unverändert." : "Interrupted; the index is as it was.");
            return ExitCodes.Interrupted;
        }
        catch (IOException reason) when (reason.HResult == 32 || reason.Message.Contains("Broken pipe", StringComparison.Ordinal))
        {
            // The reader of our output has seen enough: a normal end.
            return ExitCodes.Hits;
        }
        finally
        {
            try
            {
                terminal.Out.Flush();
            }
            catch (IOException)
            {
            }
        }
    }
}
