using System.CommandLine;
using System.Globalization;
using Fundstelle.Cli.Printing;
using Fundstelle.Documents;
using Fundstelle.Embedded;
using Fundstelle.Evaluating;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle judge: how relevant hits are, one key each.</summary>
static class JudgeCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var query = new Argument<string[]>("query") { Description = "Anfragen; oder --queries · queries; or --queries", Arity = ArgumentArity.ZeroOrMore };
        var queries = new Option<string>("--queries") { Description = "Datei mit Anfragen · file of queries", HelpName = "FILE" };
        var qrels = new Option<string>("--qrels") { Description = "wohin die Urteile kommen; daneben .log, wer wann · where judgements go; beside it .log, who and when", DefaultValueFactory = _ => "qrels.txt", HelpName = "FILE" };
        var depth = new Option<int>("--depth") { Description = "Treffer jedes Profils · hits of each profile", DefaultValueFactory = _ => 10 };
        var who = new Option<string>("--who") { Description = "wer urteilt · who judges", DefaultValueFactory = _ => Environment.UserName };
        var command = new Command("judge", "Treffer beurteilen, mit einer Taste je Treffer · judge hits, one key each") { query, queries, qrels, depth, who };
        var options = new SearchOptions();
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var language = shared.LanguageOf(parsed);
            var problems = new List<string>();
            var request = options.Request(parsed, shared, problems);
            var profiles = problems.Count > 0 ? [] : options.Profiles.Chosen(parsed, shared, problems);
            if (parsed.GetValue(depth) is < 1 or > 1000) problems.Add("--depth: 1 … 1000");
            List<QueryLine> asked = [.. (parsed.GetValue(query) ?? []).Select(text => new QueryLine(text, text))];
            if (parsed.GetValue(queries) is { } file)
            {
                var set = QuerySet.Parse(NamedFiles.Lines(file));
                terminal.Report(file, set.Problems, language);
                asked.AddRange(set.Queries);
            }
            if (asked.Count == 0) problems.Add(language == Language.German ? "Welche Anfrage? Beispiel: fundstelle judge \"kleine Anfrage\"" : "Which query? Example: fundstelle judge \"kleine Anfrage\"");
            if (problems.Count > 0) return terminal.Refuse(problems);
            using var index = LuceneIndex.Open(parsed.GetValue(shared.Index)!);
            var judgements = new JudgementFile(parsed.GetValue(qrels)!);
            var printing = new SearchPrinting(terminal, language, shared.ColorOf(parsed, terminal));
            var session = new Session(new(index), judgements, parsed.GetValue(who)!, printing, terminal, language);
            foreach (var one in asked)
            {
                var understood = options.Query(parsed, one.Text);
                var searches = profiles.Select(profile => request with { Take = parsed.GetValue(depth), Ranking = profile.Options }).ToList();
                if (!session.Judge(one, understood, searches)) break;
            }
            terminal.Error.WriteLine(Terminal.Safe(language == Language.German ? $"{session.Given} Urteile, in {parsed.GetValue(qrels)}" : $"{session.Given} judgements, in {parsed.GetValue(qrels)}"));
            return ExitCodes.Hits;
        });
        return command;
    }

    sealed class Session(SearchEngine engine, JudgementFile judgements, string who, SearchPrinting printing, Terminal terminal, Language language)
    {
        public int Given { get; private set; }

        string Say(string german, string english) => language == Language.German ? german : english;

        /// <summary>Judges the pool of one query; false where the judge has had enough.</summary>
        public bool Judge(QueryLine query, ParsedQuery parsed, List<SearchRequest> searches)
        {
            var hits = new Dictionary<string, Hit>(StringComparer.Ordinal);
            var rankings = new List<IReadOnlyList<string>>();
            foreach (var search in searches)
            {
                var result = engine.SearchAsync(parsed, search).GetAwaiter().GetResult();
                rankings.Add([.. result.Hits.Select(hit => hit.Document.Id)]);
                foreach (var hit in result.Hits) hits.TryAdd(hit.Document.Id, hit);
            }
            var pool = JudgingPool.Of(rankings, int.MaxValue, JudgingPool.SeedOf(query.Id));
            var open = pool.Where(id => judgements.Grade(query.Id, id) is null).ToList();
            terminal.Error.WriteLine(Terminal.Safe(Say($"„{query.Text}“: {pool.Count} Treffer, {pool.Count - open.Count} schon beurteilt", $"\"{query.Text}\": {pool.Count} hits, {pool.Count - open.Count} judged already")));
            for (var i = 0; i < open.Count;)
            {
                // Neither rank nor score: the judge is not to know what put it there.
                printing.WriteBlind(hits[open[i]], i + 1, open.Count);
                terminal.Out.Flush();
                terminal.Error.Write(Say("0 passt nicht · 1 am Rande · 2 passt · 3 genau das · s überspringen · u zurück · q Schluss: ", "0 not relevant · 1 marginal · 2 relevant · 3 exactly · s skip · u undo · q quit: "));
                switch (Key())
                {
                    case >= '0' and <= '3' and var key:
                        Given++;
                        terminal.Error.WriteLine(key);
                        judgements.Add(new(query.Id, open[i], key - '0'), who, TimeProvider.System.GetUtcNow());
                        i++;
                        break;
                    case 's' or ' ':
                        terminal.Error.WriteLine("–");
                        i++;
                        break;
                    case 'u' when i > 0:
                        terminal.Error.WriteLine("↩");
                        i--;
                        if (judgements.Grade(query.Id, open[i]) is null) break;
                        Given--;
                        judgements.Add(new(query.Id, open[i], null), who, TimeProvider.System.GetUtcNow());
                        break;
                    case 'q' or null:
                        terminal.Error.WriteLine();
                        return false;
                    default:
                        terminal.Error.WriteLine("?");
                        break;
                }
            }
            return true;
        }

        readonly Queue<char> typed = new();
        StreamReader? input;

        /// <summary>One key; from a pipe one letter. Null at the end.</summary>
        char? Key()
        {
            if (!Console.IsInputRedirected)
            {
                var key = Console.ReadKey(intercept: true);
                return key.Key == ConsoleKey.Escape || (key.Key == ConsoleKey.D && key.Modifiers.HasFlag(ConsoleModifiers.Control)) ? null : char.ToLowerInvariant(key.KeyChar);
            }
            while (typed.Count == 0)
            {
                input ??= new(terminal.In());
                if (input.ReadLine() is not { } line) return null;
                foreach (var letter in line.Where(letter => !char.IsWhiteSpace(letter))) typed.Enqueue(char.ToLowerInvariant(letter));
            }
            return typed.Dequeue();
        }
    }
}
