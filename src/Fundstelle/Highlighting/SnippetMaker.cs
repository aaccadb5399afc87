using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Querying;

namespace Fundstelle.Highlighting;

/// <summary>
/// Text and query → the passages that show best why the text was found: sentences with as many different query words as possible, cut at words where a sentence
/// is long. Where the index knows the places of the words, they tell which sentences promise most, and only those are analysed. One for each search; belongs to one thread.
/// </summary>
public sealed class SnippetMaker(Clause clause, GermanAnalyzer analyzer)
{
    /// <summary>Snippets of a hit.</summary>
    const int Most = 2;

    /// <summary>A passage is joined with its neighbours until it is this long, in UTF-16 units.</summary>
    const int Shortest = 80;

    /// <summary>A longer sentence is cut around its marks.</summary>
    const int Longest = 280;

    /// <summary>A text is read in stretches of about this many UTF-16 units, up to the end of a sentence, until there is enough to show.</summary>
    const int Stretch = 2048;

    /// <summary>Far more sentences than anybody reads: the first ones decide.</summary>
    const int MostPassages = 400;

    // Made when the first text or title is marked: a list of hits without snippets marks titles only, and many a page has none that answers.
    readonly Lazy<TextMarker> marker = new(() => new(clause, analyzer, QueryFields.Text));
    readonly Lazy<TextMarker> titleMarker = new(() => new(clause, analyzer, QueryFields.Title));

    /// <summary>The whole title, marked.</summary>
    /// <param name="document">The document.</param>
    /// <param name="answers">Whether the title answers the query, as far as that is known.</param>
    public Snippet Title(Document document, bool answers = true) =>
        new(Printable(document.Title), answers ? Merged(document.Title, titleMarker.Value.Marks(document.Title), new(0, document.Title.Length), 0) : []);

    /// <summary>What to mark in the whole text, in order, not overlapping; UTF-16 offsets.</summary>
    public IReadOnlyList<TextRange> Marks(Document document) => Merged(document.Text, marker.Value.Marks(document.Text), new(0, document.Text.Length), 0);

    /// <summary>The best passages of the text, in the order of the text. Without any match: its begin.</summary>
    /// <param name="document">The document with its text.</param>
    /// <param name="places">Where the text answers the query. Null where that is not known; then the text is analysed until there is enough to show.</param>
    public IReadOnlyList<Snippet> Of(Document document, WordPlaces? places = null)
    {
        var text = document.Text;
        if (text.AsSpan().Trim().Length == 0) return [];
        var known = new KnownPlaces(text, places ?? WordPlaces.None, analyzer);
        var passages = new List<Passage>();
        var clues = 0;
        for (var at = 0; at < text.Length && !HasEnough(passages);)
        {
            var end = at + Stretch >= text.Length ? text.Length : Math.Max(at + Stretch, SentenceBreaker.Around(text, at + Stretch).End);
            var found = Clues(places is null ? marker.Value.Marks(text, TextRange.Between(at, end)) : known.Before(end));
            AddPassages(text, found, passages);
            clues += found.Count;
            at = end;
        }
        var chosen = Chosen(text, passages, hasMuch: clues >= 4);
        if (chosen.Count == 0) return [Cut(document, new(Widened(text, SentenceBreaker.Around(text, FirstLetter(text))), [], 0, 0))];
        return [.. chosen.OrderBy(passage => passage.Range.Start).Select(passage => Cut(document, passage))];
    }

    /// <summary>The passages that are worth most together. One that promises most is analysed, and may turn out to be less.</summary>
    List<Passage> Chosen(string text, List<Passage> passages, bool hasMuch)
    {
        var chosen = new List<Passage>();
        var covered = new HashSet<int>();
        while (chosen.Count < Most && passages.Count > 0)
        {
            var best = passages.MaxBy(passage => passage.Worth(covered))!;
            // A second passage must show something that the first does not, or come from a text that has much.
            if (chosen.Count > 0 && best.Concepts.IsSubsetOf(covered) && !hasMuch) break;
            if (best.Found is null)
            {
                var read = Read(text, best);
                // A short sentence is shown with its neighbour, which needs no passage of its own then.
                if (read.Clues > 0 && !chosen.Exists(other => Overlap(other.Range, read.Range))) passages[passages.IndexOf(best)] = read;
                else passages.Remove(best);
                continue;
            }
            passages.RemoveAll(passage => Overlap(passage.Range, best.Range));
            covered.UnionWith(best.Concepts);
            chosen.Add(best);
        }
        return chosen;
    }

    static bool Overlap(TextRange first, TextRange second) => first.Start < second.End && second.Start < first.End;

    /// <summary>Whether reading on could only find more of the same: there is a passage with every word of the query, as a word, and a second one.</summary>
    bool HasEnough(List<Passage> passages) =>
        passages.Count > MostPassages || (passages.Count >= Most && passages.Exists(passage => passage.Concepts.Count >= marker.Value.Concepts && passage.Whole >= marker.Value.Concepts));

