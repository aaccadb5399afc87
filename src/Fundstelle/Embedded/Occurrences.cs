using Fundstelle.Analysis;
using Fundstelle.Matching;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Term = Fundstelle.Matching.Term;

namespace Fundstelle.Embedded;

/// <summary>Documents of one segment, in order, that answer a query word in one way and one field, and how often.</summary>
abstract class Occurrences
{
    public const int End = DocIdSetIterator.NO_MORE_DOCS;

    /// <summary>The document it stands at; -1 before the first.</summary>
    public int Doc { get; protected set; } = -1;

    /// <summary>How often, in that document; 0 where it only may be there, and is not (<see cref="IsSure"/>).</summary>
    public abstract int Frequency { get; }

    /// <summary>Whether it is in every document that it stands at; if not, only its frequency tells, which takes longer to find than the document.</summary>
    public virtual bool IsSure => true;

    /// <summary>Whether it is in the document that it stands at.</summary>
    public bool IsIn => IsSure || Frequency > 0;

    /// <summary>The most that its frequency can be, at once.</summary>
    public virtual int HighestFrequency => Frequency;

    /// <summary>About how many documents there are.</summary>
    public abstract long Cost { get; }

    /// <summary>Goes to the first document at or after the target.</summary>
    public abstract void Advance(int target);

    /// <summary>Whether a document is, or may be, one of them, and stands at it then; see <see cref="Matcher.Accepts"/>.</summary>
    public virtual bool Accepts(int doc)
    {
        if (Doc < doc) Advance(doc);
        return Doc == doc;
    }
}

/// <summary>The postings of one term.</summary>
sealed class TermOccurrences(DocsEnum docs) : Occurrences
{
    public override int Frequency => docs.Freq;

    public override long Cost => docs.GetCost();

    // A step to the next document is much cheaper than a skip.
    public override void Advance(int target) => Doc = target == Doc + 1 ? docs.NextDoc() : docs.Advance(target);
}

/// <summary>The postings of very many terms, added up beforehand.</summary>
sealed class SummedOccurrences : Occurrences
{
    readonly int[] docs;
    readonly int[] frequencies;
    int at = -1;

    SummedOccurrences(int[] docs, int[] frequencies) => (this.docs, this.frequencies) = (docs, frequencies);

    public override int Frequency => frequencies[docs[at]];

    public override long Cost => docs.Length;

    public static SummedOccurrences? Of(Vocabulary vocabulary, int maxDoc, IEnumerable<byte[]> terms)
    {
        var frequencies = new int[maxDoc];
        var any = false;
        foreach (var term in terms)
        {
            if (vocabulary.Docs(term) is not { } docs) continue;
            any = true;
            while (docs.NextDoc() != End) frequencies[docs.DocID] += docs.Freq;
        }
        if (!any) return null;
        var held = new List<int>();
        for (var doc = 0; doc < frequencies.Length; doc++)
        {
            if (frequencies[doc] > 0) held.Add(doc);
        }
        return new([.. held], frequencies);
    }

    public override void Advance(int target)
    {
        var from = Math.Max(at, 0);
        var found = Array.BinarySearch(docs, from, docs.Length - from, target);
        at = found < 0 ? ~found : found;
        Doc = at < docs.Length ? docs[at] : End;
    }
}

/// <summary>Documents in which several steps stand at successive places, or near each other. Stands at all that have the steps; their places are looked up when somebody asks.</summary>
sealed class SequenceOccurrences : Occurrences
{
    readonly PositionUnion[] steps;
    readonly int? slop;
    readonly List<(int First, int Last)> places = [];
    int lookedUp = -1;

    SequenceOccurrences(PositionUnion[] steps, int? slop) => (this.steps, this.slop) = (steps, slop);

    public override int Frequency => Places().Count;

    public override bool IsSure => false;

    // The places do not overlap where they are near each other, and begin at different words where they are successive.
    public override int HighestFrequency
    {
        get
        {
            var highest = int.MaxValue;
            foreach (var step in steps) highest = Math.Min(highest, step.HighestFrequency);
            return highest;
        }
    }

    public override long Cost => steps.Min(step => step.Cost);

    /// <summary>Those of steps that all occur.</summary>
    public static SequenceOccurrences Of(Vocabulary vocabulary, KnownTerm[][] steps, int? slop) => new([.. steps.Select(step => PositionUnion.Of(vocabulary, step)!)], slop);

    public override void Advance(int target) => Doc = Aligned(target);

    public override bool Accepts(int doc)
    {
        if (Doc >= doc) return Doc == doc;
        foreach (var step in steps)
        {
            if (step.Doc < doc) step.Advance(doc);
            if (step.Doc != doc) return false;
        }
        Doc = doc;
        return true;
    }

