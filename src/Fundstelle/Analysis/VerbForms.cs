using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>Which verb a form belongs to: rief → rufen, unterschrieb → unterschreiben, tätowierte → tätowieren. By the tables of irregular verbs, and by rules that the lexicon confirms. Participles: <see cref="Participles"/>.</summary>
sealed class VerbForms(Lexicon lexicon, KnownTails tails)
{
    /// <summary>From this share of capitals on a form is never the verb that looks like it.</summary>
    public const double NounOnly = 0.97;

    // marschieren loses -ieren's er as marschiert does; in the other forms it looks like an ending.
    public static string Root(string verb) => VerbsApart.InfinitiveOf(verb, isCapitalised: false, out _) ??
        verb[..^(verb.EndsWith("ieren", StringComparison.Ordinal) && verb.Length > 7 ? 4 : verb.EndsWith("en", StringComparison.Ordinal) && verb.Length > 4 ? 2 : 1)];

    /// <summary>The infinitive of a form that may be the finite verb of a clause, without prefix; null for what is none.</summary>
    public string? Finite(string word)
    {
        var facts = lexicon.Find(word);
        if (facts.NounShare >= NounOnly) return null;
        if (IrregularVerbs.InfinitiveOf(word) is { } irregular) return irregular;
        if (facts.NounShare >= 0.5) return null;
        foreach (var ending in (ReadOnlySpan<string>)["test", "ten", "tet", "te", "est", "et", "st", "en", "t", "e", "n"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 2) continue;
            var root = word.AsSpan(0, word.Length - ending.Length);
            if (Count(root) >= 20) return string.Concat(root, lexicon.Find(root, "en").Known && root[^1] != 'e' ? "en" : "n");
        }
        return null;
    }

    /// <summary>gehts is geht and es: the form without the pronoun; null for others. With it a form is rare, and stets and bereits are not.</summary>
    public string? WithoutPronoun(string word, WordFacts facts) =>
        word.EndsWith("ts", StringComparison.Ordinal) && facts.NounShare < 0.1 && lexicon.Find(word.AsSpan(0, word.Length - 1)).Count * 0.02 > facts.Count && Finite(word[..^1]) is not null ? word[..^1] : null;

    /// <summary>The infinitive of a verb whose root alone is its imperative; null for what is none.</summary>
    public string? Imperative(string word) => lexicon.Find(word).NounShare < 0.5 && Count(word) >= 20 ? word + (lexicon.Find(word, "en").Known ? "en" : "n") : null;

    /// <summary>The infinitive of a verb that changes its root, with its prefixes: unterschrieb → unterschreiben, aufgegangen → aufgehen. Not for nouns that look so: Band, Stand.</summary>
    public string? Irregular(string word, bool isCapitalised)
    {
        var (count, share) = lexicon.Find(word);
        return share >= (isCapitalised ? 0.1 : 0.75) ? null : IrregularWithPrefix(word, from: share >= 0 ? 0 : 1, isVerb: count > 0 && share is >= 0 and < 0.5);
    }

    /// <summary>The same, nouns or not.</summary>
    /// <param name="word">The form.</param>
    /// <param name="from">1 where a prefix must stand before the root.</param>
    /// <param name="isVerb">Whether it is no noun, so that it may begin with what nouns begin with too.</param>
    public string? IrregularWithPrefix(string word, int from = 0, bool isVerb = false)
    {
        if (from == 0 && IrregularVerbs.InfinitiveOf(word) is { } bare) return bare;
        // Where separable first parts end that an inseparable one may follow: ein|be|zogen.
        var separable = 0u;
        for (var at = 1; at <= Math.Min(word.Length - 3, VerbPrefixes.Longest); at++)
        {
            var prefix = word.AsSpan(0, at);
            var isSeparable = VerbPrefixes.Separable.Contains(prefix) || (isVerb && VerbPrefixes.OtherFirstParts.Contains(prefix));
            var dropsGe = VerbPrefixes.Inseparable.Contains(prefix) || (separable != 0 && VerbPrefixes.EndsInseparable(prefix, separable));
            if (isSeparable) separable |= 1u << at;
            if (!isSeparable && !dropsGe) continue;
            var rest = word.AsSpan(at);
            // betroffen is from betreffen, whatever troffen is from. But vorlegen is no participle of vorliegen: that keeps its ge.
            if ((dropsGe ? WithPrefix(prefix, rest, IrregularVerbs.InfinitiveAfterPrefix(rest)) : null) is { } dropped) return dropped;
            if (WithPrefix(prefix, rest, IrregularVerbs.InfinitiveOf(rest)) is { } kept) return kept;
        }
        return null;
    }

