using Fundstelle.Analysis;
using Fundstelle.Evaluating;
using Fundstelle.Inspecting;
using Fundstelle.Ranking;
using Fundstelle.Web.Api;
using Fundstelle.Web.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fundstelle.Web.Pages;

/// <summary>Why a document is where it is, what two have more or less of, what other weights would do, what is in the index. The data are those of the engine.</summary>
static class InspectionPages
{
    public static void Map(IEndpointRouteBuilder app, Service service)
    {
        service.Get(app, "/explain", Explain);
        service.Get(app, "/compare", Compare);
        service.Get(app, "/weights", Weights);
        service.Get(app, "/analyze", Analyze);
        service.Get(app, "/terms", Terms);
        service.Get(app, "/evaluate", Evaluate);
    }

    static async Task Explain(Call call)
    {
        var asked = call.Search();
        var id = call.Parameters.Text("id") ?? "";
        if (call.IsNotModified()) return;
        var inspector = call.Index.Inspector;
        var hit = await inspector.ExplainAsync(asked.Parsed, asked.Request, id, call.Aborted);
        // What those above have more of is asked for where the page is about a low hit, too.
        var miss = hit is { Rank: 1 } ? null : await inspector.WhyNotAsync(asked.Parsed, asked.Request, id, call.Aborted);
        if (hit is null && miss is null) await SearchPages.Unknown(call, id);
        else await PageWriter.Write(call, ExplainPage.Create(new ExplainModel(call, asked, hit, miss, call.Parameters.Flag("formula"))));
    }

    static async Task Compare(Call call)
    {
        var asked = call.Search();
        var (first, second) = (call.Parameters.Text("first") ?? "", call.Parameters.Text("second") ?? "");
        if (call.IsNotModified()) return;
        if (await call.Index.Inspector.CompareAsync(asked.Parsed, asked.Request, first, second, call.Aborted) is { } comparison) await PageWriter.Write(call, ComparePage.Create(new CompareModel(call, comparison)));
        else await SearchPages.Unknown(call, await call.Index.Index.DocumentAsync(first, call.Aborted) is null ? first : second);
    }

    static async Task Weights(Call call)
    {
        var asked = call.Search();
        var other = call.Parameters.Text("other") ?? RankingProfiles.Standard;
        if (call.Service.Options.Profiles.Find(other) is not { } ranking)
        {
            call.Parameters.Add("other", ServiceTexts.NoSuchProfile);
            (other, ranking) = (RankingProfiles.Standard, new());
        }
        if (call.IsNotModified()) return;
        if (asked.Text.Trim().Length == 0)
        {
            await PageWriter.Write(call, WeightsPage.Create(new WeightsModel(call, asked, other, null, null)));
            return;
        }
        var (result, _) = await call.Service.SearchAsync(call, asked.Parsed, asked.Request with { Snippets = false, Sort = SortOrder.Relevance, Explain = true });
        await PageWriter.Write(call, WeightsPage.Create(new WeightsModel(call, asked, other, InspectionApi.Profiles(call, asked, ranking), result)));
    }

    static async Task Analyze(Call call)
    {
        var text = call.Parameters.Text("text") ?? "";
        if (call.IsNotModified()) return;
        // A page of tokens is read by a person; the API has no such limit.
        const int longest = 2000;
        if (text.Length > longest) text = text[..longest];
        await PageWriter.Write(call, AnalyzePage.Create(new AnalyzeModel(call, text, text.Length == 0 ? [] : InspectionApi.Tokens(call, text))));
    }

    static async Task Terms(Call call)
    {
        var word = call.Parameters.Text("word") ?? "";
        if (call.IsNotModified()) return;
        var report = word.Length == 0 ? null : await call.Index.Index.TermAsync(word.Length > 200 ? word[..200] : word, 10, call.Aborted);
        var vocabulary = word.Length == 0 ? await call.Index.Index.VocabularyAsync(40, call.Aborted) : null;
        await PageWriter.Write(call, TermsPage.Create(new TermsModel(call, word, report, vocabulary)));
    }

    static async Task Evaluate(Call call)
    {
        call.DoNotStore();
        if (!call.Service.Evaluations.IsPossible)
        {
            await PageWriter.Failure(call, StatusCodes.Status409Conflict, ServiceTexts.NothingToEvaluate);
            return;
        }
        var profiles = call.Service.Options.Profiles;
        var names = new List<string>();
        foreach (var name in call.Parameters.All("profile", most: 2))
        {
            if (profiles.Find(name) is null) call.Parameters.Add("profile", ServiceTexts.NoSuchProfile);
            else names.Add(name);
        }
        if (names.Count == 0) names.Add(RankingProfiles.Standard);
        var runs = new List<Evaluation>();
        foreach (var name in names) runs.Add(await call.Service.Evaluations.OfAsync(call, name));
        var texts = call.Service.Evaluations.Queries().Queries.ToDictionary(query => query.Id, query => query.Text, StringComparer.Ordinal);
        await PageWriter.Write(call, EvaluatePage.Create(new EvaluateModel(call, runs, texts)));
    }
}

