using System.CommandLine;
using Fundstelle.Cli.Printing;
using Fundstelle.Embedded;
using Fundstelle.Inspecting;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle explain: why a document is where it is, or why it is not there.</summary>
static class ExplainCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var query = new Argument<string>("query") { Description = "die Anfrage · the query" };
        var id = new Argument<string>("id") { Description = "Kennung des Dokuments · id of the document" };
        var formula = new Option<bool>("--formula") { Description = "jede Formel mit ihren Zahlen und ihrer Herkunft · each formula with its numbers and source" };
        var whyNot = new Option<bool>("--why-not") { Description = "auch zeigen, was die Dokumente davor mehr haben · also show what the documents before it have more of" };
        var command = new Command("explain", "Warum steht ein Dokument da, wo es steht, oder nirgends? · why is a document where it is, or nowhere?") { query, id, formula, whyNot };
        var options = new SearchOptions();
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var problems = new List<string>();
            var request = options.Request(parsed, shared, problems);
            if (problems.Count > 0) return terminal.Refuse(problems);
            using var index = LuceneIndex.Open(parsed.GetValue(shared.Index)!);
            var language = shared.LanguageOf(parsed);
            var (understood, document) = (options.Query(parsed, parsed.GetValue(query)!), parsed.GetValue(id)!);
            foreach (var problem in understood.Problems) terminal.Error.WriteLine(Terminal.Safe(problem.Text.In(language)));
            var inspector = new Inspector(index);
            var printing = new ExplanationPrinting(terminal, language, shared.ColorOf(parsed, terminal));
            var hit = parsed.GetValue(whyNot) ? null : inspector.ExplainAsync(understood, request, document).GetAwaiter().GetResult();
            if (hit is not null)
            {
                if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => InspectionJson.Write(json, hit, language, parsed.GetValue(formula)));
                else printing.Write(hit, parsed.GetValue(formula));
                return ExitCodes.Hits;
            }
            if (inspector.WhyNotAsync(understood, request, document).GetAwaiter().GetResult() is not { } miss) return DocumentIds.Unknown(index, document, language, terminal);
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => InspectionJson.Write(json, miss, language, parsed.GetValue(formula)));
            else printing.Write(miss, parsed.GetValue(formula));
            return miss.Hit is null ? ExitCodes.NoHits : ExitCodes.Hits;
        });
        return command;
    }
}
