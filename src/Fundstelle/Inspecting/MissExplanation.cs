using Fundstelle.Ranking;

namespace Fundstelle.Inspecting;

/// <summary>A word of the query that a document does not have.</summary>
/// <param name="Label">The word, phrase or pattern.</param>
/// <param name="Holding">How many documents have it.</param>
/// <param name="Nearest">What the document has instead, nearest first.</param>
public sealed record MissingWord(string Label, int Holding, IReadOnlyList<NearForm> Nearest);

/// <summary>A form of the document that is near a word it does not have.</summary>
/// <param name="Text">As it stands in the document.</param>
/// <param name="Relation">What it has to do with the word.</param>
public sealed record NearForm(string Text, Message Relation);

/// <summary>A query that would find the document.</summary>
/// <param name="Query">As a user would type it.</param>
/// <param name="Changes">What is different, one sentence each.</param>
/// <param name="DropsFilters">Whether the filters and days of the request must go too.</param>
public sealed record RepairedQuery(string Query, IReadOnlyList<Message> Changes, bool DropsFilters);

/// <summary>What the documents above one are ahead in.</summary>
/// <param name="Label">The word or bonus.</param>
/// <param name="Theirs">Their points, on average.</param>
/// <param name="Own">The points of the document.</param>
/// <param name="Above">How many documents were looked at.</param>
public sealed record RivalAdvantage(Message Label, double Theirs, double Own, int Above)
{
    /// <summary>The points of an explanation by what they are for.</summary>
    internal static IReadOnlyDictionary<Message, double> ByLabel(Explanation explanation) =>
        explanation.Shares.GroupBy(Wording.Label).ToDictionary(group => group.Key, group => group.Sum(share => share.Value));
}

/// <summary>Why a document is not found, or stands low.</summary>
/// <param name="Query">The query, canonical.</param>
/// <param name="Document">The document.</param>
/// <param name="Total">How many hits there are.</param>
/// <param name="Hit">Where it is a hit after all: why it stands where it does.</param>
/// <param name="Missing">The words it lacks.</param>
/// <param name="Barriers">What else keeps it away: excluded words it has, filters, days.</param>
/// <param name="Repair">The smallest change that would find it; null where the query and it have nothing in common.</param>
/// <param name="Rivals">For a hit: what those above have and it lacks.</param>
public sealed record MissExplanation(
    string Query, Document Document, int Total, HitExplanation? Hit, IReadOnlyList<MissingWord> Missing, IReadOnlyList<Message> Barriers, RepairedQuery? Repair, IReadOnlyList<RivalAdvantage> Rivals)
{
    /// <summary>All this in a sentence or two.</summary>
    public Message Sentence => Wording.Say(language =>
    {
        var german = language == Language.German;
        if (Hit is { } hit)
        {
            var first = Wording.Number(hit.Rank, language);
            if (Rivals.Count == 0) return german ? $"Das Dokument wird gefunden: Platz {first} von {Wording.Number(Total, language)}." : $"The document is found: rank {first} of {Wording.Number(Total, language)}.";
            var ahead = string.Join(", ", Rivals.Take(3).Select(rival => $"{rival.Label.In(language)} ({Wording.Number(rival.Theirs, 2, language)} {(german ? "gegen" : "against")} {Wording.Number(rival.Own, 2, language)})"));
            return german
                ? $"Das Dokument wird gefunden, auf Platz {first} von {Wording.Number(Total, language)}. Die {Rivals[0].Above} besten haben im Mittel mehr Punkte für {ahead}."
                : $"The document is found, at rank {first} of {Wording.Number(Total, language)}. The best {Rivals[0].Above} have more points on average for {ahead}.";
        }
        List<string> reasons = [.. Missing.Select(word => german ? $"es enthält {Wording.Quoted(word.Label).German} nicht" : $"it does not have {Wording.Quoted(word.Label).English}"), .. Barriers.Select(barrier => barrier.In(language))];
        if (reasons.Count == 0) reasons.Add(german ? "die Anfrage findet gar nichts" : "the query finds nothing at all");
        var repair = Repair is null ? "" : german ? $" Gefunden würde es mit: {Repair.Query}" : $" It would be found with: {Repair.Query}";
        return (german ? "Das Dokument wird nicht gefunden: " : "The document is not found: ") + string.Join("; ", reasons) + "." + repair;
    });
}
