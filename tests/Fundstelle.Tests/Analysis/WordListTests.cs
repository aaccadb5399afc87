using Fundstelle.Analysis;

namespace Fundstelle.Tests.Analysis;

/// <summary>
/// The word list against itself: forms that are seen beside each other are mostly forms of one word, so that a rule that treats one of them otherwise shows here, whether
/// or not a case names the word. Some are different words (Herd and Herde), so that the counts are not 0; they may fall, and a rule that lets one rise must say why.
/// </summary>
public class WordListTests
{
    readonly GermanStemming stemming = new(Lexicon.Shipped);
    readonly CompoundSplitter splitter = new(Lexicon.Shipped);

    [Fact]
    public void Forms_of_common_nouns_have_one_stem()
    {
        // Gabriel and Gabriele, Rahm and Rahmen only look like forms of one; that they stay apart is a case of its own.
        var apart = CaseFile.Pairs("stemming-apart.cases").ToHashSet();
        var nouns = Common(facts => facts.NounShare >= 0.95);
        Rarely(nouns.SelectMany(noun => Forms(noun, ["s", "es", "n", "en", "e", "nen"], facts => facts.NounShare >= 0.95)).Where(pair => !apart.Contains(pair)), isCapitalised: true, most: 101);
    }

    [Fact]
    public void Women_are_taken_apart_where_men_are()
    {
        var women = Lexicon.Shipped.All().Where(entry => entry.Facts.IsNoun && entry.Word.Length > 8 && entry.Word.EndsWith("innen", StringComparison.Ordinal)).Select(entry => entry.Word[..^5]);
        var apart = women.Where(man => Lexicon.Shipped.Find(man).IsNoun && !Cuts(man).SequenceEqual(Cuts(man + "innen"))).ToList();
        Assert.True(apart.Count == 0, string.Join(' ', apart));

        IEnumerable<int> Cuts(string word) => splitter.Split(word).Select(part => part.Start);
    }

    [Fact]
    public void Forms_of_common_verbs_have_one_stem()
    {
        var infinitives = Common(facts => facts.NounShare is >= 0 and < 0.3).Where(word => word.EndsWith("en", StringComparison.Ordinal) && !FunctionWords.Contains(word)).Select(word => word[..^2]);
        Rarely(infinitives.SelectMany(root => Forms(root, ["en", "e", "t", "te", "ten", "st", "end", "ende"], facts => facts.NounShare is >= 0 and < 0.3)), isCapitalised: false, most: 182);
    }

    [Fact]
    public void Forms_of_common_adjectives_have_one_stem()
    {
        var adjectives = Common(IsOther).Where(word => !FunctionWords.Contains(word) && ((string[])["e", "en", "er", "es", "em"]).All(ending => Lexicon.Shipped.Find(word + ending) is { Known: true } facts && IsOther(facts)));
        Rarely(adjectives.SelectMany(adjective => ((string[])["e", "en", "er", "es", "em"]).Select(ending => (adjective, adjective + ending))), isCapitalised: false, most: 21);

        static bool IsOther(WordFacts facts) => facts.NounShare is >= 0 and < 0.3;
    }

    [Fact]
    public void A_compound_that_nobody_has_seen_has_the_stem_of_its_last_part()
    {
        var nouns = Common(facts => facts.NounShare >= 0.95).Where(word => word.Length is >= 4 and <= 12);
        var pairs = nouns.SelectMany(noun => Forms(noun, ["s", "es", "n", "en", "e", "er", "nen"], facts => facts.NounShare >= 0.95)).Where(pair => Stem(pair.One, true) == Stem(pair.Other, true));
        Rarely(pairs.Select(pair => ("zauber" + pair.One, "zauber" + pair.Other)), isCapitalised: true, most: 13);
    }

    static IEnumerable<string> Common(Func<WordFacts, bool> isOfKind) =>
        Lexicon.Shipped.All().Where(entry => entry.Facts.Count >= 20 && entry.Word.Length >= 4 && isOfKind(entry.Facts)).Select(entry => entry.Word);

    static IEnumerable<(string One, string Other)> Forms(string word, string[] endings, Func<WordFacts, bool> isOfKind)
    {
        var seen = endings.Select(ending => word + ending).Where(form => Lexicon.Shipped.Find(form) is { Count: >= 20 } facts && isOfKind(facts)).ToList();
        var first = Lexicon.Shipped.Find(word) is { Count: >= 20 } alone && isOfKind(alone) ? word : seen.FirstOrDefault();
        return seen.Where(form => form != first).Select(form => (first!, form));
    }

    void Rarely(IEnumerable<(string One, string Other)> pairs, bool isCapitalised, int most)
    {
        var apart = pairs.Select(pair => (pair.One, pair.Other, Stems: (Stem(pair.One, isCapitalised), Stem(pair.Other, isCapitalised)))).Where(pair => pair.Stems.Item1 != pair.Stems.Item2).ToList();
        Assert.True(apart.Count <= most, $"{apart.Count} pairs of forms have different stems, at most {most} did: {string.Join("; ", apart.OrderByDescending(pair => Lexicon.Shipped.Find(pair.Other).Count).Take(60).Select(pair => $"{pair.One} {pair.Stems.Item1} ≠ {pair.Other} {pair.Stems.Item2}"))}");
    }

    string Stem(string word, bool isCapitalised)
    {
        splitter.Split(stemming.Normal(word), !isCapitalised, out var last);
        return stemming.Stem(word, isCapitalised, last);
    }
}
