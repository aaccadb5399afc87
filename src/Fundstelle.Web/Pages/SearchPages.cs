using Fundstelle.Highlighting;
using Fundstelle.Inspecting;
using Fundstelle.Querying;
using Fundstelle.Ranking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fundstelle.Web.Pages;

/// <summary>The search page, a document, help and the state of the index.</summary>
static class SearchPages
{
    public static void Map(IEndpointRouteBuilder app, Service service)
    {
        service.Get(app, "/", Results);
        service.Get(app, "/document", Document);
        service.Get(app, "/help", call => PageWriter.Write(call, HelpPage.Create(new HelpModel(call))));
        service.Get(app, "/status", State);
        service.Get(app, "/api", call => PageWriter.Write(call, RoutesPage.Create(new RoutesModel(call))));
        service.Get(app, "/api/openapi.json", call => call.Text("application/json", Api.OpenApi.Document));
    }

    static async Task Results(Call call)
    {
        var asked = call.Search();
        // While documents come in, the page says how far it is; it must not be kept.
        if (call.Served.Live?.State.IsRunning == true) call.DoNotStore();
        else if (call.IsNotModified()) return;
        if (asked.Text.Trim().Length == 0)
        {
            await PageWriter.Write(call, HomePage.Create(new HomeModel(call, await call.Index.Index.StatusAsync(call.Aborted))));
            return;
        }
        var (result, took) = await call.Service.SearchAsync(call, asked.Parsed, asked.Request with { Facets = true, Explain = true });
        if (!result.IsTotalExact) call.DoNotStore();
        await PageWriter.Write(call, ResultsPage.Create(new ResultsModel(call, asked, result, took)));
    }

    static async Task Document(Call call)
    {
        var asked = call.Search();
        var (id, part) = (call.Parameters.Needed("id"), call.Parameters.Number("part", 1, 1, 100_000));
        if (call.IsNotModified()) return;
        if (await call.Index.Index.InspectAsync(asked.Request with { MatchAny = true }, id, withRank: false, call.Aborted) is not { } found)
        {
            await Unknown(call, id);
            return;
        }
        var similar = await SimilarDocuments.OfAsync(call.Index.Index, id, 5, new(new Query.Nothing()) { Enough = call.Enough }, call.Aborted) ?? [];
        var marks = new SnippetMaker(found.Clause, Analysis.GermanAnalyzer.For(call.Index.Index.UserWords));
        await PageWriter.Write(call, DocumentPage.Create(new DocumentModel(call, asked, found.Document, marks.Title(found.Document), marks.Marks(found.Document), part, similar)));
    }

    /// <summary>A page about an id that does not exist, with those that were perhaps meant.</summary>
    public static async Task Unknown(Call call, string id)
    {
        var similar = await call.Index.Index.SimilarIdsAsync(id, 5, call.Aborted);
        call.DoNotStore();
        await PageWriter.Write(call, UnknownPage.Create(new UnknownModel(call, id, similar)), StatusCodes.Status404NotFound);
    }

    static async Task State(Call call)
    {
        call.DoNotStore();
        var status = call.Served.Failure is null ? await call.Index.Index.StatusAsync(call.Aborted) : null;
        await PageWriter.Write(call, StatePage.Create(new StateModel(call, status)));
    }
}

/// <summary>The page before a search.</summary>
public sealed record HomeModel(Call Call, IndexStatus Status) : PageModel(Call, new("Volltextsuche für deutsche Texte", "Full-text search for German documents"));

/// <summary>The query language.</summary>
public sealed record HelpModel(Call Call) : PageModel(Call, new("So wird gesucht", "How to search"));

/// <summary>The routes of the API.</summary>
public sealed record RoutesModel(Call Call) : PageModel(Call, new("JSON-API", "JSON API"));

/// <summary>How the index is.</summary>
public sealed record StateModel(Call Call, IndexStatus? Status) : PageModel(Call, new("Stand des Index", "State of the index"));

/// <summary>An id that does not exist.</summary>
public sealed record UnknownModel(Call Call, string Id, IReadOnlyList<string> Similar) : PageModel(Call, ServiceTexts.NoSuchDocument(Id));

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
        }
    }

    /// <summary>The fields that a hit was found in.</summary>
    public string Fields(Hit hit) => string.Join(", ", hit.Explanation!.Shares.OfType<Share.Word>().SelectMany(word => word.Evidence).Select(found => found.Field).Distinct(StringComparer.Ordinal)
        .OrderBy(field => field is QueryFields.Title ? 0 : field is QueryFields.Text ? 1 : 2).Select(field => Say(Wording.Field(field))));

    /// <summary>The first hit that has all words, where there are others too.</summary>
    public IEnumerable<(bool IsPartial, IEnumerable<Hit> Hits)> Groups => Result.Hits.GroupBy(hit => hit.IsPartial).OrderBy(group => group.Key).Select(group => (group.Key, group.AsEnumerable()));
}

