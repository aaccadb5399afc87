using Lucene.Net.Index;

namespace Fundstelle.Embedded;

/// <summary>The documents of one segment that a clause accepts, in order, with their scores.</summary>
abstract class Matcher
{
    /// <summary>The document it stands at; -1 before the first.</summary>
    public int Doc { get; protected set; } = -1;

    /// <summary>About how many documents there are.</summary>
    public abstract long Cost { get; }

    /// <summary>Goes to the first document at or after the target, and gives it.</summary>
    public abstract int Advance(int target);

    /// <summary>
    /// Whether it accepts a document, and stands at it then; a document behind need not be looked for, which is cheap where finding one is not. Documents must be asked for in order.
    /// </summary>
    public virtual bool Accepts(int doc) => (Doc < doc ? Advance(doc) : Doc) == doc;

    /// <summary>The score of the current document.</summary>
    /// <param name="atMost">Whether a bound that the score does not exceed is enough, which is found without looking up places.</param>
    public virtual double Score(bool atMost) => 0;

    /// <summary>The words that score the current document, in the order of the query.</summary>
    public virtual IEnumerable<ConceptMatcher> Scoring() => [];
}

/// <summary>Documents that all parts accept.</summary>
sealed class AllMatcher(Matcher[] parts) : Matcher
{
    readonly Matcher[] byCost = [.. parts.OrderBy(part => part.Cost)];

    public override long Cost => byCost[0].Cost;

    public override int Advance(int target)
    {
        // The rarest part leads; the others only say yes or no.
        var rarest = byCost[0];
        for (var doc = rarest.Doc < target ? rarest.Advance(target) : rarest.Doc; ; doc = rarest.Advance(doc + 1))
        {
            if (doc == Occurrences.End || OthersAccept(doc)) return Doc = doc;
        }
    }

    public override bool Accepts(int doc)
    {
        if (Doc >= doc) return Doc == doc;
        if (!byCost[0].Accepts(doc) || !OthersAccept(doc)) return false;
        Doc = doc;
        return true;
    }

    bool OthersAccept(int doc)
    {
        for (var i = 1; i < byCost.Length; i++)
        {
            if (!byCost[i].Accepts(doc)) return false;
        }
        return true;
    }

    public override double Score(bool atMost)
    {
        var score = 0.0;
        foreach (var part in parts) score += part.Score(atMost);
        return score;
    }

    public override IEnumerable<ConceptMatcher> Scoring() => parts.SelectMany(part => part.Scoring());
}

/// <summary>Documents that at least one part accepts.</summary>
sealed class AnyMatcher(Matcher[] parts) : Matcher
{
    public override long Cost => parts.Sum(part => part.Cost);

    public override int Advance(int target)
    {
        var next = Occurrences.End;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            var doc = part.Doc < target ? part.Advance(target) : part.Doc;
            if (doc < next) next = doc;
        }
        return Doc = next;
    }

    public override bool Accepts(int doc)
    {
        if (Doc >= doc) return Doc == doc;
        var accepts = false;
        // All of them, since each adds to the score.
        for (var i = 0; i < parts.Length; i++) accepts |= parts[i].Accepts(doc);
        if (accepts) Doc = doc;
        return accepts;
    }

    public override double Score(bool atMost)
    {
        var score = 0.0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Doc == Doc) score += parts[i].Score(atMost);
        }
        return score;
    }

    public override IEnumerable<ConceptMatcher> Scoring() => parts.Where(part => part.Doc == Doc).SelectMany(part => part.Scoring());
}

/// <summary>Documents of one part without those of others.</summary>
sealed class ExceptMatcher(Matcher wanted, IReadOnlyList<Matcher> unwanted) : Matcher
{
    public override long Cost => wanted.Cost;

    public override int Advance(int target)
    {
        var doc = wanted.Advance(target);
        while (doc != Occurrences.End && IsUnwanted(doc)) doc = wanted.Advance(doc + 1);
        return Doc = doc;
    }

    public override bool Accepts(int doc)
    {
        if (Doc >= doc) return Doc == doc;
        if (!wanted.Accepts(doc) || IsUnwanted(doc)) return false;
        Doc = doc;
        return true;
    }

    bool IsUnwanted(int doc)
    {
        foreach (var other in unwanted)
        {
            if (other.Accepts(doc)) return true;
        }
        return false;
    }

    public override double Score(bool atMost) => wanted.Score(atMost);

    public override IEnumerable<ConceptMatcher> Scoring() => wanted.Scoring();
}

/// <summary>Every live document that passes a test.</summary>
sealed class EveryMatcher(AtomicReader reader, Func<int, bool> test) : Matcher
{
    readonly Lucene.Net.Util.IBits? live = reader.LiveDocs;

    public override long Cost => reader.MaxDoc;

    public override int Advance(int target)
    {
        for (var doc = target; doc < reader.MaxDoc; doc++)
        {
            if (IsWanted(doc)) return Doc = doc;
        }
        return Doc = Occurrences.End;
    }

    public override bool Accepts(int doc)
    {
        if (Doc >= doc) return Doc == doc;
        if (!IsWanted(doc)) return false;
        Doc = doc;
        return true;
    }

    bool IsWanted(int doc) => (live is null || live.Get(doc)) && test(doc);
}

/// <summary>Documents that hold one of several terms; they match without a score.</summary>
sealed class FilterMatcher(IReadOnlyList<Occurrences> lists) : Matcher
{
    public override long Cost => lists.Sum(list => list.Cost);

    public override int Advance(int target)
    {
        var next = Occurrences.End;
        foreach (var list in lists)
        {
            if (list.Doc < target) list.Advance(target);
            next = Math.Min(next, list.Doc);
        }
        return Doc = next;
    }
}
