using Fundstelle.Analysis;

namespace Fundstelle.Suggesting;

/// <summary>A word that was meant, perhaps.</summary>
/// <param name="Word">Its written form.</param>
/// <param name="Documents">In how many documents it stands.</param>
public readonly record struct Correction(string Word, int Documents);

/// <summary>A word that occurs nowhere, or hardly anywhere → the words of the index that were meant, likeliest first. Compounds are corrected part by part.</summary>
sealed class SpellingCorrector(WordList words)
{
    static readonly CompoundSplitter splitter = new(Lexicon.Shipped);

    const int ShortestWord = 3;

    /// <summary>A part of a compound shorter than this is not corrected: too much would be near it.</summary>
    const int ShortestPart = 4;

    /// <summary>Half a slip in a part, a whole one where nothing else is found.</summary>
    const double PartLimit = 0.6;

    public IReadOnlyList<Correction> Correct(string typed, int most)
    {
        var written = Letters.Written(typed, out _);
        if (written.Length < ShortestWord || !written.All(char.IsLetter)) return WithStrayKey(written, most);
        // What German knows is no slip, however rare it is here and whatever is near it (Spielzeug, Gesicht).
        if (Lexicon.Shipped.Find(written).IsEstablished) return [];
        var found = words.Nearest(written, Limit(written.Length), most).ToList();
        if (found.Count < most && written.Length >= 2 * ShortestPart) found.AddRange(Compounds(written, PartLimit));
        if (found.Count == 0 && written.Length >= 2 * ShortestPart) found.AddRange(Compounds(written, 2 * PartLimit));
        // A form that is in no document must at least be a compound of known words.
        found.RemoveAll(entry => entry.Documents == 0 && splitter.Split(entry.Word).Count == 0);
        // A compound of known words is mostly no slip either, and least of all for one that nobody has seen.
        if (splitter.Split(written).Count > 0) found.RemoveAll(entry => !Lexicon.Shipped.Find(entry.Word).Known);
        return [.. found.OrderBy(entry => entry.Cost).DistinctBy(entry => entry.Word).Take(most).Select(entry => new Correction(entry.Word, entry.Documents))];
    }

    /// <summary>A key beside the letters or in place of one: Weltmeister5schaft, geme9nsam. A model number (A4, 3D) is no slip.</summary>
    IReadOnlyList<Correction> WithStrayKey(string written, int most)
    {
        var letters = written.Count(char.IsLetter);
        if (letters < ShortestPart + 1 || written.Length - letters != 1 || !char.IsLetter(written[0]) || !char.IsLetter(written[^1])) return [];
        return [.. words.Nearest(written, OneSlip, most).Where(entry => entry.Word.All(char.IsLetter)).Select(entry => new Correction(entry.Word, entry.Documents))];
    }

    /// <summary>A word that other documents have misspelt too is in the index; what is meant is far more frequent, and one small slip away.</summary>
    const int FarMoreFrequent = 50;

    /// <summary>What was perhaps meant by a word that next to no document has; nothing for words that are known to be words.</summary>
    /// <param name="typed">The word.</param>
    /// <param name="holding">How many documents have it.</param>
    /// <param name="most">How many corrections.</param>
    public IReadOnlyList<Correction> CorrectRare(string typed, int holding, int most)
    {
        var written = Letters.Written(typed, out _);
        if (written.Length <= ShortestPart || !written.All(char.IsLetter) || Lexicon.Shipped.Find(written).IsEstablished || splitter.Split(written).Count > 0) return [];
        return [.. words.Nearest(written, OneSlip, most, FarMoreFrequent * holding).Select(entry => new Correction(entry.Word, entry.Documents))];
    }

    const double OneSlip = 1.05;

    bool IsWord(string part) => words.DocumentsWith(part) >= 5 || Lexicon.Shipped.Find(part).Count >= 200;

    static double Limit(int length) => length switch { <= 4 => 1.1, <= 7 => 1.7, _ => 2.2 };

    /// <summary>One part is a word of the index as it stands, the other is corrected; what comes out must be a word of the index too, or its parts are.</summary>
    IEnumerable<(string Word, int Documents, double Cost)> Compounds(string written, double limit)
    {
        for (var cut = ShortestPart; cut <= written.Length - ShortestPart; cut++)
        {
            var (first, second) = (written[..cut], written[cut..]);
            // Two words by chance are rare where one of them is frequent.
            if (IsWord(first) || (first[^1] == 's' && IsWord(first[..^1])))
            {
                foreach (var (word, documents, cost) in words.Nearest(second, limit, 1))
                    yield return (first + word, words.DocumentsWith(first + word), cost + Penalty(documents));
            }
            if (!IsWord(second)) continue;
            foreach (var (word, documents, cost) in words.Nearest(first, limit, 1))
                yield return (word + second, words.DocumentsWith(word + second), cost + Penalty(documents));
        }

        // A compound that no document has must rest on frequent parts.
        static double Penalty(int documents) => documents >= 5 ? 0.5 : 1.5;
    }
}
