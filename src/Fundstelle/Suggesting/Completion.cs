using Fundstelle.Analysis;

namespace Fundstelle.Suggesting;

/// <summary>A query with its last word completed, or with a word more.</summary>
/// <param name="Text">The whole query.</param>
/// <param name="Documents">In how many documents the word stands, or, for a phrase, the last two words one after the other; of phrases behind frequent words an estimate.</param>
/// <param name="IsPhrase">Whether the last two words are known to follow each other.</param>
public readonly record struct CompletedQuery(string Text, int Documents, bool IsPhrase);

/// <summary>What comes next: the word that is being typed, completed from the words of the index, and the frequent phrases that begin with it. Behind another word those that follow it come first.</summary>
public static class Completion
{
    /// <summary>Fewer letters begin too many words.</summary>
    const int ShortestBegin = 2;

    /// <summary>Of so many of the most frequent completions it is looked up how often they follow the word before.</summary>
    const int Candidates = 12;

    /// <summary>Behind a word in more documents than these only the frequent pairs are known: to look more up costs more than the wait for a completion may (24 phrases behind "deutsche" took 38 ms in 20,000 speeches).</summary>
    const int MostDocumentsBefore = 200;

    /// <summary>The most frequent completions of the last word; none where the text does not end in a word.</summary>
    public static async Task<IReadOnlyList<CompletedQuery>> OfAsync(ISearchIndex index, string text, int most, CancellationToken cancel = default)
    {
        var start = WordStart(text, text.Length);
        var begin = text[start..];
        if (begin.Length < ShortestBegin) return [];
        var words = await index.CompleteAsync(begin, Math.Max(most, Candidates), cancel);
        var before = start > 0 && text[start - 1] is ' ' or '\u00A0' ? text[WordStart(text, start - 1)..(start - 1)] : "";
        return before.Length == 0 ? await First() : await Second();

        // The most frequent words, and in every third place a phrase.
        async Task<List<CompletedQuery>> First()
        {
            var completed = words.Select(word => new CompletedQuery(text[..start] + Continued(begin, word.Word), word.Documents, false)).Take(most).ToList();
            var phrases = (await index.CompletePairAsync(begin, Math.Max(1, most / 3), cancel)).Select(pair => new CompletedQuery(text[..start] + Continued(begin, Cased(pair.Word)), pair.Documents, true));
            foreach (var (i, phrase) in phrases.Index()) completed.Insert(Math.Min(completed.Count, 2 + (3 * i)), phrase);
            return [.. completed.Take(most)];
        }

        async Task<List<CompletedQuery>> Second()
        {
            var following = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (pair, documents) in await index.CompletePairAsync($"{before} {begin}", Candidates, cancel)) following[pair[(pair.IndexOf(' ', StringComparison.Ordinal) + 1)..]] = documents;
            if (await Count(new Query.Word(before, Exact: true)) <= MostDocumentsBefore)
            {
                foreach (var (word, _) in words.Take(Candidates))
                {
                    if (await Count(new Query.Phrase($"{before} {word}", Exact: true)) is > 0 and var together) following[word] = together;
                }
            }
            return [.. following.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new CompletedQuery(text[..start] + Continued(begin, pair.Key), pair.Value, true))
                .Concat(words.Where(word => !following.ContainsKey(word.Word)).Select(word => new CompletedQuery(text[..start] + Continued(begin, word.Word), word.Documents, false))).Take(most)];
        }

        async Task<int> Count(Query query) => (await index.SearchAsync(new(query) { Take = 0, Snippets = false, Suggest = false }, cancel)).Total;
    }

    static int WordStart(string text, int end)
    {
        while (end > 0 && (char.IsLetterOrDigit(text[end - 1]) || Letters.IsMark(text[end - 1]))) end--;
        return end;
    }

    // Nobody has typed a letter of the second word: nouns get their capital.
    static string Cased(string pair)
    {
        var second = pair.IndexOf(' ', StringComparison.Ordinal) + 1;
        return Lexicon.Shipped.Find(pair.AsSpan(second)).NounShare < 0.5 ? pair : string.Concat(pair.AsSpan(0, second), pair[second..(second + 1)].ToUpperInvariant(), pair.AsSpan(second + 1));
    }

    // Words of the index are in small letters; what was typed stays as it is.
    static string Continued(string begin, string word) => word.StartsWith(begin, StringComparison.OrdinalIgnoreCase) ? begin + word[begin.Length..] : word;
}
