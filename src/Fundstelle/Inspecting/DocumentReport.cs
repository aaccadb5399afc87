using System.Runtime.InteropServices;
using Fundstelle.Analysis;
using Fundstelle.Ranking;

namespace Fundstelle.Inspecting;

/// <summary>A word that tells what a document is about.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Form">The form in which it stands there most often.</param>
/// <param name="Count">How often its stem stands in the document.</param>
/// <param name="Documents">In how many documents it stands.</param>
/// <param name="Weight">(1 + ln count) · idf: many and rare (Salton and Buckley 1988).</param>
public sealed record TellingWord(string Stem, string Form, int Count, long Documents, double Weight);

/// <summary>A document as the index holds it.</summary>
/// <param name="Document">The document, with its text.</param>
/// <param name="Words">How many words its text has.</param>
/// <param name="Telling">Its most telling words, most telling first.</param>
public sealed record DocumentReport(Document Document, int Words, IReadOnlyList<TellingWord> Telling)
{
    /// <summary>Of the stems of a text, so many of the most frequent ones are looked up in the index.</summary>
    const int MostLookedUp = 400;

    /// <summary>Looks at a document; null where there is none of this id.</summary>
    public static async Task<DocumentReport?> OfAsync(ISearchIndex index, string documentId, int most, CancellationToken cancel = default)
    {
        if (await index.DocumentAsync(documentId, cancel) is not { } document) return null;
        var analyzer = new GermanAnalyzer(GermanAnalyzer.CacheFor(index.UserWords));
        // A long text has few different words, and each is one object.
        var counts = new Dictionary<WordAnalysis, int>();
        var words = 0;
        foreach (var text in (string[])[document.Title, document.Text])
        {
            var tokens = new List<Token>();
            analyzer.Analyze(text, tokens);
            words = tokens.Count == 0 ? 0 : tokens[^1].Position + 1;
            foreach (var token in tokens)
            {
                if (token.Spans == 1 && !token.Word.IsReading && !token.Word.IsFunctionWord) CollectionsMarshal.GetValueRefOrAddDefault(counts, token.Word, out _)++;
            }
        }
        var forms = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (word, count) in counts)
        {
            if (!word.Key.AsSpan().ContainsAnyInRange('A', '\u024F')) continue;
            if (!forms.TryGetValue(word.Stems[0], out var ofStem)) forms[word.Stems[0]] = ofStem = new(StringComparer.Ordinal);
            ofStem[word.Key] = ofStem.GetValueOrDefault(word.Key) + count;
        }
        var stems = forms.OrderByDescending(stem => stem.Value.Values.Sum()).ThenBy(stem => stem.Key, StringComparer.Ordinal).Take(MostLookedUp).ToList();
        var documents = (await index.StatusAsync(cancel)).Documents;
        var holding = await index.DocumentFrequenciesAsync([.. stems.Select(stem => stem.Key)], cancel);
        var telling = stems.Select((stem, i) =>
        {
            var count = stem.Value.Values.Sum();
            return new TellingWord(stem.Key, stem.Value.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key, count, holding[i],
                (1 + Math.Log(count)) * TermScore.InverseDocumentFrequency(documents, holding[i]));
        });
        return new(document, words, [.. telling.OrderByDescending(word => word.Weight).ThenBy(word => word.Stem, StringComparer.Ordinal).Take(most)]);
    }
}