    /// <summary>The first and last position of each occurrence in a document. Documents must be asked for in order.</summary>
    public IReadOnlyList<(int First, int Last)> PlacesIn(int doc) => Accepts(doc) ? Places() : [];

    List<(int First, int Last)> Places()
    {
        if (lookedUp == Doc) return places;
        lookedUp = Doc;
        places.Clear();
        if (slop is { } gap) AddNear(gap);
        else AddPhrases();
        return places;
    }

    int Aligned(int target)
    {
        for (var i = 0; i < steps.Length;)
        {
            if (steps[i].Doc < target) steps[i].Advance(target);
            if (steps[i].Doc == End) return End;
            if (steps[i].Doc > target)
            {
                target = steps[i].Doc;
                i = 0;
                continue;
            }
            i++;
        }
        return target;
    }

    void AddPhrases()
    {
        foreach (var start in steps[0].Positions())
        {
            var all = true;
            for (var i = 1; i < steps.Length && all; i++) all = steps[i].Positions().BinarySearch(start + i) >= 0;
            if (all) places.Add((start, start + steps.Length - 1));
        }
    }

    /// <summary>Windows that hold every step, smallest first from the left, not overlapping.</summary>
    void AddNear(int gap)
    {
        Span<int> at = stackalloc int[steps.Length];
        var widest = steps.Length - 1 + gap;
        while (true)
        {
            int first = int.MaxValue, last = -1, lowest = 0;
            for (var i = 0; i < steps.Length; i++)
            {
                var positions = steps[i].Positions();
                if (at[i] == positions.Length) return;
                if (positions[at[i]] < first) (first, lowest) = (positions[at[i]], i);
                last = Math.Max(last, positions[at[i]]);
            }
            if (last - first <= widest)
            {
                places.Add((first, last));
                for (var i = 0; i < steps.Length; i++)
                {
                    var positions = steps[i].Positions();
                    while (at[i] < positions.Length && positions[at[i]] <= last) at[i]++;
                }
                continue;
            }
            at[lowest]++;
        }
    }
}

/// <summary>The places of several terms that mean the same, as one sorted list per document.</summary>
sealed class PositionUnion
{
    readonly DocsAndPositionsEnum[] enums;

    // Where each stands: asking Lucene takes longer than remembering.
    readonly int[] docs;
    int[] positions = new int[16];
    int count;
    int readFor = -1;

    PositionUnion(DocsAndPositionsEnum[] enums)
    {
        this.enums = enums;
        docs = new int[enums.Length];
        Array.Fill(docs, -1);
    }

    public int Doc { get; private set; } = -1;

    public long Cost => enums.Sum(docs => docs.GetCost());

    /// <summary>The positions in a document, in order. Documents must be asked for in order.</summary>
    public ReadOnlySpan<int> PositionsIn(int doc)
    {
        if (Doc < doc) Advance(doc);
        return Doc == doc ? Positions() : [];
    }

    /// <summary>The places of some terms; null without any.</summary>
    public static PositionUnion? Of(Vocabulary vocabulary, IEnumerable<KnownTerm> terms)
    {
        DocsAndPositionsEnum[] enums = [.. terms.Select(vocabulary.Positions)];
        return enums.Length == 0 ? null : new(enums);
    }

    public void Advance(int target)
    {
        var next = Occurrences.End;
        for (var i = 0; i < docs.Length; i++)
        {
            if (docs[i] < target) docs[i] = enums[i].Advance(target);
            next = Math.Min(next, docs[i]);
        }
        Doc = next;
    }

    /// <summary>How many places there can be in the document it stands at: a place that is in two of the lists counts twice.</summary>
    public int HighestFrequency
    {
        get
        {
            var highest = 0;
            for (var i = 0; i < docs.Length; i++)
            {
                if (docs[i] == Doc) highest += enums[i].Freq;
            }
            return highest;
        }
    }

    public ReadOnlySpan<int> Positions()
    {
        if (readFor == Doc) return positions.AsSpan(0, count);
        count = 0;
        var sources = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            if (docs[i] != Doc) continue;
            sources++;
            for (var left = enums[i].Freq; left > 0; left--)
            {
                if (count == positions.Length) Array.Resize(ref positions, count * 2);
                positions[count++] = enums[i].NextPosition();
            }
        }
        if (sources > 1)
        {
            Array.Sort(positions, 0, count);
            var kept = 0;
            for (var i = 0; i < count; i++)
            {
                if (i == 0 || positions[i] != positions[i - 1]) positions[kept++] = positions[i];
            }
            count = kept;
        }
        readFor = Doc;
        return positions.AsSpan(0, count);
    }
}
