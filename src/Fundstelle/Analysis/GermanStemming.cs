using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>
/// Takes inflection off a written form: Häusern → haus, Lehrerinnen → lehrerin, unterzeichneten → unterzeichn.
/// Suffix rules in the manner of CISTEM (Weißweiler and Fraser 2017), kept from harm by the lexicon: an ending is part of the word when the
/// word inflects as a whole (des Messers, des Ostens, die Modems), and an umlaut goes only where the bare form is a known noun.
/// </summary>
public sealed class GermanStemming(Lexicon lexicon)
{
    /// <summary>Stems must stay recognisable; two letters are no stem of a longer word.</summary>
    const int ShortestStem = 3;

    const int ShortestTail = 4;

    /// <summary>From this share of capitals on a form is never the verb that looks like it.</summary>
    const double NounOnly = 0.97;

    /// <summary>A form this much rarer than its neighbour does not count as evidence: typing errors and chance.</summary>
    const double TooRare = 0.002;

    /// <summary>The stem of one written form, as <see cref="Letters.Written"/> gives it.</summary>
    /// <param name="written">The form.</param>
    /// <param name="isCapitalised">Whether it began with a capital in the text: Boten are messengers, boten is from bieten.</param>
    public string Stem(string written, bool isCapitalised = false)
    {
        var word = Orthography.Modern(WithUmlauts(Letters.WithoutAccents(written)));
        if (word.Length <= ShortestStem || FunctionWords.Contains(word)) return word;
        if (!IsLettersOnly(word)) return WithoutGenitive(word);
        if (IrregularAdjectives.StemOf(word) is { } adjective) return adjective;
        return StemOfLetters(word, isCapitalised);
    }

    /// <summary>The rules that lead from a written form to its stem, in the order they are used, each with what it gives.</summary>
    public IReadOnlyList<Message> Rules(string written, bool isCapitalised)
    {
        var rules = new List<Message>();
        void Rule(string german, string english, string gives) => rules.Add(new($"{german}: {gives}", $"{english}: {gives}"));
        var plain = Letters.WithoutAccents(written);
        if (plain != written) Rule("ohne fremde Akzente", "without foreign accents", plain);
        var umlauted = WithUmlauts(plain);
        if (umlauted != plain) Rule("Umlaute aus ae, oe, ue", "umlauts from ae, oe, ue", umlauted);
        var word = Orthography.Modern(umlauted);
        if (word != umlauted) Rule("heutige Schreibung", "spelling of today", word);
        var stem = Stem(written, isCapitalised);
        if (FunctionWords.Contains(word)) return rules;
        if (!IsLettersOnly(word)) { if (stem != word) Rule("Genitiv mit Apostroph", "genitive with an apostrophe", stem); }
        else if (IrregularAdjectives.StemOf(word) is not null) Rule("unregelmäßig gesteigert", "irregular comparison", stem);
        else if (MixedNouns.RootOf(word) is not null && stem != word) Rule("Name, Namen, Namens", "Name, Namen, Namens", stem);
        else if (Irregular(word, isCapitalised) is { } verb) Rule("unregelmäßiges Verb", "irregular verb", $"{verb} → {stem}");
        else if (Participle(word) is { } infinitive) Rule("-ge- oder -zu- im Verb", "-ge- or -zu- inside a verb", $"{infinitive} → {stem}");
        else if (lexicon.Find(word).Count < 50 && KnownTail(word) is > 0 and var tail) Rule("wie das bekannte Wort am Ende", "like the known word at its end", $"{word[tail..]} → {stem}");
        else if (stem != word && word.StartsWith(stem, StringComparison.Ordinal)) Rule("Endung", "ending", $"{stem}·{word[stem.Length..]}");
        else if (stem != word) Rule("Umlaut der Beugung", "umlaut of inflection", stem);
        return rules;
    }

