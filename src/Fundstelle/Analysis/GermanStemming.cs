namespace Fundstelle.Analysis;

/// <summary>
/// Takes inflection off a written form: Häusern → haus, Lehrerinnen → lehrerin, unterzeichneten → unterzeichn.
/// Suffix rules in the manner of CISTEM (Weißweiler and Fraser 2017), kept from harm by the lexicon: an ending is part of the word when the
/// word inflects as a whole (des Messers, des Ostens, die Modems), and an umlaut goes only where the bare form is a known noun.
/// </summary>
public sealed class GermanStemming
{
    /// <summary>Stems must stay recognisable; two letters are no stem of a longer word.</summary>
    internal const int ShortestStem = 3;

    readonly Lexicon lexicon;
    readonly KnownTails tails;
    readonly OwnForms forms;
    readonly Nominatives nominatives;
    readonly UmlautSpelling umlauts;
    readonly VerbForms verbs;
    readonly Participles participles;
    readonly ComparedParticiples compared;
    readonly AdjectiveForms adjectives;
    readonly LatinPlurals latin;
    readonly Endings endings;

    /// <summary>One that knows the words of a list.</summary>
    public GermanStemming(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        tails = new(lexicon);
        forms = new(lexicon);
        nominatives = new(lexicon);
        umlauts = new(lexicon, tails);
        verbs = new(lexicon, tails);
        participles = new(lexicon, tails, verbs);
        compared = new(lexicon, verbs, participles);
        adjectives = new(lexicon);
        latin = new(lexicon, tails);
        endings = new(lexicon, new(lexicon, tails, adjectives), verbs, adjectives);
    }

    // The parts that StemmingRules names as reasons; it must see what the stem was made with.
    internal KnownTails Tails => tails;

    internal OwnForms Forms => forms;

    internal Nominatives Nominatives => nominatives;

    internal VerbForms Verbs => verbs;

    internal Participles Participles => participles;

    internal ComparedParticiples Compared => compared;

    /// <summary>The stem of one written form, as <see cref="Letters.Written"/> gives it.</summary>
    /// <param name="written">The form.</param>
    /// <param name="isCapitalised">Whether it began with a capital in the text: Boten are messengers, boten is from bieten.</param>
    /// <param name="last">Where the last part begins in <see cref="Normal"/>, if it is a compound; 0 where nothing is known of that. A rare compound inflects as its last part does.</param>
    public string Stem(string written, bool isCapitalised = false, int last = 0)
    {
        var word = Normal(written);
        if (FunctionWords.Contains(word)) return isCapitalised && FunctionWords.StemAsNoun(word) is { } asNoun ? asNoun : word;
        if (word.Length <= ShortestStem) return verbs.Irregular(word, isCapitalised) is { } verb ? VerbForms.Root(verb) : NounForms.StemOf(word) ?? word;
        // In den 1990ern: in the 1990er.
        if (word is [.., >= '0' and <= '9', 'e', 'r', 'n']) return word[..^1];
        // 50jähriger, 50-jährige
        if (word.AsSpan().IndexOfAnyExceptInRange('0', '9') is > 0 and var letters && word.Length - letters > ShortestStem + 1 && IsLettersOnly(word[letters..])) return string.Concat(word.AsSpan(0, letters), Stem(word[letters..]));
        if (!IsLettersOnly(word)) return WithoutApostrophe(word, isCapitalised);
        if (IrregularAdjectives.StemOf(word) is { } adjective) return adjective;
        if (DayOfAdverb(word) is { } day) return Stem(day, isCapitalised: true);
        var stem = StemOfLetters(word, isCapitalised, last);
        if (!FunctionWords.Contains(stem)) return stem;
        // Seiten are not seit and Waren not war, nor are warten and gemeint.
        return stem + (lexicon.Find(word).IsNoun ? "e" : "t");
    }

