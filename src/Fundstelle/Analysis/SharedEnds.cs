namespace Fundstelle.Analysis;

/// <summary>Words of which a part stands in another word, or in the next line (Amtliches Regelwerk, § 98): Verteidigungs- und Sicherheitspolitik, Geldgeber und -nehmer.</summary>
sealed class SharedEnds(WordCache cache, Lexicon lexicon)
{
    /// <summary>A hyphen with nothing behind it: the word goes on in the next line, or its end stands in another word (Verteidigungs- und Sicherheitspolitik).</summary>
    public void AfterHyphen(ReadOnlySpan<char> text, List<Token> tokens, int i, List<(int After, Token Token)> added)
    {
        if (WordGroups.Beside(tokens, i, 1) is not { } at) return;
        var first = tokens[i];
        var next = tokens[at];
        var gap = text[(first.Range.End + 1)..next.Range.Start];
        if (gap.Contains('\n') && gap.IsWhiteSpace() && !next.Word.Traits.HasFlag(WordTraits.Conjunction))
        {
            var whole = first.Word.Written + next.Word.Written;
            if (char.IsLower(text[next.Range.Start]) && lexicon.Find(whole).Known)
                added.Add((i, new(first.Position, TextRange.Between(first.Range.Start, next.Range.End), cache.Word(whole), first.Joint, 2)));
            return;
        }
        // Three words at most between: Spiel-, Sport- und Freizeitplätze.
        for (var (j, seen) = (i + 1, false); j < Math.Min(i + 6, tokens.Count); j++)
        {
            if (tokens[j].Spans != 1 || (seen && tokens[j].Word.IsFunctionWord)) continue;
            seen |= tokens[j].Word.Traits.HasFlag(WordTraits.Conjunction);
            if (!seen || tokens[j].Word.Traits.HasFlag(WordTraits.Conjunction) || (tokens[j].Range.End < text.Length && Letters.IsHyphen(text[tokens[j].Range.End]))) continue;
            var last = tokens[j];
            if (WithEndOf(first.Word.Written, last.Word) is not ( > 0 and var start, { } whole)) return;
            var reading = cache.Reading(whole);
            added.Add((i, new(first.Position, new(first.Range.Start, first.Range.Length + 1), reading, first.Joint, 2)));
            // Where letters of the text are others than those of the written form, the end is the whole word.
            var end = last.Word.Written.Length == last.Range.Length ? last.Range.Start + start : last.Range.Start;
            added.Add((j, new(last.Position, TextRange.Between(end, last.Range.End), reading, true, 0)));
            return;
        }
    }

    /// <summary>
    /// Verteidigungs + Sicherheits|politik: the shortest end that makes a known word, else the last part; without a compound the longest end that makes a known word, behind no
    /// function word (Be- und Ent|laden, Hard- und Soft|ware; not Pro- und sie|ben). Where the end begins, and what it makes; 0 and null where there is none.
    /// </summary>
    (int Start, string? Whole) WithEndOf(string begin, WordAnalysis word)
    {
        var written = word.Written;
        var starts = word.SmallestParts.Select(part => part.Range.Start).Where(start => start > 0 && start < written.Length).ToList();
        for (var part = starts.Count - 1; part >= 0; part--)
        {
            if (lexicon.Find(begin, written.AsSpan(starts[part])).Known) return (starts[part], begin + written[starts[part]..]);
        }
        if (starts.Count > 0) return (starts[^1], begin + written[starts[^1]..]);
        for (var start = 2; start <= written.Length - 3; start++)
        {
            if (FunctionWords.Contains(written.AsSpan(0, start)) && !VerbPrefixes.Is(written.AsSpan(0, start))) continue;
            if (lexicon.Find(begin, written.AsSpan(start)).Count >= (written.Length - start < 5 ? 20 : 1)) return (start, begin + written[start..]);
        }
        return default;
    }

    /// <summary>Geldgeber und -nehmer: the word behind a hyphen that nothing stands before takes the begin of the one before the conjunction.</summary>
    public void BehindConjunction(ReadOnlySpan<char> text, List<Token> tokens, int conjunction, List<(int After, Token Token)> added)
    {
        if (WordGroups.Beside(tokens, conjunction, -1) is not { } before || WordGroups.Beside(tokens, conjunction, 1) is not { } behind) return;
        var (whole, rest) = (tokens[before], tokens[behind]);
        var start = rest.Range.Start;
        if (start < 2 || !Letters.IsHyphen(text[start - 1]) || !char.IsWhiteSpace(text[start - 2])) return;
        if (WithBeginOf(whole.Word, rest.Word.Written) is { } joined)
            added.Add((behind, new(rest.Position, TextRange.Between(start - 1, rest.Range.End), cache.Reading(joined), false, 2)));
    }

    /// <summary>Geld|geber + nehmer: the longest begin that makes a known word, else all but the last part. Arbeitgeber is one word to most rules, but Arbeit is what it has in common with Arbeitnehmer.</summary>
    string? WithBeginOf(WordAnalysis word, string end)
    {
        for (var length = word.Written.Length - 3; length >= 3; length--)
        {
            if (lexicon.Find(word.Written.AsSpan(0, length), end).IsNoun && lexicon.Find(word.Written.AsSpan(0, length)).Known) return word.Written[..length] + end;
        }
        var parts = word.SmallestParts.ToList();
        return parts.Count > 1 && parts[^1].Range.Start < word.Written.Length ? word.Written[..parts[^1].Range.Start] + end : null;
    }
}
