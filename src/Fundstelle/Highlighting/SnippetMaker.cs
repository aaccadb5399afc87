using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Querying;

namespace Fundstelle.Highlighting;

/// <summary>
/// Text and query → the passages that show best why the text was found: sentences with as many different query words as possible, cut at words where a sentence
/// is long. One for each search; belongs to one thread.
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

    readonly TextMarker marker = new(clause, analyzer, QueryFields.Text);
    readonly TextMarker titleMarker = new(clause, analyzer, QueryFields.Title);

    /// <summary>The whole title, marked.</summary>
    public Snippet Title(Document document) => new(Printable(document.Title), Merged(titleMarker.Marks(document.Title), new(0, document.Title.Length), 0));

    /// <summary>What to mark in the whole text, in order, not overlapping; UTF-16 offsets.</summary>
    public IReadOnlyList<TextRange> Marks(Document document) => Merged(marker.Marks(document.Text), new(0, document.Text.Length), 0);

    /// <summary>The best passages of the text, in the order of the text. Without any match: its begin.</summary>
    /// <param name="document">The document with its text.</param>
    /// <param name="places">Positions at which the words of the query may stand, in order; only the sentences around them are read. Null for the whole text.</param>
    public IReadOnlyList<Snippet> Of(Document document, IReadOnlyList<int>? places = null)
    {
        var text = document.Text;
        if (text.AsSpan().Trim().Length == 0) return [];
        var marks = new List<Mark>();
        var passages = new List<Passage>();
        var offsets = places is null ? null : Offsets(text, places);
        for (var at = 0; at < text.Length && !HasEnough(passages);)
        {
            var end = at + Stretch >= text.Length ? text.Length : Math.Max(at + Stretch, SentenceBreaker.Around(text, at + Stretch).End);
            var stretch = TextRange.Between(at, end);
            foreach (var part in offsets is null ? [stretch] : Sentences(text, stretch, offsets))
            {
                var found = marker.Marks(text, part);
                AddPassages(text, found, passages);
                marks.AddRange(found);
            }
            at = end;
        }
        if (marks.Count == 0) return [Cut(document, Widened(text, SentenceBreaker.Around(text, FirstLetter(text))), marks)];

        var chosen = new List<Passage>();
        var covered = new HashSet<int>();
        while (chosen.Count < Most && passages.Count > 0)
        {
            var best = passages.MaxBy(passage => passage.Worth(covered))!;
            // A second passage must show something that the first does not, or come from a text that has much.
            if (chosen.Count > 0 && best.Concepts.IsSubsetOf(covered) && marks.Count < 4) break;
            // A short sentence is shown with its neighbour, which needs no passage of its own then.
            passages.RemoveAll(passage => passage.Range.Start < best.Range.End && best.Range.Start < passage.Range.End);
            covered.UnionWith(best.Concepts);
            chosen.Add(best);
        }
        chosen.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return [.. chosen.Select(passage => Cut(document, passage.Range, marks))];
    }

    /// <summary>Whether reading on could only find more of the same: there is a passage with every word of the query, as a word, and a second one.</summary>
    bool HasEnough(List<Passage> passages) =>
        passages.Count > MostPassages || (passages.Count >= Most && passages.Exists(passage => passage.Concepts.Count >= marker.Concepts && passage.Whole >= marker.Concepts));

    /// <summary>Where the words at some positions begin.</summary>
    static List<int> Offsets(string text, IReadOnlyList<int> places)
    {
        var offsets = new List<int>(places.Count);
        var scanner = new WordScanner(text);
        for (var position = 0; offsets.Count < places.Count && scanner.Next(out var word); position++)
        {
            if (position == places[offsets.Count]) offsets.Add(word.Range.Start);
        }
        return offsets;
    }

    /// <summary>The sentences of a stretch that hold one of some offsets. Neighbours are read together, since a phrase may run over the end of a sentence.</summary>
    static IEnumerable<TextRange> Sentences(string text, TextRange stretch, List<int> offsets)
    {
        TextRange? open = null;
        foreach (var offset in offsets)
        {
            if (offset < stretch.Start || offset < open?.End) continue;
            if (offset >= stretch.End) break;
            var sentence = SentenceBreaker.Around(text, offset);
            sentence = TextRange.Between(Math.Max(sentence.Start, stretch.Start), Math.Min(sentence.End, stretch.End));
            if (open is { } before && text.AsSpan(before.End, sentence.Start - before.End).IsWhiteSpace())
            {
                open = TextRange.Between(before.Start, sentence.End);
                continue;
            }
            if (open is { } done) yield return done;
            open = sentence;
        }
        if (open is { } last) yield return last;
    }

    static int FirstLetter(string text)
    {
        var at = 0;
        while (at < text.Length - 1 && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    sealed record Passage(TextRange Range, HashSet<int> Concepts, int Whole, int Marks)
    {
        // New query words count most, whole words more than parts, many marks a little; the first of equals wins.
        public double Worth(HashSet<int> covered) =>
            (100 * Concepts.Count(concept => !covered.Contains(concept))) + (20 * Concepts.Count) + (5 * Math.Min(Whole, 4)) + Math.Min(Marks, 6) - (Range.Length > 2 * Longest ? 3 : 0);
    }

    static void AddPassages(string text, List<Mark> marks, List<Passage> passages)
    {
        for (var i = 0; i < marks.Count;)
        {
            var sentence = SentenceBreaker.Around(text, marks[i].Range.Start);
            // A phrase may run over the end of a sentence; then both sentences are shown.
            if (sentence.End < marks[i].Range.End) sentence = TextRange.Between(sentence.Start, SentenceBreaker.Around(text, marks[i].Range.End - 1).End);
            var to = i + 1;
            while (to < marks.Count && marks[to].Range.Start < sentence.End) to++;
            var range = sentence.Length <= Longest ? Widened(text, sentence) : Window(text, sentence, marks, i, to);
            var inside = marks.Skip(i).Take(to - i).Where(mark => mark.Range.Start >= range.Start && mark.Range.End <= range.End).ToList();
            passages.Add(new(range, [.. inside.Select(mark => mark.Concept)], inside.Count(mark => mark.IsWhole), inside.Count));
            i = to;
        }
    }

    /// <summary>The stretch of a long sentence with the most different words, from a few words before its first mark.</summary>
    static TextRange Window(string text, TextRange sentence, List<Mark> marks, int from, int to)
    {
        var (bestFrom, bestCount) = (from, -1);
        for (var i = from; i < to && i - from < 200; i++)
        {
            var end = marks[i].Range.Start + Longest - 60;
            var count = 0;
            var seen = new HashSet<int>();
            for (var j = i; j < to && marks[j].Range.End <= end; j++)
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

    static Snippet Cut(Document document, TextRange range, List<Mark> marks)
    {
        var text = document.Text;
        var sentenceStart = SentenceBreaker.Around(text, range.Start).Start;
        var sentenceEnd = SentenceBreaker.Around(text, Math.Max(range.Start, range.End - 1)).End;
        var before = sentenceStart < range.Start ? "… " : "";
        var after = sentenceEnd > range.End ? " …" : "";
        return new(before + Printable(text.Substring(range.Start, range.Length)) + after, Merged(marks, range, before.Length), PlaceIn(document, FirstMark(marks, range)));
    }

    // The place is that of the first mark: a snippet may begin a line or a heading before it.
    static int FirstMark(List<Mark> marks, TextRange range)
    {
        var first = marks.FindIndex(mark => mark.Range.Start >= range.Start);
        return first < 0 || marks[first].Range.Start >= range.End ? range.Start : marks[first].Range.Start;
    }

    /// <summary>The marks inside a range as ranges of the snippet, overlapping ones joined.</summary>
    static List<TextRange> Merged(List<Mark> marks, TextRange range, int shift)
    {
        var merged = new List<TextRange>();
        foreach (var mark in marks)
        {
            if (mark.Range.Start < range.Start || mark.Range.End > range.End) continue;
            var moved = new TextRange(mark.Range.Start - range.Start + shift, mark.Range.Length);
            if (merged.Count > 0 && moved.Start < merged[^1].End) merged[^1] = TextRange.Between(merged[^1].Start, Math.Max(merged[^1].End, moved.End));
            else merged.Add(moved);
        }
        return merged;
    }

    /// <summary>Line breaks and control characters as blanks, one for one, so that offsets stay true.</summary>
    static string Printable(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0
        ? text
        : string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });

    /// <summary>Where an offset of the text lies: under which heading, or in which line; null in a text of one line.</summary>
    public static SnippetPlace? PlaceIn(Document document, int offset)
    {
        if (document.Sections.Count > 0)
        {
            string? heading = null;
            foreach (var section in document.Sections)
            {
                if (section.Start > offset) break;
                heading = section.Heading;
            }
            return heading is null ? null : new(null, heading);
        }
        var lines = document.Text.AsSpan(0, offset).Count('\n');
        return lines == 0 && !document.Text.Contains('\n', StringComparison.Ordinal) ? null : new(lines + 1, null);
    }
}
