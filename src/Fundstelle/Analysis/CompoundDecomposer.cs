namespace Fundstelle.Analysis;

/// <summary>Finds the most probable of the complete decompositions of a word into known words and linking elements, under the counts of the lexicon; without any, a known noun behind a new word.</summary>
sealed class CompoundDecomposer(CompoundParts possible)
{
    // Each further part must pay for itself; tried 0 to 6 on running text, the plateau is 2 to 4.
    const double PartCost = 3;

    // A letter that two parts share is rare since the reform; the lone reading comes first.
    const double SharedLetterCost = 2;

    // Only common words (seen 50 times and more) share one: konkur|renten is none.
    const double MostCostOfSharing = 14.5;

    /// <summary>The cheapest complete decomposition of a written form into two or more parts, null where there is none: dynamic programming from the end, so that a part is looked for only where the rest comes out.</summary>
    public List<CompoundPart>? Best(string word, WordFacts whole)
    {
        // Thousands of ways are looked at for the one that is taken, so that none of them is an object.
        Span<Rest> rests = stackalloc Rest[word.Length];
        Span<int> room = stackalloc int[word.Length];
        var ends = 0;
        for (var start = word.Length - 2; start > 0; start--)
        {
            if (!CompoundParts.CanBegin(word[start], word[start + 1]) || possible.CostOfHead(word.AsSpan(start), whole, word.AsSpan(0, start)) is not { } price) continue;
            rests[start] = new(price + PartCost, word.Length, 0, default);
            room[ends++] = start;
        }
        if (ends == 0) return null;
        // Most compounds have two parts; once their cost is known, hardly any third one can be cheap enough to be worth a look.
        var best = Cheapest(word, whole, 0, room[..ends], rests, default, double.PositiveInfinity);
        ends = 0;
        var areTwo = true;
        for (var start = word.Length - 2; start > 0; start--)
        {
            var rest = rests[start];
            if (CompoundParts.CanBegin(word[start], word[start + 1])) rest = Cheapest(word, whole, start, room[..ends], rests, rest, best.Price - PartCost - CompoundParts.LeastCost);
            if (!rest.IsKnown) continue;
            areTwo &= rest == rests[start];
            rests[start] = rest;
            room[ends++] = start;
        }
        if (!areTwo) best = Cheapest(word, whole, 0, room[..ends], rests, best, double.PositiveInfinity);
        if (!best.IsKnown) best = BehindNew(word, whole, room[..ends], rests);
        if (!best.IsKnown) return null;
        rests[0] = best;
        var parts = new List<CompoundPart>(2);
        for (var start = 0; start < word.Length; start = rests[start].Next)
        {
            var end = rests[start].Next + rests[start].Shared;
            parts.Add(new(start, end - start, rests[start].Next == word.Length ? word[start..] : CompoundParts.WordOf(word.AsSpan(start, end - start), rests[start].Reading)));
        }
        return parts;
    }

    /// <summary>A noun that nobody has seen, before the longest known one that ends in what can end anything: Podcast|technologie, Podcast|krankenhäuser.</summary>
    Rest BehindNew(string word, WordFacts whole, ReadOnlySpan<int> ends, ReadOnlySpan<Rest> rests)
    {
        if (whole.Known && !whole.IsNoun) return default;
        var longest = 0;
        for (var i = ends.Length - 1; i >= 0; i--)
        {
            if (rests[ends[i]].Next < word.Length || !possible.IsCommonNoun(word.AsSpan(ends[i]))) continue;
            if (longest == 0) longest = ends[i];
            if (possible.EndsAnything(word.AsSpan(ends[i]))) return possible.CanBeNew(word.AsSpan(0, longest)) ? new(double.PositiveInfinity, longest, 0, new(double.PositiveInfinity, longest)) : default;
        }
        return default;
    }

    /// <summary>The cheapest way from some letter of a word to its end.</summary>
    /// <param name="Cost">What all parts cost.</param>
    /// <param name="Next">Where the next part begins; 0 where there is no way.</param>
    /// <param name="Shared">Letters that both parts have.</param>
    /// <param name="Reading">What the part is that begins there, if it is not the last.</param>
    readonly record struct Rest(double Cost, int Next, int Shared, ModifierReading Reading)
    {
        public bool IsKnown => Next > 0;

        public double Price => IsKnown ? Cost : double.PositiveInfinity;
    }

    /// <summary>The cheapest way from a letter over one of some ends of parts, last first, if it is cheaper than one that is known, and than a limit.</summary>
    Rest Cheapest(string word, WordFacts whole, int start, ReadOnlySpan<int> ends, ReadOnlySpan<Rest> rests, Rest best, double limit)
    {
        limit = Math.Min(limit, best.Price);
        foreach (var end in ends)
        {
            if (end - start < 2) break;
            var mayShare = (!whole.Known || whole.IsNoun) && SharesLetter(word, end) ? 1 : 0;
            for (var shared = IsTripled(word, end) ? 1 : 0; shared <= mayShare; shared++)
            {
                var others = rests[end].Cost + PartCost + (shared * SharedLetterCost) + CostOfPlace(word, start, end, rests);
                if (possible.Modifier(word.AsSpan(start, end + shared - start), limit - others, whole, isFirst: start == 0) is not { } modifier || (shared > 0 && modifier.Cost > MostCostOfSharing)) continue;
                // weiter|leben, and nobody lives to see anything far away.
                if (word.AsSpan(end).StartsWith("er") && possible.BeginsMore(word.AsSpan(start, end + 2 - start))) continue;
                best = new(others + modifier.Cost, end, shared, modifier);
                limit = best.Cost;
            }
        }
        return best;
    }

    /// <summary>What it costs that a letter on one side of a cut could as well stand on the other.</summary>
    double CostOfPlace(string word, int start, int end, ReadOnlySpan<Rest> rests) =>
        word[end] == 's' ? possible.CostOfLackingS(word.AsSpan(start, end + 1 - start), word.AsSpan(end))
        : rests[end - 1].IsKnown ? possible.CostOfUnseen(word.AsSpan(start, end - start))
        : 0;

    // Before 1996 three equal consonants became two before a vowel: Schiffahrt, Brennessel. The one in the middle belongs to both parts.
    static bool SharesLetter(string word, int end) => end + 1 < word.Length && word[end] == word[end - 1] && CompoundParts.IsVowel(word[end + 1]) && !CompoundParts.IsVowel(word[end]);

    // Never between two equal letters of three that belong together from the left: Schiff|fahrt, not Schif|ffahrt.
    static bool IsTripled(string word, int end) =>
        end + 1 < word.Length && end > 1 && word[end] == word[end + 1] && word[end - 1] == word[end];
}
