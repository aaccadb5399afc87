using System.Globalization;
using Fundstelle.Inspecting;
using Spectre.Console;

namespace Fundstelle.Cli.Printing;

/// <summary>A result list for people.</summary>
sealed class SearchPrinting(Terminal terminal, Language language, bool color)
{
    readonly IAnsiConsole console = terminal.Spectre(color);
    static readonly Style mark = new(Color.Yellow, decoration: Decoration.Bold);
    static readonly Style title = new(Color.Blue, decoration: Decoration.Bold);
    static readonly Style titleMark = new(Color.Yellow, decoration: Decoration.Bold | Decoration.Underline);
    static readonly Style quiet = new(Color.Grey);

    string Say(string german, string english) => language == Language.German ? german : english;

    public void Write(SearchResult result, SearchRequest request, TimeSpan took, bool brief)
    {
        foreach (var problem in result.Parsed.Problems) terminal.Error.WriteLine(Terminal.Safe(problem.Text.In(language)));
        if (!brief && result.DidYouMean is { } meant) terminal.Error.WriteLine(Terminal.Safe(Say($"Meinten Sie: {meant}?", $"Did you mean: {meant}?")));
        if (!brief) Header(result, took);
        foreach (var hit in result.Hits) Write(hit);
        if (request.Facets) Facets(result.Facets);
    }

    void Header(SearchResult result, TimeSpan took)
    {
        var count = Wording.Number(result.Total, language);
        var time = Quantities.Time(took, 1, language);
        if (result.Total == 0) terminal.Error.WriteLine(Say("Keine Treffer.", "No hits."));
        else if (result.IsPartial) terminal.Error.WriteLine(Say($"Kein Dokument enthält alle Wörter. {count} Teiltreffer ({time}):", $"No document has all the words. {count} partial {(result.Total == 1 ? "match" : "matches")} ({time}):"));
        else terminal.Error.WriteLine(result.Total == 1 ? Say($"1 Treffer ({time})", $"1 hit ({time})") : Say($"{count} Treffer ({time})", $"{count} hits ({time})"));
        if (result.Total > 0 && result.Hits.Count == 0) terminal.Error.WriteLine(Say("Auf dieser Seite steht keiner mehr.", "There are none left on this page."));
    }

    /// <summary>A hit without rank and kind, as a judge may see it.</summary>
    public void WriteBlind(Hit hit, int number, int of) => Write(hit with { IsPartial = false }, string.Create(CultureInfo.InvariantCulture, $"[{number}/{of}] "));

    void Write(Hit hit) => Write(hit, string.Create(CultureInfo.InvariantCulture, $"{hit.Rank,2}. "));

    void Write(Hit hit, string number)
    {
        console.Write(new Text(number, quiet));
        Marked(hit.Title.Text.Length == 0 ? new Snippet(hit.Document.Id, []) : hit.Title, title, titleMark);
        console.WriteLine();
        var details = new List<string>();
        if (hit.IsPartial) details.Add(Say("Teiltreffer", "partial match"));
        if (hit.Document.Date is { } day) details.Add(Wording.Day(day, language));
        details.AddRange(((string?[])[hit.Document.Source, hit.Document.Category, hit.Document.Author, hit.Document.Id]).OfType<string>());
        Indented(new Text(Terminal.Safe(string.Join(" · ", details)), quiet));
        foreach (var snippet in hit.Snippets)
        {
            terminal.Out.Write("    ");
            Marked(snippet, Style.Plain, mark);
            if (snippet.Place is { } place) console.Write(new Text($"  [{Terminal.Safe(place.Text.In(language))}]", quiet));
            console.WriteLine();
        }
        console.WriteLine();
    }

    void Indented(Text text)
    {
        terminal.Out.Write("    ");
        console.Write(text);
        console.WriteLine();
    }

    // Without colours marks stand in brackets, so that they are not lost in a file.
    void Marked(Snippet snippet, Style plain, Style marked)
    {
        foreach (var (text, isMarked) in snippet.Parts())
        {
            var safe = Terminal.Safe(text);
            if (!color) terminal.Out.Write(isMarked ? $"»{safe}«" : safe);
            else console.Write(new Text(safe, isMarked ? marked : plain));
        }
    }

    void Facets(IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> facets)
    {
        foreach (var (name, counts) in facets.OrderBy(facet => facet.Key, StringComparer.Ordinal))
        {
            var table = new Table { Border = TableBorder.Minimal };
            table.AddColumn(new TableColumn(new Text(name, title)));
            table.AddColumn(new TableColumn(new Text(Say("Treffer", "hits"), quiet)).RightAligned());
            foreach (var count in counts.Take(15)) table.AddRow(new Text(Terminal.Safe(count.Value)), new Text(Wording.Number(count.Count, language)));
            if (counts.Count > 15) table.AddRow(new Text("…"), new Text(""));
            console.Write(table);
        }
    }
}