/// <summary>Why a document is where it is, or is not there.</summary>
public sealed record ExplainModel(Call Call, Asked Asked, HitExplanation? Hit, MissExplanation? Miss, bool WithFormula)
    : PageModel(Call, Hit is not null ? PageTexts.Why : new("Warum ist das kein Treffer?", "Why is this no hit?"))
{
    public Document Document => Hit?.Document ?? Miss!.Document;

    public string Name => Document.Title.Length > 0 ? Document.Title : Document.Id;

    public string WithOrWithoutFormula => Links.Same("/explain", [("id", Document.Id), ("formula", WithFormula ? null : "true")]);

    /// <summary>What a word was found as: its forms, each cut at the part that answers the word.</summary>
    public IEnumerable<(Snippet Form, int Count)> Forms(string label) =>
        (Hit!.Words.FirstOrDefault(found => found.Label == label)?.Forms ?? []).Take(12).Select(form => (new Snippet(form.Text, [form.Mark]), form.Count));

    /// <summary>Where a word was found.</summary>
    public IReadOnlyList<string> Places(string label) =>
        [.. (Hit!.Words.FirstOrDefault(found => found.Label == label)?.Places ?? []).Where(place => place.Place is not null).Select(place => Say(place.Place!.Text)).Distinct(StringComparer.Ordinal).Take(8)];
}

/// <summary>Two documents side by side.</summary>
public sealed record CompareModel(Call Call, DocumentComparison Comparison) : PageModel(Call, new("Zwei Treffer im Vergleich", "Two hits compared"))
{
    public static string Name(ComparedDocument side) => side.Document.Title.Length > 0 ? side.Document.Title : side.Document.Id;

    public double Widest => Math.Max(1e-9, Comparison.Shares.Select(share => Math.Max(share.First, share.Second)).DefaultIfEmpty(0).Max());
}

/// <summary>The weights as sliders, and the ranking they make beside another.</summary>
public sealed record WeightsModel(Call Call, Asked Asked, string Other, ComparedQuery? Compared, SearchResult? Result) : PageModel(Call, new("Gewichte ändern, Rangfolge sehen", "Change weights, see the ranking"))
{
    /// <summary>The settings that have a slider, with their value.</summary>
    public IEnumerable<(RankingSetting Setting, double Value, double Standard)> Settings => RankingSetting.All.Select(setting => (setting, setting.Get(Asked.Request.Ranking), setting.Get(Call.Service.Options.Profiles.Find(Asked.Profile) ?? new())));

    internal static double Step(RankingSetting setting) => setting.Name == "halfLife" ? 1 : 0.05;

    /// <summary>How many places a hit rose against the other weights.</summary>
    public (string Text, string Class) Move(Hit hit)
    {
        var rise = Compared!.Moves.FirstOrDefault(move => move.DocumentId == hit.Document.Id) is { DocumentId: not null } move ? (move.Second, move.First) : (null, null);
        return (rise.Item1, rise.Item2) switch
        {
            ({ } other, { } now) when other == now => ("=", "same"),
            ({ } other, { } now) when other > now => ($"▲ {other - now}", "up"),
            ({ } other, { } now) => ($"▼ {now - other}", "down"),
            _ => (Say("neu", "new"), "up"),
        };
    }

    /// <summary>The documents that the other weights show on this page and these do not.</summary>
    public IEnumerable<RankMove> Gone => Compared!.Moves.Where(move => move.Second <= Asked.Request.Take && (move.First is null || move.First > Asked.Request.Take));
}

/// <summary>What the analysis makes of a text.</summary>
public sealed record AnalyzeModel(Call Call, string Text, IReadOnlyList<Token> Tokens) : PageModel(Call, new("Was die Analyse aus einem Text macht", "What the analysis makes of a text"))
{
    public string Part(WordPart part) => $"{part.Stem} ({Say(AnalysisJson.Role(part))})";

    public string Rules(Token token) => string.Join("; ", AnalysisJson.Rules(Text, token).Select(Say));
}

/// <summary>A word in the index, or the vocabulary as a whole.</summary>
public sealed record TermsModel(Call Call, string Word, TermReport? Report, VocabularyReport? Vocabulary) : PageModel(Call, new("Wörter im Index", "Words in the index"))
{
    internal static Message Layer(TermLayer layer) => layer switch
    {
        TermLayer.Written => new("geschrieben", "written"),
        TermLayer.Stem => new("Stamm", "stem"),
        TermLayer.Head => new("Ende eines Kompositums", "end of a compound"),
        _ => new("Teil eines Kompositums", "part of a compound"),
    };

    public string Of(string word) => Links.To("/terms", [("word", word)]);
}

/// <summary>How well profiles answer judged queries.</summary>
public sealed record EvaluateModel(Call Call, IReadOnlyList<Evaluation> Runs, IReadOnlyDictionary<string, string> Texts) : PageModel(Call, PageTexts.Evaluation)
{
    const int MostShown = 50;

    public IReadOnlyList<EvaluationDifference> Differences { get; } = Runs is [var first, var second] ? [.. first.Measures.Select((_, i) => EvaluationDifference.Between(first, second, i))] : [];

    /// <summary>The queries that are shown: the most changed ones, or without a second profile the worst.</summary>
    public IEnumerable<(string Id, string Text, double First, double? Second, string Address)> Queries => Runs is [_, _]
        ? Differences[0].Moved.Take(MostShown).Select(moved => (moved.Id, Named(moved.Id), moved.First, (double?)moved.Second, Address(moved.Id)))
        : Runs[0].Queries.OrderBy(query => query.Values[0]).ThenBy(query => query.Id, StringComparer.Ordinal).Take(MostShown).Select(query => (query.Id, Named(query.Id), query.Values[0], (double?)null, Address(query.Id)));

    string Named(string id) => Texts.GetValueOrDefault(id, id);

    string Address(string id) => Links.To("/weights", [("q", Named(id)), ("plain", "true"), ("match", "any"), ("profile", Runs[^1].Name), ("other", Runs[0].Name)]);

    /// <summary>How many queries have a value of each tenth, from 0 to 1.</summary>
    internal static IReadOnlyList<int> Histogram(Evaluation run)
    {
        var counts = new int[10];
        foreach (var query in run.Queries) counts[Math.Clamp((int)(query.Values[0] * 10), 0, 9)]++;
        return counts;
    }
}
