using System.Globalization;
using Fundstelle.Analysis;

namespace Fundstelle.Tests.Analysis;

public class NumberWordsTests
{
    [Fact]
    public void A_number_in_words_is_the_number_again()
    {
        foreach (var number in Enumerable.Range(2, 998).Concat(Enumerable.Range(1, 999).Select(thousands => thousands * 1000)).Select(number => number.ToString(CultureInfo.InvariantCulture)))
        {
            var words = NumberWords.Of(number).ToList();
            Assert.NotEmpty(words);
            Assert.All(words, word => Assert.Equal([number], NumberWords.Of(word)));
        }
    }

    [Theory]
    [InlineData("2", "zwei")]
    [InlineData("21", "einundzwanzig")]
    [InlineData("30", "dreissig")]
    [InlineData("100", "hundert einhundert")]
    [InlineData("117", "hundertsiebzehn")]
    [InlineData("1.000", "tausend eintausend")]
    [InlineData("101.000", "hunderteintausend")]
    [InlineData("350000", "dreihundertfünfzigtausend")]
    [InlineData("fünfzigjährige", "50-jährige")]
    [InlineData("zweihundertundzehn", "210")]
    [InlineData("50jährige", "fünfzigjährige")]
    [InlineData("90er", "neunziger 1990er")]
    [InlineData("dreissiger", "30er 1930er")]
    [InlineData("achtzigerjahren", "80er-jahren 1980er-jahren")]
    [InlineData("1980er", "80er achtziger")]
    public void Numbers_have_other_ways_to_be_written(string written, string others) => Assert.Equal(others.Split(' '), NumberWords.Of(written));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("eins")]
    [InlineData("0")]
    [InlineData("007")]
    [InlineData("1,5")]
    [InlineData("2024")]
    [InlineData("1000000")]
    [InlineData("99999999999999999999")]
    [InlineData("zweifel")]
    [InlineData("achtung")]
    [InlineData("einig")]
    [InlineData("iger")]
    [InlineData("zwanzigere")]
    [InlineData("einiger")]
    [InlineData("1880er")]
    [InlineData("1905er")]
    [InlineData("einmal")]
    [InlineData("hundertundhundert")]
    [InlineData("hundertund")]
    [InlineData("undzwanzig")]
    [InlineData("zweiund")]
    [InlineData("zehnundzwanzigtausend")]
    [InlineData("3d")]
    [InlineData("a8")]
    [InlineData("10-12")]
    public void Other_words_have_none(string written) => Assert.Empty(NumberWords.Of(written));
}
