namespace Fundstelle.Analysis;

/// <summary>One word as it stands in the text → its written form, stems and parts. Pure, apart from the lexicon it is given.</summary>
public sealed class WordReader
{
    readonly Lexicon lexicon;
    readonly GermanStemming stemming;
    readonly CompoundSplitter splitter;
    readonly Derivations derivations;
    readonly Remembered<string> stemsOfParts;
    readonly Remembered<string> stemsOfNouns;
    readonly Remembered<string> stemsOfOthers;

    /// <summary>One that knows the words of a list.</summary>
    public WordReader(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        stemming = new(lexicon);
        splitter = new(lexicon);
        derivations = new(lexicon, stemming);
        stemsOfParts = new(part => Stem(part, isCapitalised: true));
        stemsOfNouns = new(StemAsNoun);
        stemsOfOthers = new(part => Stem(part));
    }

    internal WordAnalysis Read(string text, WordKind kind, int baseLength) => kind switch
    {
        WordKind.Number => Number(text),
        WordKind.Sign => Sign(text),
        WordKind.Gender => Gender(text, baseLength),
        WordKind.Either => Either(text, baseLength),
        _ => Word(text),
    };

    /// <summary>The parts of a hyphenated word, or the letters of an abbreviation, read as one word. Its parts are words already and not listed again.</summary>
    internal WordAnalysis Joined(string written) => new(written, [Stem(written)], []);

    /// <summary>
    /// A word that a hyphen breaks in two, where a line once ended: a known one (wich-tig), or a compound none of whose parts ends there (Investi-tionszuschuss). Null for
    /// two words, as adjectives are (schwarz-weiß).
    /// </summary>
    internal WordAnalysis? Broken(string text, int hyphen)
    {
        var letters = text.Remove(hyphen, 1);
        var written = Letters.Written(letters, out var sources);
        var place = sources is null ? hyphen : Array.FindIndex(sources, source => source >= hyphen);
        if (place < 2) return null;
        var (first, second) = (written[..place], written[place..]);
        var parts = splitter.Split(written);
        if (parts.Any(part => part.Start == place)) return null;
        if (lexicon.Find(written).IsEstablished ? (first is "nicht" || IsAdjective(first)) && IsAdjective(second) : parts.Count == 0 || lexicon.Find(second).IsEstablished) return null;
        var word = Word(letters);
        return new(word.Written, word.Stems, [.. word.Parts.Select(part => part with { Range = TextRange.Between(InText(part.Range.Start), InText(part.Range.End - 1) + 1) })], asked: word.AskedStems);

        int InText(int at) => at < hyphen ? at : at + 1;

        // No verb has an -em (fordert, forderte), nor has a noun, nor des; whether the root alone is more often a name (Schwarz, Weiß) says nothing.
        bool IsAdjective(string form) =>
            AdjectiveEndings.InflectedOrNone.Any(ending => form.Length >= ending.Length + GermanStemming.ShortestStem && form.EndsWith(ending, StringComparison.Ordinal) && IsInflected(form.AsSpan(0, form.Length - ending.Length)));

        bool IsInflected(ReadOnlySpan<char> root) => IsOther(root, "e") && IsOther(root, "em");

        bool IsOther(ReadOnlySpan<char> root, string ending) => lexicon.Find(root, ending) is { NounShare: >= 0 and < 0.5, IsEstablished: true };
    }

    /// <summary>What several words mean together: its stem is looked for, its letters stand nowhere.</summary>
    internal WordAnalysis Reading(string letters) => new(letters, [char.IsLetter(letters[0]) ? Stem(letters) : letters], [], isReading: true);

    string Stem(string written, bool isCapitalised = false)
    {
        splitter.Split(stemming.Normal(written), !isCapitalised, out var last);
        return stemming.Stem(written, isCapitalised, last);
    }

    /// <summary>The stem of what ends a noun: Stände are of Stand there, and from stehen nowhere.</summary>
    string StemAsNoun(string written)
    {
        splitter.Split(stemming.Normal(written), isSmall: false, out var last);
        return stemming.Stems(written, LetterCase.Capitalised, last).InText[0];
    }

