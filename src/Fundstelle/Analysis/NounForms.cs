namespace Fundstelle.Analysis;

/// <summary>Nouns whose forms no rule of endings brings together, or keeps apart, as a table of facts.</summary>
static class NounForms
{
    /// <summary>The stem of a form that is in the table; null for all others.</summary>
    public static string? StemOf(ReadOnlySpan<char> form) => stems.TryGetValue(form, out var stem) ? stem : null;

    // Longer ones (Privilegien) keep enough of their singular.
    const int LongestForm = 9;

    /// <summary>Whether a longer word ends in a form of the table that has another stem.</summary>
    public static bool EndsIrregularly(ReadOnlySpan<char> word)
    {
        for (var length = 4; length <= LongestForm && length + 3 <= word.Length; length++)
        {
            if (stems.TryGetValue(word[^length..], out var stem) && !word[^length..].SequenceEqual(stem)) return true;
        }
        return false;
    }

    /// <summary>The stem of a noun in -e that has a shorter noun beside it: akte and akten are of Akte, not of Akt; null for all others.</summary>
    public static string? StemInE(string form) => inE.GetValueOrDefault(form);

    /// <summary>Of a compound that ends in a noun that takes an umlaut alone or stands beside a shorter one, that noun's stem and where it begins: See|häfen, Dienst|reisen; null and 0 for others.</summary>
    public static (string? Stem, int Start) Tail(string word)
    {
        for (var at = Math.Max(3, word.Length - longestTail); at <= word.Length - 3; at++)
        {
            if (tails.TryGetValue(word.AsSpan(at), out var stem)) return (stem, at);
        }
        return default;
    }

    /// <summary>The stem of a noun that ß tells from another one (Buße from Busse, Maße from Masse), by its form with ss; null for all others.</summary>
    public static string? StemWithSharpS(string form) => withSharpS.GetValueOrDefault(form);

    static readonly Dictionary<string, string> withSharpS = new(StringComparer.Ordinal) { ["busse"] = "buss", ["bussen"] = "buss", ["masse"] = "mass", ["massen"] = "mass" };

    // Nouns in -el, -en, -er whose plural is marked by the umlaut alone: a closed class (Duden, Die Grammatik, 2016, on the plural of nouns).
    static readonly string[] umlautNouns = "apfel mangel mantel nabel nagel sattel schnabel vogel boden bogen faden garten graben hafen kasten kragen laden magen ofen schaden wagen acker bruder hammer kloster mutter schwager tochter vater".Split(' ');

    // Plurals of foreign words, and of the German ones that look like other words. Not frozen: freezing takes longer than all that is ever looked up in a search.
    static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> stems =
        """
        kaktus kakteen kaktusse kaktussen; atlas atlanten atlasse atlassen; index indizes indices indexe indexen indexes; lexikon lexika lexiken; datum daten; album alben; virus viren
        visum visa visen; praxis praxen; epos epen; mythos mythen; rhythmus rhythmen; globus globen; thema themen themata; schema schemata; komma kommata; klima klimata; examen examina
        nomen nomina; pronomen pronomina; tempo tempi; solo soli; cello celli; saldo salden saldi; bonus boni; modus modi; genus genera; tempus tempora; korpus korpora; matrix matrizen
        kodex kodizes; appendix appendizes; pharao pharaonen; stadion stadien; basis basen; espresso espressi; fossil fossilien; reptil reptilien; textil textilien; indiz indizien
        privileg privilegien; konzil konzilien; adverb adverbien; partizip partizipien; utensil utensilien; aas äser; kleinod kleinodien
        embryo embryonen; forum foren; liga ligen; aula aulen; taxi taxen
        bau bauten; bus busse bussen; ei eier eiern; floss flösse flössen; schuss schüsse schüssen; rücken; busen; saal säle sälen; saale; schlacht schlachten; floh flöhe flöhen; biss bisse bissen
        gewissen; öl öle ölen; nordosten nordost; nordwesten nordwest; südosten südost; südwesten südwest; studium; radio; radius radien; vertriebene vertriebenen vertriebener
        andreas; lukas; nils; maier; einkunft einkünfte einkünften; wasser wässer wässern; abwasser abwässer abwässern; macht mächte mächten; sucht süchte süchten
        """.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .Concat(umlautNouns.Select(FormsByUmlaut))
            // Eis is ice, more often than of an Ei.
            .SelectMany(forms => (forms[0][^1] is 's' or 'e' || forms[0] == "ei" ? forms : forms.Append(forms[0] + "s")).Distinct().Select(form => (Form: form, Stem: forms[0])))
            .ToDictionary(entry => entry.Form, entry => entry.Stem, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    static string[] FormsByUmlaut(string noun)
    {
        var plural = Letters.Umlauted(noun, noun.LastIndexOfAny(['a', 'o', 'u']));
        return noun[^1] == 'n' ? [noun, plural] : [noun, plural, plural + "n"];
    }

    // Not Pole and Weste: Polen and Westen are other words.
    static readonly string[] inEOfCompounds =
        "reise rate kohle falle akte note marke liste hecke herde bande schale rinde watte buche laute leine halle mole torte platte spitze decke ruine zeuge träne säule blüte röhre lüge bürge fähre löwe schütze stelle leiste menge karte schranke mine kante fliege wiege messe weise stimme rolle masse"
            .Split(' ');

    // Not at the end of others, which mostly have other ends: Aussage, Massage, Hauptanliegen.
    static readonly string[] inEAlone = ["sage", "liege", "studie", "franke"];

    static readonly Dictionary<string, string> inE = inEOfCompounds.Concat(inEAlone).SelectMany(FormsInE).ToDictionary(StringComparer.Ordinal);

    static IEnumerable<KeyValuePair<string, string>> FormsInE(string noun) => [new(noun, noun), new(noun + "n", noun)];

    // Güter alone are goods, and gut is an adjective; but Landgut and Landgüter are one.
    static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> tails =
        inEOfCompounds.SelectMany(FormsInE).Concat(umlautNouns.SelectMany(noun => FormsByUmlaut(noun).Append(noun + "s").Select(form => KeyValuePair.Create(form, noun))))
            .Concat(((string[])["gut", "gutes", "güter", "gütern"]).Select(form => KeyValuePair.Create(form, "gut")))
            .ToDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly int longestTail = tails.Dictionary.Keys.Max(form => form.Length);
}
