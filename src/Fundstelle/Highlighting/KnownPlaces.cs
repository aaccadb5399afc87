using Fundstelle.Analysis;

namespace Fundstelle.Highlighting;

/// <summary>Places that an index knows by the number of the word, as stretches of the text. Only words of the blocks are counted that have some.</summary>
/// <param name="text">The text.</param>
/// <param name="known">The places, in order of their first words, and where the blocks begin.</param>
/// <param name="analyzer">Tells words that a hyphen breaks in two from two words.</param>
ref struct KnownPlaces(string text, WordPlaces known, GermanAnalyzer analyzer)
{
    readonly string text = text;
    readonly WordPlaces known = known;
    readonly GermanAnalyzer analyzer = analyzer;

    // Where the words of a block begin, as far as they were counted.
    readonly int[] offsets = new int[WordPlaces.BlockLength];
    WordScanner scanner = new(text);
    int block;
    int counted;
    int given;

    /// <summary>The next places that begin before an offset. Their ends may lie inside their last word.</summary>
    public List<Mark> Before(int end)
    {
        var marks = new List<Mark>();
        for (; given < known.Places.Count; given++)
        {
            var place = known.Places[given];
            var start = OffsetOf(place.First);
            if (start >= end) break;
            marks.Add(new(TextRange.Between(start, OffsetOf(place.Last) + 1), place.Concept, place.IsWhole, place.First));
        }
        return marks;
    }

    /// <summary>Where a word begins; the end of the text for one behind its last.</summary>
    int OffsetOf(int position)
    {
        var (wanted, inside) = Math.DivRem(position, WordPlaces.BlockLength);
        if (wanted > known.BlockStarts.Count) return text.Length;
        if (wanted != block)
        {
            (block, counted) = (wanted, 0);
            scanner = new(text, Start(block));
        }
        while (counted <= inside)
        {
            if (!scanner.Next(out var word)) return text.Length;
            if (MayBeBroken(word)) Analyse();
            else offsets[counted++] = word.Range.Start;
        }
        return offsets[inside];
    }

    readonly int Start(int number) => number == 0 ? 0 : number > known.BlockStarts.Count ? text.Length : known.BlockStarts[number - 1];

    /// <summary>Mit-glieder is one word, schwarz-weiß are two, which only the analysis tells.</summary>
    readonly bool MayBeBroken(ScannedWord word) => word.Joint == Joint.Hyphen && char.IsLower(text[word.Range.Start]) && char.IsLower(text[word.Range.Start - 2]);

    void Analyse()
    {
        var start = Start(block);
        var tokens = new List<Token>();
        analyzer.Analyze(text.AsSpan(start, Start(block + 1) - start), tokens);
        counted = 0;
        foreach (var token in tokens)
        {
            if (token.Spans == 1 && counted < offsets.Length) offsets[counted++] = start + token.Range.Start;
        }
        scanner = new(text, text.Length);
    }
}
