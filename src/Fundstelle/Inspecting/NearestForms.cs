using Fundstelle.Analysis;
using Fundstelle.Suggesting;

namespace Fundstelle.Inspecting;

/// <summary>The words of a document that are nearest to a word it does not have.</summary>
sealed class NearestForms
{
    /// <summary>More are no help.</summary>
    const int Most = 3;

    readonly GermanAnalyzer analyzer;
    readonly List<(string Text, WordAnalysis Word)> forms = [];

    public NearestForms(GermanAnalyzer analyzer, Document document)
    {
        this.analyzer = analyzer;
        var seen = new HashSet<WordAnalysis>();
        foreach (var text in (string[])[document.Title, document.Text])
        {
            var tokens = new List<Token>();
            analyzer.Analyze(text, tokens);
            foreach (var token in tokens.Where(token => token.Spans > 0 && !token.Word.IsReading && !token.Word.IsFunctionWord && seen.Add(token.Word)))
                forms.Add((text.Substring(token.Range.Start, token.Range.Length), token.Word));
        }
    }

    public IReadOnlyList<NearForm> Of(string word)
    {
        var tokens = new List<Token>();
        analyzer.Analyze(word, tokens);
        if (tokens.Count == 0) return [];
        var wanted = tokens.MaxBy(token => token.Spans).Word;
        return [.. forms.Select(form => (form.Text, Near: Relation(wanted, form.Word))).Where(form => form.Near.Cost < double.PositiveInfinity)
            .OrderBy(form => form.Near.Cost).ThenBy(form => form.Text, StringComparer.Ordinal).DistinctBy(form => form.Text).Take(Most).Select(form => new NearForm(form.Text, form.Near.Relation))];
    }

    /// <summary>Same stem before compounds that share a part, before similar spellings, before words that begin alike.</summary>
    static (double Cost, Message Relation) Relation(WordAnalysis wanted, WordAnalysis found)
    {
        if (wanted.Stems.Intersect(found.Stems, StringComparer.Ordinal).Any()) return (0, new("derselbe Wortstamm", "same stem"));
        var distance = GermanDistance.Between(wanted.Written, found.Written, Math.Min(2.5, wanted.Written.Length / 3.0));
        if (distance <= 1) return (distance, new("ähnliche Schreibung", "similar spelling"));
        // The head says what the thing is, so a shared head is nearer than a shared modifier.
        var (wantedParts, foundParts) = (PartsOf(wanted), PartsOf(found));
        if (wantedParts.Count + foundParts.Count > 2 && wantedParts[^1] == foundParts[^1]) return (1.2, new("Kompositum mit demselben Ende", "compound with the same end"));
        if (wantedParts.Count + foundParts.Count > 2 && wantedParts.Intersect(foundParts, StringComparer.Ordinal).Any()) return (1.5, new("Kompositum mit demselben Teil", "compound with the same part"));
        if (distance < double.PositiveInfinity) return (distance, new("ähnliche Schreibung", "similar spelling"));
        var common = wanted.Written.AsSpan().CommonPrefixLength(found.Written);
        return common >= 5 && common * 3 >= wanted.Written.Length * 2 ? (4 - ((double)common / wanted.Written.Length), new("beginnt gleich", "begins alike")) : (double.PositiveInfinity, new("", ""));
    }

    static List<string> PartsOf(WordAnalysis word)
    {
        var parts = word.SmallestParts.Select(part => part.Stem).ToList();
        return parts.Count > 0 ? parts : [.. word.Stems.Take(1)];
    }
}