    /// <summary>The stem, and for a small-written form that is a noun or a verb the verb's too: stand is Stand, or from stehen.</summary>
    public string[] Stems(string written, bool isCapitalised)
    {
        if (isCapitalised || lexicon.Find(written) is not { NounShare: >= 0.5 and < NounOnly } || IrregularWithPrefix(written, _ => true) is not { } verb) return [Stem(written, isCapitalised)];
        var (asNoun, asVerb) = (Stem(written, isCapitalised: true), WithoutInfinitiveEnding(verb));
        return asNoun == asVerb ? [asVerb] : [asNoun, asVerb];
    }

    string StemOfLetters(string word, bool isCapitalised = false)
    {
        if (MixedNouns.RootOf(word) is { } noun) return noun;
        if ((Irregular(word, isCapitalised) ?? Participle(word)) is { } verb) return WithoutInfinitiveEnding(verb);
        var facts = lexicon.Find(word);
        if ((facts.NounShare >= 0.5 || !facts.Known) && MixedNouns.TailOf(word) is > 0 and var mixed && (facts.IsNoun || lexicon.Find(word.AsSpan(0, mixed)).Known || lexicon.Find(word.AsSpan(0, mixed - 1)).Known))
            return string.Concat(word.AsSpan(0, mixed), MixedNouns.RootOf(word[mixed..]));
        // A word the lexicon does not know, or hardly, inflects like the known word at its end: Schaffens|kräfte, Bier|fässer, tot|stürzte.
        if (facts.Count < 50 && KnownTail(word) is > 0 and var at) return string.Concat(word.AsSpan(0, at), StemOfLetters(word[at..]));
        if (facts.NounShare < 0.5 && LikelyParticiple(word, facts) is { } likely) return WithoutInfinitiveEnding(likely);
        return WithoutEnding(word, facts);
    }

    // marschieren loses -ieren's er as marschiert does; in the other forms it looks like an ending.
    static string WithoutInfinitiveEnding(string verb) =>
        verb[..^(verb.EndsWith("ieren", StringComparison.Ordinal) && verb.Length > 7 ? 4 : verb.EndsWith("en", StringComparison.Ordinal) && verb.Length > 4 ? 2 : 1)];

    /// <summary>Where the longest known word at the end of an unknown word begins, 0 where there is none. What stands before it must be a known word or prefix.</summary>
    int KnownTail(string word)
    {
        for (var at = 2; at <= word.Length - ShortestTail; at++)
        {
            // Short words stand at the end of others by chance; they must be frequent ones. Nouns form compounds more readily than other words.
            var tail = lexicon.Find(word.AsSpan(at));
            if (tail.Count < (word.Length - at == ShortestTail ? 500 : tail.NounShare >= 0.8 ? 10 : 50) || Suffixes.Contains(word.AsSpan(at))) continue;
            var head = word.AsSpan(0, at);
            if (Prefixes.Contains(head) || (head.Length >= 7 && KnownTail(new(head)) > 0) || IsHead(head, tail) || (head[^1] == 's' && IsHead(head[..^1], tail))) return at;
        }
        return 0;
    }

    bool IsHead(ReadOnlySpan<char> head, WordFacts tail) => head.Length >= 3 && lexicon.Find(head).Count >= (head.Length >= 5 && tail.NounShare >= 0.8 ? 5 : 50);

