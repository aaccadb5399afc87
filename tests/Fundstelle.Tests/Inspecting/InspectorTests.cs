using Fundstelle.Inspecting;
using Fundstelle.Querying;
using Fundstelle.Ranking;

namespace Fundstelle.Tests.Inspecting;

/// <summary>
/// What must hold of explanations: 1. shares add up to the score, unrounded and as shown; 2. the rank is that of the result list; 3. other weights follow from the
/// same numbers; 4. for what is not found every missing word is named, and the repaired query finds it; 5. an unknown document is none.
/// </summary>
public sealed class InspectorTests(SampleIndex samples) : IClassFixture<SampleIndex>
{
    readonly Inspector inspector = new(samples.Index);

    static SearchRequest Request(RankingOptions? options = null) => new(new Query.Nothing()) { Take = 1000, Today = new(2024, 7, 1), Ranking = options ?? new() };

    public static TheoryData<string> Queries()
    {
        var queries = new TheoryData<string>();
        foreach (var query in CaseFile.Lines("golden.queries").Concat(CaseFile.Lines("queries.cases")).Select(line => line.Split("=>")[0].Trim()).Distinct()) queries.Add(query);
        return queries;
    }

    [Theory, MemberData(nameof(Queries))]
    public async Task Every_explanation_adds_up_to_the_score_and_knows_the_rank(string query)
    {
        var parsed = QueryParser.Parse(query);
        var request = Request(new() { Recency = 0.3 });
        foreach (var hit in (await samples.Engine.SearchAsync(parsed, request)).Hits)
        {
            var explained = (await inspector.ExplainAsync(parsed, request, hit.Document.Id))!;
            Assert.Equal(hit.Score, explained.Explanation.Score, Math.Max(1e-12, hit.Score * 1e-9));
            Assert.Equal(hit.Score, explained.Explanation.Shares.Sum(share => share.Value), Math.Max(1e-12, hit.Score * 1e-9));
            Assert.Equal(hit.Rank, explained.Rank);
            // What is shown adds up too: points to the score with three decimals, percent to 100.
            Assert.Equal(Math.Round((decimal)hit.Score, 3), explained.ShownScore, 3);
            Assert.Equal(explained.ShownScore, explained.ShownPoints.Sum());
            Assert.True(explained.ShownPercent.Sum() is 100 || hit.Score == 0, $"{explained.ShownPercent.Sum()} %");
            // What scores is also marked, except where only the order of two words does.
            foreach (var word in explained.Explanation.Shares.OfType<Share.Word>().Where(word => word.Evidence.Any(found => found.Field is QueryFields.Title or QueryFields.Text)))
                Assert.Contains(explained.Words, found => found.Label == word.Label && found.Count > 0);
        }
    }

    [Fact]
    public async Task Explanations_of_random_queries_with_random_weights_add_up_and_can_be_rescored()
    {
        const int seed = 20_241_124;
        var random = new Random(seed);
        var words = samples.Index.Words.All().Select(word => word.Word).ToList();
        for (var round = 0; round < 200; round++)
        {
            var query = QueryParser.Parse(string.Join(random.Next(3) == 0 ? " ODER " : " ", Enumerable.Range(0, 1 + random.Next(4)).Select(_ => words[random.Next(words.Count)])));
            var (first, second) = (Drawn(random), Drawn(random));
            var request = Request(first) with { MatchAny = random.Next(2) == 0, Explain = true, Snippets = false, Suggest = false };
            var hits = (await samples.Engine.SearchAsync(query, request)).Hits;
            var others = (await samples.Engine.SearchAsync(query, request with { Ranking = second })).Hits.ToDictionary(hit => hit.Document.Id, hit => hit.Score);
            foreach (var hit in hits)
            {
                Assert.True(Math.Abs(hit.Score - hit.Explanation!.Shares.Sum(share => share.Value)) <= 1e-9 * Math.Max(1, hit.Score), $"seed {seed}, round {round}, {query.Query}, {hit.Document.Id}");
                Assert.True(Math.Abs(others[hit.Document.Id] - hit.Explanation.Rescored(second)) <= 1e-9 * Math.Max(1, hit.Score), $"seed {seed}, round {round}, {query.Query}, {hit.Document.Id}");
            }
        }

        static RankingOptions Drawn(Random random) =>
            RankingSetting.All.Aggregate(new RankingOptions(), (options, setting) => setting.With(options, Math.Clamp(setting.Usual * (0.05 + random.NextDouble()), setting.Lowest, setting.Highest)));
    }