    /// <summary>What answers a query word, as far as it is known before the text is analysed.</summary>
    /// <param name="Range">Its stretch of the text; the end may lie inside its last word.</param>
    /// <param name="Concept">Number of the query word.</param>
    /// <param name="IsWhole">Whether a whole word answers, not a part of a compound.</param>
    readonly record struct Clue(TextRange Range, int Concept, bool IsWhole);

    /// <summary>One for each query word and place of the text, whatever is marked there; a whole word rather than a part.</summary>
    static List<Clue> Clues(List<Mark> marks)
    {
        var clues = new List<Clue>(marks.Count);
        var known = new Dictionary<(int Position, int Concept), int>();
        foreach (var mark in marks)
        {
            var clue = new Clue(mark.Range, mark.Concept, mark.IsWhole);
            if (known.TryAdd((mark.Position, mark.Concept), clues.Count)) clues.Add(clue);
            else if (mark.IsWhole && known[(mark.Position, mark.Concept)] is var at && !clues[at].IsWhole) clues[at] = clue;
        }
        return clues;
    }

    static int FirstLetter(string text)
    {
        var at = 0;
        while (at < text.Length - 1 && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>A stretch of the text that may be shown.</summary>
    /// <param name="Range">A sentence; what is shown of it, once it was analysed.</param>
    /// <param name="Concepts">The query words in it.</param>
    /// <param name="Whole">How many of its clues are whole words.</param>
    /// <param name="Clues">How many places in it answer a query word.</param>
    /// <param name="Found">What to mark in and around it; null before it was analysed.</param>
    sealed record Passage(TextRange Range, HashSet<int> Concepts, int Whole, int Clues, List<Mark>? Found = null)
    {
        // New query words count most, whole words more than parts, many places a little; the first of equals wins.
        public double Worth(HashSet<int> covered)
        {
            var fresh = 0;
            foreach (var concept in Concepts)
            {
                if (!covered.Contains(concept)) fresh++;
            }
            return (100 * fresh) + (20 * Concepts.Count) + (5 * Math.Min(Whole, 4)) + Math.Min(Clues, 6) - (Range.Length > 2 * Longest ? 3 : 0);
        }
    }

    /// <summary>The sentences with clues.</summary>
    static void AddPassages(string text, List<Clue> clues, List<Passage> passages)
    {
        for (var i = 0; i < clues.Count;)
        {
            var sentence = SentenceBreaker.Around(text, clues[i].Range.Start);
            var to = i;
            for (; to < clues.Count && clues[to].Range.Start < sentence.End; to++)
            {
                // A phrase may run over the end of a sentence; then both sentences are shown.
                if (clues[to].Range.End > sentence.End) sentence = TextRange.Between(sentence.Start, SentenceBreaker.Around(text, clues[to].Range.End - 1).End);
            }
            var inside = clues.GetRange(i, to - i);
            passages.Add(new(sentence, [.. inside.Select(clue => clue.Concept)], inside.Count(clue => clue.IsWhole), inside.Count));
            i = to;
        }
    }

    /// <summary>A sentence analysed, and what is to be shown of it.</summary>
    Passage Read(string text, Passage passage)
    {
        var sentence = passage.Range;
        var range = sentence.Length <= Longest ? Widened(text, sentence) : sentence;
        // Where the neighbour of a short sentence is shown in part, it is still analysed whole.
        var marks = marker.Value.Marks(text, TextRange.Between(range.Start, range.Length == 0 ? range.End : Math.Max(range.End, SentenceBreaker.Around(text, range.End - 1).End)));
        var own = marks.FindAll(mark => mark.Range.Start >= sentence.Start && mark.Range.Start < sentence.End);
        if (sentence.Length > Longest && own.Count > 0) range = Window(text, sentence, own);
        var clues = Clues(own.FindAll(mark => mark.Range.Start >= range.Start && mark.Range.End <= range.End));
        return new(range, [.. clues.Select(clue => clue.Concept)], clues.Count(clue => clue.IsWhole), clues.Count, marks);
    }

    /// <summary>The stretch of a long sentence with the most different words, from a few words before its first mark.</summary>
    static TextRange Window(string text, TextRange sentence, List<Mark> marks)
    {
        var (bestFrom, bestCount) = (0, -1);
        for (var i = 0; i < marks.Count && i < 200; i++)
        {
            var end = marks[i].Range.Start + Longest - 60;
            var count = 0;
            var seen = new HashSet<int>();
            for (var j = i; j < marks.Count && marks[j].Range.End <= end; j++)
            {
                if (seen.Add(marks[j].Concept)) count += 10;
                else count++;
            }
            if (count > bestCount) (bestFrom, bestCount) = (i, count);
        }
        var mark = marks[bestFrom].Range;
        var start = Math.Max(sentence.Start, mark.Start - 50);
        start = start == sentence.Start ? start : WordStart(text, start, mark.Start);
        var limit = Math.Min(sentence.End, Math.Max(start + Longest, mark.End));
        limit = limit == sentence.End ? limit : WordEnd(text, limit, mark.End);
        return TextRange.Between(start, limit);
    }

    // The first begin of a word after an offset, or the mark itself.
    static int WordStart(string text, int at, int latest)
    {
        while (at < latest && !char.IsWhiteSpace(text[at - 1])) at++;
        return at;
    }

    // The last end of a word before an offset, but not before the end of the mark.
    static int WordEnd(string text, int at, int earliest)
    {
        var end = at;
        while (end > earliest && !char.IsWhiteSpace(text[end])) end--;
        return end > earliest ? end : WithoutTornCharacter(text, at);
    }

    static int WithoutTornCharacter(string text, int at)
    {
        while (at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || Letters.IsMark(text[at]) || text[at] is '\u200D' || text[at - 1] is '\u200D')) at--;
        return at;
    }

    /// <summary>A short sentence with the ones after and before it.</summary>
    static TextRange Widened(string text, TextRange range)
    {
        while (range.Length < Shortest)
        {
            var next = range.End;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            var before = range.Start - 1;
            while (before >= 0 && char.IsWhiteSpace(text[before])) before--;
            TextRange wider;
            if (next < text.Length) wider = TextRange.Between(range.Start, SentenceBreaker.Around(text, next).End);
            else if (before >= 0) wider = TextRange.Between(SentenceBreaker.Around(text, before).Start, range.End);
            else return Shortened(text, range);
            if (wider.Length > Longest || wider == range) return Shortened(text, range);
            range = wider;
        }
        return Shortened(text, range);
    }

    static TextRange Shortened(string text, TextRange range) => range.Length <= Longest ? range : TextRange.Between(range.Start, WordEnd(text, range.Start + Longest, range.Start + 1));

    static Snippet Cut(Document document, Passage passage)
    {
        var (text, range, marks) = (document.Text, passage.Range, passage.Found ?? []);
        var sentenceStart = SentenceBreaker.Around(text, range.Start).Start;
        var sentenceEnd = SentenceBreaker.Around(text, Math.Max(range.Start, range.End - 1)).End;
        var before = sentenceStart < range.Start ? "… " : "";
        var after = sentenceEnd > range.End ? " …" : "";
        return new(before + Printable(text.Substring(range.Start, range.Length)) + after, Merged(text, marks, range, before.Length), new SnippetPlaces(document).Of(FirstMark(marks, range)));
    }

    // The place is that of the first mark: a snippet may begin a line or a heading before it.
    static int FirstMark(List<Mark> marks, TextRange range)
    {
        var first = marks.FindIndex(mark => mark.Range.Start >= range.Start);
        return first < 0 || marks[first].Range.Start >= range.End ? range.Start : marks[first].Range.Start;
    }

    /// <summary>The marks inside a range as ranges of the snippet, overlapping ones joined.</summary>
    static List<TextRange> Merged(string text, List<Mark> marks, TextRange range, int shift)
    {
        var merged = new List<TextRange>();
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (mark.Range.Start < range.Start || mark.Range.End > range.End || (mark.IsVariant && IsBesideTyped(text, marks, i))) continue;
            var moved = new TextRange(mark.Range.Start - range.Start + shift, mark.Range.Length);
            if (merged.Count > 0 && moved.Start < merged[^1].End) merged[^1] = TextRange.Between(merged[^1].Start, Math.Max(merged[^1].End, moved.End));
            else merged.Add(moved);
        }
        return merged;
    }

    // Names are no longer, and a text may have thousands of marks.
    const int LongestName = 200;

    /// <summary>Whether beside another way to write what was typed it stands as typed: Europäische Union (EU). Who typed one sees that one marked.</summary>
    static bool IsBesideTyped(string text, List<Mark> marks, int variant)
    {
        var range = marks[variant].Range;
        for (var i = variant + 1; i < marks.Count && marks[i].Range.Start <= range.End + 2; i++)
        {
            if (!marks[i].IsVariant && IsInBrackets(text, range, marks[i].Range)) return true;
        }
        for (var i = variant - 1; i >= 0 && marks[i].Range.Start >= range.Start - LongestName; i--)
        {
            if (!marks[i].IsVariant && IsInBrackets(text, marks[i].Range, range)) return true;
        }
        return false;
    }

    /// <summary>Whether of two ranges the second stands in brackets behind the first.</summary>
    static bool IsInBrackets(string text, TextRange first, TextRange second) =>
        second.Start - first.End == 2 && text[second.Start - 1] == '(' && text[first.End] == ' ' && second.End < text.Length && text[second.End] == ')';

    /// <summary>Line breaks and control characters as blanks, one for one, so that offsets stay true.</summary>
    static string Printable(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0
        ? text
        : string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
}
