using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>
/// The spellings in which German papers write one foreign name: Wladimir and Vladimir, Selenskyj and Zelensky, Pjöngjang and Pyongyang. By rules for what German,
/// English and scholarly transliteration do with Russian, Ukrainian, Arabic, Korean and Chinese (Duden; BGN/PCGN; Revised Romanization), and a table for names that
/// follow none. A spelling that no document has costs a look-up and does no harm; one that is another word would, so ordinary German words have no variants.
/// </summary>
sealed class NameVariants(Lexicon lexicon)
{
    const int ShortestName = 4;

    /// <summary>A spelling is at most so many rules away.</summary>
    const int MostSteps = 2;

    const int MostVariants = 32;

    /// <summary>Other written forms of a word that looks like a foreign name; empty for others.</summary>
    public IReadOnlyList<string> Of(string written)
    {
        foreach (var names in table)
        {
            if (names.Contains(written, StringComparer.Ordinal)) return [.. names.Where(name => name != written)];
        }
        if (written.Length < ShortestName || !IsName(written)) return [];
        // First the whole name as the others write it, then with single letters changed.
        var found = new List<string> { written, Whole(written, toOthers: true), Whole(written, toOthers: false) };
        found = [.. found.Distinct()];
        for (var (from, step) = (0, 0); step < MostSteps && found.Count < MostVariants; step++)
        {
            var to = found.Count;
            for (; from < to; from++)
            {
                foreach (var variant in OneStep(found[from]))
                {
                    if (found.Count < MostVariants && !found.Contains(variant)) found.Add(variant);
                }
            }
        }
        found.RemoveAt(0);
        // Another word of the language is no spelling of this one: Wetter and Vetter.
        return [.. found.Where(variant => !lexicon.Find(variant).Known || IsName(variant))];
    }

    /// <summary>All rules at once, in one direction: janukowitsch → yanukovich, or back.</summary>
    static string Whole(string word, bool toOthers)
    {
        var (ending, otherEnding) = toOthers ? ("skyj", "sky") : ("sky", "skyj");
        if (toOthers && (word.EndsWith("skij", StringComparison.Ordinal) || word.EndsWith("ski", StringComparison.Ordinal))) ending = word[(word.LastIndexOf("ski", StringComparison.Ordinal))..];
        var end = word.EndsWith(ending, StringComparison.Ordinal) ? word.Length - ending.Length : word.Length;
        var written = new System.Text.StringBuilder();
        for (var at = 0; at < end;)
        {
            // Selenskyj, Zelensky: the voiced s at the begin.
            if (at == 0 && word[0] == (toOthers ? 's' : 'z') && word[1] is ('a' or 'e' or 'i' or 'o' or 'u' or 'y'))
            {
                written.Append(toOthers ? 'z' : 's');
                at++;
                continue;
            }
            var rule = transliterations.FirstOrDefault(rule => word.AsSpan(at).StartsWith(toOthers ? rule.German : rule.Other, StringComparison.Ordinal));
            var (step, piece) = rule.German is null ? (1, word.Substring(at, 1)) : toOthers ? (rule.German.Length, rule.Other) : (rule.Other.Length, rule.German);
            written.Append(piece);
            at += step;
        }
        return end < word.Length ? written.Append(otherEnding).ToString() : written.ToString();
    }

    // Longest first. How German papers write what English ones write otherwise.
    static readonly (string German, string Other)[] transliterations =
    [
        ("schtsch", "shch"), ("tsch", "ch"), ("dsch", "j"), ("sch", "sh"), ("ch", "kh"), ("jö", "yo"), ("w", "v"), ("j", "y"), ("z", "ts"),
    ];

