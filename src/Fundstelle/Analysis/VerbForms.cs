using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>Which verb a form belongs to: rief → rufen, bekanntgegeben → bekanntgeben, unterzeichnete → unterzeichnen. By the tables of irregular verbs, and by rules that the lexicon confirms.</summary>
sealed class VerbForms(Lexicon lexicon, KnownTails tails)
{
    /// <summary>From this share of capitals on a form is never the verb that looks like it.</summary>
    public const double NounOnly = 0.97;

    // marschieren loses -ieren's er as marschiert does; in the other forms it looks like an ending.
    public static string Root(string verb) => VerbsApart.InfinitiveOf(verb, isCapitalised: false, out _) ??
        verb[..^(verb.EndsWith("ieren", StringComparison.Ordinal) && verb.Length > 7 ? 4 : verb.EndsWith("en", StringComparison.Ordinal) && verb.Length > 4 ? 2 : 1)];

    /// <summary>Length of the separable first part of a verb; 0 where there is none.</summary>
    public static int PrefixLength(ReadOnlySpan<char> word)
    {
        for (var at = Math.Min(LongestPrefix, word.Length - 4); at >= 2; at--)
        {
            if (Prefixes.Contains(word[..at]) || OtherFirstParts.Contains(word[..at])) return at;
        }
        return 0;
    }

    /// <summary>Whether verbs begin with this: separable and inseparable first parts.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> begin) => Prefixes.Contains(begin) || Inseparable.Contains(begin);

    /// <summary>Whether a word begins as verbs do whose participle has no ge-: besorgt, übertrieben.</summary>
    public static bool HasNoGe(ReadOnlySpan<char> word)
    {
        for (var at = 2; at <= Math.Min(LongestPrefix, word.Length - 3); at++)
        {
            if (Inseparable.Contains(word[..at])) return true;
        }
        return false;
    }

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
        for (var at = 1; at <= Math.Min(word.Length - 3, LongestPrefix); at++)
        {
            var prefix = word.AsSpan(0, at);
            var isSeparable = Prefixes.Contains(prefix) || (isVerb && OtherFirstParts.Contains(prefix));
            var dropsGe = Inseparable.Contains(prefix) || (separable != 0 && EndsInseparable(prefix, separable));
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

    /// <summary>Whether a form is the participle of a verb that changes its root: gelungen, angesehen, bekannt, ergeben.</summary>
    public static bool IsStrongParticiple(string word)
    {
        for (var at = 0; at <= Math.Min(word.Length - 3, LongestPrefix); at++)
        {
            var prefix = word.AsSpan(0, at);
            var rest = word.AsSpan(at);
            // gebiert and gewinnen have a ge of their own.
            if ((at == 0 || Prefixes.Contains(prefix) || OtherFirstParts.Contains(prefix)) && rest.StartsWith("ge") && IrregularVerbs.InfinitiveOf(rest) is { } infinitive && !infinitive.StartsWith("ge", StringComparison.Ordinal)) return true;
            if (Inseparable.Contains(prefix) && IrregularVerbs.InfinitiveAfterPrefix(rest) is not null) return true;
        }
        return false;
    }

    /// <summary>Whether behind da- stands no ge- or zu- of a participle: dagegenstimmen and dazugehören are no dagehören.</summary>
    static bool IsOtherVerb(string word, int at) => at == 2 && (word.StartsWith("dazu", StringComparison.Ordinal) || word.StartsWith("dagegen", StringComparison.Ordinal));

    /// <summary>Whether behind one of the places where a separable first part ends an inseparable one follows: their participle has no ge-.</summary>
    static bool EndsInseparable(ReadOnlySpan<char> prefix, uint separable)
    {
        for (var at = 2; at <= prefix.Length - 2; at++)
        {
            if ((separable & (1u << at)) != 0 && Inseparable.Contains(prefix[at..]) && !prefix[at..].SequenceEqual("ge")) return true;
        }
        return false;
    }

    const int LongestPrefix = 16;

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

    /// <summary>gemacht, angekündigt, bekanntgegeben, umzusetzen: the -ge- or -zu- goes when the infinitive without it is a known verb.</summary>
    public string? Participle(string word)
    {
        var mayBeVerb = lexicon.Find(word).NounShare is >= 0 and < 0.5;
        for (var at = 0; at <= word.Length - 5; at++)
        {
            var isGe = word[at] == 'g' && word[at + 1] == 'e';
            var isZu = word[at] == 'z' && word[at + 1] == 'u' && at > 0;
            if (!isGe && !isZu || (at > 0 && !Prefixes.Contains(word.AsSpan(0, at)) && !(mayBeVerb && OtherFirstParts.Contains(word.AsSpan(0, at))))) continue;
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
        var isKnown = Prefixes.Contains(whole)
            ? lexicon.Find(infinitive).Count > lexicon.Find(word).Count * 0.5
            : IsInfinitive(infinitive) || (OtherFirstParts.Contains(prefix) && lexicon.Find(rest) is { NounShare: >= 0 and < 0.5, Count: >= 100 });
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
            if (!IsInfinitive(infinitive) && !(prefix.Length == 0 && IsVerb(stem))) continue;
            // vorgelegen is no verb that vorgelegt would be from, but a participle itself.
            var isOfAnother = IsParticiple(string.Concat("ge", stem, end)) && (prefix.Length > 0 || lexicon.Find(whole, rest).NounShare < 0.5);
            if (isOfAnother || IsNoVerb(string.Concat(whole, stem, end), lexicon.Find(infinitive).Count)) return infinitive;
        }
        return null;
    }

    // Gedanken, Gesetzen, Gerichten are nouns, and no verbs that gedankt, gesetzt, gerichtet would be from; but Gebühren are more frequent than what bühren may be.
    bool IsNoVerb(string form, double infinitive) => lexicon.Find(form) is var facts && facts.Count < infinitive * (facts.NounShare >= 0.85 ? 5 : 0.05);

    static bool IsParticiple(string form) => IrregularVerbs.InfinitiveOf(form) is { } infinitive && infinitive != form;

    /// <summary>gepökelt, abgeblasst, abzublassen: where the lexicon lacks the verb, what looks like a participle or an infinitive with zu is one; without prefix only where the form is rare.</summary>
    public string? LikelyParticiple(string word, WordFacts facts)
    {
        for (var at = facts.Known && (facts.Count >= 20 || facts.NounShare is < 0 or >= 0.1) ? 2 : 0; at <= word.Length - 6; at++)
        {
            var prefix = word.AsSpan(0, at);
            if (at > 0 && !Prefixes.Contains(prefix)) continue;
            var rest = word.AsSpan(at + 2);
            if (IsOtherVerb(word, at)) continue;
            // dazugehörigen is an adjective.
            if (at > 0 && word.AsSpan(at).StartsWith("zu") && rest.Length > 4 && rest.EndsWith("n") && !rest.EndsWith("igen") && !Prefixes.Contains(word.AsSpan(0, at + 2))) return string.Concat(prefix, rest);
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
        root.Length > 7 || lexicon.Find(root, "en").Known || IsVerb(word.AsSpan(0, 2 + root.Length)) || lexicon.Find(word.AsSpan(0, 3 + root.Length), "et").Known
        || (root[^1] is 't' or 'd' or 'e' && IsVerb(word.AsSpan(0, 1 + root.Length)));

    /// <summary>Whether this is a present form of a known verb: gehest, genügte.</summary>
    bool EndsVerb(ReadOnlySpan<char> form)
    {
        foreach (var ending in (ReadOnlySpan<string>)["est", "et", "st", "t", "te", "ten", "test", "tet"])
        {
            if (form.EndsWith(ending) && form.Length - ending.Length >= 3 && IsVerb(form[..^ending.Length])) return true;
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
        || (tails.StartIn(word) is > 0 and var at && Prefixes.Contains(word.AsSpan(0, at)) && lexicon.Find(word.AsSpan(at)) is { NounShare: >= 0 and < 0.85 } && !(word.EndsWith("igen", StringComparison.Ordinal) && !lexicon.Find(word.AsSpan(at, word.Length - at - 2), "t").Known));

    static int EndsWithAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending)) return ending.Length;
        }
        return 0;
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
            if (Prefixes.Contains(root[..at]) && lexicon.Find(string.Concat(root[..at], "ge", root[at..]), EndingOfParticiple(root)) is { Known: true, NounShare: >= 0 and < 0.5 } parted) return parted.Count;
        }
        // vertraut, vertraute; but vereint is of no verb that Vereine would be from.
        if (HasNoGe(root) && !lexicon.Find(root).IsNoun && lexicon.Find(root, EndingOfParticiple(root)) is { Known: true, NounShare: >= 0 and < 0.5 } whole && lexicon.Find(root, EndingOfParticiple(root) + "e") is { Known: true, NounShare: >= 0 and < 0.5 }) return whole.Count;
        if (lexicon.Find(string.Concat("ge", root), EndingOfParticiple(root)) is not { Known: true, NounShare: >= 0 and < 0.5 } participle) return 0;
        foreach (var ending in (ReadOnlySpan<string>)["te", "t", "ten", "et", "end", "ende"])
        {
            if (lexicon.Find(root, ending) is { Known: true, NounShare: >= 0 and < 0.5 }) return participle.Count;
        }
        return 0;
    }

