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

    const int Long = 9;

    /// <summary>Other written forms of a word that looks like a foreign name; empty for others.</summary>
    public IReadOnlyList<string> Of(string written)
    {
        foreach (var names in table)
        {
            if (names.Contains(written, StringComparer.Ordinal)) return [.. names.Where(name => name != written)];
        }
        if (written.Length < ShortestName || GermanDates.Month(written) > 0 || !IsName(written)) return [];
        // First the whole name as the others write it, then with single letters changed.
        var found = new List<string> { written, Whole(written, toOthers: true), Whole(written, toOthers: false), Whole(written, toOthers: true, sch: "zh") };
        found = [.. found.Distinct()];
        for (var (from, step) = (0, 0); step < MostSteps && found.Count < MostVariants; step++)
        {
            var to = found.Count;
            for (; from < to; from++)
            {
                foreach (var variant in OneStep(found[from], from == 0))
                {
                    if (found.Count < MostVariants && !found.Contains(variant)) found.Add(variant);
                }
            }
        }
        found.RemoveAt(0);
        // Another word of the language is no spelling of this one: Wetter and Vetter.
        return [.. found.Where(variant => !lexicon.Find(variant).Known || IsName(variant))];
    }

    /// <summary>All rules at once, in one direction: janukowitsch → yanukovich, or back. Russian has two sounds that German writes sch: sh and zh.</summary>
    static string Whole(string word, bool toOthers, string sch = "sh")
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
            written.Append(toOthers && rule.German == "sch" ? sch : piece);
            at += step;
        }
        return end < word.Length ? written.Append(otherEnding).ToString() : written.ToString();
    }

    // Longest first. How German papers write what English ones write otherwise.
    static readonly (string German, string Other)[] transliterations =
    [
        ("schtsch", "shch"), ("tsch", "ch"), ("dsch", "j"), ("sch", "sh"), ("ch", "kh"), ("jö", "yo"), ("jiw", "iv"), ("w", "v"), ("j", "y"), ("z", "ts"),
    ];

    static IEnumerable<string> OneStep(string word, bool isTyped)
    {
        foreach (var group in endings)
        {
            foreach (var ending in group.Where(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 3))
            {
                foreach (var other in group.Where(other => other != ending)) yield return word[..^ending.Length] + other;
                break;
            }
        }
        var isSlavic = slavic.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
        foreach (var (one, other, where) in letters)
        {
            if ((where == Place.InSlavic && !isSlavic) || (where == Place.InLong && word.Length < Long) || (where == Place.BeforeDarkVowel && !isTyped)) continue;
            foreach (var (from, to) in ((string, string)[])[(one, other), (other, one)])
            {
                for (var at = word.IndexOf(from, StringComparison.Ordinal); at >= 0; at = word.IndexOf(from, at + 1, StringComparison.Ordinal))
                {
                    if (where == Place.Begin && at > 0) break;
                    if (where == Place.BeforeDarkVowel && (at > 0 || word[1] is not ('a' or 'o' or 'u' or 'l' or 'r'))) break;
                    if (where == Place.BetweenVowels && !IsBetweenVowels(word, at, from.Length)) continue;
                    yield return string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
                }
                // All at once too: Wolodymyr, Volodymyr; Tschaikowskij, Chaikovskij.
                if (where is Place.Anywhere or Place.InSlavic && word.Contains(from, StringComparison.Ordinal)) yield return word.Replace(from, to, StringComparison.Ordinal);
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

    // A voiced s may stand before n, l, m, r too: Grosny, Resnikow.
    static bool IsBetweenVowels(string word, int at, int length) =>
        at > 0 && at + length < word.Length && IsVowel(word[at - 1]) && (IsVowel(word[at + length]) || (length == 1 && word[at + length] is 'n' or 'l' or 'm' or 'r'));

    static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ä' or 'ö' or 'ü';

    /// <summary>Where in a name a rule holds.</summary>
    enum Place
    {
        Anywhere,
        Begin,

        /// <summary>At the begin before a, o, u, l, r, and with nothing else changed: Karl, Carl.</summary>
        BeforeDarkVowel,
        BetweenVowels,

        /// <summary>In long words, where a second s joins parts: Rechtsstaat, Rechtstaat; Rösler and Rössler are two.</summary>
        InLong,

        /// <summary>In names with a Russian or Ukrainian ending: elsewhere y and i make different names (Petri, Petry).</summary>
        InSlavic,
    }

    static readonly string[] slavic = ["enko", "enco", "ow", "ov", "ew", "ev", "uk", "yk", "yr", "ir", "ich", "ych", "tsch", "skyj", "skij", "ski", "sky", "nyj", "nyi", "niy", "owa", "ova", "ewa", "eva", "iw", "iv", "sk", "ja", "ia"];

    static readonly string[][] endings =
    [
        ["skyj", "skij", "skiy", "skyi", "ski", "sky", "skii", "skyy"], ["ej", "ei", "ey"], ["aj", "ai", "ay"], ["oj", "oi", "oy"], ["tzki", "tzky", "tzkij", "tsky"], ["yj", "ij", "iy", "yi", "y"], ["ow", "ov", "off"], ["jew", "yev", "iev", "ew", "ev", "eff"], ["iw", "iv", "yiv"],
        ["itsch", "ich", "ic", "ić"], ["tschuk", "chuk"], ["enko", "enco", "enka"], ["ijiw", "yjiw", "yiv", "iev", "iew"], ["ia", "ija", "iya", "iia", "ja", "ya"], ["ah", "a"],
    ];

    static readonly (string One, string Other, Place Where)[] letters =
    [
        ("jö", "jo", Place.Anywhere), ("w", "v", Place.Anywhere), ("j", "y", Place.Anywhere), ("s", "z", Place.Begin), ("tsch", "ch", Place.Anywhere), ("sch", "sh", Place.Anywhere), ("sch", "zh", Place.Anywhere), ("ch", "kh", Place.Anywhere),
        ("ks", "x", Place.BetweenVowels), ("s", "z", Place.BetweenVowels), ("z", "ts", Place.Anywhere), ("jö", "yo", Place.Anywhere), ("jo", "io", Place.Anywhere), ("je", "e", Place.Begin), ("y", "i", Place.InSlavic), ("dsch", "j", Place.Anywhere),
        ("dsch", "dzh", Place.Anywhere), ("q", "k", Place.Anywhere), ("ou", "u", Place.Anywhere), ("gh", "g", Place.Anywhere), ("ss", "s", Place.InLong),
        ("kh", "h", Place.Begin), ("c", "k", Place.BeforeDarkVowel), ("tj", "t", Place.Anywhere), ("dse", "dze", Place.Anywhere), ("oi", "oy", Place.Anywhere), ("ph", "f", Place.Anywhere),
    ];

    /// <summary>Whether a name is listed with its spellings, since they follow no rule.</summary>
    public static bool IsListed(string name) => table.Any(names => names.Contains(name, StringComparer.Ordinal));

    // Names that follow no rule: sinicised, in Korea's two systems, Arabic given names, towns in two languages.
    static readonly string[][] table =
    [
        ["kiew", "kyjiw", "kyiv", "kijiw", "kyiw"], ["charkiw", "charkow", "kharkiv", "kharkov"], ["odessa", "odesa"], ["tschernobyl", "tschornobyl", "chernobyl", "chornobyl"],
        ["mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mehmed"], ["hisbollah", "hizbollah", "hezbollah", "hisbullah"], ["peking", "beijing"], ["gaddafi", "ghadafi", "kaddafi", "qaddafi", "gadhafi", "ghaddafi"],
        ["chruschtschow", "chruschtschew", "khrushchev"], ["gorbatschow", "gorbachev"],
        ["tschaikowski", "tschaikowsky", "tschaikowskij", "tchaikovsky", "chaikovsky"], ["dostojewski", "dostojewskij", "dostoevsky", "dostoyevsky"], ["solschenizyn", "solzhenitsyn"], ["nawalny", "nawalnyj", "navalny"],
        ["osama", "usama"], ["mossul", "mosul"], ["kanton", "guangzhou"], ["nanking", "nanjing"], ["sinkiang", "xinjiang"], ["tschungking", "tschongking", "chongqing"], ["szetschuan", "setschuan", "sichuan"], ["kwangtung", "guangdong"],
        ["pusan", "busan"], ["taegu", "daegu"], ["taejon", "daejeon"], ["kwangju", "gwangju"], ["inchon", "incheon"], ["kaesong", "gaesong", "gaeseong"], ["panmunjom", "panmunjeom"],
        ["ahmed", "ahmad", "achmed", "achmad"], ["hussein", "hussain", "husain", "husein", "hossein"], ["abdullah", "abdallah", "abdulla"], ["mursi", "morsi"], ["dschidda", "jeddah", "dschiddah"],
        ["luhansk", "lugansk"], ["lwiw", "lwow", "lviv", "lvov", "lemberg"], ["breslau", "wroclaw"], ["danzig", "gdansk"], ["stettin", "szczecin"], ["vilnius", "wilna"], ["bratislava", "pressburg"], ["tiflis", "tbilissi"],
        ["bombay", "mumbai"], ["kalkutta", "kolkata"], ["rangun", "yangon"], ["birma", "burma", "myanmar"], ["taliban", "taleban"], ["qaida", "kaida", "qaeda"], ["zedong", "tsetung"], ["xiaoping", "hsiaoping"], ["dmitri", "dmitrij", "dmitry", "dmitriy", "dimitri"],
    ];
}
