using System.Text.RegularExpressions;
using Fundstelle.Analysis;
using Fundstelle.Matching;

namespace Fundstelle.Tests.Analysis;

/// <summary>The rules of German, one line each in Cases.</summary>
public class GermanCases
{
    readonly GermanStemming stemming = new(Lexicon.Shipped);

    public static TheoryData<string, string> Stems => CaseFile.Of("stemming.cases");

    public static TheoryData<string, string> Apart => CaseFile.Of("stemming-apart.cases");

    public static TheoryData<string> Inflected => [.. CaseFile.Lines("inflection.cases")];

    public static TheoryData<string, string> Parts => CaseFile.Of("parts.cases");

    public static TheoryData<string, string> Compounds => CaseFile.Of("compounds.cases");

    public static TheoryData<string, string> Spellings => CaseFile.Of("spelling.cases");

    public static TheoryData<string, string> Names => CaseFile.Of("names.cases");

    public static TheoryData<string, string> Families => CaseFile.Of("families.cases");

    public static TheoryData<string, string> Groups => CaseFile.Of("groups.cases");

    public static TheoryData<string, string> Texts => CaseFile.Of("tokens.cases");

    [Theory, MemberData(nameof(Stems))]
    public void Inflected_forms_have_one_stem(string forms, string stem)
    {
        foreach (var form in forms.Split(' ')) Assert.Equal((form, stem), (form, stemming.Stem(Letters.Written(form, out _))));
    }

    [Theory, MemberData(nameof(Apart))]
    public void Different_words_have_different_stems(string one, string other) => Assert.NotEqual(stemming.Stem(one), stemming.Stem(other));

    [Theory, MemberData(nameof(Inflected))]
    public void A_word_finds_its_other_forms(string forms)
    {
        var words = forms.Split(' ');
        foreach (var form in words[1..])
            Assert.True(Read(words[0]).AskedStems.Intersect(Read(form).Stems, StringComparer.Ordinal).Any(), $"{words[0]} asks for {string.Join('|', Read(words[0]).AskedStems)}, {form} is {string.Join('|', Read(form).Stems)}");
    }

