using Fundstelle.Inspecting;
using Fundstelle.Querying;
using Fundstelle.Ranking;

namespace Fundstelle.Web.Pages;

/// <summary>The answer to a search.</summary>
public sealed record ResultsModel(Call Call, Asked Asked, SearchResult Result, TimeSpan Took) : PageModel(Call, new($"{Asked.Text} – Treffer", $"{Asked.Text} – hits"))
{
    public int Pages => (Math.Min(Result.Total, Asked.DeepestHit) + Asked.Request.Take - 1) / Asked.Request.Take;

    /// <summary>How many there are, in words.</summary>
    public string Count
    {
        get
        {
            var number = Call.Number(Result.Total);
            var more = Result.IsTotalExact ? "" : Say("mehr als ", "more than ");
            return (Result.Total, Result.IsPartial) switch
            {
                (0, _) => Say("Keine Treffer", "No hits"),
                (1, true) => Say("1 Teiltreffer", "1 partial match"),
                (_, true) => Say($"{more}{number} Teiltreffer", $"{more}{number} partial matches"),
                (1, _) => Say("1 Treffer", "1 hit"),
                _ => Say($"{more}{number} Treffer", $"{more}{number} hits"),
            };
        }
    }

    /// <summary>The filters that are set, each with the address of the search without it.</summary>
    public IEnumerable<(string Name, string Value, string Without)> Chips
    {
        get
        {
            foreach (var (name, of) in Asked.FilterNames)
            {
                foreach (var filter in Asked.Request.Filters.Where(filter => filter.Key == of)) yield return (Say(PageTexts.Facet(of)), filter.Value, Links.Filter(name, filter.Value, isSet: false));
            }
            if (Asked.Days is { } days) yield return (Say("Zeitraum", "Period"), Say(days.Text), Links.Search([("date", null), ("from", null), ("to", null)]));
        }
    }

    /// <summary>The facets, each value with its count and the address that sets it, or takes it back where it is set.</summary>
    public IEnumerable<(Message Name, IReadOnlyList<(string Value, int Count, bool IsSet, string Address)> Values, int More)> Facets
    {
        get
        {
            const int most = 8;
            foreach (var (name, of) in Asked.FilterNames)
            {
                if (!Result.Facets.TryGetValue(of, out var counts) || counts.Count == 0) continue;
                var set = Asked.Request.Filters.Where(filter => filter.Key == of).Select(filter => filter.Value).ToHashSet(StringComparer.Ordinal);
                yield return (PageTexts.Facet(of), [.. counts.Take(most).Select(count => (count.Value, count.Count, set.Contains(count.Value), Links.Filter(name, count.Value, !set.Contains(count.Value))))], Math.Max(0, counts.Count - most));
            }
        }
    }

    /// <summary>What could be done where nothing was found: a sentence and an address.</summary>
    public IEnumerable<(string Text, string Address)> Repairs
    {
        get
        {
            if (Result.DidYouMean is { } meant) yield return (Say($"Suchen nach: {meant}", $"Search for: {meant}"), Links.Search([("q", meant)]));
            foreach (var word in Result.Absent.Take(3))
            {
                if (QueryWithout.Word(Asked.Parsed.Query, word) is { Length: > 0 } rest) yield return (Say($"Ohne „{word}“: {rest}", $"Without \"{word}\": {rest}"), Links.Search([("q", rest)]));
            }
            if (Asked.Request.Filters.Count > 0 || Asked.Days is not null)
                yield return (Say("Ohne Filter und Zeitraum", "Without filters and period"), Links.Search([.. Asked.FilterNames.Select(filter => (filter.Name, (string?)null)), ("date", null), ("from", null), ("to", null)]));
            if (!Asked.Request.MatchAny && Asked.Parsed.Query is Query.And) yield return (Say("Irgendeins der Wörter", "Any of the words"), Links.Search([("match", "any")]));
            if (Result.Absent.FirstOrDefault(word => word.All(char.IsLetter)) is { } absent)
                yield return (Say($"Was der Index um „{absent}“ herum hat", $"What the index has around \"{absent}\""), Links.To("/terms", [("word", absent)]));
        }
    }

    /// <summary>The fields that a hit was found in.</summary>
    public string Fields(Hit hit) => string.Join(", ", hit.Fields.OrderBy(field => field is QueryFields.Title ? 0 : field is QueryFields.Text ? 1 : 2).Select(field => Say(Wording.Field(field))));

    /// <summary>The first hit that has all words, where there are others too.</summary>
    public IEnumerable<(bool IsPartial, IEnumerable<Hit> Hits)> Groups => Result.Hits.GroupBy(hit => hit.IsPartial).OrderBy(group => group.Key).Select(group => (group.Key, group.AsEnumerable()));
}
