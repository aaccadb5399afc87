using Fundstelle.Ranking;

namespace Fundstelle.Inspecting;

/// <summary>One of two documents.</summary>
/// <param name="Document">The document.</param>
/// <param name="Hit">Why it stands where it does; null where it does not match.</param>
public sealed record ComparedDocument(Document Document, HitExplanation? Hit)
{
    internal double Score => Hit?.Explanation.Score ?? 0;
}

/// <summary>One word or bonus in two documents.</summary>
/// <param name="Label">What for.</param>
/// <param name="First">Points of the first.</param>
/// <param name="Second">Points of the second.</param>
/// <param name="FirstFound">Where the first has it.</param>
/// <param name="SecondFound">Where the second has it.</param>
public sealed record ComparedShare(Message Label, double First, double Second, Message FirstFound, Message SecondFound)
{
    /// <summary>Points that the first is ahead.</summary>
    public double Difference => First - Second;
}

/// <summary>Two documents side by side.</summary>
/// <param name="Query">The query, canonical.</param>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
/// <param name="Shares">Word by word, in the order of the query; what neither has is left out.</param>
/// <param name="Sentence">The difference in a sentence.</param>
public sealed record DocumentComparison(string Query, ComparedDocument First, ComparedDocument Second, IReadOnlyList<ComparedShare> Shares, Message Sentence)
{
    internal static DocumentComparison Between(string query, ComparedDocument first, ComparedDocument second)
    {
        var (ofFirst, ofSecond) = (ByLabel(first), ByLabel(second));
        var shares = ofFirst.Keys.Union(ofSecond.Keys).Select(label => new ComparedShare(
            label, Points(ofFirst, label), Points(ofSecond, label), Found(ofFirst, label), Found(ofSecond, label))).ToList();
        return new(query, first, second, shares, Sentences(first, second, shares));
    }

    static Dictionary<Message, List<Share>> ByLabel(ComparedDocument document) =>
        document.Hit?.Explanation.Shares.GroupBy(Wording.Label).ToDictionary(group => group.Key, group => group.ToList()) ?? [];

    static double Points(Dictionary<Message, List<Share>> shares, Message label) => shares.GetValueOrDefault(label)?.Sum(share => share.Value) ?? 0;

    static Message Found(Dictionary<Message, List<Share>> shares, Message label) => shares.GetValueOrDefault(label)?[0] switch
    {
        Share.Word word => Wording.Occurrences(word.Evidence),
        Share.Nearness near => new($"Abstand {near.Distance}", $"distance {near.Distance}"),
        Share.Recency day => new($"{day.Age} Tage alt", $"{day.Age} days old"),
        _ => new("–", "–"),
    };

    static Message Sentences(ComparedDocument first, ComparedDocument second, List<ComparedShare> shares) => Wording.Say(language =>
    {
        var german = language == Language.German;
        var (ahead, behind) = first.Score >= second.Score ? (first, second) : (second, first);
        if (ahead.Hit is null) return german ? "Keines der beiden wird gefunden." : "Neither of the two is found.";
        if (behind.Hit is null) return german ? $"{Named(ahead)} wird gefunden, {Named(behind)} nicht." : $"{Named(ahead)} is found, {Named(behind)} is not.";
        var sign = ahead == first ? 1 : -1;
        var reasons = shares.Where(share => share.Difference * sign > 0).OrderByDescending(share => share.Difference * sign).Take(2).ToList();
        if (reasons.Count == 0 || first.Score == second.Score)
            return german ? "Beide haben gleich viele Punkte; es entscheidet die Reihenfolge der Quelle." : "Both have the same points; the order of the source decides.";
        var why = string.Join(german ? " und " : " and ", reasons.Select(share =>
            $"{share.Label.In(language)} (+{Wording.Number(Math.Abs(share.Difference), 2, language)}: {(ahead == first ? share.FirstFound : share.SecondFound).In(language)} {(german ? "gegen" : "against")} {(ahead == first ? share.SecondFound : share.FirstFound).In(language)})"));
        return german ? $"{Named(ahead)} steht {Wording.Number(ahead.Score - behind.Score, 2, language)} Punkte vor {Named(behind)}, vor allem wegen {why}."
            : $"{Named(ahead)} is {Wording.Number(ahead.Score - behind.Score, 2, language)} points ahead of {Named(behind)}, mostly because of {why}.";

        string Named(ComparedDocument document) => document.Document.Title.Length > 0 ? Wording.Quoted(document.Document.Title).In(language) : document.Document.Id;
    });
}
