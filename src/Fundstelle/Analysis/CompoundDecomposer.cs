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
        var rests = new Rest[word.Length];
        var ends = new List<int>();
        for (var start = word.Length - 2; start > 0; start--)
        {
            if (!CompoundParts.CanBegin(word[start], word[start + 1])) continue;
            var (head, price) = possible.Head(word.AsSpan(start), whole, word.AsSpan(0, start));
            if (head is null) continue;
            rests[start] = new(head, price + PartCost, word.Length, 0);
            ends.Add(start);
        }
        if (ends.Count == 0) return null;
        // Most compounds have two parts; once their cost is known, hardly any third one can be cheap enough to be worth a look.
        var best = Cheapest(word, whole, 0, ends, rests, default, double.PositiveInfinity);
        ends.Clear();
        var areTwo = true;
        for (var start = word.Length - 2; start > 0; start--)
        {
            var rest = rests[start];
            if (CompoundParts.CanBegin(word[start], word[start + 1])) rest = Cheapest(word, whole, start, ends, rests, rest, best.Price - PartCost - CompoundParts.LeastCost);
            if (rest.Word is null) continue;
            areTwo &= rest == rests[start];
            rests[start] = rest;
            ends.Add(start);
        }
        if (!areTwo) best = Cheapest(word, whole, 0, ends, rests, best, double.PositiveInfinity);
        if (best.Word is null) best = BehindNew(word, whole, ends, rests);
        if (best.Word is null) return null;
        rests[0] = best;
        var parts = new List<CompoundPart>();
        for (var start = 0; start < word.Length; start = rests[start].Next) parts.Add(new(start, rests[start].Next + rests[start].Shared - start, rests[start].Word!));
        return parts;
    }

    /// <summary>A noun that nobody has seen, before the longest known one that ends in what can end anything: Podcast|technologie, Podcast|krankenhäuser.</summary>
    Rest BehindNew(string word, WordFacts whole, List<int> ends, Rest[] rests)
    {
        if (whole.Known && !whole.IsNoun) return default;
        var longest = 0;
        for (var i = ends.Count - 1; i >= 0; i--)
        {
            if (rests[ends[i]].Next < word.Length || !possible.IsCommonNoun(word.AsSpan(ends[i]))) continue;
            if (longest == 0) longest = ends[i];
            if (possible.EndsAnything(word.AsSpan(ends[i]))) return possible.CanBeNew(word.AsSpan(0, longest)) ? new(word[..longest], double.PositiveInfinity, longest, 0) : default;
        }
        return default;
    }

    /// <summary>The cheapest way from some letter of a word to its end.</summary>
    /// <param name="Word">The part that begins there, as a word; null where there is no way.</param>
    /// <param name="Cost">What all parts cost.</param>
    /// <param name="Next">Where the next part begins.</param>
    /// <param name="Shared">Letters that both parts have.</param>
    readonly record struct Rest(string? Word, double Cost, int Next, int Shared)
    {
        public double Price => Word is null ? double.PositiveInfinity : Cost;
    }

    /// <summary>The cheapest way from a letter over one of some ends of parts, last first, if it is cheaper than one that is known, and than a limit.</summary>
    Rest Cheapest(string word, WordFacts whole, int start, List<int> ends, Rest[] rests, Rest best, double limit)
    {
        limit = Math.Min(limit, best.Price);
        foreach (var end in ends)
        {
            if (end - start < 2) break;
            var mayShare = (!whole.Known || whole.IsNoun) && SharesLetter(word, end) ? 1 : 0;
            for (var shared = IsTripled(word, end) ? 1 : 0; shared <= mayShare; shared++)
            {
                var others = rests[end].Cost + PartCost + (shared * SharedLetterCost) + CostOfPlace(word, start, end, rests);
                var (modifier, price) = possible.Modifier(word.AsSpan(start, end + shared - start), limit - others, whole, isFirst: start == 0);
                if (modifier is null || (shared > 0 && price > MostCostOfSharing)) continue;
                // weiter|leben, and nobody lives to see anything far away.
                if (word.AsSpan(end).StartsWith("er") && possible.BeginsMore(word.AsSpan(start, end + 2 - start))) continue;
                best = new(modifier, others + price, end, shared);
                limit = best.Cost;
            }
        }
        return best;
    }

    /// <summary>What it costs that a letter on one side of a cut could as well stand on the other.</summary>
    double CostOfPlace(string word, int start, int end, Rest[] rests) =>
        word[end] == 's' ? possible.CostOfLackingS(word.AsSpan(start, end + 1 - start), word.AsSpan(end))
        : rests[end - 1].Word is not null ? possible.CostOfUnseen(word.AsSpan(start, end - start))
        : 0;

    // Before 1996 three equal consonants became two before a vowel: Schiffahrt, Brennessel. The one in the middle belongs to both parts.
    static bool SharesLetter(string word, int end) => end + 1 < word.Length && word[end] == word[end - 1] && CompoundParts.IsVowel(word[end + 1]) && !CompoundParts.IsVowel(word[end]);

    // Never between two equal letters of three that belong together from the left: Schiff|fahrt, not Schif|ffahrt.
    static bool IsTripled(string word, int end) =>
        end + 1 < word.Length && end > 1 && word[end] == word[end + 1] && word[end - 1] == word[end];
}