    static string EndingOfParticiple(ReadOnlySpan<char> root) => root[^1] is 't' or 'd' ? "et" : "t";

    public bool IsVerb(ReadOnlySpan<char> root) => Count(root) > 0;

    /// <summary>First parts of verbs, between which and the root -ge- and -zu- stand.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        """
        ab an auf aus bei da dar durch ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich heim her herab heran herauf heraus herbei herein
        herüber herum herunter hervor hin hinab hinauf hinaus hinein hinüber hinunter hinweg hinzu hoch kennen klar los mit nach nahe nieder offen rück
        sicher statt still teil um unter über vor voran voraus vorbei vorweg weg weiter wieder wahr wett zu zurück zusammen zwischen bekannt bereit
        aufrecht wiederher fertig bloß blos ernst falsch gut kaputt krank kurz leer miss nahe preis richtig schwer stehen still tot voll bevor davon dazu dabei dagegen daran
        auseinander aneinander aufeinander durcheinander gegeneinander hinterher umher einher vorüber vorwärts rückwärts übrig zugrunde zunichte
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adverbs, adjectives and nouns that are first parts of verbs as well, and of nouns otherwise: vorhergesagt, schönzureden, standgehalten.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherFirstParts =
        """
        drauf dran ran raus rein rauf rüber runter vorher gegen inne dazwischen daneben hierher hierhin dahin daher zurecht beiseite instand zuvor überein hintan anheim wider
        schlecht besser schön stark klein gross näher dicht wert leicht platt trocken zufrieden lahm locker ruhig fit flott breit weich gering geheim quer kalt weh sauber
        stand kund acht brach irre weis pleite wiedergut wiederauf wiederein mitein
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>First parts that are never parted from their verb, so that its participle has no ge-.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inseparable =
        "be emp ent er ge miss ver zer wider hinter voll über unter um durch beibe vorbe vorent anver auser aner abver aufrechter".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
