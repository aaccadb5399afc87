using System.CommandLine;
using Fundstelle.Analysis;
using Fundstelle.Embedded;
using Fundstelle.Inspecting;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle document: a document as the index holds it.</summary>
static class DocumentCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "Kennung des Dokuments · id of the document" };
        var text = new Option<bool>("--text") { Description = "auch der Text · the text too" };
        var analyzed = new Option<bool>("--analyzed") { Description = "auch der Text in Stämmen · the text as stems too" };
        var top = new Option<int>("--top") { Description = "wie viele kennzeichnende Wörter · how many telling words", DefaultValueFactory = _ => 15 };
        var command = new Command("document", "Ein Dokument, wie es im Index steht · a document as the index holds it") { id, text, analyzed, top };
        command.SetAction(parsed =>
        {
            var language = shared.LanguageOf(parsed);
            using var index = LuceneIndex.Open(parsed.GetValue(shared.Index)!);
            if (DocumentReport.OfAsync(index, parsed.GetValue(id)!, Math.Clamp(parsed.GetValue(top), 0, 400)).GetAwaiter().GetResult() is not { } report) return DocumentIds.Unknown(index, parsed.GetValue(id)!, language, terminal);
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => IndexJson.Write(json, report, parsed.GetValue(text)));
            else Write(report, parsed.GetValue(text), parsed.GetValue(analyzed), language, terminal.Out);
            return ExitCodes.Hits;
        });
        return command;
    }

    static void Write(DocumentReport report, bool text, bool analyzed, Language language, TextWriter output)
    {
        var german = language == Language.German;
        var document = report.Document;
        void Line(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) output.WriteLine($"{Terminal.Safe(name),-14} {Terminal.Safe(value)}");
        }
        Line(german ? "Kennung" : "id", document.Id);
        Line(german ? "Titel" : "title", document.Title);
        Line(german ? "Datum" : "date", document.Date is { } day ? Wording.Day(day, language) : null);
        Line(german ? "Quelle" : "source", document.Source);
        Line(german ? "Autor" : "author", document.Author);
        Line(german ? "Kategorie" : "category", document.Category);
        Line("url", document.Url);
        Line(german ? "Sprache" : "language", document.Language);
        foreach (var (name, value) in document.Fields) Line(name, value);
        Line(german ? "Länge" : "length", $"{Wording.Number(report.Words, language)} {(german ? "Wörter" : "words")}, {Wording.Number(document.Text.Length, language)} {(german ? "Zeichen" : "characters")}");
        if (document.Sections.Count > 0) Line(german ? "Abschnitte" : "sections", string.Join(" · ", document.Sections.Take(20).Select(section => section.Heading)) + (document.Sections.Count > 20 ? " …" : ""));
        if (report.Telling.Count > 0) output.WriteLine(german ? "\nKennzeichnende Wörter (tf·idf)" : "\nTelling words (tf·idf)");
        foreach (var word in report.Telling)
            output.WriteLine($"{Wording.Number(word.Weight, 2, language),8}  {Terminal.Safe(word.Form),-28} {Wording.Number(word.Count, language),4}× {(german ? "hier, in" : "here, in")} {Wording.Number(word.Documents, language)} {(german ? word.Documents == 1 ? "Dokument" : "Dokumenten" : word.Documents == 1 ? "document" : "documents")}");
        if (text) output.WriteLine("\n" + string.Join('\n', document.Text.Split('\n').Select(Terminal.Safe)));
        if (!analyzed) return;
        var tokens = new List<Token>();
        new GermanAnalyzer().Analyze(document.Text, tokens);
        output.WriteLine("\n" + Terminal.Safe(string.Join(' ', tokens.Where(token => token.Spans == 1).Select(token => string.Join('/', token.Word.Stems)))));
    }
}
