namespace Fundstelle.Web.Pages;

/// <summary>Words that several pages share. What stands on one page only, stands there, in both languages side by side.</summary>
static class PageTexts
{
    public static Message Search { get; } = new("Suche", "Search");

    public static Message SearchNow { get; } = new("Suchen", "Search");

    public static Message Weights { get; } = new("Gewichte", "Weights");

    public static Message Terms { get; } = new("Wörter", "Words");

    public static Message Analysis { get; } = new("Analyse", "Analysis");

    public static Message Judging { get; } = new("Urteilen", "Judging");

    public static Message Evaluation { get; } = new("Auswertung", "Evaluation");

    public static Message Help { get; } = new("Hilfe", "Help");

    public static Message Why { get; } = new("Warum dieser Treffer?", "Why this hit?");

    public static Message WhyNot { get; } = new("Warum nicht?", "Why not?");

    public static Message Similar { get; } = new("Ähnliche Artikel", "Similar articles");

    public static Message Together { get; } = new("zusammen", "together");

    public static Message Documents { get; } = new("Dokumente", "documents");

    /// <summary>A facet or filter, as a heading.</summary>
    public static Message Facet(string field) => field switch
    {
        "quelle" => new("Quelle", "Source"),
        "kategorie" => new("Kategorie", "Category"),
        "autor" => new("Autor", "Author"),
        _ => new("Jahr", "Year"),
    };
}
