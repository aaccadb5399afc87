using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>A set of written forms described by a pattern: a wildcard or a similar spelling.</summary>
public abstract record WordPattern
{
    WordPattern()
    {
    }

    /// <summary>Whether a written form belongs to it.</summary>
    public abstract bool Accepts(string written);

    /// <summary>* for any letters, ? for one letter.</summary>
    public sealed record Wildcard(string Pattern) : WordPattern
    {
        /// <summary>From a pattern as typed: written form, with the wildcards kept.</summary>
        public static Wildcard From(string typed) => new(Letters.Written(typed, out _));

        /// <summary>The same with ä, ö, ü written ae, oe, ue, and the other way round, and with the ß that a few written forms keep; the pattern as typed comes first.</summary>
        public static IEnumerable<Wildcard> Spellings(string typed)
        {
            var pattern = From(typed).Pattern;
            var (opened, closed) = (pattern, pattern);
            foreach (var (umlaut, letters) in ((string, string)[])[("ä", "ae"), ("ö", "oe"), ("ü", "ue")])
            {
                opened = opened.Replace(umlaut, letters, StringComparison.Ordinal);
                closed = closed.Replace(letters, umlaut, StringComparison.Ordinal);
            }
            return new[] { pattern, opened, closed, pattern.Replace("ss", "ß", StringComparison.Ordinal) }.Distinct(StringComparer.Ordinal).Select(spelling => new Wildcard(spelling));
        }

        /// <inheritdoc/>
        public override bool Accepts(string written)
        {
            // Greedy with one step back: linear for a single star, at most pattern times word for several.
            int p = 0, w = 0, star = -1, mark = 0;
            while (w < written.Length)
            {
                if (p < Pattern.Length && (Pattern[p] == '?' || Pattern[p] == written[w]) && Pattern[p] != '*') { p++; w++; }
                else if (p < Pattern.Length && Pattern[p] == '*') { star = p++; mark = w; }
                else if (star >= 0) { p = star + 1; w = ++mark; }
                else return false;
            }
            while (p < Pattern.Length && Pattern[p] == '*') p++;
            return p == Pattern.Length;
        }
    }

    /// <summary>At most so many letters inserted, dropped, replaced or exchanged with their neighbour; the first letter is the same (Damerau 1964).</summary>
    public sealed record Similar(string Word, int Distance) : WordPattern
    {
        /// <inheritdoc/>
        public override bool Accepts(string written)
        {
            if (written.Length == 0 || written[0] != Word[0] || Math.Abs(written.Length - Word.Length) > Distance) return false;
            var (before, previous, row) = (new int[Word.Length + 1], new int[Word.Length + 1], new int[Word.Length + 1]);
            for (var j = 0; j <= Word.Length; j++) previous[j] = j;
            for (var i = 1; i <= written.Length; i++)
            {
                row[0] = i;
                var smallest = i;
                for (var j = 1; j <= Word.Length; j++)
                {
                    var cost = written[i - 1] == Word[j - 1] ? 0 : 1;
                    row[j] = Math.Min(Math.Min(row[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                    if (i > 1 && j > 1 && written[i - 1] == Word[j - 2] && written[i - 2] == Word[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                    smallest = Math.Min(smallest, row[j]);
                }
                if (smallest > Distance) return false;
                (before, previous, row) = (previous, row, before);
            }
            return previous[Word.Length] <= Distance;
        }
    }
}
