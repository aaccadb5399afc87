namespace Fundstelle.Analysis;

/// <summary>Which verb a participle or an infinitive with zu is of: angekündigte → ankündigen, umzusetzen → umsetzen. By rules that the lexicon confirms.</summary>
sealed class Participles(Lexicon lexicon, KnownTails tails, VerbForms verbs)
{
    /// <summary>gemacht, angekündigt, bekanntgegeben, umzusetzen: the -ge- or -zu- goes when the infinitive without it is a known verb.</summary>
    public string? InfinitiveOf(string word)
    {
        var mayBeVerb = lexicon.Find(word).NounShare is >= 0 and < 0.5;
        for (var at = 0; at <= word.Length - 5; at++)
        {
            var isGe = word[at] == 'g' && word[at + 1] == 'e';
            var isZu = word[at] == 'z' && word[at + 1] == 'u' && at > 0;
            if (!isGe && !isZu || (at > 0 && !VerbPrefixes.Separable.Contains(word.AsSpan(0, at)) && !(mayBeVerb && VerbPrefixes.OtherFirstParts.Contains(word.AsSpan(0, at))))) continue;
            if (IsOtherVerb(word, at)) continue;
            var prefix = word.AsSpan(0, at);
            var rest = word.AsSpan(at + 2);
            if (isZu)
            {
                var gerundive = Gerundive(prefix, rest);
                if ((gerundive is null ? InfinitiveWithZu(word, at) : mayBeVerb ? gerundive : null) is { } infinitive) return infinitive;
                continue;
            }
            // Abgeordneten are from abordnen, as Abgeordnete are, and not from abordneten.
            if ((IrregularVerbs.InfinitiveOf(word.AsSpan(at)) is not { } strong || strong.StartsWith("ge", StringComparison.Ordinal)) && WeakParticiple(prefix, word.AsSpan(0, at + 2), rest) is { } weak) return weak;
            if (at > 0 && mayBeVerb && StrongParticiple(word, at) is { } parted) return parted;
        }
        return null;
    }

    /// <summary>The infinitive of one with zu inside: umzusetzen, auszugliedern, abzuwickeln, hinzuzutun.</summary>
    string? InfinitiveWithZu(string word, int at)
    {
        var prefix = word.AsSpan(0, at);
        var whole = word.AsSpan(0, at + 2);
        var rest = word.AsSpan(at + 2);
        if (!rest.EndsWith("en") && rest is not "tun" && !(rest.Length > 4 && (rest.EndsWith("ern") || rest.EndsWith("eln")))) return null;
        var infinitive = string.Concat(prefix, rest);
        // Zulagen are no infinitive of liegen.
        if (IsOwnVerb(whole, rest) || (IrregularVerbs.InfinitiveOf(rest) is { } another && another != infinitive[at..])) return null;
        var isKnown = VerbPrefixes.Separable.Contains(whole)
            ? lexicon.Find(infinitive).Count > lexicon.Find(word).Count * 0.5
            : IsInfinitive(infinitive) || (VerbPrefixes.OtherFirstParts.Contains(prefix) && lexicon.Find(rest) is { NounShare: >= 0 and < 0.5, Count: >= 100 });
        return isKnown ? infinitive : null;
    }

    /// <summary>The infinitive of a participle in -en behind a prefix, unless it is of an irregular verb, which is known otherwise. Gespräche are none, and vorsetzten is no infinitive.</summary>
    string? StrongParticiple(string word, int at)
    {
        var prefix = word.AsSpan(0, at);
        var rest = word.AsSpan(at + 2);
        if (!rest.EndsWith("en") || rest.EndsWith("enden") || IrregularVerbs.InfinitiveOf(rest) is not null || IrregularVerbs.InfinitiveOf(word.AsSpan(at)) is not null) return null;
        var infinitive = string.Concat(prefix, rest);
        // Ausgehören would be a verb of its own, as gehören, gestehen and gewinnen are.
        return IsInfinitive(infinitive) && !IsOwnVerb(word.AsSpan(0, at + 2), rest) && (!rest.EndsWith("ten") || lexicon.Find(string.Concat(prefix, rest[..^2], "et")).Known) ? infinitive : null;
    }

    /// <summary>Whether the ge or zu belongs to the verb, which has a third person then: dazugehören, dazugehört.</summary>
    bool IsOwnVerb(ReadOnlySpan<char> whole, ReadOnlySpan<char> rest) => lexicon.Find(string.Concat(whole, rest[..^(rest[^2] == 'e' ? 2 : 1)], "t")).Known;