    /// <summary>freitags is on a Freitag, and sonntagabends on a Sonntagabend; null for others.</summary>
    string? DayOfAdverb(string word) =>
        word.EndsWith("nachts", StringComparison.Ordinal) || word.EndsWith("abends", StringComparison.Ordinal) || word.EndsWith("morgens", StringComparison.Ordinal) || word.EndsWith("tags", StringComparison.Ordinal)
            ? lexicon.Find(word.AsSpan(0, word.Length - 1)).IsNoun ? word[..^1] : null
            : null;

    /// <summary>
    /// The stems of a form where it stands. Nouns have a capital, and so has whatever begins a sentence; a form that is both a noun and another word has the stems of both
    /// where either may be meant. Who types a query uses small letters as they come, so that it may ask for other stems than a text has.
    /// </summary>
    /// <param name="written">The form, as <see cref="Letters.Written"/> gives it.</param>
    /// <param name="letters">How it is written.</param>
    /// <param name="last">Where the last part begins in <see cref="Normal"/>, if it is a compound; 0 where nothing is known of that.</param>
    public WordStems Stems(string written, LetterCase letters, int last = 0)
    {
        var stems = StemsOf(written, letters, last);
        return OtherDegree(Normal(written)) is { } other && !stems.Asked.Contains(other, StringComparer.Ordinal) ? stems with { Asked = [.. stems.Asked, other] } : stems;
    }

    /// <summary>What finds a participle in its other degrees, as which it is an adjective of its own: who asks for umfassendere plans means umfassende, too, and the other way round. Null for others.</summary>
    string? OtherDegree(string word) =>
        word.Length <= ShortestStem || FunctionWords.Contains(word) ? null
        : compared.Of(word) is { } participle ? Stem(participle)
        : compared.Uncompared(word);

