namespace Fundstelle.Analysis;

/// <summary>Nouns whose forms no rule of endings brings together, or keeps apart, as a table of facts.</summary>
static class NounForms
{
    /// <summary>The stem of a form that is in the table; null for all others.</summary>
    public static string? StemOf(string form) => stems.GetValueOrDefault(form);

    /// <summary>The stem of a noun in -e that has a shorter noun beside it: akte and akten are of Akte, not of Akt; null for all others.</summary>
    public static string? StemInE(string form) => inE.GetValueOrDefault(form);

    /// <summary>Whether a form in -er is the plural of a noun in -er that takes an umlaut; all of them. Volker is a name, and no singular of Völker.</summary>
    public static bool IsPluralByUmlaut(string form) => form is "väter" or "mütter" or "brüder" or "töchter" or "klöster" or "äcker" or "hämmer" or "schwäger";

    /// <summary>The stem of a noun that ß tells from another one (Buße from Busse, Maße from Masse), by its form with ss; null for all others.</summary>
    public static string? StemWithSharpS(string form) => withSharpS.GetValueOrDefault(form);

    static readonly Dictionary<string, string> withSharpS = new(StringComparer.Ordinal) { ["busse"] = "buss", ["bussen"] = "buss", ["masse"] = "mass", ["massen"] = "mass" };

    // Plurals of foreign words, and of the German ones that look like other words. Not frozen: freezing takes longer than all that is ever looked up in a search.
    static readonly Dictionary<string, string> stems =
        """
        kaktus kakteen kaktusse kaktussen; atlas atlanten atlasse atlassen; index indizes indices indexe indexen indexes; lexikon lexika lexiken; datum daten; album alben; virus viren
        visum visa visen; praxis praxen; epos epen; mythos mythen; rhythmus rhythmen; globus globen; thema themen themata; schema schemata; komma kommata; klima klimata; examen examina
        nomen nomina; pronomen pronomina; tempo tempi; solo soli; cello celli; saldo salden saldi; bonus boni; modus modi; genus genera; tempus tempora; korpus korpora; matrix matrizen
        kodex kodizes; appendix appendizes; pharao pharaonen
        bau bauten; bus busse bussen; masse massen; ei eier eiern; ofen öfen; macht mächte mächten; sucht süchte süchten
        """.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .SelectMany(forms => forms.Append(forms[0] + "s").Distinct().Select(form => (Form: form, Stem: forms[0])))
            .ToDictionary(entry => entry.Form, entry => entry.Stem, StringComparer.Ordinal);

    // Not Pole and Weste: Polen and Westen are other words.
    static readonly Dictionary<string, string> inE =
        "reise rate kohle falle akte note marke liste hecke herde bande schale rinde winde watte buche laute leine halle mole torte platte spitze decke ruine zeuge"
            .Split(' ').SelectMany(word => ((string Form, string Stem)[])[(word, word), (word + "n", word)]).ToDictionary(entry => entry.Form, entry => entry.Stem, StringComparer.Ordinal);
}