    WordAnalysis Word(string text)
    {
        var written = Letters.Written(text, out var sources);
        if (written.Length == 0) return new(text, [text], []);
        // Most words are small letters already; one string is enough for them.
        if (written == text) written = text;
        var letters = !char.IsUpper(text[0]) ? LetterCase.Small : text.Length > 1 && !char.IsUpper(text[1]) ? LetterCase.Capitalised : LetterCase.Capitals;
        var compound = Decomposed(written, isSmall: char.IsLower(text[0]));
        var last = compound.Last;
        // The stem is looked for in the spelling of today.
        if (compound.Word is { } asWritten && Orthography.Modern(asWritten) is var modern && modern != asWritten) splitter.Split(modern, compound.IsSmall, out last);
        var (stems, asked) = stemming.Stems(written, letters, last);
        // kraft Gesetzes is no Kraft; but who types a small letter may mean either.
        if (letters == LetterCase.Small && FunctionWords.StemBesideNoun(written) is { } besideNoun) (stems, asked) = ([besideNoun], [.. asked, besideNoun]);
        var parts = new List<WordPart>();
        AddParts(compound, sources, parts, stems[0]);
        // Where ß is written it says which noun is meant, and stays in the written form; in capitals both may be.
        if (NounForms.StemWithSharpS(written) is { } sharp)
        {
            if (text.AsSpan().ContainsAny('ß', 'ẞ')) return new(written.Replace("ss", "ß", StringComparison.Ordinal), [sharp], []);
            if (!text.AsSpan().ContainsAnyInRange('a', 'z')) stems = asked = [.. stems, sharp];
        }
        // Hauptstr. is Hauptstraße; "Str." alone is an abbreviation like others.
        if (written.Length >= 6 && written.EndsWith("str", StringComparison.Ordinal))
        {
            var whole = written + "asse";
            stems = asked = [.. stems, Stem(whole)];
            if (sources is null) AddParts(Decomposed(whole), null, parts);
            for (var i = 0; i < parts.Count; i++) parts[i] = parts[i] with { Range = TextRange.Between(parts[i].Range.Start, Math.Min(parts[i].Range.End, written.Length)) };
        }
        return new(written, stems, parts.ToArray(), isFunctionWord: letters == LetterCase.Capitalised && FunctionWords.StemAsNoun(written) is not null ? false : null, asked: asked);
    }

    /// <summary>A word and what it is made of.</summary>
    /// <param name="Word">The written form without accents, and with umlauts for ae, oe, ue; null where accents were letters.</param>
    /// <param name="Parts">Its smallest parts; empty for what is no compound.</param>
    /// <param name="Last">Where its last part begins, which may be a compound itself; 0 for what is no compound.</param>
    /// <param name="IsSmall">Whether it stands there without a capital.</param>
    /// <param name="Places">Where its letters stand in the written form; null where they are the same.</param>
    readonly record struct Decomposition(string? Word, IReadOnlyList<CompoundPart> Parts, int Last, bool IsSmall, int[]? Places = null);

    Decomposition Decomposed(string written, bool isSmall = false)
    {
        var word = Letters.WithoutAccents(written);
        if (word.Length != written.Length || word.Length < 5) return new(null, [], 0, isSmall);
        var umlauted = stemming.WithUmlauts(word);
        return new(umlauted, splitter.Split(umlauted, isSmall, out var last), last, isSmall, umlauted == word ? null : Places(umlauted, word));
    }

    /// <summary>Where the letters of a word stand in its spelling with ae, oe, ue, and where that ends.</summary>
    static int[] Places(string umlauted, string spelled)
    {
        var places = new int[umlauted.Length + 1];
        for (var (i, at) = (0, 0); i <= umlauted.Length; i++)
        {
            places[i] = at;
            if (i < umlauted.Length) at += umlauted[i] == spelled[at] ? 1 : 2;
        }
        return places;
    }

