using Fundstelle.Analysis;
using Fundstelle.Highlighting;
using Fundstelle.Matching;
using Fundstelle.Querying;

namespace Fundstelle.Inspecting;

/// <summary>A document and a query → where each word of the query stands, by analysing the document again as snippets do.</summary>
static class FoundWords
{
    /// <summary>More places than these nobody looks at one by one.</summary>
    const int MostPlaces = 50;

    public static IReadOnlyList<FoundWord> Of(Clause clause, GermanAnalyzer analyzer, Document document)
    {
        var concepts = clause.Concepts().ToList();
        var labels = concepts.Select(concept => concept.Label).ToList();
        var forms = labels.Select(_ => new Dictionary<(string, TextRange), int>()).ToList();
        var places = labels.Select(_ => new List<FoundPlace>()).ToList();
        var counts = new int[labels.Count];
        var lines = new SnippetPlaces(document);
        foreach (var (field, text) in ((string, string)[])[(QueryFields.Title, document.Title), (QueryFields.Text, document.Text)])
        {
            foreach (var mark in new TextMarker(clause, analyzer, field).Marks(text))
            {
                var word = Around(text, mark.Range);
                var form = (text.Substring(word.Start, word.Length), new TextRange(mark.Range.Start - word.Start, mark.Range.Length));
                forms[mark.Concept][form] = forms[mark.Concept].GetValueOrDefault(form) + 1;
                counts[mark.Concept]++;
                if (places[mark.Concept].Count < MostPlaces) places[mark.Concept].Add(new(field, mark.Range, field == QueryFields.Text ? lines.Of(mark.Range.Start) : null));
            }
        }
        return [.. labels.Select((label, i) => new FoundWord(
            label, [.. forms[i].OrderByDescending(form => form.Value).ThenBy(form => form.Key.Item1, StringComparer.Ordinal).Select(form => new FoundForm(form.Key.Item1, form.Key.Item2, form.Value))], places[i], counts[i])).Where((_, i) => counts[i] > 0 || !concepts[i].IsAside)];
    }

    /// <summary>The word around a part of it.</summary>
    static TextRange Around(string text, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start > 0 && IsInside(text[start - 1])) start--;
        while (end < text.Length && IsInside(text[end])) end++;
        return TextRange.Between(start, end);

        static bool IsInside(char c) => char.IsLetterOrDigit(c) || c == '\u00AD' || Letters.IsMark(c);
    }
}
