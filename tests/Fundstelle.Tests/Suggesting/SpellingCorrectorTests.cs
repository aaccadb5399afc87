using Fundstelle.Analysis;
using Fundstelle.Suggesting;

namespace Fundstelle.Tests.Suggesting;

/// <summary>What was meant by a word that occurs nowhere. The words of the word list stand for those of an index, their counts for documents.</summary>
public class SpellingCorrectorTests
{
    static readonly SpellingCorrector corrector = new(new(Lexicon.Shipped.All().Where(entry => entry.Facts.Count >= 50).Select(entry => new WordCount(entry.Word, (int)entry.Facts.Count))));

    public static TheoryData<string, string> Corrections => CaseFile.Of("corrections.cases");

    [Theory, MemberData(nameof(Corrections))]
    public void A_slip_leads_to_the_word_that_was_meant(string typed, string meant) =>
        Assert.Equal(meant, corrector.Correct(typed, 3).Select(correction => correction.Word).FirstOrDefault() ?? "");

    [Fact]
    public void A_word_is_never_its_own_correction() =>
        Assert.Equal(["quarkels"], new SpellingCorrector(new([new("quarkel", 3), new("quarkels", 2)])).Correct("quarkel", 3).Select(correction => correction.Word));

    [Fact]
    public void A_word_that_German_knows_is_no_slip_whatever_the_documents_have()
    {
        var words = new SpellingCorrector(new([.. ((string[])["spielt", "zeug", "gericht", "regte", "fahrt", "haupt", "statt", "binnenausschusses"]).Select(word => new WordCount(word, 500))]));
        Assert.All((string[])["spielzeug", "gesicht", "regie", "fahrzeug", "hauptstadt", "innenausschusses"], word => Assert.Empty(words.Correct(word, 3)));
        Assert.Equal("gericht", words.Correct("gerricht", 3)[0].Word);
    }

    [Fact]
    public void A_rare_word_is_corrected_only_by_one_that_is_far_more_frequent_and_one_slip_away()
    {
        var words = new SpellingCorrector(new([new("versamlung", 1), new("versammlung", 400), new("versandung", 60)]));
        Assert.Equal(["versammlung"], words.CorrectRare("versamlung", 1, 3).Select(correction => correction.Word));
        Assert.Empty(words.CorrectRare("versamlung", 20, 3));
    }
}
