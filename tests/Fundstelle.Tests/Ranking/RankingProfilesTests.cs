using Fundstelle.Ranking;

namespace Fundstelle.Tests.Ranking;

/// <summary>A file of profiles: what it means, and what is said about what it cannot mean.</summary>
public class RankingProfilesTests
{
    [Fact]
    public void What_a_profile_does_not_say_is_as_in_the_standard()
    {
        var profiles = RankingProfiles.Parse("""{"profiles": {"kurz": {"b": 1}, "titel": {"Title": 12.5, "k1": 0.4}}}""");
        Assert.Empty(profiles.Problems);
        Assert.Equal(new RankingOptions() with { Title = 12.5, K1 = 0.4 }, profiles.Find("titel"));
        Assert.Equal(new RankingOptions() with { B = 1 }, profiles.Find("kurz"));
        Assert.Equal(new RankingOptions(), profiles.Find("standard"));
        Assert.Null(profiles.Find("gibt-es-nicht"));
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        var profiles = RankingProfiles.None.With("a „b“", new() { K1 = 0.123, HalfLife = 7 });
        Assert.Equal(profiles.Named, RankingProfiles.Parse(profiles.Json()).Named);
    }

    [Theory]
    [InlineData("{\"profiles\": {\"a\": {\n  \"k1\": -3}}}", 2, 9, "k1 is -3; allowed is 0 to 10.")]
    [InlineData("{\"profiles\": {\"a\": {\"foo\": 1}}}", 1, 21, "There is no setting \"foo\"")]
    [InlineData("{\"profiles\": {\"a\": {\"k1\": \"viel\"}}}", 1, 27, "k1 must be a number.")]
    [InlineData("{\"profiles\": {\"a\": {\"k1\": 1e999}}}", 1, 27, "k1")]
    [InlineData("{\"profiles\": {\"a\": 3}}", 1, 15, "must be an object")]
    [InlineData("{\"profiles\": {\"a\": {\"title\": 0, \"text\": 0}}}", 1, 15, "all scores would be equal")]
    [InlineData("{\"profiles\": {\"a\": {}, \"a\": {}}}", 1, 24, "exists already")]
    [InlineData("{\"profile\": {}}", 1, 2, "is unknown")]
    [InlineData("[]", 1, 1, "An object with \"profiles\" is expected.")]
    [InlineData("{\"profiles\": {\"a\": {\"k1\": }}}", 1, 27, "JSON")]
    [InlineData("", 1, 1, "JSON")]
    public void A_mistake_has_a_place_and_a_sentence(string json, int line, int column, string sentence)
    {
        var problem = RankingProfiles.Parse(json).Problems[0];
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(sentence, problem.Text.English, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Text.German);
    }

    [Theory]
    [InlineData("k1=0.9", null)]
    [InlineData("HALFLIFE=30", null)]
    [InlineData("k1=NaN", "allowed is 0 to 10")]
    [InlineData("k1=Infinity", "allowed is 0 to 10")]
    [InlineData("k1=1,5", "is no number")]
    [InlineData("k1", "what is meant is like k1=0.9")]
    [InlineData("=3", "what is meant is like k1=0.9")]
    [InlineData("zwei=3", "There is no setting")]
    public void A_setting_of_the_command_line_is_checked(string text, string? problem)
    {
        var (options, found) = RankingProfiles.Set(new(), text);
        if (problem is null) Assert.NotEqual(new(), options);
        else Assert.Contains(problem, found!.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_reads_what_it_writes_and_has_a_name_of_its_own()
    {
        foreach (var setting in RankingSetting.All)
        {
            Assert.Equal(setting.Highest / 2, setting.Get(setting.With(new(), setting.Highest / 2)));
            Assert.Same(setting, RankingSetting.Named(setting.Name));
            Assert.Null(setting.Problem(setting.Get(new())));
            foreach (var wrong in (double[])[double.NaN, double.PositiveInfinity, -1, setting.Highest * 1.01]) Assert.NotNull(setting.Problem(wrong));
        }
        Assert.Equal(typeof(RankingOptions).GetProperties().Count(property => property.CanWrite), RankingSetting.All.Count);
        Assert.Empty(new RankingOptions().Problems());
    }

    [Fact]
    public void Rounded_parts_add_up_whatever_the_numbers()
    {
        const int seed = 5;
        var random = new Random(seed);
        for (var round = 0; round < 1000; round++)
        {
            double[] values = [.. Enumerable.Range(0, 1 + random.Next(8)).Select(_ => random.NextDouble() * 20)];
            var parts = RoundedParts.Of(values, 3);
            Assert.True(parts.Sum() == Math.Round((decimal)values.Sum(), 3), $"seed {seed}, round {round}");
            Assert.All(parts.Zip(values), pair => Assert.InRange(Math.Abs((double)pair.First - pair.Second), 0, 0.001));
            Assert.Equal(100, RoundedParts.Percent(values).Sum());
        }
    }
}