    /// <summary>The infinitive of what is to be done: anzuwendende Regeln. Auszubildende are people.</summary>
    string? Gerundive(ReadOnlySpan<char> prefix, ReadOnlySpan<char> rest)
    {
        var cut = EndsWithAny(rest, "ndem", "nden", "nder", "ndes", "nde", "nd");
        return cut > 0 && rest.Length - cut > 2 && rest[^(cut + 1)] is 'e' or 'r' or 'l' && string.Concat(prefix, rest[..^cut], "n") is var infinitive && IsInfinitive(infinitive) ? infinitive : null;
    }

    /// <summary>The infinitive of a participle in -t, inflected or not: angekündigte, abgeordneten.</summary>
    /// <param name="prefix">What stands before the ge-.</param>
    /// <param name="whole">The prefix with the ge-.</param>
    /// <param name="rest">What stands behind the ge-.</param>
    string? WeakParticiple(ReadOnlySpan<char> prefix, ReadOnlySpan<char> whole, ReadOnlySpan<char> rest)
    {
        var cut = EndsWithAny(rest, "tem", "ten", "ter", "tes", "te", "t");
        // ausgestalten is a verb, as ausgestaltet says.
        if (cut == 0 || rest.Length - cut < 2 || (rest.EndsWith("ten") && lexicon.Find(string.Concat(whole, rest[..^2], "et")).Known)) return null;
        var root = rest[..^cut];
        // A Gebet is a prayer, and not from been.
        if (root.Length < 3 && lexicon.Find(whole, rest).NounShare >= 0.9) return null;
        foreach (var end in (ReadOnlySpan<string>)["en", "n"])
        {
            var stem = end == "en" && root.Length > 3 && root[^1] == 'e' ? root[..^1] : root;
            if (end == "n" && !(root.EndsWith("er") || root.EndsWith("el"))) continue;
            var infinitive = string.Concat(prefix, stem, end);
            if (!IsInfinitive(infinitive) && !(prefix.Length == 0 && verbs.IsVerb(stem))) continue;
            // vorgelegen is no verb that vorgelegt would be from, but a participle itself.
            var isOfAnother = IsOfAnother(string.Concat("ge", stem, end)) && (prefix.Length > 0 || lexicon.Find(whole, rest).NounShare < 0.5);
            if (isOfAnother || IsNoVerb(string.Concat(whole, stem, end), lexicon.Find(infinitive).Count)) return infinitive;
        }
        return null;
    }

    // Gedanken, Gesetzen, Gerichten are nouns, and no verbs that gedankt, gesetzt, gerichtet would be from; but Gebühren are more frequent than what bühren may be.
    bool IsNoVerb(string form, double infinitive) => lexicon.Find(form) is var facts && facts.Count < infinitive * (facts.NounShare >= 0.85 ? 5 : 0.05);

    static bool IsOfAnother(string form) => IrregularVerbs.InfinitiveOf(form) is { } infinitive && infinitive != form;

    /// <summary>gepökelt, abgeblasst, abzublassen: where the lexicon lacks the verb, what looks like a participle or an infinitive with zu is one; without prefix only where the form is rare.</summary>
    public string? LikelyInfinitiveOf(string word, WordFacts facts)
    {
        for (var at = facts.Known && (facts.Count >= 20 || facts.NounShare is < 0 or >= 0.1) ? 2 : 0; at <= word.Length - 6; at++)
        {
            var prefix = word.AsSpan(0, at);
            if (at > 0 && !VerbPrefixes.Separable.Contains(prefix)) continue;
            var rest = word.AsSpan(at + 2);
            if (IsOtherVerb(word, at)) continue;
            // dazugehörigen is an adjective.
            if (at > 0 && word.AsSpan(at).StartsWith("zu") && rest.Length > 4 && rest.EndsWith("n") && !rest.EndsWith("igen") && !VerbPrefixes.Separable.Contains(word.AsSpan(0, at + 2))) return string.Concat(prefix, rest);
            var form = word.AsSpan(at);
            var cut = EndsWithAny(rest, "tem", "ten", "ter", "tes", "te", "t");
            if (!form.StartsWith("ge") || cut == 0 || rest.Length - cut < 3 || rest.Contains("ität", StringComparison.Ordinal) || (at == 0 && rest[^(cut + 1)] == 's')) continue;
            // gehest and genannten are known otherwise, and what has a third person is a verb with ge of its own.
            if (EndsVerb(form) || IrregularVerbs.InfinitiveOf(form) is not null || (rest.EndsWith("ten") && lexicon.Find(word.AsSpan(0, word.Length - 2), "et").Known)) continue;
            var root = rest[..^cut];
            if (at > 0 && IsCompoundBehind(word, at + 2)) continue;
            if (at == 0 && facts.Known && IsOfVerbInGe(word, root)) continue;
            return string.Concat(prefix, root is [.., 'e'] ? root[..^1] : root, root is [.., 'e', 'l' or 'r'] ? "n" : "en");
        }
        return null;
    }