    WordStems StemsOf(string written, LetterCase letters, int last)
    {
        var isCapitalised = letters == LetterCase.Capitalised;
        if (FunctionWords.StemAsNoun(written) is { } nounToo) return isCapitalised ? new([nounToo, written], [nounToo]) : new([written], [written, nounToo]);
        if (SharedForms.StemsOf(written, isCapitalised) is { } shared) return shared;
        if (VerbsApart.InfinitiveOf(written, isCapitalised, out var mayBeNoun) is { } apart)
        {
            if (!mayBeNoun) return new(apart);
            var nounInstead = Stem(written, isCapitalised: true);
            // PREISE are of Preis more often than of preisen.
            return letters == LetterCase.Capitals ? new([nounInstead, apart]) : new([apart], [apart, nounInstead]);
        }
        var facts = lexicon.Find(written);
        // Fallen are traps, or from fallen at the begin of a sentence.
        if (NounForms.StemInE(written) is { } inE && facts.NounShare < NounInE)
        {
            if (isCapitalised && written == inE) return new(inE);
            var asVerbToo = IrregularVerb(written) ?? WithoutEnding(written, facts);
            return letters == LetterCase.Small ? new([asVerbToo], [inE, asVerbToo]) : new([inE, asVerbToo]);
        }
        var stem = Stem(written, isCapitalised, last);
        if (FunctionWords.Contains(written)) return new(stem);
        // Of what nobody knows a small letter, as queries have it, does not say that it is no noun.
        if (!facts.Known) return letters == LetterCase.Small && Stem(written, isCapitalised: true, last) is var unknownNoun && unknownNoun != stem ? new([stem], [stem, unknownNoun]) : new(stem);
        if (facts.NounShare is >= 0 and < 0.5)
        {
            // Wünsche are from Wunsch, or from wünschen at the begin of a sentence; Macht is power, or from machen.
            var inTable = NounForms.StemOf(written);
            if (inTable is not { } noun)
            {
                // In schweren Kämpfen: an umlaut that no noun has but in the plural.
                if (isCapitalised && written.EndsWith("en", StringComparison.Ordinal) && lexicon.Find(written.AsSpan(0, written.Length - 1)) is { NounShare: >= 0.5, IsEstablished: true } && Letters.WithoutLastUmlaut(stem) is { } bare && StemOfNoun(Normal(written)) == bare) return new(bare, stem);
                if (facts.NounShare < SeenAsNoun || IrregularAdjectives.StemOf(written) is not null) return PersonOf(written, stem) is { } person ? new([stem], [stem, person]) : new(stem);
                noun = StemOfNoun(Normal(written));
                // Regieren is no form of Regie, nor modern of Mode.
                if (!nominatives.MayHave(Normal(written), noun)) noun = isCapitalised ? Stem(written) : stem;
            }
            var asOther = isCapitalised ? Stem(written) : stem;
            if (noun == asOther) return new(noun);
            // Who asks for Macht or Gewissen with a capital does not mean what somebody macht, or gewisse things.
            return isCapitalised ? new([noun, asOther], inTable is null ? [noun, asOther] : [noun]) : new([asOther], [asOther, noun]);
        }
        // Das Morden is no plural, but in beiden Morden is.
        if (isCapitalised) return stem == written && IsPluralToo(written) ? new(stem, Stem(written[..^1], isCapitalised: true)) : new(stem);
        var asVerb = IrregularVerb(written);
        // verbot is from verbieten where it has a small letter; who types it asks for a Verbot, but salzen is as much the verb as of Salz.
        if (facts.NounShare >= VerbForms.NounOnly) return asVerb is null || letters == LetterCase.Capitals ? new(stem) : new([stem, asVerb], IrregularVerbs.IsInfinitive(written) ? [stem, asVerb] : [stem]);
        // vertrauen is Vertrauen, or vertraut; gründen is of Grund, or of gegründet.
        var asNoun = Stem(written, isCapitalised: true);
        asVerb ??= WithoutEnding(Normal(written), facts with { NounShare = 0 });
        if (asVerb == written && written is [.., 'e', 'n'] or [.., 'e', 'l' or 'r', 'n']) asVerb = written[..^(written[^2] == 'e' ? 2 : 1)];
        return asNoun == asVerb ? new(asVerb) : new([asNoun, asVerb]);

        // Salz has a plural in -e and a genitive in -es; neither have Sachsen and Graben of theirs.
        bool IsPluralToo(string infinitive) =>
            infinitive.EndsWith("en", StringComparison.Ordinal) && NounForms.StemOf(infinitive) is null && lexicon.Find(infinitive.AsSpan(0, infinitive.Length - 2)) is { NounShare: >= 0.9, IsEstablished: true } one
            && lexicon.Find(infinitive.AsSpan(0, infinitive.Length - 1)) is { NounShare: >= 0.9 } several && several.Count > one.Count * 0.1 && lexicon.Find(infinitive.AsSpan(0, infinitive.Length - 1), "s").Known;
    }

    /// <summary>The stem of those who something happened to, by the participle: verletzt, Verletzte. Null where they have no other stem, or are no noun.</summary>
    string? PersonOf(string participle, string stem) =>
        participle.Length >= 7 && stem != participle && (participle[^1] == 't' || participle.EndsWith("en", StringComparison.Ordinal)) && lexicon.Find(participle, "e").IsNoun && Stem(participle + "e", isCapitalised: true) is var person && person != stem ? person : null;

    /// <summary>From this share of capitals on a form in -e or -en is a noun even where it is small, as in a query; less is a verb too.</summary>
    const double NounInE = 0.8;

    /// <summary>From this share of capitals on a form is a noun too; less is titles and begins of sentences.</summary>
    const double SeenAsNoun = 0.05;

    string? IrregularVerb(string written) => verbs.IrregularWithPrefix(written) is { } verb ? VerbForms.Root(verb) : null;

    /// <summary>The spelling that rules and tables use.</summary>
    public string Normal(string written) => Orthography.Modern(WithUmlauts(Letters.WithoutAccents(written)));

    /// <summary>The infinitive of a form that may be the finite verb of a clause, without prefix; null for what is none.</summary>
    public string? FiniteVerb(string written) => verbs.Finite(WithUmlauts(written));