    [Fact]
    public async Task The_sentence_names_rank_main_word_and_rarity()
    {
        var explained = (await inspector.ExplainAsync(QueryParser.Parse("Partnerschaft Angriff"), Request(), "nachrichten/partnerschaft.txt"))!;
        Assert.StartsWith("Platz 1 von 1: Den größten Anteil, ", explained.Sentence.German, StringComparison.Ordinal);
        Assert.Contains("„Partnerschaft“ (1-mal im Titel (Teil eines Kompositums), 1-mal im Text", explained.Sentence.German, StringComparison.Ordinal);
        Assert.Contains("in 1 von 44 Dokumenten", explained.Sentence.German, StringComparison.Ordinal);
        Assert.StartsWith("Rank 1 of 1", explained.Sentence.English, StringComparison.Ordinal);
        var forms = explained.Words.Single(word => word.Label == "Partnerschaft").Forms;
        Assert.Contains(new FoundForm("Partnerschaftsabkommen", new(0, 14), 1), forms);
    }

    [Theory]
    [InlineData("Autobahnbrücke Unterau", "n-025", "Autobahnbrücke", "Unterau")]
    [InlineData("\"Rosel über Regen\"", "n-005", "\"Rosel über Regen\"", "\"Rosel über Regen\"~2")]
    [InlineData("=Schachturniere", "n-025", "=Schachturniere", "Schachturniere")]
    [InlineData("=\"des Technischen Hilfswerk\"", "n-005", "=\"des Technischen Hilfswerk\"", "\"des Technischen Hilfswerk\"")]
    [InlineData("Unterau -Schachturnier", "n-025", "", "Unterau")]
    [InlineData("Zeppelin ODER Hochwasserschutz", "n-005", "Zeppelin Hochwasserschutz", "Hochwasser")]
    [InlineData("Unterau datum:1999", "n-025", "", "Unterau")]
    public async Task What_is_missing_is_named_and_the_repair_finds_the_document(string query, string id, string missing, string repaired)
    {
        var why = (await inspector.WhyNotAsync(QueryParser.Parse(query), Request(), id))!;
        Assert.Null(why.Hit);
        Assert.Equal(missing, string.Join(' ', why.Missing.Select(word => word.Label)));
        Assert.Equal(repaired, why.Repair!.Query);
        Assert.NotEmpty(why.Repair.Changes);
        var again = await samples.Engine.SearchAsync(why.Repair.Query, Request());
        Assert.False(again.IsPartial);
        Assert.Contains(again.Hits, hit => hit.Document.Id == id);
    }

    [Fact]
    public async Task Without_anything_in_common_there_is_no_repair() => Assert.Null((await inspector.WhyNotAsync(QueryParser.Parse("Zeppelin"), Request(), "n-005"))!.Repair);

    [Fact]
    public async Task A_missing_word_comes_with_the_nearest_forms_of_the_document()
    {
        var none = (await inspector.WhyNotAsync(QueryParser.Parse("Hochwasserschutz"), Request(), "n-005"))!;
        Assert.Equal("Hochwasser", none.Missing.Single().Nearest[0].Text);
        Assert.Equal(["Hochwasser statt Hochwasserschutz"], none.Repair!.Changes.Select(change => change.German));
    }

    [Fact]
    public async Task Filters_and_days_that_keep_a_document_away_are_named()
    {
        var request = Request() with { Filters = [new("quelle", "Gibt es nicht")], From = new(2030, 1, 1) };
        var why = (await inspector.WhyNotAsync(QueryParser.Parse("Hochwasser"), request, "n-005"))!;
        Assert.Empty(why.Missing);
        Assert.Equal(2, why.Barriers.Count);
        Assert.True(why.Repair!.DropsFilters);
    }

    [Fact]
    public async Task A_low_hit_says_what_those_above_have_more_of()
    {
        var parsed = QueryParser.Parse("Haus");
        var hits = (await samples.Engine.SearchAsync(parsed, Request())).Hits;
        var last = hits[^1];
        var why = (await inspector.WhyNotAsync(parsed, Request(), last.Document.Id))!;
        Assert.Equal(hits.Count, why.Hit!.Rank);
        Assert.NotEmpty(why.Rivals);
        Assert.All(why.Rivals, rival => Assert.True(rival.Theirs > rival.Own));
    }

