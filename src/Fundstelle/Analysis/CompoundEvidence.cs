namespace Fundstelle.Analysis;

/// <summary>
/// What speaks for taking a word apart, and what against: how frequent it and its parts are (Koehn and Knight 2003), how many other compounds have the same
/// first or last part (their constituent families: de Jong, Schreuder and Baayen 2000), and whether it is a name.
/// </summary>
sealed class CompoundEvidence(Lexicon lexicon)
{
    // What a word that begins with an adjective must have more, as the logarithm of a factor.
    const double AdjectiveMargin = 1.5;

    // How often a compound is seen on average, carefully; with 20 Eichhorn and Riesenhuber were taken apart.
    const double CountOfCompound = 5;

    // Below it other words speak against a cut so much that a word nobody knows is left whole.
    const double LeastEvidence = -1.5;

    /// <summary>Whether a decomposition of a written form is used.</summary>
    /// <param name="word">The form.</param>
    /// <param name="parts">Its decomposition.</param>
    /// <param name="whole">What is known of the form.</param>
    /// <param name="head">Where its last part begins, or the last part of that, if it is a compound itself.</param>
    public bool IsWorthSplitting(string word, List<CompoundPart> parts, WordFacts whole, int head) =>
        whole.Known ? Mean(word, parts) > Needed(word, parts, whole, head) : Evidence(word, parts[^1].Start, head) > LeastEvidence || IsSure(word, parts, head);

    /// <summary>A common noun behind what begins many compounds and hardly anything else, however many verbs end as it does: Lese|ecken, Höchst|bieter.</summary>
    bool IsSure(string word, List<CompoundPart> parts, int head) =>
        word.Length - head >= 5 && lexicon.Find(parts[^1].Word) is { NounShare: >= 0.95, Count: >= 100 } && IsFamily(lexicon.AsModifier(word.AsSpan(0, parts[^1].Start)), 20, 0.6);

    /// <summary>Geometric mean of the counts of the parts.</summary>
    public double Mean(string word, List<CompoundPart> parts)
    {
        var logarithms = Math.Log(Count(parts[^1].Word) + 1);
        for (var i = 0; i < parts.Count - 1; i++) logarithms += Math.Log(Math.Max(Count(parts[i].Word), CountInCompounds(word.AsSpan(parts[i].Start, parts[i].Length))) + 1);
        return Math.Exp(logarithms / parts.Count);
    }

    /// <summary>What a part that hardly stands alone counts as, since it begins so many compounds: mindest, zahn, mikro.</summary>
    double CountInCompounds(ReadOnlySpan<char> part) => lexicon.AsModifier(part) is var family && IsFamily(family, lexicon.Find(part).Known ? 20 : 3, 0.6) ? family.Compounds * CountOfCompound : 0;

    double Count(string word)
    {
        var facts = lexicon.Find(word);
        return Math.Max(facts.Count, Agent(word, facts).Count);
    }

    /// <summary>Who does it, seen only with a particle, ends compounds without one: Hersteller, so Antrag|steller; Anbieter, so Netz|bieter.</summary>
    /// <param name="part">The part in any of its forms.</param>
    /// <param name="alone">What is known of it.</param>
    public WordFacts Agent(ReadOnlySpan<char> part, WordFacts alone)
    {
        var found = default(WordFacts);
        if (part.Length < 6 || !(part.EndsWith("er") ? alone.Known : (part.EndsWith("ers") || part.EndsWith("ern")) && lexicon.Find(part[..^1]).Known)) return found;
        foreach (var particle in (ReadOnlySpan<string>)["an", "aus", "dar", "her", "vor"])
        {
            if (lexicon.Find(particle, part) is { NounShare: >= 0.9, Count: >= 50 } facts && facts.Count > found.Count) found = facts;
        }
        return found;
    }