    /// <summary>The infinitive of a root that may be an imperative: stell → stellen; null for what is none.</summary>
    public string? Imperative(string written) => verbs.Imperative(WithUmlauts(written));

    string StemOfLetters(string word, bool isCapitalised = false, int last = 0)
    {
        var facts = lexicon.Find(word);
        var mayBeNoun = facts.NounShare >= 0.5 || !facts.Known;
        if (MixedNouns.RootOf(word) is { } noun) return noun;
        if (mayBeNoun && nominatives.OfPeople(word) is { } one) return StemOfLetters(one, isCapitalised);
        if ((nominatives.Of(word, facts) ?? (mayBeNoun && nominatives.IsPerson(word, last) ? word[..^1] : null)) is { } nominative) return StemOfLetters(nominative, isCapitalised, last);
        if (!isCapitalised && verbs.WithoutPronoun(word, facts) is { } bare) return Stem(bare);
        if ((isCapitalised || mayBeNoun) && NounForms.StemOf(word) is { } form) return form;
        if ((isCapitalised || facts.NounShare >= NounInE) && NounForms.StemInE(word) is { } inE) return inE;
        if (facts.NounShare < 0.5 && compared.Of(word) is { } participle) return participle;
        if (forms.KnownAdjectiveOf(word, facts) is { } other) return Stem(other);
        if ((verbs.Irregular(word, isCapitalised) ?? participles.InfinitiveOf(word)) is { } verb) return VerbForms.Root(verb);
        if (facts.NounShare < 0.5 && verbs.InIeren(word) is { } foreign) return VerbForms.Root(foreign);
        if (AdjectiveBySuffix(word, facts) is { } adjective) return adjective;
        if (mayBeNoun && StemByTail(word, facts) is { } compound) return compound;
        if (StemLikeItsEnd(word, facts, isCapitalised, last) is { } known) return known;
        if (facts.NounShare < 0.5 && participles.LikelyInfinitiveOf(word, facts) is { } likely) return VerbForms.Root(likely);
        return WithoutEnding(word, facts, isCapitalised);
    }

    /// <summary>The stem of an adjective, by how it begins and ends; of what is seen as a noun only where no noun ends so: Unmöglichem.</summary>
    string? AdjectiveBySuffix(string word, WordFacts facts)
    {
        if ((facts.NounShare >= 0.5 && !word.EndsWith("em", StringComparison.Ordinal)) || adjectives.BySuffix(word) is not { } adjective) return null;
        // Auszuzischen is none in -isch, nor is the Mauszeiger one in -ig.
        if (word.EndsWith("en", StringComparison.Ordinal) && word.Contains("zu", StringComparison.Ordinal) && participles.LikelyInfinitiveOf(word, facts) is not null) return null;
        return !facts.Known && word.EndsWith("er", StringComparison.Ordinal) && tails.StartIn(word) is > 0 and var end && lexicon.Find(word.AsSpan(end)) is { NounShare: >= 0.8 } ? null : adjective;
    }

    /// <summary>The stem of what is a noun for sure, as the end of another noun is: the Antriebe are of Trieb, and trieben is not asked.</summary>
    string StemOfNoun(string word)
    {
        var facts = lexicon.Find(word);
        if (facts.Known) facts = facts with { NounShare = 1 };
        return MixedNouns.RootOf(word) ?? NounForms.StemOf(word) ?? NounForms.StemInE(word) ?? StemByTail(word, facts) ?? StemLikeItsEnd(word, facts, isCapitalised: true) ?? WithoutEnding(word, facts);
    }

