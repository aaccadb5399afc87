using Fundstelle.Analysis;
using Fundstelle.Querying;

namespace Fundstelle.Inspecting;

/// <summary>What keeps a document from being found by a query, and the smallest change of the query that would find it. Every answer is tried on the index.</summary>
sealed class QueryRepair(ISearchIndex index, GermanAnalyzer analyzer, SearchRequest request, Document document)
{
    /// <summary>The gaps that are tried between the words of a phrase, in words.</summary>
    static readonly int[] slops = [2, 5, 10, 20];

    readonly SearchRequest bare = request with { Filters = [], From = null, To = null };

    readonly Lazy<NearestForms> nearest = new(() => new(analyzer, document));

    async Task<bool> Finds(Query query, CancellationToken cancel) => (await index.InspectAsync(bare with { Query = query }, document.Id, withRank: false, cancel))?.Explanation is not null;

    /// <summary>The words, phrases and patterns that the document lacks and would need.</summary>
    public async Task<IReadOnlyList<MissingWord>> MissingAsync(CancellationToken cancel)
    {
        var missing = new List<MissingWord>();
        foreach (var leaf in Wanted(request.Query).Distinct())
        {
            if (await Finds(leaf, cancel)) continue;
            var holding = (await index.SearchAsync(bare with { Query = leaf, Skip = 0, Take = 0, Facets = false, Snippets = false, Suggest = false }, cancel)).Total;
            missing.Add(new(Replacing.Typed(leaf), holding, leaf is Query.Word word ? nearest.Value.Of(word.Text) : []));
        }
        return missing;
    }

    /// <summary>Excluded words it has, filters and days that leave it out.</summary>
    public async Task<IReadOnlyList<Message>> BarriersAsync(CancellationToken cancel)
    {
        var barriers = new List<Message>();
        foreach (var excluded in Excluded(request.Query))
        {
            if (!await Finds(excluded, cancel)) continue;
            var typed = Wording.Quoted(Replacing.Typed(excluded));
            barriers.Add(new($"es enthält das ausgeschlossene {typed.German}", $"it has the excluded {typed.English}"));
        }
        foreach (var days in Days(request.Query))
        {
            if (!await Finds(days, cancel)) barriers.Add(new($"sein Datum liegt nicht in {days}", $"its date is not in {days}"));
        }
        foreach (var byField in request.Filters.GroupBy(filter => filter.Key, StringComparer.Ordinal))
        {
            if (await FindsAny(bare with { Filters = [.. byField] }, cancel)) continue;
            var values = string.Join(" | ", byField.Select(filter => filter.Value));
            barriers.Add(new($"der Filter {byField.Key} = {values} lässt es nicht durch", $"the filter {byField.Key} = {values} leaves it out"));
        }
        if ((request.From ?? request.To) is not null && !await FindsAny(bare with { From = request.From, To = request.To }, cancel))
            barriers.Add(new("sein Datum liegt nicht im gewählten Zeitraum", "its date is not in the period chosen"));
        return barriers;
    }

    async Task<bool> FindsAny(SearchRequest filtered, CancellationToken cancel) =>
        (await index.InspectAsync(filtered with { Query = new Query.Everything() }, document.Id, withRank: false, cancel))?.Explanation is not null;

    /// <summary>The cheapest change that finds it.</summary>
    public async Task<RepairedQuery?> SmallestAsync(CancellationToken cancel)
    {
        var dropsFilters = (request.Filters.Count > 0 || request.From is not null || request.To is not null) && !await FindsAny(request, cancel);
        var changes = new List<Message>();
        if (dropsFilters) changes.Add(new("Filter und Zeitraum weglassen", "leave out filters and period"));
        if (await Repaired(request.Query, cancel) is not { } repaired || !await Finds(repaired.Query, cancel)) return null;
        changes.AddRange(repaired.Changes);
        return changes.Count == 0 ? null : new(Replacing.Typed(repaired.Query), changes, dropsFilters);
    }

    sealed record Repair(Query Query, double Cost, IReadOnlyList<Message> Changes);

