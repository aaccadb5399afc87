using System.Text;
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
    // A page of hits has some eighty addresses; what all of them keep is looked up and escaped once.
    readonly List<Parameter> state = [.. Asked.State.SelectMany(name => call.Context.Request.Query[name].Select(value => new Parameter(name, value)))];
    readonly Parameter[] always = [new("index", call.Context.Request.Query["index"].ToString()), new("lang", call.Context.Request.Query["lang"].ToString())];

    /// <summary>A page, with the index and language of this one where its address says them.</summary>
    public string To(string path, params IEnumerable<(string Name, string? Value)> parameters) => Address(path, Parameters(parameters));

    /// <summary>The search of this page with something else in it; back on the first page.</summary>
    public string Search(params IEnumerable<(string Name, string? Value)> changes)
    {
        var changed = Parameters(changes).ToList();
        return Address("/", state.Where(parameter => !changed.Exists(change => change.Name == parameter.Name)).Concat(changed));
    }

    /// <summary>The search of this page, for another page about it.</summary>
    public string Same(string path, params IEnumerable<(string Name, string? Value)> more) => Address(path, state.Concat(Parameters(more)));

    /// <summary>The search with a value of a filter more, or without it.</summary>
    public string Filter(string name, string value, bool isSet)
    {
        var others = state.Where(parameter => (parameter.Name, parameter.Value) != (name, value));
        return Address("/", isSet ? others.Append(new(name, value)) : others);
    }

    /// <summary>This page in another language.</summary>
    public string InLanguage(string language) =>
        call.Context.Request.Path + Text(OfAddress(name => name != "lang").Append(new("lang", language)));

    /// <summary>What of this search a form must keep: all but the fields that it has itself.</summary>
    public IEnumerable<(string Name, string Value)> Kept(params string[] own) =>
        state.Where(parameter => !own.Contains(parameter.Name)).Concat(OfAddress(name => name is "index" or "lang")).Where(parameter => parameter.Value is { Length: > 0 }).Select(parameter => (parameter.Name, parameter.Value!));

    IEnumerable<Parameter> OfAddress(Func<string, bool> isWanted) =>
        call.Context.Request.Query.Where(pair => isWanted(pair.Key)).SelectMany(pair => pair.Value.Select(value => new Parameter(pair.Key, value)));

    static IEnumerable<Parameter> Parameters(IEnumerable<(string Name, string? Value)> pairs) => pairs.Select(pair => new Parameter(pair.Name, pair.Value));

    string Address(string path, IEnumerable<Parameter> parameters) => path + Text(parameters.Concat(always));

    static string Text(IEnumerable<Parameter> parameters)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters)
        {
            if (parameter.Text.Length > 0) text.Append(text.Length == 0 ? '?' : '&').Append(parameter.Text);
        }
        return text.ToString();
    }

    /// <summary>A parameter as an address has it.</summary>
    sealed record Parameter(string Name, string? Value)
    {
        /// <summary>Escaped; empty for one that says nothing, or more than an address takes.</summary>
        public string Text { get; } = Value is { Length: > 0 and <= 10_000 } ? $"{Uri.EscapeDataString(Name)}={Uri.EscapeDataString(Contract.Json.Whole(Value))}" : "";
    }
}