    /// <summary>The stem of a compound whose last noun is one of the tables': Grund|gedanken, See|häfen, Dienst|reisen.</summary>
    string? StemByTail(string word, WordFacts facts)
    {
        if (MixedNouns.TailOf(word, facts.NounShare >= 0.9) is > 0 and var mixed && (facts.IsNoun || IsKnownFirstPart(mixed))) return string.Concat(word.AsSpan(0, mixed), MixedNouns.RootOf(word.AsSpan(mixed)));
        if (NounForms.Tail(word) is not ({ } stem, > 0 and var at)) return StemByIrregularTail(word, facts);
        // Weizsäckers: what takes an s is no plural.
        if (!word.EndsWith(stem, StringComparison.Ordinal) && word[^1] is not ('s' or 'n') && lexicon.Find(word, "s") is { NounShare: >= 0.9 } genitive && genitive.Count > facts.Count * 0.005) return null;
        // Entladen is from laden, and Bahnhöfe are no ovens; but Hochöfen are of Hochofen.
        if ((VerbPrefixes.Is(word.AsSpan(0, at)) && !(stem[^1] != 'e' && facts.NounShare >= 0.9 && lexicon.Find(word.AsSpan(0, at), stem) is { NounShare: >= 0.9 })) || !(stem[^1] == 'e' ? IsModifier(at) : IsKnownFirstPart(at) || (at >= 5 && word.Length - at >= 6))) return null;
        // Schubladen are of Schublade, Fahrzeugarten of Fahrzeugart, and Spielzeuge and Zweifelsfalle of shorter nouns.
        if (stem[^1] == 'n' && (IsNoun(word.AsSpan(0, word.Length - 1), facts.Count * 0.2) || IsNoun(word.AsSpan(0, word.Length - 2), facts.Count * 0.2))) return null;
        if (stem[^1] == 'e' && word[..(at + stem.Length - 1)] is var shorter && (IsNoun(shorter, facts.Count * 0.01) || (Letters.WithoutLastUmlaut(shorter) is { } bare && IsNoun(bare, facts.Count * 0.1)))) return null;
        return string.Concat(word.AsSpan(0, at), stem);

        bool IsKnownFirstPart(int length) => lexicon.Find(word.AsSpan(0, length)).Known || (word[length - 1] is 's' or 'n' && lexicon.Find(word.AsSpan(0, length - 1)).Known);
        // Zivi is no first part of Zivilisten, nor Pau of Pauschalen.
        bool IsModifier(int length) => lexicon.AsModifier(word.AsSpan(0, length)).Compounds >= 3 || (length >= 7 && IsKnownFirstPart(length));
        bool IsNoun(ReadOnlySpan<char> form, double atLeast) => lexicon.Find(form) is { NounShare: >= 0.9, Count: > 0 } noun && noun.Count >= atLeast;
    }

    /// <summary>Hauptthemen, Neubauten, Arztpraxen: as Themen, Bauten, Praxen; not Soldaten, who are of Soldat, nor Heiligen, who are in no Liga.</summary>
    string? StemByIrregularTail(string word, WordFacts facts) =>
        facts.NounShare >= 0.9 && tails.StartIn(word) is > 0 and var at && !(word[at - 1] == 'i' && word.EndsWith("ligen", StringComparison.Ordinal)) && NounForms.StemOf(word.AsSpan(at)) is { } stem && NounForms.StemWithSharpS(word[at..]) is null && !forms.IsOfNoun(word, facts)
            && !(word.EndsWith("en", StringComparison.Ordinal) && lexicon.Find(word.AsSpan(0, word.Length - 2)) is { NounShare: >= 0.9, Count: >= 20 })
            ? string.Concat(word.AsSpan(0, at), stem)
            : null;

