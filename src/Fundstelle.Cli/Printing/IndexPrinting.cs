using System.Globalization;
using System.Text.Json;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Printing;

/// <summary>What a run of the indexer did, in words and in JSON.</summary>
static class IndexPrinting
{
    /// <summary>More skipped files than this are counted, not listed.</summary>
    const int MostListed = 20;

    public static void Write(TextWriter output, IndexReport report, Language language)
    {
        var german = language == Language.German;
        foreach (var (item, reason) in report.Skipped.Take(MostListed)) output.WriteLine($"{Terminal.Safe(item.Value)}: {(german ? "übergangen, " : "skipped, ")}{Terminal.Safe(reason.In(language))}");
        foreach (var (item, note) in report.Notes.Take(MostListed)) output.WriteLine($"{Terminal.Safe(item.Value)}: {Terminal.Safe(note.In(language))}");
        var more = Math.Max(0, report.Skipped.Count - MostListed) + Math.Max(0, report.Notes.Count - MostListed);
        if (more > 0) output.WriteLine(german ? $"… und {more} weitere Hinweise; „fundstelle status“ zeigt alle." : $"… and {more} more notes; \"fundstelle status\" shows all.");
        if (report.WasOutdated) output.WriteLine(german ? "Der Index stammte von einer anderen Version des Programms und wurde neu aufgebaut." : "The index was from another version of the program and was built anew.");
        if (!report.Wrote)
        {
            output.WriteLine(german ? $"Nichts zu tun: {report.Unchanged} Dateien unverändert." : $"Nothing to do: {report.Unchanged} files unchanged.");
            return;
        }
        output.WriteLine(FormattableString.Invariant(german
            ? (FormattableString)$"{report.Documents} Dokumente aufgenommen ({report.Units / 1e6:F1} MB). Dateien: {report.Added} neu, {report.Changed} geändert, {report.Removed} entfernt, {report.Unchanged} unverändert, {report.Skipped.Count} übergangen."
            : $"{report.Documents} documents indexed ({report.Units / 1e6:F1} MB). Files: {report.Added} new, {report.Changed} changed, {report.Removed} removed, {report.Unchanged} unchanged, {report.Skipped.Count} skipped."));
    }

    public static void Write(Utf8JsonWriter json, IndexReport report, Language language)
    {
        json.WriteStartObject();
        json.WriteNumber("documents", report.Documents);
        json.WriteNumber("added", report.Added);
        json.WriteNumber("changed", report.Changed);
        json.WriteNumber("removed", report.Removed);
        json.WriteNumber("unchanged", report.Unchanged);
        json.WriteStartArray("skipped");
        foreach (var (item, reason) in report.Skipped) IndexJson.Note(json, item, reason, language);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var (item, note) in report.Notes) IndexJson.Note(json, item, note, language);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
