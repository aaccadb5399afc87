using System.Collections.Frozen;

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

    // Plurals of foreign words, and a few German ones.
    static readonly FrozenDictionary<string, string> stems =
        """
        kaktus kakteen kaktusse kaktussen; atlas atlanten atlasse atlassen; index indizes indices indexe indexen indexes; bau bauten; bus busse bussen; masse massen; ei eier eiern; ofen öfen; macht mächte mächten; sucht süchte süchten; bonus boni; modus modi; genus genera; tempus tempora; korpus korpora; komma kommata; klima klimata
        thema themen themata; schema schemata; examen examina; nomen nomina; pronomen pronomina; tempo tempi; solo soli; cello celli; saldo salden saldi; matrix matrizen; kodex kodizes; appendix appendizes
        pharao pharaonen; lexikon lexika lexiken; praxis praxen; epos epen; mythos mythen; visum visa visen; album alben; virus viren; datum daten; rhythmus rhythmen; globus globen
        """.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .SelectMany(forms => forms.Append(forms[0] + "s").Distinct().Select(form => KeyValuePair.Create(form, forms[0])))
            .ToFrozenDictionary(StringComparer.Ordinal);

    // Not Pole and Weste: Polen and Westen are other words. Not Busse, which is Buße too where ß is ss.
    static readonly FrozenDictionary<string, string> inE =
        "reise rate kohle falle akte note marke liste hecke herde bande schale rinde winde watte buche laute leine halle mole torte platte spitze decke ruine zeuge"
            .Split(' ').SelectMany(word => (KeyValuePair<string, string>[])[new(word, word), new(word + "n", word)]).ToFrozenDictionary(StringComparer.Ordinal);
}