    /// <summary>A word the lexicon does not know, or hardly, inflects like the known word at its end: Schaffens|kräfte, Bier|fässer, tot|stürzte.</summary>
    string? StemLikeItsEnd(string word, WordFacts facts, bool isCapitalised, int last = 0)
    {
        if (facts.Count >= 50 || forms.IsOfNoun(word, facts) || forms.IsOfVerb(word, facts)) return null;
        var at = tails.StartIn(word) is > 0 and var tail ? tail : last > 0 && MayBePlural(word.AsSpan(last)) ? last : 0;
        if (at == 0) return facts.Known ? null : forms.AdjectiveOf(word, OwnForms.ShortestCompound);
        var (begin, end) = (word[..at], word[at..]);
        var isBehindPrefix = VerbPrefixes.Is(begin);
        // Einbuße is no Bus.
        if (isBehindPrefix && NounForms.StemWithSharpS(end) is not null) return null;
        var endFacts = lexicon.Find(end);
        // Nobody knows a verb that begins with a noun: an Außenstand is a Stand, and did not stand.
        if (facts.NounShare >= 0.5 || ((!facts.Known || facts.NounShare < 0) && !isBehindPrefix && (isCapitalised || endFacts.NounShare >= 0.2)))
        {
            var noun = StemOfNoun(end);
            // Schutzwesten are several of a Schutzweste, whatever the Westen is.
            if (noun == end && end.EndsWith("en", StringComparison.Ordinal) && lexicon.Find(word.AsSpan(0, word.Length - 1)) is { NounShare: >= 0.9, Count: >= 5 } one && one.Count > facts.Count * 0.2) return StemOfLetters(word[..^1], isCapitalised, last);
            // Das Auszählen is no plural: there is no Auszahl, as there is an Eindruck.
            if (isBehindPrefix && noun != end && participles.IsParted(begin, end) && !lexicon.Find(begin + noun).IsNoun) return begin + StemBehindPrefix(end, endFacts);
            // Feuerzeuge are of Feuerzeug, and no witnesses; Naturalisten are on no list.
            if (noun is "akte" or "herde" or "liste" or "zeuge" && lexicon.Find(begin, noun.AsSpan(0, noun.Length - 1)) is { NounShare: >= 0.9 } shorter && shorter.Count >= facts.Count * 0.2) return begin + noun[..^1];
            // A noun ends in a noun, if only by its stem: Außenstände, but no Absicherer are sicherer.
            return facts.NounShare < 0.5 || endFacts.NounShare >= 0.3 || lexicon.Find(noun).IsNoun ? begin + noun : null;
        }
        // Frequent forms take off no more than their ending (personenbezogene), and so do rare ones.
        if (!isBehindPrefix && forms.AdjectiveOf(word, at + KnownTails.Shortest) is { } adjective) return adjective;
        return begin + (isBehindPrefix ? StemBehindPrefix(end, endFacts) : IrregularAdjectives.StemOf(end) ?? WithoutInfinitive(StemOfLetters(end)));
    }

    /// <summary>Einrollen is from rollen, whatever a Rolle is.</summary>
    string StemBehindPrefix(string end, WordFacts endFacts) =>
        WithoutInfinitive(NounForms.StemInE(end) is not null ? WithoutEnding(end, endFacts with { NounShare = 0 }) : StemOfLetters(end));

    /// <summary>Vorfallen has its root for a stem, unlike fallen itself.</summary>
    static string WithoutInfinitive(string stem) =>
        VerbsApart.InfinitiveOf(stem, isCapitalised: false, out _) == stem ? stem[..^(stem.EndsWith("en", StringComparison.Ordinal) ? 2 : 1)] : stem;

    /// <summary>A noun, other than who does something: Streik|brecher are no form of brechen.</summary>
    bool MayBePlural(ReadOnlySpan<char> part) =>
        lexicon.Find(part).NounShare >= 0.8 && !part.EndsWith("er") && !part.EndsWith("ers") && !part.EndsWith("ern");

    /// <summary>ae, oe, ue read as ä, ö, ü where the umlaut spelling is the known or more frequent one: Mueller, but Goethe, aktuell, neue.</summary>
    public string WithUmlauts(string word) => umlauts.In(word);