    [Fact]
    public async Task Two_documents_differ_by_what_their_shares_differ_by()
    {
        var hits = (await samples.Engine.SearchAsync("Haus", Request())).Hits;
        var comparison = (await inspector.CompareAsync(QueryParser.Parse("Haus"), Request(), hits[0].Document.Id, hits[^1].Document.Id))!;
        Assert.Equal(hits[0].Score - hits[^1].Score, comparison.Shares.Sum(share => share.Difference), 9);
        Assert.Contains(hits[0].Document.Title, comparison.Sentence.German[..(hits[0].Document.Title.Length + 2)], StringComparison.Ordinal);
        var missing = (await inspector.CompareAsync(QueryParser.Parse("Haus"), Request(), hits[0].Document.Id, "n-019"))!;
        Assert.Null(missing.Second.Hit);
        Assert.Contains("wird gefunden", missing.Sentence.German, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_does_not_exist_is_none_and_similar_ids_are_offered()
    {
        Assert.Null(await inspector.ExplainAsync(QueryParser.Parse("Haus"), Request(), "n-0055"));
        Assert.Null(await inspector.WhyNotAsync(QueryParser.Parse("Haus"), Request(), "n-0055"));
        Assert.Null(await inspector.CompareAsync(QueryParser.Parse("Haus"), Request(), "n-005", "n-0055"));
        Assert.Contains("n-005", await samples.Index.SimilarIdsAsync("n-0055", 5));
    }

    [Fact]
    public async Task Formulas_show_the_numbers_that_give_the_share()
    {
        var explained = (await inspector.ExplainAsync(QueryParser.Parse("Kleine Anfrage"), Request(new() { Recency = 0.2 }), "n-001"))!;
        foreach (var share in explained.Explanation.Shares)
        {
            var last = Formulas.Of(share, explained.Options)[0].English.Split("  [")[0].Split(" = ")[^1];
            Assert.Equal(share.Value, double.Parse(last, System.Globalization.CultureInfo.InvariantCulture), 4);
        }
        Assert.Contains(explained.Explanation.Shares, share => share is Share.Nearness { IsPhrase: true });
    }

    [Fact]
    public async Task Recency_lifts_the_newer_of_two_alike_and_is_its_own_share()
    {
        var request = Request(new() { Recency = 1, HalfLife = 30 });
        var explained = (await inspector.ExplainAsync(QueryParser.Parse("Hochwasser"), request with { Today = new(2024, 6, 1) }, "n-005"))!;
        var bonus = Assert.IsType<Share.Recency>(explained.Explanation.Shares[^1]);
        var age = new DateOnly(2024, 6, 1).DayNumber - explained.Document.Date!.Value.DayNumber;
        Assert.Equal(Math.Max(0, age), bonus.Age);
        Assert.Equal(explained.Explanation.Shares.Take(explained.Explanation.Shares.Count - 1).Sum(share => share.Value) * Math.Pow(2, -bonus.Age / 30.0), bonus.Value, 9);
        Assert.DoesNotContain((await inspector.ExplainAsync(QueryParser.Parse("Hochwasser"), request with { Today = null }, "n-005"))!.Explanation.Shares, share => share is Share.Recency);
    }

    [Fact]
    public async Task Similar_documents_share_telling_words_and_leave_out_the_document_itself()
    {
        var similar = (await SimilarDocuments.OfAsync(samples.Index, "nachrichten/partnerschaft.txt", 5, Request()))!;
        Assert.NotEmpty(similar);
        Assert.DoesNotContain(similar, match => match.Document.Id == "nachrichten/partnerschaft.txt");
        Assert.Equal(similar.OrderByDescending(match => match.Score).Select(match => match.Document.Id), similar.Select(match => match.Document.Id));
        Assert.Null(await SimilarDocuments.OfAsync(samples.Index, "n-0000", 5, Request()));
    }

    [Fact]
    public async Task Telling_words_are_frequent_here_and_rare_elsewhere()
    {
        var report = (await DocumentReport.OfAsync(samples.Index, "n-012", 5))!;
        Assert.Contains(report.Telling, word => word.Form is "Buckelwal");
        Assert.DoesNotContain(report.Telling, word => word.Form is "die" or "ist");
        Assert.Null(await DocumentReport.OfAsync(samples.Index, "n-0120", 5));
    }

    [Fact]
    public async Task A_term_report_counts_documents_and_occurrences_in_each_layer()
    {
        var report = await samples.Index.TermAsync("Partnerschaft", 5);
        TermFrequency Of(TermLayer layer, string field) => report.Frequencies.Single(frequency => frequency.Layer == layer && frequency.Field == field);
        Assert.Equal((1, 1), (Of(TermLayer.Stem, "text").Documents, Of(TermLayer.Stem, "text").Occurrences));
        Assert.True(Of(TermLayer.Modifier, "text").Documents >= 1);
        Assert.Contains(report.Neighbours, word => word.Word == "partnerschaft");
        Assert.Equal("nachrichten/partnerschaft.txt", report.Holders[0].Document.Id);
    }

    [Fact]
    public async Task The_vocabulary_report_counts_every_text_once()
    {
        var report = await samples.Index.VocabularyAsync(10);
        Assert.Equal(report.Documents, report.Lengths.Sum());
        Assert.Equal(report.Stems.OrderByDescending(stem => stem.Occurrences), report.Stems);
        Assert.True(report.Words > 1000);
    }
}
