using Fundstelle.Ranking;

namespace Fundstelle.Inspecting;

/// <summary>Why a hit stands where it stands, in two or three sentences.</summary>
static class HitSentence
{
    public static Message Of(Explanation explanation, int rank, int total, bool isPartial) => Wording.Say(language =>
    {
        var german = language == Language.German;
        var place = german ? $"Platz {Wording.Number(rank, language)} von {Wording.Number(total, language)}" : $"Rank {Wording.Number(rank, language)} of {Wording.Number(total, language)}";
        if (isPartial) place += german ? " Teiltreffern (kein Dokument enthält alle Wörter)" : " partial matches (no document has all the words)";
        if (explanation.Score <= 0) return german ? $"{place}. Alle Treffer sind gleich viel wert: Die Anfrage enthält kein Wort, das Punkte gibt." : $"{place}. All hits count the same: the query has no word that gives points.";
        var percent = RoundedParts.Percent([.. explanation.Shares.Select(share => share.Value)]);
        var shares = explanation.Shares.Zip(percent).OrderByDescending(pair => pair.First.Value).ToList();
        var (best, bestPercent) = shares[0];
        var text = shares.Count == 1
            ? german ? $"{place}: Alle Punkte kommen von {Named(best, language)}." : $"{place}: all points come from {Named(best, language)}."
            : german ? $"{place}: Den größten Anteil, {bestPercent} %, hat {Named(best, language)}." : $"{place}: the largest share, {bestPercent}%, is that of {Named(best, language)}.";
        var others = shares.Skip(1).Where(pair => pair.Second > 0).Take(3).Select(pair => $"{Wording.Label(pair.First).In(language)} ({(german ? $"{pair.Second} %" : $"{pair.Second}%")})").ToList();
        if (others.Count > 0) text += (german ? others.Count == 1 ? " Dazu kommt " : " Dazu kommen " : others.Count == 1 ? " Then comes " : " Then come ") + string.Join(", ", others) + ".";
        return text + Length(explanation, language);
    });

    static string Named(Share share, Language language)
    {
        var label = Wording.Label(share).In(language);
        if (share is not Share.Word word) return label;
        var rarity = language == Language.German
            ? $"das Wort steht in {Wording.Number(word.Holding, language)} von {Wording.Number(word.Documents, language)} Dokumenten und ist damit {Wording.Rarity(word.Holding, word.Documents).German}"
            : $"it is in {Wording.Number(word.Holding, language)} of {Wording.Number(word.Documents, language)} documents, thus {Wording.Rarity(word.Holding, word.Documents).English}";
        return $"{label} ({Wording.Occurrences(word.Evidence).In(language)}; {rarity})";
    }

    /// <summary>What the length of the text did, where it did much.</summary>
    static string Length(Explanation explanation, Language language)
    {
        var text = explanation.Shares.OfType<Share.Word>().SelectMany(word => word.Evidence).FirstOrDefault(found => found.Field == Querying.QueryFields.Text);
        if (text is null || text.LengthFactor is > 0.8 and < 1.25) return "";
        var (length, average) = (Wording.Number((long)text.Length, language), Wording.Number((long)text.AverageLength, language));
        return (language, text.LengthFactor > 1) switch
        {
            (Language.German, true) => $" Der Text ist mit {length} Wörtern kürzer als üblich ({average}); das hebt ihn.",
            (Language.German, false) => $" Der Text ist mit {length} Wörtern länger als üblich ({average}); das senkt ihn.",
            (_, true) => $" With {length} words the text is shorter than usual ({average}), which raises it.",
            _ => $" With {length} words the text is longer than usual ({average}), which lowers it.",
        };
    }
}