    // Derivational suffixes that are also words, or look like them.
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes =
        """
        schaft schaften heit heiten keit keiten chen lich liche lichen licher liches lichem isch ische ischen ischer isches ischem ende enden endes ender endem
        erst erste ersten erster erstes erstem este esten ester estes isten eten igen iger ige iges test teste testen tester testes sten tete teten
        eren erem erer eres enen ener enes enem elte elten
        innen bare baren barer bares barem lose losen loser loses losem tum tums ieren iert ierte ierten ungen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>ae, oe, ue read as ä, ö, ü where the umlaut spelling is the known or more frequent one: Mueller, but Goethe, aktuell, neue.</summary>
    public string WithUmlauts(string word)
    {
        for (var at = word.IndexOf('e', 1); at > 0; at = at + 1 < word.Length ? word.IndexOf('e', at + 1) : -1)
        {
            if (word[at - 1] is not ('a' or 'o' or 'u')) continue;
            // After q and after a vowel the u belongs to what stands before it: Quelle, neue, Bauer.
            if (at >= 2 && word[at - 1] == 'u' && word[at - 2] is 'q' or 'a' or 'e') continue;
            var umlaut = word[at - 1] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' };
            var folded = string.Concat(word.AsSpan(0, at - 1), [umlaut], word.AsSpan(at + 1));
            var (asTyped, asFolded) = (lexicon.Find(word), lexicon.Find(folded));
            if (asFolded.Count > asTyped.Count || (!asTyped.Known && !asFolded.Known && IsSyllableEnd(word, at))) word = folded;
        }
        return word;
    }

    // In unknown words "ue" before a consonant is an umlaut (Kuehlschrank); before a vowel or at the end it is not (Revue, Statue).
    static bool IsSyllableEnd(string word, int at) => at + 1 < word.Length && word[at + 1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'l' or 'n');

    static bool IsLettersOnly(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) return false;
        }
        return true;
    }

    static string WithoutGenitive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 3 ? word[..^2] : word.TrimEnd('\'');

    /// <summary>Whether verbs begin with this: separable and inseparable first parts.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> begin) => Prefixes.Contains(begin) || Inseparable.Contains(begin);

    /// <summary>The infinitive of a form that may be the finite verb of a clause, without prefix; null for what is none.</summary>
    public string? FiniteVerb(string written)
    {
        var word = WithUmlauts(written);
        var facts = lexicon.Find(word);
        if (facts.NounShare >= NounOnly) return null;
        if (IrregularVerbs.InfinitiveOf(word) is { } irregular) return irregular;
        if (facts.NounShare >= 0.5) return null;
        foreach (var ending in (ReadOnlySpan<string>)["test", "ten", "tet", "te", "est", "et", "st", "en", "t", "e", "n"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 2) continue;
            var root = word.AsSpan(0, word.Length - ending.Length);
            if (VerbCount(root) >= 20) return string.Concat(root, lexicon.Find(root, "en").Known && root[^1] != 'e' ? "en" : "n");
        }
        return null;
    }

    /// <summary>The infinitive of a verb that changes its root, with its prefixes: unterschrieb → unterschreiben, aufgegangen → aufgehen. Not for nouns that look so: Band, Stand.</summary>
    string? Irregular(string word, bool isCapitalised) =>
        IrregularWithPrefix(word, at => lexicon.Find(word).NounShare is var share && share < (isCapitalised ? 0.1 : 0.75) && (share >= 0 || at > 0));

    string? IrregularWithPrefix(string word, Func<int, bool> isVerb)
    {
        for (var at = 0; at <= word.Length - 3; at++)
        {
            var prefix = word.AsSpan(0, at);
            if (at > 0 && !Prefixes.Contains(prefix) && !Inseparable.Contains(prefix)) continue;
            var rest = word.AsSpan(at);
            var infinitive = IrregularVerbs.InfinitiveOf(rest) ?? (at > 0 ? IrregularVerbs.InfinitiveAfterPrefix(rest) : null);
            if (infinitive is null) continue;
            if (!isVerb(at)) continue;
            if (at == 0) return infinitive;
            var whole = string.Concat(prefix, infinitive);
            if (lexicon.Find(whole).Known || lexicon.Find(word).Count < 20) return whole;
        }
        return null;
    }

    /// <summary>gemacht, angekündigt, bekanntgegeben, umzusetzen: the -ge- or -zu- goes when the infinitive without it is a known verb.</summary>
    string? Participle(string word)
    {
        for (var at = 0; at <= word.Length - 5; at++)
        {
            var isGe = word[at] == 'g' && word[at + 1] == 'e';
            var isZu = word[at] == 'z' && word[at + 1] == 'u' && at > 0;
            if (!isGe && !isZu || (at > 0 && !Prefixes.Contains(word.AsSpan(0, at)))) continue;
            var rest = word.AsSpan(at + 2);
            var prefix = word.AsSpan(0, at);
            var whole = word.AsSpan(0, at + 2);
            if (rest.EndsWith("en"))
            {
                var infinitive = string.Concat(prefix, rest);
                // gehören, gestehen, gewinnen are verbs of their own: they have a third person.
                if (isZu ? IsInfinitive(infinitive) : at > 0 && IsInfinitive(infinitive) && !lexicon.Find(string.Concat(whole, rest[..^2], "t")).Known) return infinitive;
                continue;
            }
            var cut = EndsWithAny(rest, "tem", "ten", "ter", "tes", "te", "t");
            if (!isGe || cut == 0 || rest.Length - cut < 2) continue;
            var root = rest[..^cut];
            foreach (var end in (ReadOnlySpan<string>)["en", "n"])
            {
                var stem = end == "en" && root.Length > 3 && root[^1] == 'e' ? root[..^1] : root;
                if (end == "n" && !(root.EndsWith("er") || root.EndsWith("el"))) continue;
                var infinitive = string.Concat(prefix, stem, end);
                if (IsInfinitive(infinitive) && lexicon.Find(string.Concat(whole, stem, end)).Count < lexicon.Find(infinitive).Count * 0.05) return infinitive;
            }
        }
        return null;
    }

    /// <summary>gepökelt, abgeblasst, abzublassen: where the lexicon lacks the verb, what looks like a participle or an infinitive with zu is one; without prefix only where it lacks the form too.</summary>
    string? LikelyParticiple(string word, WordFacts facts)
    {
        for (var at = facts.Known ? 2 : 0; at <= word.Length - 6; at++)
        {
            var prefix = word.AsSpan(0, at);
            if (at > 0 && !Prefixes.Contains(prefix)) continue;
            var rest = word.AsSpan(at + 2);
            if (at > 0 && word.AsSpan(at).StartsWith("zu") && rest.Length > 4 && rest.EndsWith("n")) return string.Concat(prefix, rest);
            var cut = EndsWithAny(rest, "tem", "ten", "ter", "tes", "te", "t");
            if (!word.AsSpan(at).StartsWith("ge") || cut == 0 || rest.Length - cut < 3 || rest.Contains("ität", StringComparison.Ordinal) || (at == 0 && rest[^(cut + 1)] == 's') || EndsVerb(word.AsSpan(at))) continue;
            var root = rest[..^cut];
            return string.Concat(prefix, root is [.., 'e'] ? root[..^1] : root, root is [.., 'e', 'l' or 'r'] ? "n" : "en");
        }
        return null;
    }

    /// <summary>Whether this is a present form of a known verb: gehest, genügte.</summary>
    bool EndsVerb(ReadOnlySpan<char> form)
    {
        foreach (var ending in (ReadOnlySpan<string>)["est", "et", "st", "t", "te", "ten", "test", "tet"])
        {
            if (form.EndsWith(ending) && form.Length - ending.Length >= 3 && IsVerb(form[..^ending.Length])) return true;
        }
        return false;
    }

    bool IsInfinitive(string word) =>
        lexicon.Find(word) is { Known: true, NounShare: < 0.85 } || (KnownTail(word) is > 0 and var at && Prefixes.Contains(word.AsSpan(0, at)) && lexicon.Find(word.AsSpan(at)) is { NounShare: >= 0 and < 0.85 });

    static int EndsWithAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending)) return ending.Length;
        }
        return 0;
    }

    string WithoutEnding(string word, WordFacts facts)
    {
        if (word.EndsWith("innen", StringComparison.Ordinal) && word.Length > 7) return word[..^3];
        // wickle, riesle: the e that stood before the l comes back.
        if (word is [.., var before and ('l' or 'r'), 'e'] && !facts.IsNoun && string.Concat(word.AsSpan(0, word.Length - 2), "e", [before]) is var full && IsVerb(full) && !IsVerb(word.AsSpan(0, word.Length - 1))) return full;
        if (word.EndsWith("nis", StringComparison.Ordinal)) return word;
        if (word.EndsWith("nisse", StringComparison.Ordinal) || word.EndsWith("nisses", StringComparison.Ordinal) || word.EndsWith("nissen", StringComparison.Ordinal))
            return word[..(word.LastIndexOf("nis", StringComparison.Ordinal) + 3)];
        if (facts.NounShare >= 0.5 && LatinRoot(word) is { } latin) return latin;

        var stem = word;
        for (var round = 0; stem.Length > ShortestStem; round++)
        {
            var cut = EndingLength(stem, facts, isWord: round == 0);
            if (cut == 0 || stem.Length - cut < ShortestStem) break;
            // Of two e one belongs to the word: Muse·en, Se·en.
            if (cut == 1 && stem[^1] == 'e' && round > 0 && word[stem.Length] == 'e') break;
            stem = stem[..^cut];
            // Geschlechtsworts is unknown, but Geschlechtswort inflects like Wort.
            if (!facts.Known && KnownTail(stem) is > 0 and var at) return string.Concat(stem.AsSpan(0, at), StemOfLetters(stem[at..]));
        }
        // Zirkusse, Kürbisses: the s is doubled before an ending.
        if (stem.Length < word.Length && stem.Length > 4 && stem.EndsWith("ss", StringComparison.Ordinal) && lexicon.Find(stem.AsSpan(0, stem.Length - 1)) is { Count: >= 20, NounShare: >= 0.5 } && !lexicon.Find(stem).Known) return stem[..^1];
        return WithoutPluralUmlaut(word, stem, facts);
    }

    /// <summary>Museum and Museen, Risiko and Risiken, Firma and Firmen, Ministerium and Ministerien share their root.</summary>
    string? LatinRoot(string word)
    {
        var cut = word.EndsWith("ums", StringComparison.Ordinal) || (word.EndsWith("os", StringComparison.Ordinal) && word.Length > 5) ? 1 : 0;
        var singular = word.AsSpan(0, word.Length - cut);
        var ending = singular.EndsWith("um") || singular.EndsWith("ismus") ? 2 : singular.EndsWith("o") || singular.EndsWith("a") ? 1 : 0;
        if (ending == 0 || singular.Length - ending < 4) return null;
        var root = singular[..^ending];
        var plural = lexicon.Find(string.Concat(root, "en"));
        return plural.IsNoun && plural.Count > lexicon.Find(singular).Count * 0.01 && lexicon.Find(root).Count < plural.Count * 0.5 ? new string(root) : null;
    }

    /// <summary>Length of the inflection at the end of a word, 0 where the end belongs to it.</summary>
    /// <param name="word">What is left of the word so far.</param>
    /// <param name="original">What is known of the whole word.</param>
    /// <param name="isWord">Whether nothing has been taken off yet.</param>
    int EndingLength(string word, WordFacts original, bool isWord)
    {
        if (IsWhole(word)) return 0;
        var (before, last) = (word[^2], word[^1]);
        var noun = original.NounShare >= 0.5;
        switch (last)
        {
            // The er of stöbern and wittern is no ending.
            case 'r' when before == 'e' && !noun && word.Length > 4 && lexicon.Find(word, "n") is { Known: true, NounShare: < 0.5 } && lexicon.Find(word, "t").Known && !IsAdjective(word.AsSpan(0, word.Length - 2)): return 0;
            case 'm' or 'r' when before == 'e' && word.Length > 4: return 2;
            case 'd' when word.Length > 5 && word.EndsWith("end", StringComparison.Ordinal) && !noun && (IsVerb(word.AsSpan(0, word.Length - 3)) || !original.Known): return 3;
            case 'd' when word.Length > 6 && !noun && (word.EndsWith("elnd", StringComparison.Ordinal) || word.EndsWith("ernd", StringComparison.Ordinal)): return 2;
            case 't' when !noun && before != 't': return EndingInT(word);
            case 'e': return 1;
            case 's' when isWord && before is not 's' && (noun || before == 'e' || (!original.Known && !word.EndsWith("los", StringComparison.Ordinal) && before != 'ö')) && !(before is 'i' or 'u' or 'a' && !lexicon.Find(word.AsSpan(0, word.Length - 1)).Known): return 1;
            case 'n' when before is 'e': return word.Length > 4 ? 2 : 1;
            case 'n' when isWord && before is 'r' or 'l' && word.Length > 4: return 1;
            // ziehn, schaun
            case 'n' when isWord && !noun && word.Length > 4 && IsVerb(word.AsSpan(0, word.Length - 1)): return 1;
            default: return 0;
        }
    }

    /// <summary>-t and -st of verbs, -st and -est of superlatives; 0 where the t belongs to the word: rot, bunt, konstant.</summary>
    int EndingInT(string word)
    {
        var root = word.AsSpan(0, word.Length - 1);
        var facts = lexicon.Find(word);
        if (facts.NounShare >= 0.8) return 0;
        var asVerb = VerbCount(root);
        // The t of husten, rechten, arbeiten is the verb's own.
        if (VerbCount(word) > asVerb && lexicon.Find(word, "et") is { Known: true, NounShare: < 0.5 }) return 0;
        if (word[^2] == 's')
        {
            var shorter = root[..^1];
            // reist is reis·t, sagst and schönst are sag·st and schön·st.
            if (shorter.Length >= ShortestStem && (VerbCount(shorter) > asVerb || IsAdjective(shorter))) return 2;
            if (shorter is [.., 'e'] && shorter.Length > ShortestStem && asVerb == 0 && (IsVerb(shorter[..^1]) || IsAdjective(shorter[..^1]))) return 3;
        }
        if (asVerb > 0 && asVerb >= facts.Count * 0.02) return 1;
        if (facts.Known || lexicon.Find(word, "en").NounShare >= 0.5) return 0;
        if (word.LastIndexOfAny(['ä', 'ö', 'ü']) is >= 0 and var umlaut && lexicon.Find(Bare(word, umlaut)).IsNoun) return 0;
        return word[^2] == 's' ? 2 : 1;
    }

    /// <summary>How often the infinitive of a root was seen; 0 for what is no verb.</summary>
    double VerbCount(ReadOnlySpan<char> root)
    {
        var infinitive = lexicon.Find(root, root is [.., 'e'] ? "n" : "en");
        if (!infinitive.Known && root is [.., 'e', 'l' or 'r']) infinitive = lexicon.Find(root, "n");
        return infinitive.NounShare < 0.85 ? infinitive.Count : 0;
    }

    bool IsVerb(ReadOnlySpan<char> root) => VerbCount(root) > 0;

    bool IsAdjective(ReadOnlySpan<char> root) => lexicon.Find(root) is { Known: true, NounShare: < 0.5 } && lexicon.Find(root, "es") is { Known: true, NounShare: < 0.5 };

    /// <summary>Whether the word takes further endings as a whole, so that its own end is no inflection: Messer·s, Lehrer·in, Osten·s, Modem·s, Haus·es.</summary>
    bool IsWhole(string word)
    {
        var facts = lexicon.Find(word);
        if (facts.NounShare < 0.5) return false;
        return (word[^2], word[^1]) switch
        {
            (_, 's' or 't' or 'd') => Takes("es", facts) || Takes("e", facts),
            // "des Schreibens" is from the verb: only nouns that are never verbs count.
            ('e', 'n') => facts.NounShare >= 0.97 && Takes("s", facts),
            // -em ends adjectives; a noun that no adjective is made to has it of its own: Modem, System.
            ('e', 'm') => Takes("s", facts) || (facts.NounShare >= 0.9 && !IsAdjective(word.AsSpan(0, word.Length - 2))),
            ('e', 'r') => Takes("s", facts) || Takes("in", facts) || Takes("innen", facts) || (facts.NounShare >= 0.8 && !IsPluralOrAdjective(word, facts)),
            _ => false,
        };

        bool Takes(string ending, WordFacts whole) => lexicon.Find(string.Concat(word, ending)) is { NounShare: >= 0.5 } longer && longer.Count > whole.Count * TooRare;
    }

    static readonly System.Buffers.SearchValues<char> otherVowels = System.Buffers.SearchValues.Create("eiäöüy");

    /// <summary>Whether a noun in -er is the plural of a shorter noun (Kind·er, Häus·er) or an adjective in its place (Abgeordnet·er), not a word of its own (Kammer, Lenker).</summary>
    bool IsPluralOrAdjective(string word, WordFacts facts)
    {
        var singular = word.AsSpan(0, word.Length - 2);
        var bare = new string(singular).Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u');
        // Plurals in -er take the umlaut where they can: the one of Kamm would be Kämmer.
        return (singular.LastIndexOfAny('a', 'o', 'u') <= singular.LastIndexOfAny(otherVowels) && lexicon.Find(singular) is { NounShare: >= 0.5 } noun && noun.Count > facts.Count * 0.1)
            || (!singular.SequenceEqual(bare) && lexicon.Find(bare) is { NounShare: >= 0.5 } unchanged && unchanged.Count > facts.Count * 0.1)
            || lexicon.Find(string.Concat(singular, "e")).Count > facts.Count;
    }

    /// <summary>Häus(er) → haus, größ(er) → groß: back to the bare vowel where that is the known word and the umlaut form is none.</summary>
    string WithoutPluralUmlaut(string word, string stem, WordFacts facts)
    {
        var at = stem.LastIndexOfAny(['ä', 'ö', 'ü']);
        if (at < 0) return stem;
        var noun = facts.NounShare >= 0.5 || !facts.Known;
        var compared = facts.NounShare is >= 0 and < 0.5 && (word.Contains("er", StringComparison.Ordinal) || word.Contains("st", StringComparison.Ordinal));
        if (!noun && !compared) return stem;
        // Fäden, Läden, Häfen: the plural is the singular with an umlaut, which ends in -en itself.
        if (noun && word.EndsWith("en", StringComparison.Ordinal) && stem.Length == word.Length - 2 && Bare(word, at) is var singular && lexicon.Find(singular).NounShare >= 0.2
            && lexicon.Find(singular).Count > facts.Count * 0.2 && !lexicon.Find(Bare(stem, at)).IsNoun) return WithoutEnding(singular, lexicon.Find(singular));
        var bare = Bare(stem, at);
        var bareFacts = lexicon.Find(bare);
        var umlautFacts = lexicon.Find(stem);
        if (noun && !facts.Known && !bareFacts.Known && stem.Length < word.Length && KnownTail(bare) is > 0 and var tail && lexicon.Find(bare.AsSpan(tail)).IsNoun)
            return string.Concat(bare.AsSpan(0, tail), StemOfLetters(bare[tail..]));
        if (noun ? bareFacts.NounShare < 0.5 : !IsAdjective(bare)) return stem;
        if (stem.Length == word.Length && !IsPluralByUmlautAlone(word)) return stem;
        return bareFacts.Count > (noun && IsPluralByUmlautAlone(stem) ? umlautFacts.Count * 0.2 : umlautFacts.NounShare >= 0.5 == noun ? umlautFacts.Count * 2 : 0) ? bare : stem;
    }

    static string Bare(string word, int at) => string.Concat(word.AsSpan(0, at), [word[at] switch { 'ä' => 'a', 'ö' => 'o', _ => 'u' }], word.AsSpan(at + 1));

    // Väter, Mütter, Gärten, Vögel, Äpfel: nouns in -er, -en, -el that mark their plural by the umlaut alone.
    static bool IsPluralByUmlautAlone(string word) =>
        word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("el", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal);

    /// <summary>First parts of verbs, between which and the root -ge- and -zu- stand.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        """
        ab an auf aus bei da dar durch ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich heim her herab heran herauf heraus herbei herein
        herüber herum herunter hervor hin hinab hinauf hinaus hinein hinüber hinunter hinweg hinzu hoch kennen klar los mit nach nahe nieder offen rück
        sicher statt still teil um unter über vor voran voraus vorbei vorweg weg weiter wieder wahr wett zu zurück zusammen zwischen bekannt bereit
        bloß blos ernst falsch gut kaputt krank kurz leer miss nahe preis richtig schwer stehen still tot voll bevor davon dazu dabei daran
        auseinander aneinander aufeinander durcheinander gegeneinander hinterher umher einher vorüber vorwärts rückwärts übrig zugrunde zunichte
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>First parts that are never parted from their verb, so that its participle has no ge-.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inseparable =
        "be emp ent er ge miss ver zer wider hinter voll über unter um durch beibe vorbe vorent anver auser aner abver".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
