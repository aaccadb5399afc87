using Fundstelle.Analysis;

namespace Fundstelle.Highlighting;

/// <summary>Places that an index knows by the number of the word, as stretches of the text. Words are counted only as far as somebody reads.</summary>
/// <param name="text">The text.</param>
/// <param name="places">The places, in order of their first words.</param>
ref struct KnownPlaces(string text, IReadOnlyList<WordPlace> places)
{
    readonly string text = text;
    readonly IReadOnlyList<WordPlace> places = places;

    // Where the words begin that were counted.
    readonly List<int> offsets = [];
    WordScanner scanner = new(text);
    int given;

    /// <summary>The next places that begin before an offset. Their ends may lie inside their last word.</summary>
    public List<Mark> Before(int end)
    {
        var marks = new List<Mark>();
        for (; given < places.Count; given++)
        {
            var place = places[given];
            var start = OffsetOf(place.First, end);
            if (start >= end) break;
            marks.Add(new(TextRange.Between(start, OffsetOf(place.Last, text.Length) + 1), place.Concept, place.IsWhole, place.First));
        }
        return marks;
    }

    /// <summary>Where a word begins; the limit or more, where it begins behind that.</summary>
    int OffsetOf(int position, int limit)
    {
        while (offsets.Count <= position && (offsets.Count == 0 || offsets[^1] < limit) && scanner.Next(out var word)) offsets.Add(word.Range.Start);
        return position < offsets.Count ? offsets[position] : limit;
    }
}
