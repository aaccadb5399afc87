using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>The comparatives and superlatives that come from another root (besser and best are from gut), adjectives that lose their e and look like other words then (edl, saur), those that look like a verb's (bekannt, gerecht, verwandt), and adverbs that look inflected (gestern, einst).</summary>
static class IrregularAdjectives
{
    static readonly FrozenDictionary<string, string> stems = Forms();

    /// <summary>The stem of the adjective, or null: besserem → gut, höchste → hoch.</summary>
    public static string? StemOf(string form) => stems.GetValueOrDefault(form);

    static FrozenDictionary<string, string> Forms()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        // Nächste mostly means what comes next, and is near nothing.
        foreach (var (stem, compared) in ((string, string[])[])[("gut", ["besser", "best"]), ("hoch", ["höher", "höchst"]), ("nah", ["näher"]), ("viel", ["mehr", "meist"]), ("gern", ["lieber", "liebst"])])
        {
            foreach (var root in compared)
            {
                forms[root] = stem;
                foreach (var ending in AdjectiveEndings.Inflected) forms[root + ending] = stem;
            }
            // hohe, hohen: the ch of hoch goes before an ending.
            if (stem == "hoch")
            {
                foreach (var ending in AdjectiveEndings.Inflected) forms["hoh" + ending] = stem;
            }
        }
        foreach (var (stem, inflected) in ((string, string)[])[("edel", "edl"), ("nobel", "nobl"), ("sauer", "saur"), ("integer", "integr"), ("makaber", "makabr"), ("schwanger", "schwanger"), ("inner", "inner"), ("inner", "innerst"), ("ander", "andr"), ("vorletzt", "vorletzt"), ("untere", "unter"), ("untere", "unterst"), ("hintere", "hinter"), ("hintere", "hinterst"), ("einst", "einst"), ("bekannt", "bekannt"), ("gerecht", "gerecht"), ("schlicht", "schlicht"), ("begabt", "begabt"), ("hochbegabt", "hochbegabt"), ("beliebt", "beliebt"), ("erhaben", "erhaben"), ("verschollen", "verschollen"), ("gesamt", "gesamt"), ("verwandt", "verwandt"), ("gesinnt", "gesinnt"), ("befangen", "befangen"), ("angemessen", "angemessen"), ("versessen", "versessen"), ("gewohnt", "gewohnt"), ("geschickt", "geschickt")])
        {
            forms[stem] = stem;
            foreach (var ending in AdjectiveEndings.Inflected) forms[inflected + ending] = stem;
        }
        foreach (var ending in AdjectiveEndings.Inflected) forms["besonder" + ending] = "besonders";
        foreach (var ending in AdjectiveEndings.Inflected) forms["ehest" + ending] = "eher";
        // Heller is a coin and a name.
        foreach (var ending in AdjectiveEndings.Inflected) forms["heller" + ending] = "hell";
        forms["andern"] = forms["anderm"] = "ander";
        forms["gestern"] = "gestern";
        forms.Remove("mehren");
        forms.Remove("mehrer");
        forms.Remove("meister");
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