    /// <summary>The infinitive of a form of a verb in -ieren: tätowierte → tätowieren. Null for what is hardly ever seen as an infinitive: komplizierte, vierte.</summary>
    public string? InIeren(string word)
    {
        var at = word.LastIndexOf("ier", StringComparison.Ordinal);
        if (at < 3 || !endingsOfIeren.Contains(word.AsSpan(at + 3))) return null;
        var infinitive = string.Concat(word.AsSpan(0, at + 3), "en");
        // What is börsennotiert is notiert; Haustiere are of no verb.
        return (IsSeen(infinitive) || (tails.StartIn(infinitive) is > 0 and var tail && tail < at - 2 && IsSeen(infinitive.AsSpan(tail)) && !lexicon.Find(infinitive.AsSpan(tail..^2)).IsNoun)) && IrregularWithPrefix(infinitive) is null ? infinitive : null;

        bool IsSeen(ReadOnlySpan<char> verb) => lexicon.Find(verb) is { Known: true } form && form.Count > lexicon.Find(verb[..^2], "t").Count * 0.02;
    }

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> endingsOfIeren =
        ((string[])["e", "en", "t", "st", "et", "est", "te", "ten", "test", "tet", "end", "tem", "ter", "tes", "ende", "enden", "ender", "endes", "endem"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The infinitive of a form of an irregular verb behind a prefix, where the lexicon knows it or hardly knows the form.</summary>
    string? WithPrefix(ReadOnlySpan<char> prefix, ReadOnlySpan<char> rest, string? infinitive)
    {
        if (infinitive is null) return null;
        var form = lexicon.Find(prefix, rest);
        // hinzuweisen is from hinweisen, though there are verbs with hinzu.
        if (prefix.EndsWith("zu") && prefix.Length > 2 && rest.SequenceEqual(infinitive) && lexicon.Find(prefix[..^2], infinitive).Count > form.Count * 0.5) return string.Concat(prefix[..^2], infinitive);
        // abgeraten is from abraten, though geraten is a verb too.
        if (rest.StartsWith("ge") && infinitive.StartsWith("ge", StringComparison.Ordinal) && IrregularVerbs.InfinitiveOf(infinitive.AsSpan(2)) is { } shorter && lexicon.Find(prefix, shorter).Known) return string.Concat(prefix, shorter);
        var known = lexicon.Find(prefix, infinitive);
        // vermisst is from vermissen, which is more frequent than vermessen.
        if (rest.EndsWith("t") && lexicon.Find(string.Concat(prefix, rest[..^1]), "en") is { NounShare: < 0.5 } regular && regular.Count > known.Count) return null;
        return known.Known || form.Count < 20 ? string.Concat(prefix, infinitive) : null;
    }

    /// <summary>How often the infinitive of a root was seen; 0 for what is no verb.</summary>
    public double Count(ReadOnlySpan<char> root)
    {
        var infinitive = lexicon.Find(root, root is [.., 'e'] ? "n" : "en");
        if (!infinitive.Known && root is [.., 'e', 'l' or 'r']) infinitive = lexicon.Find(root, "n");
        return infinitive.NounShare < 0.85 ? infinitive.Count : CountOfParticiple(root);
    }

    /// <summary>opfern, steuern and schulen are seen as nouns more often; geopfert, gesteuert and geschult say that they are verbs, together with another form.</summary>
    double CountOfParticiple(ReadOnlySpan<char> root)
    {
        if (root.Length < 3) return 0;
        for (var at = root.Length - 3; at >= 2; at--)
        {
            // zugesagt: a noun has no ge- inside.
            if (VerbPrefixes.Separable.Contains(root[..at]) && lexicon.Find(string.Concat(root[..at], "ge", root[at..]), EndingOfParticiple(root)) is { Known: true, NounShare: >= 0 and < 0.5 } parted) return parted.Count;
        }
        // vertraut, vertraute; but vereint is of no verb that Vereine would be from.
        if (VerbPrefixes.HasNoGe(root) && !lexicon.Find(root).IsNoun && lexicon.Find(root, EndingOfParticiple(root)) is { Known: true, NounShare: >= 0 and < 0.5 } whole && lexicon.Find(root, EndingOfParticiple(root) + "e") is { Known: true, NounShare: >= 0 and < 0.5 }) return whole.Count;
        if (lexicon.Find(string.Concat("ge", root), EndingOfParticiple(root)) is not { Known: true, NounShare: >= 0 and < 0.5 } participle) return 0;
        foreach (var ending in (ReadOnlySpan<string>)["te", "t", "ten", "et", "end", "ende"])
        {
            if (lexicon.Find(root, ending) is { Known: true, NounShare: >= 0 and < 0.5 }) return participle.Count;
        }
        return 0;
    }

    static string EndingOfParticiple(ReadOnlySpan<char> root) => root[^1] is 't' or 'd' ? "et" : "t";

    public bool IsVerb(ReadOnlySpan<char> root) => Count(root) > 0;
}