    /// <summary>What the geometric mean of the parts' counts must exceed for a known word to be taken apart.</summary>
    public double Needed(string word, List<CompoundPart> parts, WordFacts whole, int head)
    {
        // Short parts occur by chance inside other words; they need better evidence.
        var shortest = int.MaxValue;
        foreach (var part in parts) shortest = Math.Min(shortest, IsShortHead(part.Word) ? 6 : part.Length);
        var margin = shortest switch { <= 3 => 1.5, 4 => 0.6, 5 => -0.3, _ => -2.0 };
        var evidence = Evidence(word, parts[^1].Start, head);
        // So do adjectives, however many words they begin (Hochzeit, Frühstück), other than those that keep their meaning (Innenminister, Sozialgesetz).
        if (PartWords.AdjectiveModifiers.Contains(parts[0].Word) && !PartWords.TransparentModifiers.Contains(parts[0].Word)) (margin, evidence) = (margin + AdjectiveMargin, Math.Min(evidence, 0));
        return whole.Count * Math.Exp(margin - evidence);
    }

    /// <summary>Whether two letters are a word that ends compounds, and hardly anything else: Öl, with its endings.</summary>
    public bool IsShortHead(ReadOnlySpan<char> part) =>
        part.Length >= 2 && part[2..] is "" or "s" or "e" or "en" && IsFamily(lexicon.AsHead(part[..2]), 20, 0.7);

    /// <summary>How much the families of both sides of a cut speak for it, as the logarithm of a factor: Wohnungs|bau much, wiss|ing against it.</summary>
    double Evidence(string word, int cut, int headAt)
    {
        var (modifier, head) = (lexicon.AsModifier(word.AsSpan(0, cut)), lexicon.AsHead(word.AsSpan(headAt)));
        // The weights were tried from 0.2 to 1.2 on the nouns of the list itself, read by eye; a list of judged words hardly tells them apart. Heads speak more clearly than
        // modifiers, which verbs begin with too; more than the highest sum would take Bundestag and Tatsache apart.
        // Most that ends in -haft or -ende is an adjective or a participle, and most in -gehen has a prefix; where it may be a noun, what stands before has told so.
        if (PartWords.NoHead.Contains(word.AsSpan(headAt)) || IsVerbBehindVerb(word.AsSpan(cut), word.AsSpan(0, cut))) head = modifier;
        var support = Math.Log(1 + Math.Min(modifier.Compounds, head.Compounds));
        return Math.Clamp((0.4 * support) + (0.6 * LogShare(modifier)) + (0.9 * LogShare(head)), -3, 1.5);
    }

    /// <summary>sitzen|bleiben, spazieren|gehen; not daneben|gehen.</summary>
    public bool IsVerbBehindVerb(ReadOnlySpan<char> part, ReadOnlySpan<char> before) =>
        PartWords.VerbsBehindVerbs.Contains(part) && before.EndsWith("en") && lexicon.Find(before) is { NounShare: >= 0 and < 0.5, Count: >= 50 } && lexicon.Find(before[..^2], "t").Known;

    /// <summary>Whether a string is seen in so many compounds that it is a part of words even where it is no noun by itself: Gesetz|gebung, Liebes|brief.</summary>
    public static bool IsFamily(PartFacts part, int compounds, double share = 0.45) => part.Compounds >= compounds && part.Compounds >= part.Words * share;

    // Smoothed, and against the share that a string of which nothing is known is given.
    static double LogShare(PartFacts part) => Math.Log((part.Compounds + 2) / (part.Words + 3) / 0.6);

    /// <summary>Whether a word ends as names do and has no plural, although it is common: Neumann, Rosenheim; but Kaufmann (Kaufleute), Weinberg (Weinberge).</summary>
    public bool IsName(string word, WordFacts facts)
    {
        if (facts.Count < 50) return false;
        foreach (var (ending, plurals) in endingsOfNames)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = word.AsSpan(0, word.Length - ending.Length);
            foreach (var plural in plurals)
            {
                if (lexicon.Find(root, plural).Known) return false;
            }
            return true;
        }
        return false;
    }

    static readonly (string Ending, string[] Plurals)[] endingsOfNames =
    [
        ("mann", ["männer", "männern", "leute", "leuten"]), ("berg", ["berge", "bergen"]), ("bach", ["bäche", "bächen"]), ("burg", ["burgen"]), ("stein", ["steine", "steinen"]),
        ("heim", ["heime", "heimen"]), ("horn", ["hörner", "hörnern"]), ("dorf", ["dörfer", "dörfern"]), ("thal", []), ("hausen", []),
        ("meier", []), ("meyer", []), ("maier", []), ("mayer", []), ("beck", []), ("berger", []), ("hauser", []), ("hardt", []), ("marie", []), ("reuther", []),
    ];
}
