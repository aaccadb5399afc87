using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>
/// What neighbouring words of a query mean together: 20. Juni 2024 is a day, so genannt is sogenannt, Vor- und Nachteile are Vorteile too, Europäische Union is the EU,
/// and the 2. Weltkrieg the Zweite.
/// </summary>
sealed class WordsTogether(GermanAnalyzer analyzer)
{
    readonly List<Token> tokens = [];
    readonly List<Token> other = [];
    readonly WrittenApart apart = new(analyzer.Lexicon);

    /// <summary>The groups in the order of their first word, none of which overlap: numbers of the first and the last word, and what answers them together.</summary>
    public IReadOnlyList<(int First, int Last, IReadOnlyList<Alternative> Alternatives)> Of(IReadOnlyList<string> words)
    {
        tokens.Clear();
        var text = string.Join(' ', words);
        analyzer.Analyze(text, tokens);
        var ends = new List<int>();
        foreach (var word in words) ends.Add(word.Length + (ends.Count == 0 ? 0 : ends[^1] + 1));
        int WordAt(int offset) => ends.FindIndex(end => offset < end);

        var found = new List<(int First, int Last, IReadOnlyList<Alternative> Alternatives)>();
        // The sign before each number of §§ 3, 4 is a reading too, but says nothing by itself.
        foreach (var token in tokens.Where(token => token.Spans > 0 && token.Word is { IsReading: true, Written: not "§" }))
        {
            // What a word says by itself (20.06.) is compiled with it; here is what it says because of its neighbours (20. Juni; Vor- und …).
            var (first, last) = (WordAt(token.Range.Start), WordAt(token.Range.End - 1));
            if (first < last || !words[first].EndsWith('.')) found.Add((first, last, [.. QueryTerms.OfReading(token.Word)]));
        }
        var singles = tokens.Where(token => token.Spans == 1 && !token.Word.IsReading).ToList();
        for (var i = 0; i < singles.Count - 1; i++)
        {
            // A 8 is also written A8.
            if (singles[i].Word.Written is [>= 'a' and <= 'z'] && singles[i + 1].Word.Written is { Length: <= 3 } number && number.All(char.IsAsciiDigit))
                found.Add((WordAt(singles[i].Range.Start), WordAt(singles[i + 1].Range.Start), [new Alternative.Single(new(Layer.WrittenAndStem, singles[i].Word.Written + number), MatchKind.Stem)]));
            if (apart.Together(singles[i].Word.Written, singles[i + 1].Word.Written) is { } inOne)
                found.Add((WordAt(singles[i].Range.Start), WordAt(singles[i + 1].Range.Start), [.. Terms(inOne).Select(term => new Alternative.Single(term, MatchKind.Variant))]));
            foreach (var (phrase, names) in Abbreviations.Phrases(singles[i].Word.Written))
            {
                if (LengthOf(phrase, singles, i) is > 0 and var length)
                    found.Add((WordAt(singles[i].Range.Start), WordAt(singles[i + length - 1].Range.End - 1), [.. names.Select(Named)]));
            }
        }
        for (var i = 0; i < singles.Count - 1; i++)
        {
            var (first, last) = (WordAt(singles[i].Range.Start), WordAt(singles[i + 1].Range.Start));
            // i. A. is no first A.
            if (!found.Exists(group => group.First <= last && group.Last >= first) && OtherBegins(text, singles[i], singles[i + 1]) is { Count: > 0 } begins)
                found.Add((first, last, [new Alternative.Sequence([begins, [.. QueryTerms.OfStems(singles[i + 1].Word)]], null, MatchKind.Variant)]));
        }
        found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].First <= found[i - 1].Last) found.RemoveAt(i--);
        }
        return found;
    }

    /// <summary>Other ways to write a word because of the one behind it: an ordinal before a noun (2. Liga, Zweite Liga), what is abbreviated before a number (Seite 12, S. 12).</summary>
    List<Term> OtherBegins(string text, Token word, Token next)
    {
        if (char.IsAsciiDigit(next.Word.Written[0])) return Abbreviations.BeforeNumber(word.Word.Written) is { } shorter ? [.. Terms(shorter)] : [];
        if (next.Word.IsFunctionWord || !char.IsLetter(next.Word.Written[0])) return [];
        var number = Ordinals.NumberOf(word.Word.Written, hasDot: text[word.Range.End] == '.');
        return number == 0 ? [] : [.. Ordinals.WritingsOf(number).SelectMany(Terms).Except(QueryTerms.OfStems(word.Word))];
    }

    IEnumerable<Term> Terms(string word)
    {
        other.Clear();
        analyzer.Analyze(word, other);
        return other.Where(token => token.Spans == 1).SelectMany(token => QueryTerms.OfStems(token.Word)).ToList();
    }

    /// <summary>How many words from a place on have the stems of a phrase; 0 where they have not.</summary>
    int LengthOf(string phrase, List<Token> words, int from)
    {
        other.Clear();
        analyzer.Analyze(phrase, other);
        if (from + other.Count > words.Count) return 0;
        for (var i = 0; i < other.Count; i++)
        {
            if (!other[i].Word.Stems.Intersect(words[from + i].Word.Stems, StringComparer.Ordinal).Any()) return 0;
        }
        return other.Count;
    }

    Alternative Named(string name)
    {
        other.Clear();
        analyzer.Analyze(name, other);
        List<IReadOnlyList<Term>> steps = [.. other.Where(token => token.Spans == 1).Select(IReadOnlyList<Term> (token) => [.. QueryTerms.OfStems(token.Word)])];
        return new Alternative.Sequence(steps, null, MatchKind.Variant);
    }
}
