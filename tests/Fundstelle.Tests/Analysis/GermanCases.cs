using System.Text.RegularExpressions;
using Fundstelle.Analysis;

namespace Fundstelle.Tests.Analysis;

/// <summary>The rules of German, one line each in Cases.</summary>
public class GermanCases
{
    readonly GermanStemming stemming = new(Lexicon.Shipped);

    public static TheoryData<string, string> Stems => CaseFile.Of("stemming.cases");

    public static TheoryData<string, string> Apart => CaseFile.Of("stemming-apart.cases");

    public static TheoryData<string, string> Compounds => CaseFile.Of("compounds.cases");

    public static TheoryData<string, string> Texts => CaseFile.Of("tokens.cases");

    [Theory, MemberData(nameof(Stems))]
    public void Inflected_forms_have_one_stem(string forms, string stem)
    {
        foreach (var form in forms.Split(' ')) Assert.Equal((form, stem), (form, stemming.Stem(Letters.Written(form, out _))));
    }

    [Theory, MemberData(nameof(Apart))]
    public void Different_words_have_different_stems(string one, string other) => Assert.NotEqual(stemming.Stem(one), stemming.Stem(other));

    [Theory, MemberData(nameof(Compounds))]
    public void Compounds_are_split_into_their_words(string word, string parts) =>
        Assert.Equal(parts, string.Join(' ', new CompoundSplitter(Lexicon.Shipped).Split(Letters.Written(word, out _)).Select(part => part.Word)));

    [Theory, MemberData(nameof(Texts))]
    public void Texts_give_tokens(string text, string tokens)
    {
        var found = new List<Token>();
        new GermanAnalyzer().Analyze(Regex.Unescape(text), found);
        Assert.Equal(tokens, string.Join(' ', found.Select(token => $"{token.Position}:{token.Word.Written}/{string.Join('|', token.Word.Stems)}")));
    }

    [Fact]
    public void Nine_of_ten_parted_verbs_are_rightly_joined()
    {
        var judged = CaseFile.Lines("parted-verbs.cases").Select(line => line.Split(" | ")).ToList();
        var lost = new List<string>();
        foreach (var line in judged.Where(line => line[0] == "right"))
        {
            var tokens = new List<Token>();
            new GermanAnalyzer().Analyze(line[2], tokens);
            if (!tokens.Exists(token => token.Word.IsReading && token.Word.Written == line[1])) lost.Add(string.Join(" | ", line));
        }
        Assert.Empty(lost);
        Assert.InRange(judged.Count(line => line[0] == "right"), judged.Count * 9 / 10, judged.Count);
    }

    [Fact]
    public void Any_text_gives_tokens_inside_it_in_order()
    {
        const int seed = 4711;
        var random = new Random(seed);
        var letters = "aäßÄeinsEN-–'’*:_/·() .,\n\u00AD\u200B\u0308\uD83D\uDE00§%0123456789\uFEFFﬀ\u202E\0";
        for (var run = 0; run < 3000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => letters[random.Next(letters.Length)]));
            var tokens = new List<Token>();
            new GermanAnalyzer().Analyze(text, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                var range = tokens[i].Range;
                Assert.True(range.Start >= 0 && range.Length > 0 && range.End <= text.Length, $"seed {seed}, run {run}: {range}");
                Assert.True(i == 0 || tokens[i].Position >= tokens[i - 1].Position, $"seed {seed}, run {run}: positions go back");
                foreach (var part in tokens[i].Word.Parts)
                    Assert.True(part.Range.Start >= 0 && part.Range.End <= range.Length, $"seed {seed}, run {run}: part {part}");
            }
        }
    }

    [SharedDataFact]
    public void Stemming_reaches_its_score_on_the_gold_standard()
    {
        var byStem = new Dictionary<string, List<int>>();
        var (gold, number) = (0L, 0);
        foreach (var line in File.ReadLines(SharedData.At("data/stemming/gold-inflection.tsv")).Where(line => !line.StartsWith('#')))
        {
            var forms = line.Split('\t')[^1].Split(' ').Select(form => Letters.Written(form, out _)).Distinct().ToList();
            gold += forms.Count * (forms.Count - 1L) / 2;
            foreach (var form in forms)
            {
                var stem = stemming.Stem(form);
                if (!byStem.TryGetValue(stem, out var list)) byStem[stem] = list = [];
                list.Add(number);
            }
            number++;
        }
        var found = byStem.Values.Sum(list => list.Count * (list.Count - 1L) / 2);
        var right = byStem.Values.Sum(list => list.GroupBy(cluster => cluster).Sum(group => group.Count() * (group.Count() - 1L) / 2));
        var (precision, recall) = ((double)right / found, (double)right / gold);
        Assert.InRange(2 * precision * recall / (precision + recall), 0.85, 1);
    }
}
