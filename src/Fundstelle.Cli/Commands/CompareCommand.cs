using System.CommandLine;
using System.Globalization;
using Fundstelle.Cli.Printing;
using Fundstelle.Documents;
using Fundstelle.Embedded;
using Fundstelle.Evaluating;
using Fundstelle.Inspecting;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle compare: two documents for one query, or two profiles for a file of queries.</summary>
static class CompareCommand
{
    /// <summary>How deep rankings are compared.</summary>
    const int Depth = 100;

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var query = new Argument<string>("query") { Description = "Anfrage, oder Datei mit Anfragen für zwei Profile · query, or file of queries for two profiles" };
        var ids = new Argument<string[]>("ids") { Description = "zwei Kennungen · two ids", Arity = ArgumentArity.ZeroOrMore };
        var top = new Option<int>("--top") { Description = "wie viele Ränge gezeigt werden · how many ranks are shown", DefaultValueFactory = _ => 10 };
        var most = new Option<int>("--queries") { Description = "wie viele Anfragen gezeigt werden · how many queries are shown", DefaultValueFactory = _ => 10 };
        var command = new Command("compare", "Zwei Dokumente oder zwei Profile vergleichen · compare two documents or two profiles") { query, ids, top, most };
        var options = new SearchOptions();
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var language = shared.LanguageOf(parsed);
            var problems = new List<string>();
            var request = options.Request(parsed, shared, problems);
            var profiles = problems.Count > 0 ? [] : options.Profiles.Chosen(parsed, shared, problems);
            if (parsed.GetValue(ids)!.Length is not (0 or 2) || (parsed.GetValue(ids)!.Length == 0 && profiles.Count != 2))
                problems.Add(language == Language.German ? "Gebraucht werden eine Anfrage und zwei Kennungen, oder eine Datei mit Anfragen und zweimal --profile." : "What is needed is a query and two ids, or a file of queries and --profile twice.");
            if (problems.Count > 0) return terminal.Refuse(problems);
            using var index = LuceneIndex.Open(parsed.GetValue(shared.Index)!);
            if (parsed.GetValue(ids) is [var first, var second]) return Documents(index, options.Query(parsed, parsed.GetValue(query)!), request, first, second, shared, parsed, terminal);

            // What is no file is the one query itself.
            var text = parsed.GetValue(query)!;
            var set = File.Exists(text) ? QuerySet.Parse(NamedFiles.Lines(text)) : new([new(text, text)], []);
            terminal.Report(text, set.Problems, language);
            var runner = new QueryRunner(new(index));
            var run = new RunOptions(options.IsPlain(parsed) || File.Exists(text), request.MatchAny || File.Exists(text), Depth, request.Today);
            var compared = ProfileComparison.Of(runner.Run(set.Queries, profiles[0].Options, run), runner.Run(set.Queries, profiles[1].Options, run), parsed.GetValue(top));
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json =>
            {
                json.WriteStartArray();
                foreach (var one in compared) InspectionJson.Write(json, one);
                json.WriteEndArray();
            });
            else Write(compared, set, profiles[0].Name, profiles[1].Name, parsed.GetValue(most), language, terminal.Out);
            return ExitCodes.Hits;
        });
        return command;
    }

    static int Documents(LuceneIndex index, ParsedQuery query, SearchRequest request, string first, string second, SharedOptions shared, ParseResult parsed, Terminal terminal)
    {
        var language = shared.LanguageOf(parsed);
        if (new Inspector(index).CompareAsync(query, request, first, second).GetAwaiter().GetResult() is not { } comparison)
            return DocumentIds.Unknown(index, index.DocumentAsync(first).GetAwaiter().GetResult() is null ? first : second, language, terminal);
        if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => InspectionJson.Write(json, comparison, language));
        else new ExplanationPrinting(terminal, language, shared.ColorOf(parsed, terminal)).Write(comparison);
        return ExitCodes.Hits;
    }

    static void Write(IReadOnlyList<ComparedQuery> compared, QuerySet set, string first, string second, int most, Language language, TextWriter output)
    {
        var german = language == Language.German;
        if (compared.Count == 0)
        {
            output.WriteLine(german ? "Keine Anfrage hat Treffer." : "No query has hits.");
            return;
        }
        var texts = set.Queries.ToDictionary(query => query.Id, query => query.Text, StringComparer.Ordinal);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} → {second}: {compared.Count} {(german ? "Anfragen, Übereinstimmung (RBO) im Mittel" : "queries, rank-biased overlap on average")} {compared.Average(query => query.Overlap):F4}; {compared.Count(query => query.Changed > 0)} {(german ? "mit anderer Reihenfolge" : "in another order")}"));
        foreach (var query in compared.Where(query => query.Changed > 0).Take(most))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{Terminal.Safe(query.Id)}  {Terminal.Safe(texts.GetValueOrDefault(query.Id, ""))}  RBO {query.Overlap:F4}"));
            foreach (var move in query.Moves.Where(move => move.First != move.Second))
                output.WriteLine($"  {Rank(move.First),4} → {Rank(move.Second),-4} {Arrow(move),-4} {Terminal.Safe(move.DocumentId)}");
        }

        static string Rank(int? rank) => rank?.ToString(CultureInfo.InvariantCulture) ?? "–";
        string Arrow(RankMove move) => move.Rise switch { null => move.Second is null ? german ? "weg" : "out" : german ? "neu" : "new", > 0 and var rise => $"▲{rise}", var fall => $"▼{-fall}" };
    }
}