    [Theory]
    [InlineData("landete", false, "landen")]
    [InlineData("Häfen", true, "hafen")]
    [InlineData("ging", false, "geh")]
    [InlineData("geschälten", false, "schäl")]
    [InlineData("Kaufleuten", true, "kaufmann")]
    [InlineData("Brutplätze", true, "brutplatz")]
    public void The_last_rule_says_what_the_stem_is(string form, bool isCapitalised, string stem)
    {
        var written = Letters.Written(form, out _);
        Assert.Equal(stem, Read(form).Stems[0]);
        Assert.EndsWith(stem, new StemmingRules(Lexicon.Shipped).Of(written, isCapitalised)[^1].English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("geröstet", "participle: rösten → röst")]
    [InlineData("röstet", "ending: röst·et")]
    [InlineData("geht's", "without apostrophe: geh")]
    [InlineData("50jähriger", "ending: 50jährig·er")]
    [InlineData("see", "")]
    public void Rules_are_named_as_what_they_are(string form, string rules) =>
        Assert.Equal(rules, string.Join("; ", new StemmingRules(Lexicon.Shipped).Of(Letters.Written(form, out _), isCapitalised: false).Select(rule => rule.English)));

    [Theory, MemberData(nameof(Parts))]
    public void A_word_is_found_as_a_part_of_a_compound(string word, string compound) =>
        Assert.Equal(compound[0] != '-', Read(compound.TrimStart('-')).Parts.Any(part => Read(word).Stems.Contains(part.Stem)));

    static WordAnalysis Read(string word) => new WordReader(Lexicon.Shipped).Read(word, WordKind.Letters, 0);

    [Theory, MemberData(nameof(Compounds))]
    public void Compounds_are_split_into_their_words(string word, string parts) =>
        Assert.Equal(parts, string.Join(' ', new CompoundSplitter(Lexicon.Shipped).Split(Letters.Written(word, out _)).Select(part => part.Word)));

    [Fact]
    public void What_is_said_of_a_word_is_what_is_done_with_it()
    {
        var splitter = new CompoundSplitter(Lexicon.Shipped);
        var words = Lexicon.Shipped.All().Where((entry, i) => i % 40 == 0 && entry.Word.Length >= 6).Select(entry => entry.Word).ToList();
        Assert.True(words.Count > 5000);
        foreach (var word in words) Assert.Equal((word, splitter.Split(word).Count > 0), (word, splitter.Explain(word).IsSplit));
    }

    [Theory]
    [InlineData("haftpflichtversicherung", "haft- begins", "-versicherung ends")]
    [InlineData("gaspreise", "gas- begins", "-preise ends")]
    [InlineData("betriebsräte", "another form", "betriebsrat")]
    [InlineData("kreisförmige", "-förmige makes", "an adjective of a noun")]
    [InlineData("zehntausende", "a number", "made of numbers")]
    public void Why_a_word_is_taken_apart_names_what_was_counted_or_who_decided(string word, string first, string second)
    {
        var reason = new CompoundSplitter(Lexicon.Shipped).Explain(word).Reason.English;
        Assert.Contains(first, reason, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(second, reason, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Texts))]
    public void Texts_give_tokens(string text, string tokens)
    {
        var found = new List<Token>();
        new GermanAnalyzer().Analyze(Regex.Unescape(text), found);
        Assert.Equal(tokens, string.Join(' ', found.Select(token => $"{token.Position}:{token.Word.Written}/{string.Join('|', token.Word.Stems)}")));
    }

    [Theory, MemberData(nameof(Spellings))]
    public void Old_and_new_spelling_have_one_stem(string words, string nothing)
    {
        Assert.Empty(nothing);
        string Stem(string word) => stemming.Stem(Letters.Written(word, out _));
        var all = words.Split(' ');
        foreach (var word in all[1..])
        {
            if (word[0] == '-') Assert.NotEqual((all[0], Stem(all[0])), (all[0], Stem(word[1..])));
            else Assert.Equal((word, Stem(all[0])), (word, Stem(word)));
        }
    }

    [Theory, MemberData(nameof(Families))]
    public void Words_have_a_family_in_other_parts_of_speech(string word, string others)
    {
        var written = Letters.Written(word, out _);
        var stems = stemming.Stems(written, char.IsUpper(word[0]) ? LetterCase.Capitalised : LetterCase.Small).Asked;
        Assert.Equal(others, string.Join(' ', new WordFamilies(Lexicon.Shipped).Of([written, .. stems])));
    }

    [Theory, MemberData(nameof(Names))]
    public void Names_are_found_in_other_spellings(string name, string others)
    {
        var variants = new NameVariants(Lexicon.Shipped).Of(name);
        foreach (var other in others.Split(' '))
        {
            if (other[0] == '-') Assert.DoesNotContain(other[1..], variants);
            else Assert.Contains(other, variants);
        }
    }

    [Fact]
    public void Nine_of_ten_names_are_found_in_another_spelling_and_seven_of_eight_joined_pairs_are_one_name()
    {
        var names = new NameVariants(Lexicon.Shipped);
        var spellings = CaseFile.Lines("name-spellings.cases").Select(line => line.Split(" => ")).ToList();
        var missed = spellings.Where(pair => !names.Of(pair[0]).Contains(pair[1])).Select(pair => string.Join(" => ", pair)).ToList();
        Assert.True(missed.Count * 10 <= spellings.Count, string.Join(", ", missed));

        var judged = CaseFile.Lines("name-pairs.cases").Select(line => line.Split(" | ")).ToList();
        var joined = judged.Where(pair => names.Of(pair[1]).Contains(pair[2])).ToList();
        Assert.Empty(judged.Where(pair => pair[0] == "right").Except(joined).Select(pair => string.Join(" | ", pair)));
        Assert.True(joined.Count(pair => pair[0] == "wrong") * 8 <= joined.Count);
    }

    [Theory, MemberData(nameof(Groups))]
    public void Words_that_stand_apart_are_read_together(string text, string readings)
    {
        var found = new List<Token>();
        new GermanAnalyzer().Analyze(text, found);
        Assert.Equal(readings, string.Join(' ', found.Where(token => token.Word.IsReading).OrderBy(token => token.Range.Start).Select(token => $"{token.Word.Written}@{text.Substring(token.Range.Start, token.Range.Length)}")));
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
        Assert.InRange(2 * precision * recall / (precision + recall), 0.91, 1);
        // Half of CISTEM's.
        Assert.InRange(found - right, 0, 38_987);
    }
}
