using System.Globalization;

namespace Fundstelle.Cli.Printing;

/// <summary>Where the time of a search went.</summary>
static class TimingPrinting
{
    const int BarWidth = 30;

    public static void Write(TextWriter output, SearchTimings timings, Language language)
    {
        var sum = timings.Times.Values.Aggregate(TimeSpan.Zero, (total, time) => total + time);
        foreach (var (stage, time) in timings.Times.OrderBy(time => time.Key))
        {
            var share = sum > TimeSpan.Zero ? time / sum : 0;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name(stage).In(language),-28} {Quantities.Time(time, 3, language),12} {100 * share,4:F0} % {new string('█', (int)Math.Round(share * BarWidth))}"));
        }
        output.WriteLine($"{(language == Language.German ? "zusammen" : "together"),-28} {Quantities.Time(sum, 3, language),12}");
    }

    static Message Name(SearchStage stage) => stage switch
    {
        SearchStage.Parsing => new("Anfrage lesen", "reading the query"),
        SearchStage.Compiling => new("Wörter zerlegen", "analysing words"),
        SearchStage.LookingUp => new("im Vokabular nachsehen", "looking up the vocabulary"),
        SearchStage.Scoring => new("Dokumente finden und werten", "finding and scoring"),
        SearchStage.Reading => new("Dokumente lesen", "reading documents"),
        SearchStage.Suggesting => new("Vorschläge", "suggestions"),
        _ => new("Textstellen", "snippets"),
    };
}
