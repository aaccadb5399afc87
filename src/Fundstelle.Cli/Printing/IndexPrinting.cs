using System.Text.Json;
using Fundstelle.Inspecting;
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
            output.WriteLine(german ? $"Nichts zu tun: {Wording.Number(report.Unchanged, language)} {(report.Unchanged == 1 ? "Datei" : "Dateien")} unverändert." : $"Nothing to do: {Wording.Number(report.Unchanged, language)} {(report.Unchanged == 1 ? "file" : "files")} unchanged.");
            return;
        }
        string N(long count) => Wording.Number(count, language);
        var size = Quantities.Size(report.Units, language);
        output.WriteLine(german
            ? $"{N(report.Documents)} {(report.Documents == 1 ? "Dokument" : "Dokumente")} aufgenommen ({size}). Dateien: {N(report.Added)} neu, {N(report.Changed)} geändert, {N(report.Removed)} entfernt, {N(report.Unchanged)} unverändert, {N(report.Skipped.Count)} übergangen."
            : $"{N(report.Documents)} {(report.Documents == 1 ? "document" : "documents")} indexed ({size}). Files: {N(report.Added)} new, {N(report.Changed)} changed, {N(report.Removed)} removed, {N(report.Unchanged)} unchanged, {N(report.Skipped.Count)} skipped.");
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
