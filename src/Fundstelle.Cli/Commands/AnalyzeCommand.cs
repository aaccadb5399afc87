using System.CommandLine;
using System.Globalization;
using Fundstelle.Analysis;
using Fundstelle.Cli.Printing;
using Fundstelle.Web.Contract;
using Spectre.Console;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle analyze: what the analysis makes of a text, word by word.</summary>
static class AnalyzeCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var text = new Argument<string[]>("text") { Description = "Text · text", Arity = ArgumentArity.OneOrMore };
        var command = new Command("analyze", "Zeigen, was die Analyse aus einem Text macht · show what the analysis makes of a text") { text };
        command.SetAction(parsed =>
        {
            var tokens = new List<Token>();
            var input = string.Join(' ', parsed.GetValue(text)!);
            new GermanAnalyzer().Analyze(input, tokens);
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => AnalysisJson.Write(json, input, tokens, shared.LanguageOf(parsed)));
            else Write(input, tokens, shared.LanguageOf(parsed), terminal.Spectre(shared.ColorOf(parsed, terminal)));
            return ExitCodes.Hits;
        });
        return command;
    }

    static void Write(string input, List<Token> tokens, Language language, IAnsiConsole console)
    {
        var german = language == Language.German;
        var table = new Table { Border = TableBorder.Minimal };
        foreach (var heading in german ? (string[])["Platz", "Bereich", "Wort", "geschrieben", "Stamm", "Teile", "Regeln"] : ["position", "range", "word", "written", "stem", "parts", "rules"]) table.AddColumn(heading);
        foreach (var token in tokens)
        {
            var parts = token.Word.Parts.Select(part => $"{part.Stem} ({AnalysisJson.Role(part).In(language)})");
            table.AddRow([.. ((string[])
            [
                token.Position.ToString(CultureInfo.InvariantCulture),
                $"{token.Range.Start}–{token.Range.End}",
                input.Substring(token.Range.Start, token.Range.Length),
                (token.Word.IsReading ? german ? "gelesen als " : "read as " : "") + token.Word.Written + (token.Word.IsFunctionWord ? german ? " (Funktionswort)" : " (function word)" : ""),
                string.Join(" / ", token.Word.Stems),
                string.Join(", ", parts),
                string.Join("; ", AnalysisJson.Rules(input, token).Select(rule => rule.In(language))),
            ]).Select(cell => new Text(Terminal.Safe(cell)))]);
        }
        console.Write(table);
    }
}