    static IEnumerable<string> OneStep(string word)
    {
        foreach (var group in endings)
        {
            foreach (var ending in group.Where(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 3))
            {
                foreach (var other in group.Where(other => other != ending)) yield return word[..^ending.Length] + other;
                break;
            }
        }
        foreach (var (one, other, where) in letters)
        {
            foreach (var (from, to) in ((string, string)[])[(one, other), (other, one)])
            {
                for (var at = word.IndexOf(from, StringComparison.Ordinal); at >= 0; at = word.IndexOf(from, at + 1, StringComparison.Ordinal))
                {
                    if (where == Place.Begin && at > 0) break;
                    yield return string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
                }
                // All at once too: Wolodymyr, Volodymyr; Tschaikowskij, Chaikovskij.
                if (where == Place.Anywhere && word.Contains(from, StringComparison.Ordinal)) yield return word.Replace(from, to, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Always written with a capital, and never inflected but by -s: no ordinary noun is like that.</summary>
    bool IsName(string word)
    {
        var facts = lexicon.Find(word);
        if (facts.Known && facts.NounShare is >= 0 and < 0.95) return false;
        foreach (var ending in (ReadOnlySpan<string>)["e", "en", "n", "er", "es", "ern", "em", "in", "ung", "te"])
        {
            if (lexicon.Find(word, ending) is { Known: true } longer && longer.Count >= facts.Count * 0.02) return false;
        }
        // A plural or an oblique case of a noun is no name either.
        foreach (var ending in (ReadOnlySpan<string>)["en", "e", "n", "er", "es"])
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && lexicon.Find(word.AsSpan(0, word.Length - ending.Length)).Count > Math.Max(20, facts.Count)) return false;
        }
        return true;
    }

    enum Place
    {
        Anywhere,
        Begin,
    }

    static readonly string[][] endings =
    [
        ["skyj", "skij", "skiy", "skyi", "ski", "sky", "skii"], ["ej", "ei", "ey"], ["aj", "ai", "ay"], ["yj", "ij", "iy", "y"], ["ow", "ov", "off"], ["ew", "ev", "eff"], ["jew", "yev", "iev"], ["iw", "iv", "yiv"],
        ["itsch", "ich", "ic", "ić"], ["tschuk", "chuk"], ["enko", "enco"], ["ijiw", "yjiw", "yiv", "iev", "iew"], ["ia", "ija", "iya", "iia"],
    ];

    static readonly (string One, string Other, Place Where)[] letters =
    [
        ("ö", "o", Place.Anywhere), ("ü", "u", Place.Anywhere), ("w", "v", Place.Anywhere), ("j", "y", Place.Anywhere), ("s", "z", Place.Begin), ("tsch", "ch", Place.Anywhere), ("sch", "sh", Place.Anywhere), ("sch", "zh", Place.Anywhere), ("ch", "kh", Place.Anywhere),
        ("ks", "x", Place.Anywhere), ("z", "ts", Place.Anywhere), ("jö", "yo", Place.Anywhere), ("jo", "io", Place.Anywhere), ("je", "e", Place.Begin), ("y", "i", Place.Anywhere), ("dsch", "j", Place.Anywhere),
        ("dsch", "dzh", Place.Anywhere), ("q", "k", Place.Anywhere), ("ou", "u", Place.Anywhere), ("gh", "g", Place.Anywhere), ("ss", "s", Place.Anywhere), ("dd", "d", Place.Anywhere), ("mm", "m", Place.Anywhere),
        ("kh", "h", Place.Begin), ("c", "k", Place.Begin), ("tj", "t", Place.Anywhere), ("ph", "f", Place.Anywhere),
    ];

    // Names that follow no rule.
    static readonly string[][] table =
    [
        ["kiew", "kyjiw", "kyiv", "kijiw", "kyiw"], ["charkiw", "charkow", "kharkiv", "kharkov"], ["odessa", "odesa"], ["tschernobyl", "tschornobyl", "chernobyl", "chornobyl"],
        ["mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mehmed"], ["hisbollah", "hizbollah", "hezbollah", "hisbullah"], ["peking", "beijing"], ["gaddafi", "ghadafi", "kaddafi", "qaddafi", "gadhafi"],
        ["chruschtschow", "khrushchev"], ["gorbatschow", "gorbachev"],
        ["tschaikowski", "tschaikowsky", "tschaikowskij", "tchaikovsky", "chaikovsky"], ["dostojewski", "dostojewskij", "dostoevsky", "dostoyevsky"], ["solschenizyn", "solzhenitsyn"], ["nawalny", "nawalnyj", "navalny"],
        ["osama", "usama"], ["kanton", "guangzhou"], ["nanking", "nanjing"],
    ];
}
