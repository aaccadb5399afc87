using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Fundstelle.Analysis;
using Fundstelle.Cli.Printing;
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
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => Write(json, input, tokens, shared.LanguageOf(parsed)));
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
            var parts = token.Word.Parts.Select(part => $"{part.Stem} ({Role(part.Role)})");
            table.AddRow([.. ((string[])
            [
                token.Position.ToString(CultureInfo.InvariantCulture),
                $"{token.Range.Start}–{token.Range.End}",
                input.Substring(token.Range.Start, token.Range.Length),
                (token.Word.IsReading ? german ? "gelesen als " : "read as " : "") + token.Word.Written + (token.Word.IsFunctionWord ? german ? " (Funktionswort)" : " (function word)" : ""),
                string.Join(" / ", token.Word.Stems),
                string.Join(", ", parts),
                string.Join("; ", Rules(input, token).Select(rule => rule.In(language))),
            ]).Select(cell => new Text(Terminal.Safe(cell)))]);
        }
        console.Write(table);
    }

    static readonly GermanStemming stemming = new(Lexicon.Shipped);

    /// <summary>Which rules of stemming made the stem; none for numbers, signs and what words mean together.</summary>
    static IReadOnlyList<Message> Rules(string input, Token token)
    {
        var text = input.AsSpan(token.Range.Start, token.Range.Length);
        return token.Word.IsReading || token.Spans != 1 || !char.IsLetter(text[0]) ? [] : stemming.Rules(token.Word.Written, text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]));
    }

    static string Role(PartRole role) => role switch { PartRole.Head => "head", PartRole.Modifier => "modifier", _ => "compound" };

    static void Write(Utf8JsonWriter json, string input, List<Token> tokens, Language language)
    {
        json.WriteStartArray();
        foreach (var token in tokens)
        {
            json.WriteStartObject();
            json.WriteNumber("position", token.Position);
            json.WriteNumber("start", token.Range.Start);
            json.WriteNumber("end", token.Range.End);
            json.WriteString("written", Json.Whole(token.Word.Written));
            if (token.Word.IsReading) json.WriteBoolean("isReading", true);
            json.WriteString("stem", Json.Whole(token.Word.Stems[0]));
            json.WriteStartArray("parts");
            foreach (var part in token.Word.Parts)
            {
                var length = part.Range.Length < 0 ? token.Range.Length : part.Range.Length;
                json.WriteStartObject();
                json.WriteString("text", Json.Whole(part.Stem));
                json.WriteNumber("start", token.Range.Start + part.Range.Start);
                json.WriteNumber("end", token.Range.Start + part.Range.Start + length);
                json.WriteString("role", Role(part.Role));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("rules");
            foreach (var rule in Rules(input, token)) json.WriteStringValue(Json.Whole(rule.In(language)));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