    internal static bool IsLettersOnly(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) return false;
        }
        return true;
    }

    /// <summary>Putin's is Putin, Marx' is Marx; geht's is of gehen. Ohm'sche and ohmsche are one word.</summary>
    string WithoutApostrophe(string word, bool isCapitalised) =>
        word.IndexOf("'sch", StringComparison.Ordinal) is > 0 and var at ? Stem(word.Remove(at, 1))
        : !word.EndsWith("'s", StringComparison.Ordinal) || word.Length <= 3 ? word.TrimEnd('\'') : !isCapitalised && verbs.Finite(word[..^2]) is not null ? Stem(word[..^2]) : word[..^2];

    string WithoutEnding(string word, WordFacts facts, bool isCapitalised = true)
    {
        // Veräußerungsgewinnen are no women, and Chefinnen no Finns.
        if (word.EndsWith("innen", StringComparison.Ordinal) && tails.StartIn(word) is > 0 and var plural && word.Length - plural <= 8 && lexicon.Find(word.AsSpan(plural, word.Length - plural - 2)) is { NounShare: >= 0.9, Count: >= 500 } && !lexicon.Find(word.AsSpan(plural, word.Length - plural - 5)).IsNoun) return string.Concat(word.AsSpan(0, plural), StemOfNoun(word[plural..]));
        // Not beginnen, gewinnen, nor Dachrinnen. Führerinnen are mostly seen as Führer/-innen, and are no verb for that.
        if (word.EndsWith("innen", StringComparison.Ordinal) && word.Length > 7 && !(lexicon.Find(word.AsSpan(0, word.Length - 1)) is { IsNoun: true } one && one.Count > facts.Count * 0.2) && (lexicon.Find(word.AsSpan(0, word.Length - 5)).IsNoun || !verbs.IsVerb(word.AsSpan(0, word.Length - 2)))) return word[..^3];
        // wickle, riesle: the e that stood before the l comes back.
        if (word is [.., var before and ('l' or 'r'), 'e'] && !facts.IsNoun && string.Concat(word.AsSpan(0, word.Length - 2), "e", [before]) is var full && verbs.IsVerb(full) && !verbs.IsVerb(word.AsSpan(0, word.Length - 1))) return full;
        // Zeugnis; not Unis.
        if (word.EndsWith("nis", StringComparison.Ordinal) && !(lexicon.Find(word.AsSpan(0, word.Length - 1)) is { IsNoun: true } singular && singular.Count > facts.Count)) return word;
        if (word.EndsWith("nisse", StringComparison.Ordinal) || word.EndsWith("nisses", StringComparison.Ordinal) || word.EndsWith("nissen", StringComparison.Ordinal))
            return word[..(word.LastIndexOf("nis", StringComparison.Ordinal) + 3)];
        // Babies, Ladies
        if ((facts.IsNoun || !facts.Known) && word.EndsWith("ies", StringComparison.Ordinal) && lexicon.Find(word.AsSpan(0, word.Length - 3), "y").NounShare >= 0.5) return word[..^3] + "y";
        if (facts.NounShare >= 0.5 && latin.RootOf(word, facts) is { } root) return root;

        var stem = word;
        var wasVerb = false;
        for (var round = 0; stem.Length > ShortestStem; round++)
        {
            var cut = endings.LengthIn(stem, facts, isWord: round == 0, wasVerb, isCapitalised);
            if (cut == 0 || stem.Length - cut < ShortestStem) break;
            if (round > 0 && endings.BelongsToWord(stem, word, facts, cut, isCapitalised)) break;
            // The -em of Verkehrsprobleme is no ending of nouns.
            if (round > 0 && facts.NounShare >= 0.9 && cut == 2 && stem.EndsWith("em", StringComparison.Ordinal)) break;
            wasVerb |= cut == 1 && stem[^1] == 't';
            stem = stem[..^cut];
            // Geschlechtsworts is unknown, but Geschlechtswort inflects like Wort; einfächert is no Fach.
            if (!facts.Known && tails.StartIn(stem) is > 0 and var at && !(word[stem.Length] == 't' && lexicon.Find(stem.AsSpan(at)).IsNoun)) return string.Concat(stem.AsSpan(0, at), StemOfLetters(stem[at..]));
            // Schrottpapieren is seen, Schrottpapier is not.
            if (facts.NounShare >= 0.5 && facts.Count < 50 && !lexicon.Find(stem).Known && Letters.WithoutLastUmlaut(stem) is null && tails.StartIn(stem) is > 0 and var noun && lexicon.Find(stem.AsSpan(noun)).IsNoun) return string.Concat(stem.AsSpan(0, noun), StemOfNoun(stem[noun..]));
        }
        // Zirkusse, Kürbisses: the s is doubled before an ending.
        if ((facts.NounShare >= 0.5 || !facts.Known) && stem.Length < word.Length && word[stem.Length] == 'e' && stem.Length > 4 && stem.EndsWith("ss", StringComparison.Ordinal) && lexicon.Find(stem.AsSpan(0, stem.Length - 1)) is { Count: >= 20, NounShare: >= 0.5 } && !lexicon.Find(stem).Known) return stem[..^1];
        return facts.NounShare < 0.5 && adjectives.WithLostE(word, stem) is { } whole ? whole : WithoutPluralUmlaut(word, stem, facts);
    }

    /// <summary>Häus(er) → haus, größ(er) → groß: back to the bare vowel where that is the known word and the umlaut form is none.</summary>
    string WithoutPluralUmlaut(string word, string stem, WordFacts facts)
    {
        if (Letters.WithoutLastUmlaut(stem) is not { } bare) return stem;
        var ending = word.AsSpan(stem.Length);
        var mayBeNoun = facts.NounShare >= 0.5 || !facts.Known;
        if (mayBeNoun && ending is ("s" or "es") && lexicon.Find(word.AsSpan(0, word.Length - 1)) is { IsNoun: true } nominative) return WithoutPluralUmlaut(word[..^1], stem, nominative);
        // das Schwächste
        var isSuperlative = ending.StartsWith("st") || ending.StartsWith("est") || (stem is [.., 's', 's'] && ending.StartsWith("t"));
        // A plural has none of the endings of röstet and schlämmte.
        var noun = mayBeNoun && ending is ("" or "e" or "n" or "en" or "er" or "ern");
        // Einfächert is no comparative; grössern and ältern were once written for größeren and älteren.
        var compared = isSuperlative || (facts.NounShare is >= 0 and < 0.5 && (ending is "er" or "ere" or "eren" or "erer" or "eres" or "erem" || (ending is "ern" && facts.Known)));
        // Of Auszählung and Auszahlung neither is the plural of the other.
        if ((!noun && !compared) || stem.EndsWith("ung", StringComparison.Ordinal)) return stem;
        // ändern is a verb of its own, whatever ander is.
        if (compared && stem is [.., 'e', 'r' or 'l'] && verbs.IsVerb(stem)) return stem;
        var bareFacts = lexicon.Find(bare);
        var umlautFacts = lexicon.Find(stem);
        // Of Polizeikräfte the singular is hardly ever seen, but of Kräfte.
        var isRare = !bareFacts.Known || bareFacts.Count < facts.Count * (bareFacts.NounShare < 0.5 ? 1 : 0.02);
        if (noun && isRare && umlautFacts.Count < facts.Count * 0.05 && stem.Length < word.Length && tails.StartIn(word) is > 0 and var tail && lexicon.Find(word.AsSpan(tail)).IsNoun)
            return string.Concat(word.AsSpan(0, tail), StemOfNoun(word[tail..]));
        // Flach is a name; flach is an adjective, of which no Fläche is the plural.
        if (noun ? bareFacts.NounShare < 0.2 || isRare || adjectives.Is(bare) : !adjectives.Is(bare)) return stem;
        // Väter, Gärten, Vögel: what marks its plural by the umlaut alone is a closed class, and a table. Zähler are no Zahler.
        if (stem.Length == word.Length || (noun && stem is [.., 'e', 'r' or 'l' or 'n'])) return stem;
        return bareFacts.Count > (umlautFacts.NounShare >= 0.5 == noun ? umlautFacts.Count : 0) ? bare : stem;
    }
}
