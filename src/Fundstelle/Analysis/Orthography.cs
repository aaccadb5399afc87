using System.Buffers;

namespace Fundstelle.Analysis;

/// <summary>
/// Old and new spelling as one: Photographie and Fotografie, Schiffahrt and Schifffahrt, Stengel and Stängel (rules of 1996, 2006 and 2018). Works on written forms,
/// for stems only; what is shown and marked is the text as it stands.
/// </summary>
static class Orthography
{
    /// <summary>One spelling for all that are allowed or were; the same string where there is only one.</summary>
    public static string Modern(string written)
    {
        // Too short to be looked for inside of words.
        if (written is "tip" or "stop") return written + written[^1];
        if (written is "tips" or "stops") return written[..^1] + "ps";
        var word = WithoutTripled(written);
        if (!word.AsSpan().ContainsAny(olds)) return word;
        foreach (var (old, modern) in endings)
        {
            if (word.Contains(old, StringComparison.Ordinal)) word = word.Replace(old, modern, StringComparison.Ordinal);
        }
        // Roots stand at the begin of a word or behind another one; the shortest are only taken at the begin.
        foreach (var (old, modern) in roots)
        {
            var at = word.IndexOf(old, StringComparison.Ordinal);
            // karamel, and what already has the new spelling: karamell, katarrh.
            if (at >= 0 && modern.Length > old.Length && word.AsSpan(at).StartsWith(modern, StringComparison.Ordinal)) continue;
            if (at == 0 || (at >= 3 && old.Length >= 6)) word = string.Concat(word.AsSpan(0, at), modern, word.AsSpan(at + old.Length));
        }
        return word;
    }

    // Schifffahrt was Schiffahrt, but Sauerstoffflasche always had three; two stand for both. Not sss: Flussstrecke and Flußstrecke have three in either spelling.
    static string WithoutTripled(string word)
    {
        for (var at = 2; at < word.Length; at++)
        {
            if (word[at] == word[at - 1] && word[at] == word[at - 2] && word[at] is not ('e' or 's' or (>= '0' and <= '9'))) word = word.Remove(at--, 1);
        }
        return word;
    }

    // Greek ph and Latin ti, wherever they stand.
    static readonly (string Old, string Modern)[] endings =
    [
        ("phot", "fot"), ("graph", "graf"), ("phon", "fon"), ("phantas", "fantas"), ("delphin", "delfin"), ("ntial", "nzial"), ("ntiell", "nziell"),
    ];

    // The words whose spelling changed, or has two, without a rule (Amtliches Regelwerk, word list).
    static readonly (string Old, string Modern)[] roots =
    [
        ("aufwendig", "aufwändig"), ("behende", "behände"), ("belemmer", "belämmer"), ("gemse", "gämse"), ("greuel", "gräuel"), ("greulich", "gräulich"), ("quentchen", "quäntchen"),
        ("schneuz", "schnäuz"), ("stengel", "stängel"), ("überschwenglich", "überschwänglich"), ("bendel", "bändel"), ("alptraum", "albtraum"), ("alpträum", "albträum"),
        ("numerier", "nummerier"), ("plazier", "platzier"), ("placier", "platzier"), ("deplaciert", "deplatziert"), ("karamel", "karamell"), ("känguruh", "känguru"), ("zenith", "zenit"), ("münchener", "münchner"), ("dresdener", "dresdner"), ("rauh", "rau"),
        ("roheit", "rohheit"), ("zäheit", "zähheit"), ("selbständig", "selbstständig"), ("tunfisch", "thunfisch"), ("panter", "panther"), ("jogurt", "joghurt"), ("yoghurt", "joghurt"),
        ("ketschup", "ketchup"), ("spagetti", "spaghetti"), ("majonäse", "mayonnaise"), ("portmonee", "portemonnaie"), ("frisör", "friseur"), ("schikoree", "chicoree"),
        ("exposee", "expose"), ("varietee", "variete"), ("kommunikee", "kommunique"), ("dekolletee", "dekollete"), ("bravur", "bravour"), ("polonäse", "polonaise"), ("waggon", "wagon"),
        ("zierat", "zierrat"), ("tolpatsch", "tollpatsch"), ("stukkateur", "stuckateur"), ("mesner", "messner"), ("hämorrid", "hämorrhoid"),
        ("katarr", "katarrh"), ("myrre", "myrrhe"), ("kanapee", "kanape"), ("sketsch", "sketch"),
        ("schofför", "chauffeur"), ("sosse", "sauce"), ("klub", "club"), ("zirka", "circa"), ("cousine", "kusine"),
        ("justitiar", "justiziar"), ("preziös", "pretiös"), ("fritteuse", "friteuse"), ("frittier", "fritier"),
    ];

    // One look tells for nearly all words that there is nothing to do.
    static readonly SearchValues<string> olds = SearchValues.Create([.. endings.Select(rule => rule.Old), .. roots.Select(rule => rule.Old)], StringComparison.Ordinal);
}