    /// <summary>Adds the parts of a compound.</summary>
    /// <param name="compound">The compound.</param>
    /// <param name="sources">Where its letters stand in the text; null where they are those of the text.</param>
    /// <param name="parts">What they are added to.</param>
    /// <param name="whole">The stem of the compound, which its last part shares; null where it has none of its own.</param>
    void AddParts(Decomposition compound, int[]? sources, List<WordPart> parts, string? whole = null)
    {
        if (compound is not { Word: { } word, Parts: var smallest, IsSmall: var isSmall }) return;
        // Goethesche verses are by Goethe, and end in no Esche.
        if (derivations.Name(word) is { } name)
        {
            AddReading(name);
            return;
        }
        var isNoun = smallest.Count > 0 && lexicon.Find(word) is var facts && (facts.Known ? facts.IsNoun : !isSmall);
        for (var from = 0; from < smallest.Count; from++)
        {
            for (var to = from; to < smallest.Count; to++)
            {
                if (from == 0 && to == smallest.Count - 1 || to - from > 3) continue;
                var isLast = to == smallest.Count - 1;
                var start = smallest[from].Start;
                var end = smallest[to].Start + smallest[to].Length;
                // The last part of a group loses its linking element; the ones before keep theirs, as in the word that stands alone.
                var form = !isLast && IsPlural(word.AsSpan(smallest[to].Start, smallest[to].Length)) ? word[start..end] : string.Concat(word.AsSpan(start, smallest[to].Start - start), smallest[to].Word);
                // Teilzunehmen is teilnehmen, and does not end in zunehmen.
                if (isLast && !isNoun && from == to && form.StartsWith("zu", StringComparison.Ordinal) && lexicon.Find(word.AsSpan(0, start), form.AsSpan(2)).Known) (form, start) = (form[2..], start + 2);
                var role = from < to ? PartRole.Compound : isLast ? PartRole.Head : PartRole.Modifier;
                parts.Add(new(isLast ? Last(form, start) : stemsOfParts.Of(form), Place(start, end), role, isLast));
            }
        }
        // Reiseführerin is by the masculine Reiseführer and Führer, and Oberbürgermeisterin also what Oberbürgermeister ends in.
        var ofLast = smallest.Count > 0 ? derivations.Masculine(smallest[^1].Word) : null;
        if ((ofLast ?? derivations.Masculine(word)) is { } masculine)
        {
            var last = ofLast is null ? 0 : smallest[^1].Start;
            var ofMasculine = ofLast is null ? splitter.Split(masculine, isSmall) : smallest;
            foreach (var start in ofMasculine.Select(part => part.Start).Append(0).Distinct())
                parts.Add(new(stemsOfParts.Of(string.Concat(word.AsSpan(0, last), masculine)[start..]), Place(start, word.Length), PartRole.Head, true, IsReading: true));
        }
        // Der Kölner Dom is by Köln.
        if (!isSmall && derivations.Base(word) is { } place) AddReading(place);

        // Marken|recht is of Marke, and of no Mark with -en.
        bool IsPlural(ReadOnlySpan<char> part) => part[^1] == 'n' && lexicon.Find(part) is { NounShare: >= 0.9, Count: >= 20 };

        // Gewährleisten is from leisten, and no Leiste.
        string Last(string form, int start) => !isNoun ? stemsOfOthers.Of(form) : whole is not null && InWhole(whole, compound, form, start) is { } inside ? inside : stemsOfNouns.Of(form);

        void AddReading(string noun) => parts.Add(new(stemming.Stem(noun, isCapitalised: true), Place(0, word.Length), PartRole.Head, true, IsReading: true));

        TextRange Place(int start, int end)
        {
            if (compound.Places is { } places) (start, end) = (places[start], places[end]);
            return sources is null ? TextRange.Between(start, end) : TextRange.Between(sources[start], sources[end]);
        }
    }

    /// <summary>
    /// The stem of the last part of a compound as that of the compound has it: Kühlschränke end in a Schrank and Angebote in Bildungsangeboten, which the forms
    /// schränken and angeboten would not tell. Null where the part itself says it as well, or better.
    /// </summary>
    string? InWhole(string whole, Decomposition compound, string form, int start)
    {
        if (whole.Length < start + 3 || !whole.AsSpan(0, start).SequenceEqual(compound.Word.AsSpan(0, start)) || !(lexicon.Find(whole).IsNoun || EndsInKnownCompound())) return null;
        var (inside, alone) = (whole[start..], stemsOfNouns.Of(form));
        if (inside == alone || !AreAlike(inside[0], form[0])) return null;
        // Nobody has seen Leistern; Dienstleistern are of Dienstleister.
        if (!lexicon.Find(form).Known && form.StartsWith(inside, StringComparison.Ordinal)) return stemsOfNouns.Of(inside);
        if (stemsOfParts.Of(inside) != inside) return null;
        return lexicon.Find(inside) is { IsNoun: true } noun && (noun.Count >= lexicon.Find(alone).Count || NounForms.StemInE(form) is not null) ? inside : null;

        // Nobody knows Neujahrsglückwunsch, but Glückwunsch.
        bool EndsInKnownCompound() => compound.Last > 0 && compound.Last < start && lexicon.Find(whole.AsSpan(compound.Last)).IsNoun;

        // A letter that both parts share is gone in the stem: Vollast.
        static bool AreAlike(char one, char other) => one == other || (one, other) is ('a', 'ä') or ('o', 'ö') or ('u', 'ü');
    }

