using Fundstelle.Querying;

namespace Fundstelle.Tests.Querying;

/// <summary>Days as people say them.</summary>
public class PeriodTests
{
    public static TheoryData<string, string> Periods => CaseFile.Of("periods.cases");

    [Theory, MemberData(nameof(Periods))]
    public void Periods_are_understood_as_meant(string text, string days) =>
        Assert.Equal(days, Fundstelle.Querying.Periods.Read(text, new(2024, 6, 21))?.Text.English ?? "-");

    [Fact]
    public void Every_text_is_a_period_or_none()
    {
        const int seed = 811;
        var random = new Random(seed);
        string[] words = ["letzte", "bis", "ab", "-", "..", "2024", "0000", "9999", "Juni", "31.", "Tage", "Jahre", "1", "99999", "–", "\uD800", "heute", "to"];
        for (var run = 0; run < 5000; run++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(6)).Select(_ => words[random.Next(words.Length)]));
            var period = Fundstelle.Querying.Periods.Read(text, random.Next(2) == 0 ? DateOnly.MinValue : DateOnly.MaxValue);
            Assert.True(period is not { First: { } first, Last: { } last } || first <= last, $"seed {seed}, run {run}: {text}");
        }
    }
}