    /// <summary>Whether a word is made of two known ones that meet behind some letter: Angebots|orientierte are of no verb.</summary>
    bool IsCompoundBehind(string word, int begin)
    {
        for (var cut = begin + 3; cut <= word.Length - 6; cut++)
        {
            if (lexicon.AsModifier(word.AsSpan(0, cut)).Compounds >= 3 && lexicon.Find(word.AsSpan(cut)).IsEstablished) return true;
        }
        return false;
    }

    /// <summary>Whether a form in ge- and -t says nothing of its root: gefährdetes and gestalte are of gefährden and gestalten, and gesendet of what is known.</summary>
    bool IsOfVerbInGe(string word, ReadOnlySpan<char> root) =>
        root.Length > 7 || lexicon.Find(root, "en").Known || verbs.IsVerb(word.AsSpan(0, 2 + root.Length)) || lexicon.Find(word.AsSpan(0, 3 + root.Length), "et").Known
        || (root[^1] is 't' or 'd' or 'e' && verbs.IsVerb(word.AsSpan(0, 1 + root.Length)));

    /// <summary>Whether this is a present form of a known verb: gehest, genügte.</summary>
    bool EndsVerb(ReadOnlySpan<char> form)
    {
        foreach (var ending in (ReadOnlySpan<string>)["est", "et", "st", "t", "te", "ten", "test", "tet"])
        {
            if (form.EndsWith(ending) && form.Length - ending.Length >= 3 && verbs.IsVerb(form[..^ending.Length])) return true;
        }
        return false;
    }

    /// <summary>Whether a verb with a first part was seen with -zu- or -ge- inside: auszuzählen.</summary>
    public bool IsParted(string first, string infinitive) =>
        infinitive.EndsWith("en", StringComparison.Ordinal) && !infinitive.EndsWith("enden", StringComparison.Ordinal) && (lexicon.Find(first + "zu", infinitive).Known || lexicon.Find(first + "ge", string.Concat(infinitive.AsSpan(0, infinitive.Length - 2), "t")).Known);

    bool IsInfinitive(string word) =>
        lexicon.Find(word) is { Known: true, NounShare: < 0.85 }
        // Kosten are seen more often than kosten, but what ends so is a verb's.
        || (word is [.., 't' or 'd', 'e', 'n'] && lexicon.Find(word.AsSpan(0, word.Length - 1), "t") is { Known: true, NounShare: >= 0 and < 0.3 })
        // Übergewichtige are of no verb überwichtigen, since nobody wichtigt.
        || (tails.StartIn(word) is > 0 and var at && VerbPrefixes.Separable.Contains(word.AsSpan(0, at)) && lexicon.Find(word.AsSpan(at)) is { NounShare: >= 0 and < 0.85 } && !(word.EndsWith("igen", StringComparison.Ordinal) && !lexicon.Find(word.AsSpan(at, word.Length - at - 2), "t").Known));

    static int EndsWithAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending)) return ending.Length;
        }
        return 0;
    }

    /// <summary>Whether a form is the participle of a verb that changes its root: gelungen, angesehen, bekannt, ergeben.</summary>
    public static bool IsStrong(string word)
    {
        for (var at = 0; at <= Math.Min(word.Length - 3, VerbPrefixes.Longest); at++)
        {
            var prefix = word.AsSpan(0, at);
            var rest = word.AsSpan(at);
            // gebiert and gewinnen have a ge of their own.
            if ((at == 0 || VerbPrefixes.Separable.Contains(prefix) || VerbPrefixes.OtherFirstParts.Contains(prefix)) && rest.StartsWith("ge") && IrregularVerbs.InfinitiveOf(rest) is { } infinitive && !infinitive.StartsWith("ge", StringComparison.Ordinal)) return true;
            if (VerbPrefixes.Inseparable.Contains(prefix) && IrregularVerbs.InfinitiveAfterPrefix(rest) is not null) return true;
        }
        return false;
    }

    /// <summary>Whether behind da- stands no ge- or zu- of a participle: dagegenstimmen and dazugehören are no dagehören.</summary>
    static bool IsOtherVerb(string word, int at) => at == 2 && (word.StartsWith("dazu", StringComparison.Ordinal) || word.StartsWith("dagegen", StringComparison.Ordinal));
}
