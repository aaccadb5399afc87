using System.CommandLine;
using System.Globalization;
using Fundstelle.Analysis;
using Fundstelle.Embedded;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle terms: how often a word stands in the index, or which words begin so.</summary>
static class TermsCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var word = new Argument<string>("word") { Description = "Wort, oder Wortanfang mit * · word, or begin of a word with *" };
        var top = new Option<int>("--top") { Description = "wie viele Wörter oder Dokumente · how many words or documents", DefaultValueFactory = _ => 10 };
        var command = new Command("terms", "Wie oft ein Wort im Index steht · how often a word stands in the index") { word, top };
        command.SetAction(parsed =>
        {
            var (asked, most, language) = (parsed.GetValue(word)!, parsed.GetValue(top), shared.LanguageOf(parsed));
            if (most is < 1 or > 10_000) return terminal.Refuse(["--top: 1 … 10000"]);
            using var index = LuceneIndex.Open(parsed.GetValue(shared.Index)!);
            if (asked.EndsWith('*'))
            {
                var words = index.CompleteAsync(asked[..^1], most).GetAwaiter().GetResult();
                if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json =>
                {
                    json.WriteStartArray();
                    foreach (var found in words) IndexJson.Write(json, found);
                    json.WriteEndArray();
                });
                else foreach (var found in words) terminal.Out.WriteLine($"{Count(found.Documents)}  {Terminal.Safe(found.Word)}");
                return words.Count > 0 ? ExitCodes.Hits : ExitCodes.NoHits;
            }
            var report = index.TermAsync(asked, most).GetAwaiter().GetResult();
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => IndexJson.Write(json, report));
            else Write(report, language, terminal.Out);
            return report.Frequencies.Any(frequency => frequency.Documents > 0) ? ExitCodes.Hits : ExitCodes.NoHits;
        });
        return command;
    }

    static string Count(long count) => count.ToString(CultureInfo.InvariantCulture).PadLeft(9);

    static void Write(TermReport report, Language language, TextWriter output)
    {
        var german = language == Language.German;
        output.WriteLine(Terminal.Safe($"{report.Written} → {string.Join(" / ", report.Stems)}"));
        output.WriteLine(german ? "\nSchicht      Feld       Dokumente  Vorkommen" : "\nlayer        field      documents  occurrences");
        foreach (var frequency in report.Frequencies)
            output.WriteLine($"{Layer(frequency.Layer, german),-12} {frequency.Field,-9} {Count(frequency.Documents)}  {Count(frequency.Occurrences)}  {Terminal.Safe(frequency.Term)}");
        output.WriteLine(german ? "\nNachbarn im Vokabular (Dokumente)" : "\nneighbours in the vocabulary (documents)");
        foreach (var neighbour in report.Neighbours) output.WriteLine($"{(neighbour.Word == report.Written ? ">" : " ")}{Count(neighbour.Documents)}  {Terminal.Safe(neighbour.Word)}");
        if (report.Holders.Count == 0) return;
        output.WriteLine(german ? "\nDokumente mit den meisten Vorkommen" : "\ndocuments with the most occurrences");
        foreach (var (document, occurrences) in report.Holders) output.WriteLine($" {Count(occurrences)}  {Terminal.Safe(document.Id)}  {Terminal.Safe(document.Title)}");
    }

    static string Layer(TermLayer layer, bool german) => layer switch
    {
        TermLayer.Written => german ? "geschrieben" : "written",
        TermLayer.Stem => german ? "Stamm" : "stem",
        TermLayer.Head => german ? "Kopf" : "head",
        _ => german ? "Vorderteil" : "modifier",
    };
}
