using System.Globalization;
using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Querying;
using Fundstelle.Ranking;

namespace Fundstelle.Inspecting;

/// <summary>Numbers and kinds as a reader sees them, in both languages.</summary>
public static class Wording
{
    /// <summary>A number with so many decimals, in the notation of the language.</summary>
    public static string Number(double value, int decimals, Language language) => Number((decimal)value, decimals, language);

    /// <summary>A number with so many decimals, in the notation of the language.</summary>
    public static string Number(decimal value, int decimals, Language language)
    {
        var text = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return language == Language.English ? text : text.Replace(',', '\u00A0').Replace('.', ',').Replace('\u00A0', '.');
    }

    /// <summary>A whole number.</summary>
    public static string Number(long value, Language language) => Number((decimal)value, 0, language);

    /// <summary>A day: 20.06.2024 in German, 2024-06-20 in English.</summary>
    public static string Day(DateOnly day, Language language) => language == Language.German ? GermanDates.Numeric(day) : GermanDates.Iso(day);

    /// <summary>A sentence with numbers in both notations.</summary>
    public static Message Say(Func<Language, string> sentence) => new(sentence(Language.German), sentence(Language.English));

    /// <summary>In which way a word was found, as a noun phrase.</summary>
    public static Message Kind(MatchKind kind) => kind switch
    {
        MatchKind.Exact => new("genau so geschrieben", "written exactly so"),
        MatchKind.Head => new("Ende eines Kompositums", "end of a compound"),
        MatchKind.Modifier => new("Teil eines Kompositums", "part of a compound"),
        MatchKind.Parts => new("Teile nahe beieinander", "parts near each other"),
        MatchKind.Variant => new("andere Schreibung", "other spelling"),
        MatchKind.Family => new("Wort derselben Familie", "word of the same family"),
        _ => new("derselbe Wortstamm", "same stem"),
    };

    /// <summary>A field.</summary>
    public static Message Field(string field) => field switch
    {
        QueryFields.Title => new("Titel", "title"),
        QueryFields.Text => new("Text", "text"),
        QueryFields.Source => new("Quelle", "source"),
        QueryFields.Author => new("Autor", "author"),
        QueryFields.Category => new("Kategorie", "category"),
        _ => new(field, field),
    };

    /// <summary>What a share is about.</summary>
    public static Message Label(Share share) => share switch
    {
        Share.Word word => new(Quoted(word.Label).German, Quoted(word.Label).English),
        Share.Nearness { IsPhrase: true } near => new($"Wortfolge {Quoted($"{near.First} {near.Second}").German}", $"word order {Quoted($"{near.First} {near.Second}").English}"),
        Share.Nearness near => new($"Nähe von {Quoted(near.First).German} und {Quoted(near.Second).German}", $"nearness of {Quoted(near.First).English} and {Quoted(near.Second).English}"),
        _ => new("Datum", "date"),
    };

    /// <summary>A word of the user's in the quotation marks of each language; a phrase has its own.</summary>
    public static Message Quoted(string text)
    {
        var bare = text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
        return new($"„{bare}“", $"“{bare}”");
    }

    /// <summary>Where else a word stands that a document lacks.</summary>
    public static Message ElsewhereIn(long documents) => documents switch
    {
        0 => new("steht in keinem Dokument", "is in no document"),
        1 => new("steht in einem anderen Dokument", "is in one other document"),
        _ => new($"steht in {Number(documents, Language.German)} anderen Dokumenten", $"is in {Number(documents, Language.English)} other documents"),
    };

    /// <summary>How rare a word is.</summary>
    public static Message Rarity(long holding, long documents) => (holding, documents == 0 ? 0 : (double)holding / documents) switch
    {
        (1, _) or (_, < 0.001) => new("sehr selten", "very rare"),
        ( <= 3, _) or (_, < 0.01) => new("selten", "rare"),
        (_, < 0.1) => new("nicht selten", "not rare"),
        _ => new("häufig", "frequent"),
    };

    /// <summary>In a field, as German says it.</summary>
    static string InField(string field, Language language) => (field, language) switch
    {
        (QueryFields.Title or QueryFields.Text, Language.German) => "im " + Field(field).German,
        (QueryFields.Author, Language.German) => "beim Autor",
        (_, Language.German) => "in der " + Field(field).German,
        _ => "in the " + Field(field).English,
    };

    /// <summary>How often and where a word was found: 3-mal im Text, 1-mal im Titel.</summary>
    public static Message Occurrences(IReadOnlyList<Evidence> evidence) => Say(language =>
    {
        var parts = evidence.Where(found => found.Kind != MatchKind.Exact)
            .GroupBy(found => (found.Field, found.Kind))
            .Select(group =>
            {
                var count = group.Sum(found => found.Count);
                var field = InField(group.Key.Field, language);
                var kind = group.Key.Kind == MatchKind.Stem ? "" : $" ({Kind(group.Key.Kind).In(language)})";
                var exact = evidence.Where(found => found.Kind == MatchKind.Exact && found.Field == group.Key.Field).Sum(found => found.Count);
                var same = group.Key.Kind != MatchKind.Stem || exact == 0 || exact >= count ? "" : language == Language.German ? $", davon {exact}-mal genau so geschrieben" : $", {exact} of them written exactly so";
                return language == Language.German ? $"{count}-mal {field}{kind}{same}" : $"{count}× {field}{kind}{same}";
            }).ToList();
        // A form that only counts as written exactly so: the search was for it alone.
        if (parts.Count == 0) parts.AddRange(evidence.Select(found => $"{found.Count}{(language == Language.German ? "-mal" : "×")} {InField(found.Field, language)}"));
        return string.Join(", ", parts);
    });
}
