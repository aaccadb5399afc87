using Fundstelle.Ranking;

namespace Fundstelle.Web.Pages;

/// <summary>What every page knows: the request, its title, and how to make addresses.</summary>
/// <param name="Call">The request.</param>
/// <param name="Title">The title, which is also the heading of the page.</param>
public abstract record PageModel(Call Call, Message Title)
{
    /// <summary>The query that stands in the search box.</summary>
    public string Query { get; init; } = Call.Context.Request.Query["q"].ToString() is { Length: <= 10_000 } query ? query : "";

    /// <summary>Addresses that keep what this one says.</summary>
    public Links Links { get; } = new(Call);

    /// <summary>A text in the language of the reader.</summary>
    public string Say(Message text) => text.In(Call.Language);

    /// <summary>The text of the reader's language.</summary>
    public string Say(string german, string english) => Call.Language == Language.German ? german : english;

    /// <summary>The parts of the site, with the one that this page belongs to.</summary>
    public IEnumerable<(string Address, Message Name, bool IsCurrent)> Rooms
    {
        get
        {
            var path = Call.Context.Request.Path.Value ?? "/";
            (string, Message, bool)[] rooms =
            [
                ("/", PageTexts.Search, true),
                ("/weights", PageTexts.Weights, true),
                ("/terms", PageTexts.Terms, true),
                ("/analyze", PageTexts.Analysis, true),
                ("/judge", PageTexts.Judging, Call.Service.Judgements is not null),
                ("/evaluate", PageTexts.Evaluation, Call.Service.Evaluations.IsPossible),
                ("/help", PageTexts.Help, true),
            ];
            foreach (var (address, name, exists) in rooms)
            {
                if (exists) yield return (Links.To(address, address is "/weights" or "/judge" && Query.Length > 0 ? [("q", Query)] : []), name, path == address);
            }
        }
    }

    /// <summary>What the parameters had wrong, and what was done about it.</summary>
    public IEnumerable<string> Notes => Call.Parameters.Problems.Select(problem => $"{problem.Name}: {Say(problem.Text)}");

    /// <summary>The names of the profiles.</summary>
    public IEnumerable<string> Profiles => Call.Service.Options.Profiles.Named.Select(profile => profile.Key).DefaultIfEmpty(RankingProfiles.Standard);
}

/// <summary>Addresses of the site. All that matters stands in them, so that they can be kept and shared.</summary>
public sealed class Links(Call call)
{
    // A page of hits has some eighty addresses; what all of them keep is looked up once.
    readonly List<(string Name, string? Value)> state = [.. Asked.State.SelectMany(name => call.Context.Request.Query[name].Select(value => (name, value)))];
    readonly (string Name, string? Value)[] always = [("index", call.Context.Request.Query["index"].ToString()), ("lang", call.Context.Request.Query["lang"].ToString())];

    /// <summary>A page, with the index and language of this one where its address says them.</summary>
    public string To(string path, params IEnumerable<(string Name, string? Value)> parameters) => path + Text(parameters.Concat(always));

    /// <summary>The search of this page with something else in it; back on the first page.</summary>
    public string Search(params IEnumerable<(string Name, string? Value)> changes) => To("/", State(changes));

    /// <summary>The search of this page, for another page about it.</summary>
    public string Same(string path, params IEnumerable<(string Name, string? Value)> more) => To(path, State([]).Concat(more));

    /// <summary>The search with a value of a filter more, or without it.</summary>
    public string Filter(string name, string value, bool isSet)
    {
        var others = State([]).Where(pair => pair != (name, value));
        return To("/", isSet ? others.Append((name, value)) : others);
    }

    /// <summary>This page in another language.</summary>
    public string InLanguage(string language) => call.Context.Request.Path + Text(call.Context.Request.Query
        .Where(pair => pair.Key != "lang").SelectMany(pair => pair.Value.Select(value => (pair.Key, value))).Append(("lang", language)));

    /// <summary>What of this search a form must keep: all but the fields that it has itself.</summary>
    public IEnumerable<(string Name, string Value)> Kept(params string[] own) =>
        State([]).Where(pair => !own.Contains(pair.Name)).Concat(call.Context.Request.Query.Where(pair => pair.Key is "index" or "lang").SelectMany(pair => pair.Value.Select(value => (pair.Key, value))))
            .Where(pair => pair.Item2 is { Length: > 0 }).Select(pair => (pair.Item1, pair.Item2!));

    IEnumerable<(string Name, string? Value)> State(IEnumerable<(string Name, string? Value)> changes)
    {
        var changed = changes.ToList();
        return changed.Count == 0 ? state : state.Where(pair => !changed.Exists(change => change.Name == pair.Name)).Concat(changed);
    }

    static string Text(IEnumerable<(string Name, string? Value)> parameters)
    {
        var text = string.Join('&', parameters.Where(pair => pair.Value is { Length: > 0 and <= 10_000 }).Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(Contract.Json.Whole(pair.Value!))}"));
        return text.Length == 0 ? "" : "?" + text;
    }
}