    /// <summary>Bürger*innen is bürger and bürgerin. Where the ending cost the masculine its own (Kolleg·e, Ärzt from Arzt), the lexicon knows.</summary>
    WordAnalysis Gender(string text, int baseLength)
    {
        var root = Letters.Written(text.AsSpan(0, baseLength), out var sources);
        var feminine = root + "in";
        var masculine = ((string[])[root, root + "e", WithoutUmlaut(root), WithoutUmlaut(root) + "e"]).MaxBy(form => lexicon.Find(form) is { IsNoun: true, Count: var count } ? count : 0)!;
        var parts = new List<WordPart>();
        AddParts(Decomposed(root), sources, parts);
        var written = Letters.Written(text, out _);
        var stems = new[] { Stem(masculine), Stem(feminine) };
        return new(written, stems.Distinct().ToArray(), parts.ToArray());
    }

    /// <summary>jede:r is jede and jeder, der:die is der and die.</summary>
    WordAnalysis Either(string text, int baseLength)
    {
        var first = Letters.Written(text.AsSpan(0, baseLength), out var sources);
        var from = baseLength + 1;
        while (!char.IsLetter(text[from])) from++;
        var second = Letters.Written(text.AsSpan(from).TrimEnd(')'), out _);
        var areTwo = FunctionWords.Contains(second) && FunctionWords.Contains(first);
        var parts = new List<WordPart>();
        AddParts(Decomposed(first), sources, parts);
        var stems = new[] { Stem(first), Stem(areTwo ? second : first + second) };
        return new(Letters.Written(text, out _), stems.Distinct().ToArray(), parts.ToArray(), isFunctionWord: FunctionWords.Contains(first) ? true : null);
    }

    static string WithoutUmlaut(string root) => Letters.WithoutLastUmlaut(root) ?? root;

    /// <summary>A sign is the word it is read as; °C is one of two, since Grad Celsius leaves either out.</summary>
    WordAnalysis Sign(string text)
    {
        string[] words = text[0] switch
        {
            '%' => ["prozent"],
            '‰' => ["promille"],
            '€' => ["euro"],
            '$' => ["dollar"],
            '£' => ["pfund"],
            '°' => text[^1] switch { 'C' => ["grad", "celsius"], 'F' => ["grad", "fahrenheit"], _ => ["grad"] },
            _ => [],
        };
        return new(text.Length == 1 ? text : $"°{char.ToLowerInvariant(text[^1])}", words.Length == 0 ? [text] : [.. words.Select(word => stemming.Stem(word, isCapitalised: true))], []);
    }

    /// <summary>10.000 is 10000; 1.234,56 is 1234,56; 20.06.2024 is 2024-06-20 and holds its year, its month and its day of the year; 08:00 is 8:00 and 8.</summary>
    WordAnalysis Number(string text)
    {
        if (GermanDates.Day(text) is { } day)
        {
            var iso = GermanDates.Iso(day);
            WordPart Holds(string word) => new(word, new(0, text.Length), PartRole.Head, true, IsReading: true);
            return new(text, [iso], [Holds(iso[..4]), Holds(stemming.Stem(GermanDates.NameOfMonth(day.Month))), Holds(GermanDates.DayOfYear(day.Day, day.Month)!)]);
        }
        // 14:30 is a time. Before "Uhr" 14.30 is one, elsewhere an amount; it may be either.
        if (text.Split('.', ':') is [{ Length: 1 or 2 } hour, { Length: 2 } minute] && string.CompareOrdinal(hour.PadLeft(2, '0'), "24") < 0 && string.CompareOrdinal(minute, "60") < 0)
            return new(text, [.. Time(hour, minute), .. text.Contains('.', StringComparison.Ordinal) ? (string[])[GermanNumbers.WithoutGrouping(text)] : []], []);
        var plain = GermanNumbers.WithoutGrouping(text);
        // 100,00 is 100.
        return new(text, plain.EndsWith(",00", StringComparison.Ordinal) ? [plain, plain[..^3]] : [plain], []);
    }

    /// <summary>08:15 is 8:15, and 08:00 is also 8.</summary>
    static string[] Time(string hour, string minute)
    {
        var plain = hour.Length == 2 && hour[0] == '0' ? hour[1..] : hour;
        return minute == "00" ? [$"{plain}:{minute}", plain] : [$"{plain}:{minute}"];
    }
}
