using Fundstelle.Inspecting;
using Fundstelle.Ranking;
using Spectre.Console;

namespace Fundstelle.Cli.Printing;

/// <summary>Explanations for people: sentences, and bars that add up.</summary>
sealed class ExplanationPrinting(Terminal terminal, Language language, bool color)
{
    const int BarWidth = 24;
    const int MostForms = 8;
    const int MostPlaces = 5;

    readonly IAnsiConsole console = terminal.Spectre(color);
    static readonly Style strong = new(decoration: Decoration.Bold);
    static readonly Style bar = new(Color.Blue);
    static readonly Style quiet = new(Color.Grey);

    string Say(string german, string english) => language == Language.German ? german : english;

    public void Write(HitExplanation hit, bool withFormula)
    {
        Line(hit.Document.Title.Length > 0 ? $"{hit.Document.Title}  ({hit.Document.Id})" : hit.Document.Id, strong);
        Line(hit.Sentence.In(language));
        console.WriteLine();
        var labels = hit.Explanation.Shares.Select(share => Wording.Label(share).In(language)).ToList();
        var width = Math.Min(36, labels.Append("").Max(label => label.Length));
        for (var i = 0; i < labels.Count; i++)
        {
            var share = hit.Explanation.Shares[i];
            Piece($"  {labels[i].PadRight(width)} ");
            Piece($"{Wording.Number(hit.ShownPoints[i], 3, language),9} {hit.ShownPercent[i],4} % ");
            Line(new string('█', (int)Math.Round((double)hit.ShownPercent[i] / 100 * BarWidth)), bar);
            if (share is Share.Word word) WriteWord(word, hit.Words.FirstOrDefault(found => found.Label == word.Label));
            if (withFormula) foreach (var line in Formulas.Of(share, hit.Options)) Line("      " + line.In(language), quiet);
        }
        Line($"  {Say("zusammen", "together").PadRight(width)} {Wording.Number(hit.ShownScore, 3, language),9}", strong);
    }

    void WriteWord(Share.Word word, FoundWord? found)
    {
        var rarity = Wording.Rarity(word.Holding, word.Documents).In(language);
        Line("      " + Wording.Occurrences(word.Evidence).In(language), quiet);
        Line("      " + Say($"steht in {Wording.Number(word.Holding, language)} von {Wording.Number(word.Documents, language)} Dokumenten ({rarity})", $"is in {Wording.Number(word.Holding, language)} of {Wording.Number(word.Documents, language)} documents ({rarity})"), quiet);
        var text = word.Evidence.FirstOrDefault(evidence => evidence.Field == Querying.QueryFields.Text);
        if (text is not null)
            Line("      " + Say($"Textlänge {Wording.Number((long)text.Length, language)} Wörter bei {Wording.Number((long)text.AverageLength, language)} im Mittel: jedes Vorkommen zählt {Wording.Number(text.LengthFactor, 2, language)}-fach",
                $"text of {Wording.Number((long)text.Length, language)} words, {Wording.Number((long)text.AverageLength, language)} on average: each occurrence counts {Wording.Number(text.LengthFactor, 2, language)}-fold"), quiet);
        if (found is null || found.Count == 0) return;
        var forms = string.Join(", ", found.Forms.Take(MostForms).Select(form => Marked(form) + (form.Count > 1 ? $" {form.Count}×" : "")));
        Line("      " + Say("Formen: ", "forms: ") + forms + (found.Forms.Count > MostForms ? " …" : ""), quiet);
        var places = found.Places.Where(place => place.Place is not null).Select(place => place.Place!.Text.In(language)).Distinct(StringComparer.Ordinal).ToList();
        if (places.Count > 0) Line("      " + Say("Stellen: ", "places: ") + string.Join(", ", places.Take(MostPlaces)) + (places.Count > MostPlaces ? " …" : ""), quiet);
    }

    // A part of a compound stands between bars: Partnerschafts|abkommen|.
    static string Marked(FoundForm form) => form.Mark.Length == form.Text.Length ? form.Text
        : (form.Mark.Start > 0 ? form.Text[..form.Mark.Start] + "|" : "") + form.Text[form.Mark.Start..form.Mark.End] + (form.Mark.End < form.Text.Length ? "|" + form.Text[form.Mark.End..] : "");

    public void Write(MissExplanation miss, bool withFormula)
    {
        if (miss.Hit is { } hit)
        {
            Write(hit, withFormula);
            if (miss.Rivals.Count == 0) return;
            console.WriteLine();
            Line(Say($"Was die {miss.Rivals[0].Above} besten davor im Mittel mehr haben:", $"What the best {miss.Rivals[0].Above} before it have more of, on average:"), strong);
            foreach (var rival in miss.Rivals) Line($"  {rival.Label.In(language)}: {Wording.Number(rival.Theirs, 3, language)} {Say("gegen", "against")} {Wording.Number(rival.Own, 3, language)}");
            return;
        }
        Line(miss.Document.Title.Length > 0 ? $"{miss.Document.Title}  ({miss.Document.Id})" : miss.Document.Id, strong);
        Line(miss.Sentence.In(language));
        foreach (var word in miss.Missing)
        {
            Line($"  {Wording.Quoted(word.Label).In(language)} {Wording.ElsewhereIn(word.Holding).In(language)}");
            foreach (var near in word.Nearest) Line($"      {Say("statt dessen", "instead")}: {near.Text} ({near.Relation.In(language)})", quiet);
        }
        if (miss.Repair is not { } repair) return;
        Line(Say("Kleinste Änderung, mit der es gefunden wird:", "Smallest change that finds it:"), strong);
        foreach (var change in repair.Changes) Line("  " + change.In(language));
        Line($"  → {repair.Query}");
    }

    public void Write(DocumentComparison comparison)
    {
        Line(comparison.Sentence.In(language));
        var table = new Table { Border = TableBorder.Minimal };
        foreach (var heading in (string[])["", Title(comparison.First), Title(comparison.Second), Say("Unterschied", "difference")]) table.AddColumn(new TableColumn(new Text(Terminal.Safe(heading))));
        foreach (var share in comparison.Shares)
            table.AddRow(Cell(share.Label.In(language)), Cell($"{Wording.Number(share.First, 3, language)}  {share.FirstFound.In(language)}"), Cell($"{Wording.Number(share.Second, 3, language)}  {share.SecondFound.In(language)}"), Cell(Signed(share.Difference)));
        table.AddRow(Cell(Say("zusammen", "together")), Cell(Wording.Number(Score(comparison.First), 3, language)), Cell(Wording.Number(Score(comparison.Second), 3, language)), Cell(Signed(Score(comparison.First) - Score(comparison.Second))));
        console.Write(table);

        static Text Cell(string text) => new(Terminal.Safe(text));
        static double Score(ComparedDocument document) => document.Hit?.Explanation.Score ?? 0;
        string Title(ComparedDocument document) => $"{(document.Hit is { } hit ? $"{hit.Rank}. " : "")}{document.Document.Title} ({document.Document.Id})";
    }

    string Signed(double value) => (value >= 0 ? "+" : "") + Wording.Number(value, 3, language);

    void Piece(string text) => console.Write(new Text(Terminal.Safe(text)));

    void Line(string text, Style? style = null)
    {
        // Without colours nothing is measured and wrapped: a pipe gets whole lines.
        if (!color) terminal.Out.WriteLine(Terminal.Safe(text));
        else
        {
            console.Write(new Text(Terminal.Safe(text), style));
            console.WriteLine();
        }
    }
}
