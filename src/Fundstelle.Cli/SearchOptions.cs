using System.CommandLine;
using Fundstelle.Querying;
using Fundstelle.Ranking;

namespace Fundstelle.Cli;

/// <summary>What narrows a search and weighs its hits: the same for searching and for asking why.</summary>
sealed class SearchOptions
{
    readonly Option<string[]> filter = new("--filter") { Description = "nur mit diesem Wert: quelle, kategorie, autor, jahr · only with this value", HelpName = "field=value" };
    readonly Option<string> from = new("--from") { Description = "erster Tag: 2024, Juni 2024, 20.06.2024, letzte 7 Tage · first day", HelpName = "date" };
    readonly Option<string> to = new("--to") { Description = "letzter Tag · last day", HelpName = "date" };
    readonly Option<string> match = new("--match") { Description = "alle Wörter oder irgendeins · all words or any", DefaultValueFactory = _ => "all" };
    readonly Option<bool> plain = new("--plain") { Description = "Anfragen als bloße Wörter · queries as plain words" };

    public SearchOptions() => match.AcceptOnlyFromAmong("all", "any");

    public ProfileOptions Profiles { get; } = new();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[filter, from, to, match, plain]) command.Add(option);
        Profiles.AddTo(command);
    }

    public bool IsPlain(ParseResult parsed) => parsed.GetValue(plain);

    public ParsedQuery Query(ParseResult parsed, string text) => IsPlain(parsed) ? QueryParser.Plain(text) : QueryParser.Parse(text);

    /// <summary>The search without its query.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shared">Options of all commands.</param>
    /// <param name="problems">Gets what cannot be used.</param>
    public SearchRequest Request(ParseResult parsed, SharedOptions shared, List<string> problems) => new(new Query.Nothing())
    {
        MatchAny = parsed.GetValue(match) == "any",
        Filters = Filters(parsed.GetValue(filter) ?? [], problems),
        From = Day(parsed.GetValue(from), "--from", period => period.First, problems),
        To = Day(parsed.GetValue(to), "--to", period => period.Last, problems),
        Today = Days.Today,
        Ranking = Profiles.Chosen(parsed, shared, problems) is [var first, ..] ? first.Options : new RankingOptions(),
    };

    static List<KeyValuePair<string, string>> Filters(string[] typed, List<string> problems)
    {
        var filters = new List<KeyValuePair<string, string>>();
        foreach (var text in typed)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var field = equals < 1 ? null : QueryFields.Filtered(text[..equals]);
            if (field is null) problems.Add($"--filter {text}: quelle|kategorie|autor|jahr=… (source|category|author|year)");
            else filters.Add(new(field, text[(equals + 1)..]));
        }
        return filters;
    }

    static DateOnly? Day(string? text, string option, Func<Period, DateOnly?> end, List<string> problems)
    {
        if (text is null) return null;
        if (Periods.Read(text, Days.Today) is { } period) return end(period);
        problems.Add($"{option} {text}: {QueryMessages.NotADate.German}");
        return null;
    }
}