/// <summary>A document with everything marked that the query finds in it.</summary>
public sealed record DocumentModel(Call Call, Asked Asked, Document Document, Snippet Heading, IReadOnlyList<TextRange> Marks, int Part, IReadOnlyList<Match> Similar)
    : PageModel(Call, new(Document.Title.Length > 0 ? Document.Title : Document.Id, Document.Title.Length > 0 ? Document.Title : Document.Id))
{
    /// <summary>UTF-16 units of text on one page: a browser lays out so much without a pause.</summary>
    const int PartLength = 200_000;

    const int MostPlaces = 100;

    readonly List<TextRange> parts = Cut(Document.Text);

    public int Parts => parts.Count;

    public int Shown => Math.Clamp(Part, 1, parts.Count);

    /// <summary>The paragraphs of this part, each cut at its marks; a mark has the number it has in the whole text, from 1.</summary>
    public IEnumerable<IEnumerable<(string Text, int? Mark)>> Paragraphs
    {
        get
        {
            var part = parts[Shown - 1];
            var mark = FirstMark(part.Start);
            for (var at = part.Start; at < part.End;)
            {
                var end = Document.Text.IndexOf('\n', at, part.End - at);
                if (end < 0) end = part.End;
                var pieces = new List<(string, int?)>();
                var from = at;
                for (; mark < Marks.Count && Marks[mark].Start < end; mark++)
                {
                    // A phrase that runs over the end of a line is marked to there.
                    var (start, stop) = (Math.Max(from, Marks[mark].Start), Math.Min(end, Marks[mark].End));
                    if (start > from) pieces.Add((Document.Text[from..start], null));
                    if (stop > start) pieces.Add((Document.Text[start..stop], mark + 1));
                    from = Math.Max(from, stop);
                }
                if (from < end) pieces.Add((Document.Text[from..end], null));
                if (pieces.Exists(piece => piece.Item1.AsSpan().Trim().Length > 0)) yield return pieces;
                at = end + 1;
            }
        }
    }

    int FirstMark(int offset)
    {
        var first = 0;
        while (first < Marks.Count && Marks[first].Start < offset) first++;
        return first;
    }

    /// <summary>Where the marks are: number, the words around, the place, and the address.</summary>
    public IEnumerable<(int Number, string Before, string Text, string After, string? Place, string Address)> Places => Marks.Take(MostPlaces).Select((mark, i) =>
    {
        var (start, end) = (WordStart(Document.Text, mark.Start), WordEnd(Document.Text, mark.End));
        return (i + 1, Line(Document.Text[start..mark.Start]), Line(Document.Text[mark.Start..mark.End]), Line(Document.Text[mark.End..end]), SnippetMaker.PlaceIn(Document, mark.Start) is { } place ? Say(place.Text) : null, AddressOf(i + 1));
    });

    /// <summary>UTF-16 units shown before and after a mark, less what would be half a word.</summary>
    const int Around = 30;

    static int WordStart(string text, int at)
    {
        var start = Math.Max(0, at - Around);
        while (start > 0 && start < at && !char.IsWhiteSpace(text[start - 1])) start++;
        return start;
    }

    static int WordEnd(string text, int at)
    {
        var end = Math.Min(text.Length, at + Around);
        while (end < text.Length && end > at && !char.IsWhiteSpace(text[end])) end--;
        return end;
    }

    public int MorePlaces => Math.Max(0, Marks.Count - MostPlaces);

    /// <summary>The address of a mark: on this page where it is on it.</summary>
    string AddressOf(int number)
    {
        var part = parts.FindIndex(range => Marks[number - 1].Start < range.End) + 1;
        return (part == Shown ? "" : OfPart(part)) + $"#m{number}";
    }

    public string OfPart(int part) => Links.Same("/document", [("id", Document.Id), ("part", part == 1 ? null : part.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    static string Line(string text) => text.ReplaceLineEndings(" ");

    /// <summary>Cut at ends of lines, or anywhere where a line is longer than a part.</summary>
    static List<TextRange> Cut(string text)
    {
        var parts = new List<TextRange>();
        for (var at = 0; at < text.Length || parts.Count == 0;)
        {
            var end = text.Length - at <= PartLength ? text.Length : text.LastIndexOf('\n', at + PartLength - 1, PartLength) + 1;
            if (end <= at) end = char.IsLowSurrogate(text[at + PartLength]) ? at + PartLength - 1 : at + PartLength;
            parts.Add(TextRange.Between(at, end));
            at = end;
        }
        return parts;
    }

    /// <summary>What is known of the document, in the order in which it is shown.</summary>
    public IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            if (Document.Date is { } day) yield return (Say("Datum", "Date"), Call.Day(day));
            if (Document.Source is { } source) yield return (Say("Quelle", "Source"), source);
            if (Document.Category is { } category) yield return (Say("Kategorie", "Category"), category);
            if (Document.Author is { } author) yield return (Say("Autor", "Author"), author);
            foreach (var (name, value) in Document.Fields) yield return (name, value);
            yield return (Say("Kennung", "Id"), Document.Id);
        }
    }

    /// <summary>The original, where it is on the web: other schemes could do something when clicked.</summary>
    public string? Original => Uri.TryCreate(Document.Url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;
}
