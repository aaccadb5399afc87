using System.CommandLine;
using System.Globalization;
using Fundstelle.Embedded;
using Fundstelle.Inspecting;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle stats: vocabulary, Zipf's law and the lengths of texts.</summary>
static class StatsCommand
{
    const int BarWidth = 40;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var top = new Option<int>("--top") { Description = "wie viele häufigste Stämme · how many most frequent stems", DefaultValueFactory = _ => 1000 };
        var command = new Command("stats", "Vokabular und Längen in Zahlen · vocabulary and lengths in figures") { top };
        command.SetAction((parsed, cancel) =>
        {
            using var index = LuceneIndex.Open(parsed.GetValue(shared.Index)!);
            var report = index.VocabularyAsync(Math.Clamp(parsed.GetValue(top), 1, 100_000), cancel).GetAwaiter().GetResult();
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => IndexJson.Write(json, report));
            else Write(report, shared.LanguageOf(parsed), terminal.Out);
            return Task.FromResult(ExitCodes.Hits);
        });
        return command;
    }

    static void Write(VocabularyReport report, Language language, TextWriter output)
    {
        var german = language == Language.German;
        string N(long value) => Wording.Number(value, language);
        output.WriteLine($"{N(report.Documents)} {(german ? "Dokumente" : "documents")}, {N(report.Words)} {(german ? "Wörter" : "words")}");
        output.WriteLine(german
            ? $"{N(report.Terms[TermLayer.Written])} Formen, {N(report.Terms[TermLayer.Stem])} Stämme ({N(report.Once)} davon einmal), {N(report.Terms[TermLayer.Head])} Köpfe und {N(report.Terms[TermLayer.Modifier])} Vorderteile von Komposita"
            : $"{N(report.Terms[TermLayer.Written])} forms, {N(report.Terms[TermLayer.Stem])} stems ({N(report.Once)} of them once), {N(report.Terms[TermLayer.Head])} heads and {N(report.Terms[TermLayer.Modifier])} modifiers of compounds");
        output.WriteLine(german ? "\nHäufigkeit nach Rang (Zipf; Balken logarithmisch)" : "\nFrequency by rank (Zipf; bars are logarithmic)");
        var highest = report.Stems.Count > 0 ? Math.Log(1 + report.Stems[0].Occurrences) : 1;
        for (var rank = 1; rank <= report.Stems.Count; rank = rank < 10 ? rank + 1 : rank * 2)
        {
            var (stem, occurrences) = report.Stems[rank - 1];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rank,7}. {Terminal.Safe(stem),-20} {occurrences,10} {Bar(Math.Log(1 + occurrences) / highest)}"));
        }
        output.WriteLine(german ? "\nLänge der Texte in Wörtern (Dokumente)" : "\nLength of texts in words (documents)");
        var most = Math.Max(1, report.Lengths.DefaultIfEmpty().Max());
        for (var i = 0; i < report.Lengths.Count; i++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? 0 : 1 << i),8}–{(1 << (i + 1)) - 1,-8} {report.Lengths[i],8} {Bar((double)report.Lengths[i] / most)}"));
    }

    static string Bar(double share) => new('█', (int)Math.Round(Math.Clamp(share, 0, 1) * BarWidth));
}
