using Fundstelle.Analysis;
using Fundstelle.Embedded;
using Fundstelle.Highlighting;
using Fundstelle.Matching;
using Fundstelle.Querying;

namespace Fundstelle.Tests.Highlighting;

/// <summary>
/// Marks: 1. only what matched, parts of compounds included; 2. whole phrases and not their stray words; 3. never what is excluded;
/// 4. whole characters; 5. places.
/// </summary>
public class SnippetTests(SampleIndex samples) : IClassFixture<SampleIndex>
{
    public static TheoryData<string, string> Sentences => CaseFile.Of("sentences.cases");

    [Theory, MemberData(nameof(Sentences))]
    public void Sentences_end_where_a_reader_says(string text, string sentences)
    {
        text = text.Replace("\\n", "\n");
        Assert.Equal(sentences, string.Join('|', SentenceBreaker.All(text).Select(range => text.Substring(range.Start, range.Length))));
    }

    [Fact]
    public void A_sentence_is_the_same_from_wherever_in_it_one_looks()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        string[] pieces = ["Er kam", "sie ging", ".", "!", "?", "…", " ", "  ", "\n", "\n\n", "\r\n", "\"", "„", "“", ")", "(", "z. B.", "3.", "Dr.", "’", "Ende", "und"];
        for (var run = 0; run < 2000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
            for (var at = 0; at < text.Length; at++)
            {
                var sentence = SentenceBreaker.Around(text, at);
                for (var other = sentence.Start; other < sentence.End; other++) Assert.True(SentenceBreaker.Around(text, other) == sentence, $"seed {seed}, run {run}, {at} and {other} of: {text}");
            }
        }
    }

    [Theory]
    [InlineData("Abkommen", "Das Partnerschaftsabkommen gilt.", "Das Partnerschafts[abkommen] gilt.")]
    [InlineData("\"altes Haus\"", "Das Haus war ein altes Haus.", "Das Haus war ein [altes Haus].")]
    [InlineData("Haus Hof -Garten", "Haus und Hof ohne Garten.", "[Haus] und [Hof] ohne Garten.")]
    [InlineData("Häus*", "Häuser und Hausboote.", "[Häuser] und Hausboote.")]
    [InlineData("Verwaltung", "Die Verwal\u00ADtung prüft.", "Die [Verwal\u00ADtung] prüft.")]
    [InlineData("Müller", "Herr Müller traf Frau Mueller. 😀", "Herr [Müller] traf Frau [Mueller]. 😀")]
    [InlineData("Zeile", "Erste\r\nZeile\r\nzweite", "Erste  [Zeile]  zweite")]
    [InlineData("Bürger", "Die Bürger(innen) kamen.", "Die [Bürger(innen)] kamen.")]
    [InlineData("Gaspreise", "Der Preis für Gas stieg.", "Der [Preis] für [Gas] stieg.")]
    public void Marks_are_what_matched(string query, string text, string marked) => Assert.Equal(marked, string.Concat(Snippets(query, text).Select(Marked)));

    [Fact]
    public void A_long_sentence_is_cut_around_its_marks_at_words()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"wort{i}")) + " Ziel " + string.Join(' ', Enumerable.Range(0, 200).Select(i => $"nach{i}")) + ".";
        var snippet = Assert.Single(Snippets("Ziel", text));
        Assert.Contains("[Ziel]", Marked(snippet), StringComparison.Ordinal);
        Assert.InRange(snippet.Text.Length, 50, 320);
        Assert.StartsWith("… wort", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith(" …", snippet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_sentence_is_shown_in_two_snippets_of_a_hit()
    {
        var text = "Der Hafen ruht. Der Hafen ist seit Montag wegen des Streiks geschlossen, und kein Schiff legt an. " + string.Concat(Enumerable.Repeat("Am Rand stehen viele alte Lager und Kräne. ", 20)) + "Zuletzt kam ein Schiff in den Hafen, das niemand erwartet hatte, mit Holz aus Schweden.";
        var snippets = Snippets("Hafen Schiff", text);
        Assert.Equal(2, snippets.Count);
        Assert.Equal(["Der [Hafen] ist seit Montag wegen des Streiks geschlossen, und kein [Schiff] legt an.", "Zuletzt kam ein [Schiff] in den [Hafen], das niemand erwartet hatte, mit Holz aus Schweden."], snippets.Select(Marked));
    }

    [Fact]
    public void Places_are_lines_or_headings()
    {
        Assert.Equal(3, Assert.Single(Snippets("Ziel", "Eins.\n\nHier ist das Ziel.")).Place!.Line);
        var document = new Document("d", "t", "Anfang.\n\nHier ist das Ziel.") { Sections = [new(0, "Erstes"), new(9, "Zweites")] };
        Assert.Equal("Zweites", Assert.Single(Maker("Ziel").Of(document)).Place!.Heading);
    }

    [Fact]
    public void Marks_of_any_text_lie_inside_it_in_order()
    {
        const int seed = 99;
        var random = new Random(seed);
        var words = new[] { "Haus", "Häuser", "haustür", "Hof", "und", "😀", "é\u0301", "\r\n", ".", " ", "„", "Jong-Un", "\u00AD", "\uD800", "z. B." };
        for (var run = 0; run < 2000; run++)
        {
            var text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(120)).Select(_ => words[random.Next(words.Length)]));
            foreach (var snippet in Snippets("Haus \"Jong-Un\" Hof* Gartenhaus", text))
            {
                var at = 0;
                foreach (var mark in snippet.Marks)
                {
                    Assert.True(mark.Start >= at && mark.Length > 0 && mark.End <= snippet.Text.Length, $"seed {seed}, run {run}");
                    at = mark.End;
                }
                Assert.Equal(snippet.Text, string.Concat(snippet.Parts().Select(part => part.Text)));
            }
        }
    }

    [Fact]
    public async Task Snippets_from_places_are_those_from_whole_texts()
    {
        var titles = (await samples.Index.SearchAsync(new(new Query.Everything()) { Take = 100, Snippets = false })).Top.Select(match => match.Document.Title);
        var queries = titles.Concat(["Haus", "\"der Rat\"", "Sicherheitspolitik", "rief an", "Bau*", "§ 5 Abs. 2", "Bürgerinnen", "Gas Preis", "20. Juni 2024", "text:Partnerschaft -Angriff", "und", "titel:Haus"]);
        var compared = 0;
        foreach (var parsed in queries.Select(query => QueryParser.Parse(query)))
        {
            var matches = await samples.Index.SearchAsync(new(parsed.Query) { MatchAny = true, Take = 50, Snippets = true });
            foreach (var match in matches.Top)
            {
                Assert.NotNull(match.Places);
                var maker = new SnippetMaker(matches.Clause, new GermanAnalyzer());
                Assert.Equal(maker.Of(match.Document).Select(Marked), maker.Of(match.Document, match.Places).Select(Marked));
                compared++;
            }
        }
        Assert.True(compared > 200);
    }

    [Fact]
    public async Task A_place_far_into_a_long_text_is_found_by_the_number_of_its_word()
    {
        // Words of all kinds, each of which is counted once: forms with signs, numbers, dates, abbreviations, words broken at a line end.
        var sentences = CaseFile.Pairs("found.cases").Select(pair => pair.Expected.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)).ToList();
        var text = string.Concat(sentences.Select((sentence, i) => $"{sentence}\n\nHier steht wegmarke{i}.\n\n"));
        using var folder = new TemporaryFolder();
        folder.Write("source/lang.txt", text);
        folder.Index();
        using var index = LuceneIndex.Open(folder.At("index"));
        var engine = new SearchEngine(index);
        for (var i = 0; i < sentences.Count; i += 5)
        {
            var hit = Assert.Single((await engine.SearchAsync($"wegmarke{i}")).Hits);
            Assert.Contains($"[wegmarke{i}]", Marked(hit.Snippets[0]), StringComparison.Ordinal);
        }
    }

    static SnippetMaker Maker(string query) => new(new QueryCompiler(new GermanAnalyzer()).Compile(QueryParser.Parse(query).Query), new GermanAnalyzer());

    static IReadOnlyList<Snippet> Snippets(string query, string text) => Maker(query).Of(new Document("d", "", text));

    static string Marked(Snippet snippet) => string.Concat(snippet.Parts().Select(part => part.Marked ? $"[{part.Text}]" : part.Text));
}
