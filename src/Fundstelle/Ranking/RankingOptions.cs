using Fundstelle.Matching;
using Fundstelle.Querying;

namespace Fundstelle.Ranking;

/// <summary>What counts how much. <see cref="RankingSetting.All"/> lists every setting with its meaning and range; <see cref="Problems"/> checks them.</summary>
public sealed record RankingOptions
{
    /// <summary>How soon further occurrences of a word stop counting. 0 counts a word once.</summary>
    public double K1 { get; init; } = 1;

    /// <summary>How much a long text is held against its words. 0 not at all, 1 in full.</summary>
    public double B { get; init; } = 0.7;

    /// <summary>The same for titles: 0 not at all, 1 in full.</summary>
    public double TitleB { get; init; } = 0.7;

    /// <summary>Weight of an occurrence in the title against one in the text.</summary>
    public double Title { get; init; } = 8;

    /// <summary>Weight of an occurrence in the text.</summary>
    public double Text { get; init; } = 1;

    /// <summary>Weight of a word with the stem asked for.</summary>
    public double Stem { get; init; } = 1;

    /// <summary>What a word gets on top when it is written exactly as asked.</summary>
    public double Exact { get; init; } = 0.4;

    /// <summary>Weight of a compound that ends in the word asked for: Partnerschafts|abkommen for Abkommen.</summary>
    public double Head { get; init; } = 0.4;

    /// <summary>Weight of a compound that holds the word asked for before its end: Abkommens|text for Abkommen.</summary>
    public double Modifier { get; init; } = 0.25;

    /// <summary>Weight of the parts of a compound asked for, standing near each other.</summary>
    public double Parts { get; init; } = 0.4;

    /// <summary>Weight of another spelling of a name, or of an abbreviation written out.</summary>
    public double Variant { get; init; } = 0.5;

    /// <summary>Weight of a word of the same family (kündigen for Kündigung), where any word is enough.</summary>
    public double Family { get; init; } = 0.4;

    /// <summary>What neighbouring query words get when they follow each other in the text as in the query, in shares of the rarer one's weight.</summary>
    public double Phrase { get; init; } = 0.45;

    /// <summary>What neighbouring query words get when they are near each other in the text, in shares of the rarer one's weight, divided by their distance.</summary>
    public double Proximity { get; init; } = 0.6;

    /// <summary>What a document of today gets on top, in shares of its score; an older one gets less. Needs <see cref="SearchRequest.Today"/>.</summary>
    public double Recency { get; init; }

    /// <summary>After how many days the share for recency is half as large.</summary>
    public double HalfLife { get; init; } = 90;

    /// <summary>The weight of a field.</summary>
    public double FieldWeight(string field) => field == QueryFields.Title ? Title : Text;

    /// <summary>How much the length of a field is held against its words; each field has its own, as in BM25F.</summary>
    public double LengthNormalisation(string field) => field == QueryFields.Title ? TitleB : B;

    /// <summary>The weight of a way to answer a word.</summary>
    public double KindWeight(MatchKind kind) => kind switch
    {
        MatchKind.Exact => Exact,
        MatchKind.Head => Head,
        MatchKind.Modifier => Modifier,
        MatchKind.Parts => Parts,
        MatchKind.Variant => Variant,
        MatchKind.Family => Family,
        _ => Stem,
    };

    /// <summary>Whether every document gets the same: no field or no kind of match counts; that of a family, which only some searches have, does not help.</summary>
    public bool MakesAllEqual => (Title <= 0 && Text <= 0) || (Stem <= 0 && Exact <= 0 && Head <= 0 && Modifier <= 0 && Parts <= 0 && Variant <= 0);

    /// <summary>Each setting that cannot be used, in a sentence with the values it may have.</summary>
    public IEnumerable<Message> Problems() => RankingSetting.All.Select(setting => setting.Problem(setting.Get(this))).OfType<Message>();
}
