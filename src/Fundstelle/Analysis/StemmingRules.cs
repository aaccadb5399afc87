namespace Fundstelle.Analysis;

/// <summary>Says by which rules a word has its stem, for those who inspect the analysis.</summary>
public sealed class StemmingRules
{
    readonly Lexicon lexicon;
    readonly GermanStemming stemming;
    readonly CompoundSplitter splitter;

    /// <summary>One that knows the words of a list.</summary>
    public StemmingRules(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        stemming = new(lexicon);
        splitter = new(lexicon);
    }

    /// <summary>The rules that lead from a written form to its stem, in the order they are used, each with what it gives.</summary>
    public IReadOnlyList<Message> Of(string written, bool isCapitalised)
    {
        var rules = new List<Message>();
        void Rule(string german, string english, string gives) => rules.Add(new($"{german}: {gives}", $"{english}: {gives}"));
        var plain = Letters.WithoutAccents(written);
        if (plain != written) Rule("ohne fremde Akzente", "without foreign accents", plain);
        var umlauted = stemming.WithUmlauts(plain);
        if (umlauted != plain) Rule("Umlaute aus ae, oe, ue", "umlauts from ae, oe, ue", umlauted);
        var word = Orthography.Modern(umlauted);
        if (word != umlauted) Rule("heutige Schreibung", "spelling of today", word);
        splitter.Split(word, !isCapitalised, out var last);
        var stem = stemming.Stem(written, isCapitalised, last);
        if (FunctionWords.Contains(word)) return rules;
        if (!GermanStemming.IsLettersOnly(word) && word.Contains('\'')) { if (stem != word) Rule("ohne Apostroph", "without apostrophe", stem); }
        else if (VerbsApart.InfinitiveOf(word, isCapitalised, out _) is { } apart) { if (apart != word) Rule("Verb, das nur aussieht wie ein Hauptwort", "verb that only looks like a noun", apart); }
        else if (IrregularAdjectives.StemOf(word) is not null) Rule("unregelmäßiges Adjektiv", "irregular adjective", stem);
        else if (NounForms.StemOf(word) is { } table && table == stem && stem != word) Rule("unregelmäßige Mehrzahl", "irregular plural", stem);
        else if (NounForms.StemInE(word) is { } inE && inE == stem && stem != word) Rule("Hauptwort auf -e", "noun in -e", stem);
        else if (MixedNouns.RootOf(word) is not null && stem != word) Rule("Name, Namen, Namens", "Name, Namen, Namens", stem);
        else if (stemming.Nominatives.OfPeople(word) is not null && stem.EndsWith("mann", StringComparison.Ordinal)) Rule("Mehrzahl auf -leute", "plural in -leute", stem);
        else if (stemming.Compared.Of(word) == stem) Rule("gesteigertes Partizip", "compared participle", stem);
        else if (stemming.Forms.KnownAdjectiveOf(word, lexicon.Find(word)) is { } adjective) Rule("Form eines bekannten Adjektivs", "form of a known adjective", $"{adjective} → {stem}");
        else if (stemming.Verbs.Irregular(word, isCapitalised) is { } verb) Rule("unregelmäßiges Verb", "irregular verb", $"{verb} → {stem}");
        else if (stemming.Participles.InfinitiveOf(word) is { } infinitive) Rule("-ge- oder -zu- im Verb", "-ge- or -zu- inside a verb", $"{infinitive} → {stem}");
        else if (lexicon.Find(word).Count < 50 && (stemming.Tails.StartIn(word) is > 0 and var known ? known : last) is > 0 and var tail) Rule("wie das bekannte Wort am Ende", "like the known word at its end", $"{word[tail..]} → {stem}");
        else if (lexicon.Find(word) is { NounShare: < 0.5 } facts && stemming.Participles.LikelyInfinitiveOf(word, facts) is { } likely && VerbForms.Root(likely) == stem) Rule("Partizip", "participle", $"{likely} → {stem}");
        else if (stem != word && word.StartsWith(stem, StringComparison.Ordinal)) Rule("Endung", "ending", $"{stem}·{word[stem.Length..]}");
        else if (stem != word && stem is [.., 'e', _] && word.StartsWith(stem.Remove(stem.Length - 2, 1), StringComparison.Ordinal)) Rule("e vor l oder r", "e before l or r", stem);
        else if (stem != word) Rule("Umlaut der Beugung", "umlaut of inflection", stem);
        return rules;
    }
}
