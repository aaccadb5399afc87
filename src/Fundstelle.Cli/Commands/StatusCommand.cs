using System.CommandLine;
using System.Globalization;
using Fundstelle.Cli.Printing;
using Fundstelle.Embedded;
using Fundstelle.Inspecting;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle status: what the index holds.</summary>
static class StatusCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var command = new Command("status", "Was der Index enthält · what the index holds");
        command.SetAction(parsed =>
        {
            using var index = LuceneIndex.Open(parsed.GetValue(shared.Index)!);
            var status = index.StatusAsync().GetAwaiter().GetResult();
            var language = shared.LanguageOf(parsed);
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => IndexJson.Write(json, status, language));
            else Write(status, language, terminal.Out);
            return ExitCodes.Hits;
        });
        return command;
    }

    static void Write(IndexStatus status, Language language, TextWriter output)
    {
        var german = language == Language.German;
        void Line(string name, string value) => output.WriteLine($"{name,-20} {value}");
        Line(german ? "Dokumente" : "documents", Wording.Number(status.Documents, language));
        Line(german ? "Dateien" : "files", Wording.Number(status.Items, language));
        Line(german ? "Größe" : "size", Quantities.Size(status.Bytes, language));
        Line(german ? "Format" : "format", status.Format);
        Line(german ? "letzter Lauf" : "last run", status.LastRun.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        foreach (var (field, length) in status.AverageLengths.OrderBy(field => field.Key, StringComparer.Ordinal)) Line(german ? $"Länge {field}" : $"length {field}", $"{Wording.Number(length, 1, language)} {(german ? "Wörter im Mittel" : "words on average")}");
        if (status.Notes.Count == 0) return;
        output.WriteLine(german ? $"{status.Notes.Count} Hinweise:" : $"{status.Notes.Count} notes:");
        foreach (var (item, note) in status.Notes) output.WriteLine($"  {Terminal.Safe(item.Value)}: {Terminal.Safe(note.In(language))}");
    }
}
