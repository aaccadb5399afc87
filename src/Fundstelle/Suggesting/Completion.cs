namespace Fundstelle.Suggesting;

/// <summary>A query with its last word completed.</summary>
/// <param name="Text">The whole query.</param>
/// <param name="Documents">In how many documents the word stands, after the word before it where there is one.</param>
/// <param name="IsPhrase">Whether the last two words follow each other in these documents.</param>
public readonly record struct CompletedQuery(string Text, int Documents, bool IsPhrase);

/// <summary>What comes next: the word that is being typed, completed from the words of the index; those that follow the word before it come first, unless that word is too frequent to look that up while somebody types.</summary>
public static class Completion
{
    /// <summary>Fewer letters begin too many words.</summary>
    const int ShortestBegin = 2;

    /// <summary>Of so many of the most frequent completions it is looked up how often they follow the word before.</summary>
    const int Candidates = 12;

    /// <summary>A word before in more documents than these costs more than the wait for a completion may: 24 phrases behind "deutsche" took 38 ms in 20,000 speeches.</summary>
    const int MostDocumentsBefore = 200;

    /// <summary>The most frequent completions of the last word; none where the text does not end in a word.</summary>
    public static async Task<IReadOnlyList<CompletedQuery>> OfAsync(ISearchIndex index, string text, int most, CancellationToken cancel = default)
    {
        var start = WordStart(text, text.Length);
        var begin = text[start..];
        if (begin.Length < ShortestBegin) return [];
        var words = await index.CompleteAsync(begin, Math.Max(most, Candidates), cancel);
        var before = start > 0 && text[start - 1] is ' ' or '\u00A0' ? text[WordStart(text, start - 1)..(start - 1)] : "";
        if (before.Length > 0 && await Count(new Query.Word(before, Exact: true)) > MostDocumentsBefore) before = "";
        var completed = new List<CompletedQuery>();
        foreach (var (word, documents) in words)
        {
            var together = before.Length == 0 || completed.Count >= Candidates ? 0 : await Count(new Query.Phrase($"{before} {word}", Exact: true));
            completed.Add(new(text[..start] + Continued(begin, word), together > 0 ? together : documents, together > 0));
        }
        return [.. completed.OrderByDescending(query => query.IsPhrase).ThenByDescending(query => query.Documents).Take(most)];

        async Task<int> Count(Query query) => (await index.SearchAsync(new(query) { Take = 0, Snippets = false, Suggest = false }, cancel)).Total;
    }

    static int WordStart(string text, int end)
    {
        while (end > 0 && (char.IsLetterOrDigit(text[end - 1]) || Analysis.Letters.IsMark(text[end - 1]))) end--;
        return end;
    }

    // Words of the index are in small letters; what was typed stays as it is.
    static string Continued(string begin, string word) => word.Length > begin.Length && word.StartsWith(begin, StringComparison.OrdinalIgnoreCase) ? begin + word[begin.Length..] : word;
}