    /// <summary>A query that finds the document, by changing the parts that do not; null where the part has to go.</summary>
    async Task<Repair?> Repaired(Query query, CancellationToken cancel)
    {
        if (query is not Query.Nothing && await Finds(query, cancel)) return new(query, 0, []);
        switch (query)
        {
            case Query.Word { Exact: true } word: return await Instead(query, word with { Exact = false }, cancel) ?? await Similar(word, cancel);
            case Query.Word word: return await Similar(word, cancel);
            case Query.Phrase phrase: return await Loosened(phrase, cancel);
            case Query.And and: return await All(and, cancel);
            case Query.Or or:
                var branches = new List<Repair>();
                foreach (var part in or.Parts)
                {
                    if (await Repaired(part, cancel) is { } branch) branches.Add(branch);
                }
                return branches.MinBy(branch => branch.Cost);
            case Query.Weighted weighted: return await Repaired(weighted.Part, cancel) is { } inner ? inner with { Query = weighted with { Part = inner.Query } } : null;
            default: return null;
        }
    }

    async Task<Repair?> All(Query.And and, CancellationToken cancel)
    {
        var (kept, changes, cost) = (new List<Query>(), new List<Message>(), 0.0);
        foreach (var part in and.Parts)
        {
            if (await Repaired(part, cancel) is { } repaired)
            {
                kept.Add(repaired.Query);
                changes.AddRange(repaired.Changes);
                cost += repaired.Cost;
                continue;
            }
            var typed = Wording.Quoted(Replacing.Typed(part));
            changes.Add(new($"{typed.German} weglassen", $"leave out {typed.English}"));
            cost += 2;
        }
        return kept.Exists(part => part is not (Query.Not or Query.Between)) ? new(kept.Count == 1 ? kept[0] : new Query.And(kept), cost, changes) : null;
    }

    async Task<Repair?> Instead(Query before, Query after, CancellationToken cancel) =>
        await Finds(after, cancel) ? new(after, 1, [new($"{Replacing.Typed(after)} statt {Replacing.Typed(before)}", $"{Replacing.Typed(after)} instead of {Replacing.Typed(before)}")]) : null;

    async Task<Repair?> Similar(Query.Word word, CancellationToken cancel)
    {
        foreach (var form in nearest.Value.Of(word.Text))
        {
            if (await Instead(word, word with { Text = form.Text, Exact = false }, cancel) is { } repaired) return repaired;
        }
        return null;
    }

    async Task<Repair?> Loosened(Query.Phrase phrase, CancellationToken cancel)
    {
        if (phrase.Exact && await Instead(phrase, phrase with { Exact = false }, cancel) is { } inflected) return inflected;
        foreach (var slop in slops.Where(slop => slop > (phrase.Slop ?? 0)))
        {
            if (await Instead(phrase, phrase with { Exact = false, Slop = slop }, cancel) is { } loose) return loose;
        }
        var words = phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Query)new Query.Word(word, phrase.Field)).ToList();
        return words.Count > 1 && await Repaired(new Query.And(words), cancel) is { } apart
            ? apart with { Cost = apart.Cost + 1, Changes = [new("die Wörter einzeln statt als Wortfolge", "the words apart instead of as a phrase"), .. apart.Changes] }
            : null;
    }

    static IEnumerable<Query> Wanted(Query query) => query switch
    {
        Query.And and => and.Parts.SelectMany(Wanted),
        Query.Or or => or.Parts.SelectMany(Wanted),
        Query.Weighted weighted => Wanted(weighted.Part),
        Query.Word or Query.Phrase or Query.Wildcard or Query.Fuzzy => [query],
        _ => [],
    };

    static IEnumerable<Query> Excluded(Query query) => query switch
    {
        Query.And and => and.Parts.SelectMany(Excluded),
        Query.Or or => or.Parts.SelectMany(Excluded),
        Query.Weighted weighted => Excluded(weighted.Part),
        Query.Not not => [not.Part],
        _ => [],
    };

    static IEnumerable<Query> Days(Query query) => query switch
    {
        Query.And and => and.Parts.SelectMany(Days),
        Query.Between => [query],
        _ => [],
    };
}
