using Fundstelle.Querying;
using Fundstelle.Ranking;

namespace Fundstelle.Web;

/// <summary>A search as an address asks for it: the same for hits, explanations and comparisons.</summary>
/// <param name="Text">The query as typed.</param>
/// <param name="Parsed">The query as understood.</param>
/// <param name="Request">The search.</param>
/// <param name="Profile">The name of the weights.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Days">The days asked for, as understood.</param>
/// <param name="Weights">Settings that differ from the profile, as in an address: k1=0.9.</param>
public sealed record Asked(string Text, ParsedQuery Parsed, SearchRequest Request, string Profile, int Page, Period? Days, IReadOnlyList<string> Weights)
{
    /// <summary>The last hit that can be asked for; nobody reads further, and it bounds memory.</summary>
    public const int DeepestHit = 10_000;

    /// <summary>A setting of the ranking in an address: w-k1=0.9.</summary>
    public const string WeightPrefix = "w-";

    /// <summary>The parameters that narrow a search, with the field each filters.</summary>
    public static IReadOnlyList<(string Name, string Field)> FilterNames { get; } =
        [("source", QueryFields.Source), ("category", QueryFields.Category), ("author", QueryFields.Author), ("year", QueryFields.Year)];

    /// <summary>All parameters that say what is searched and how, for links that keep them.</summary>
    public static IReadOnlyList<string> State { get; } =
        ["q", "plain", "match", "sort", "date", "from", "to", .. FilterNames.Select(filter => filter.Name), "profile", .. RankingSetting.All.Select(setting => WeightPrefix + setting.Name)];

    /// <summary>Reads a search.</summary>
    /// <param name="parameters">Where from; gets what cannot be used.</param>
    /// <param name="profiles">The weights there are.</param>
    /// <param name="today">What "last 7 days" count back from.</param>
    internal static Asked Read(Parameters parameters, RankingProfiles profiles, DateOnly today)
    {
        var text = parameters.Text("q") ?? "";
        var parsed = parameters.Flag("plain") ? QueryParser.Plain(text) : QueryParser.Parse(text);
        var (page, top) = (parameters.Number("page", 1, 1, DeepestHit), parameters.Number("top", 10, 1, 100));
        if ((long)page * top > DeepestHit)
        {
            parameters.Add("page", new($"Nur die ersten {DeepestHit} Treffer lassen sich zeigen.", $"Only the first {DeepestHit} hits can be shown."));
            page = 1;
        }
        var (date, from, to) = (parameters.Days("date", today), parameters.Days("from", today), parameters.Days("to", today));
        Period? days = date ?? (from is null && to is null ? null : new(from?.First, to?.Last ?? to?.First));
        var (profile, ranking, weights) = Ranking(parameters, profiles);
        var request = new SearchRequest(parsed.Query)
        {
            MatchAny = parameters.Choice("match", "all", "any") == "any",
            Sort = parameters.Choice("sort", "relevance", "date") == "date" ? SortOrder.Date : SortOrder.Relevance,
            Skip = (page - 1) * top,
            Take = top,
            Filters = [.. FilterNames.SelectMany(filter => parameters.All(filter.Name).Select(value => KeyValuePair.Create(filter.Field, value)))],
            From = days?.First,
            To = days?.Last,
            Today = today,
            Ranking = ranking,
        };
        return new(text, parsed, request, profile, page, days, weights);
    }

    static (string Profile, RankingOptions Options, IReadOnlyList<string> Weights) Ranking(Parameters parameters, RankingProfiles profiles)
    {
        var name = parameters.Text("profile") ?? RankingProfiles.Standard;
        if (profiles.Find(name) is not { } options)
        {
            parameters.Add("profile", new($"„{name}“ gibt es nicht; es gibt {string.Join(", ", profiles.Named.Select(profile => profile.Key))}.", $"There is no \"{name}\"; there are {string.Join(", ", profiles.Named.Select(profile => profile.Key))}."));
            (name, options) = (RankingProfiles.Standard, new());
        }
        var weights = new List<string>();
        foreach (var setting in RankingSetting.All)
        {
            if (parameters.Text(WeightPrefix + setting.Name) is not { } value) continue;
            (var changed, var problem) = RankingProfiles.Set(options, $"{setting.Name}={value}");
            if (problem is not null) parameters.Add(WeightPrefix + setting.Name, problem);
            else if (setting.Get(changed) != setting.Get(options)) weights.Add($"{setting.Name}={value}");
            options = changed;
        }
        if (!options.MakesAllEqual) return (name, options, weights);
        parameters.Add("profile", new("Mit diesen Gewichten wären alle Punkte gleich; es gilt das Profil „standard“.", "With these weights all scores would be equal; the profile \"standard\" is used."));
        return (RankingProfiles.Standard, new(), []);
    }
}
