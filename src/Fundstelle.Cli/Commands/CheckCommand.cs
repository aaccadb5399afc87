using System.CommandLine;
using Fundstelle.Cli.Printing;
using Fundstelle.Embedded;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle check: whether every stored byte is what was written, and every document can be read.</summary>
static class CheckCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var command = new Command("check", "Prüfsummen und alle Dokumente prüfen · verify checksums and every document");
        command.SetAction(parsed =>
        {
            var language = shared.LanguageOf(parsed);
            var german = language == Language.German;
            var report = IndexCheck.Run(parsed.GetValue(shared.Index)!);
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("intact", report.IsIntact);
                json.WriteNumber("documents", report.Documents);
                json.WriteStartArray("damaged");
                foreach (var file in report.Damaged) json.WriteStringValue(file);
                json.WriteEndArray();
                json.WriteEndObject();
            });
            else if (report.IsIntact) terminal.Out.WriteLine(german ? $"Unversehrt: {report.Documents} Dokumente gelesen, alle Prüfsummen stimmen." : $"Intact: {report.Documents} documents read, all checksums agree.");
            else foreach (var file in report.Damaged) terminal.Out.WriteLine(Terminal.Safe(Texts.IndexDamaged(file).In(language)));
            return report.IsIntact ? ExitCodes.Hits : ExitCodes.Of(SearchFailure.IndexDamaged);
        });
        return command;
    }
}
