using Fundstelle.Analysis;

namespace Fundstelle.Benchmarks;

/// <summary>
/// Pairwise precision, recall and F over the clusters of a gold standard (one cluster of inflected forms a line): a pair of forms is right when both
/// stand in one gold cluster and have one stem. Forms are compared in lower case, each once per cluster.
/// </summary>
static class StemmingQuality
{
    public static void Run(string[] args)
    {
        var stemming = new GermanStemming(Lexicon.Shipped);
        string Stem(string form) => stemming.Stem(form);
        var all = Clusters(args);
        Measure("all clusters", all, Stem);
        // Rules were made while looking at the misses of the first half; the second shows what they are worth elsewhere.
        Measure("first of two", [.. all.Where((_, i) => i % 2 == 0)], Stem);
        Measure("second of two", [.. all.Where((_, i) => i % 2 == 1)], Stem);
        Measure("CISTEM, all", all, Cistem.Stem);
        MergedWords("ours", all, Stem);
        MergedWords("CISTEM", all, Cistem.Stem);
        Found(args);
        Time(all);
        TimeOfText(args);
        var clusters = all.Where((_, i) => i % 2 == 0).ToList();
        if (args.Contains("--missed"))
        {
            foreach (var forms in clusters.Where(forms => forms.Select(Stem).Distinct().Count() > 1).OrderByDescending(forms => Pairs(forms.Length) - forms.GroupBy(form => Stem(form)).Sum(group => Pairs(group.Count()))).Take(150))
                Console.WriteLine(string.Join(' ', forms.Select(form => $"{form}:{Stem(form)}")));
        }
        if (args.Contains("--neighbours")) Neighbours();
        if (args.Contains("--merged"))
        {
            var merged = clusters.SelectMany((forms, c) => forms.Select(form => (Cluster: c, Form: form))).GroupBy(entry => Stem(entry.Form));
            foreach (var list in merged.Where(list => list.Select(form => form.Cluster).Distinct().Count() > 1).OrderByDescending(list => Pairs(list.Count()) - list.GroupBy(form => form.Cluster).Sum(group => Pairs(group.Count()))).Take(150))
                Console.WriteLine($"{list.Key}: {string.Join(" | ", list.GroupBy(entry => entry.Cluster).Select(group => string.Join(' ', group.Select(entry => entry.Form))))}");
        }
    }

    /// <summary>
    /// The word list against itself: nouns that are another noun and an ending, with an umlaut or without, and have no stem with it in common, the most frequent first.
    /// Most are other words (Liste, List); the rest are forms that do not find each other.
    /// </summary>
    static void Neighbours()
    {
        var stemming = new GermanStemming(Lexicon.Shipped);
        var nouns = Lexicon.Shipped.All().Where(entry => entry.Facts is { Count: >= 8, NounShare: >= 0.6 }).ToList();
        var stems = nouns.ToDictionary(noun => noun.Word, noun => stemming.Stems(noun.Word, LetterCase.Capitalised).InText, StringComparer.Ordinal);
        var apart = from noun in nouns
                    from ending in (string[])["", "s", "es", "e", "n", "en", "er", "ern"]
                    where noun.Word.Length - ending.Length > 2 && noun.Word.EndsWith(ending, StringComparison.Ordinal)
                    let root = noun.Word[..^ending.Length]
                    from other in (string?[])[root, Letters.WithoutLastUmlaut(root)]
                    where other is not null && other != noun.Word && stems.ContainsKey(other) && !stems[other].Intersect(stems[noun.Word], StringComparer.Ordinal).Any()
                    orderby noun.Facts.Count descending
                    select $"{noun.Word}:{string.Join('|', stems[noun.Word])}  {other}:{string.Join('|', stems[other])}";
        foreach (var line in apart.Distinct()) Console.WriteLine(line);
    }

    /// <summary>Stems of words never met before, and of words that are remembered, as all but few of a text are.</summary>
    static void Time(List<string[]> clusters)
    {
        // As many as a text of a million words has, so that all of them are remembered.
        var forms = clusters.SelectMany(forms => forms).Distinct(StringComparer.Ordinal).Where((_, i) => i % 4 == 0).ToList();
        var stemming = new GermanStemming(Lexicon.Shipped);
        Print("a word met for the first time", form => stemming.Stem(form));
        var cache = new WordCache(Lexicon.Shipped);
        for (var round = 0; round < 3; round++) forms.ForEach(form => cache.Word(form));
        Print("a word met before", form => cache.Word(form));

        void Print(string what, Action<string> read)
        {
            foreach (var form in forms.Take(30_000)) read(form);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            foreach (var form in forms) read(form);
            var (time, bytes) = (clock.Elapsed, GC.GetTotalAllocatedBytes(precise: true) - before);
            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}: {time.TotalMicroseconds / forms.Count:F2} µs, {(double)bytes / forms.Count:F0} bytes allocated"));
        }
    }

    /// <summary>
    /// Pairs of different forms with one stem that no cluster has together, each counted once. The count of wrong merges above repeats a pair for each cluster in which a form
    /// stands, and counts the same form in two clusters, or a pair that a third cluster has, which no stemmer can get right.
    /// </summary>
    static void MergedWords(string name, List<string[]> clusters, Func<string, string> stem)
    {
        var together = clusters.SelectMany(Forms).ToHashSet();
        var merged = clusters.SelectMany(forms => forms).Distinct(StringComparer.Ordinal).GroupBy(stem, StringComparer.Ordinal).Sum(group => Forms([.. group]).Count(pair => !together.Contains(pair)));
        Console.WriteLine($"pairs of different forms that no cluster has together, {name}: {merged}");

        static IEnumerable<(string, string)> Forms(string[] forms) =>
            from one in forms from other in forms where string.CompareOrdinal(one, other) < 0 select (one, other);
    }

    /// <summary>
    /// How often a form, asked for as it is written and in small letters, finds another form of its cluster in a text: what stems that a query asks for besides are for.
    /// Of forms the word list knows; with <c>--lost</c> the most frequent that are not found.
    /// </summary>
    static void Found(string[] args)
    {
        var reader = new WordReader(Lexicon.Shipped);
        var lost = new List<(double Count, string Asked, string InText)>();
        var pairs = 0;
        foreach (var forms in Lines(args))
        {
            var known = forms.Select(form => (Form: form, Lexicon.Shipped.Find(Letters.Written(form, out _)).Count)).Where(form => form.Count > 0).ToList();
            foreach (var (asked, count) in known)
            {
                foreach (var (text, countOfText) in known.Where(text => text.Form != asked))
                {
                    foreach (var query in new[] { asked, asked.ToLowerInvariant() }.Distinct(StringComparer.Ordinal))
                    {
                        pairs++;
                        var word = reader.Read(text, WordKind.Letters, 0);
                        var stems = reader.Read(query, WordKind.Letters, 0).AskedStems;
                        if (!stems.Any(stem => word.Stems.Contains(stem) || word.Parts.Any(part => part.EndsWord && part.Stem == stem))) lost.Add((Math.Min(count, countOfText), query, text));
                    }
                }
            }
        }
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a form finds another one of its word: {1 - (double)lost.Count / pairs:P1} of {pairs} pairs"));
        if (!args.Contains("--lost")) return;
        foreach (var (count, asked, text) in lost.OrderByDescending(pair => pair.Count).Take(300)) Console.WriteLine($"{count:F0} {asked} does not find {text}");
    }

    /// <summary>What a word of running text takes on average, from the first on: speeches of some million words, cut before the clock starts.</summary>
    static void TimeOfText(string[] args)
    {
        var words = Collections.Texts(Benchmarks.Data(args, "speeches/corpus.jsonl.gz"))
            .Take(4_000)
            .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => Letters.Written(word.Trim('.', ',', ':', ';', '!', '?', '–', '-', '(', ')', '„', '“'), out _))
            .Where(word => word.Length > 0)
            .ToList();
        var cache = new WordCache(Lexicon.Shipped);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var word in words) cache.Word(word);
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a word of running text, first ones included, compounds taken apart: {clock.Elapsed.TotalMicroseconds / words.Count:F2} µs, {(double)(GC.GetTotalAllocatedBytes(precise: true) - before) / words.Count:F0} bytes allocated ({words.Count} words)"));
    }

    static IEnumerable<string[]> Lines(string[] args) =>
        File.ReadLines(Benchmarks.Data(args, "stemming/gold-inflection.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static List<string[]> Clusters(string[] args) =>
        Lines(args)
            .Select(forms => forms.Select(form => Letters.Written(form, out _)).Distinct().ToArray())
            .ToList();

    static void Measure(string name, List<string[]> clusters, Func<string, string> stem)
    {
        var byStem = new Dictionary<string, List<(int Cluster, string Form)>>();
        long gold = 0;
        for (var c = 0; c < clusters.Count; c++)
        {
            gold += Pairs(clusters[c].Length);
            foreach (var form in clusters[c])
            {
                var key = stem(form);
                if (!byStem.TryGetValue(key, out var list)) byStem[key] = list = [];
                list.Add((c, form));
            }
        }
        var found = byStem.Values.Sum(list => Pairs(list.Count));
        var right = byStem.Values.Sum(list => list.GroupBy(entry => entry.Cluster).Sum(group => Pairs(group.Count())));
        var (precision, recall) = ((double)right / found, (double)right / gold);
        Console.WriteLine($"{name,-14} pairwise precision {precision:F3}  recall {recall:F3}  F {2 * precision * recall / (precision + recall):F3}  wrong merges {found - right}");
    }

    static long Pairs(int n) => n * (n - 1L) / 2;
}

/// <summary>CISTEM (Weißweiler and Fraser 2017) as published, without its case-insensitive mode: what our stemming is compared with.</summary>
static class Cistem
{
    public static string Stem(string word)
    {
        var text = new System.Text.StringBuilder(word.Replace('ü', 'u').Replace('ö', 'o').Replace('ä', 'a').Replace("ß", "ss", StringComparison.Ordinal));
        if (text.Length > 6 && text[0] == 'g' && text[1] == 'e') text.Remove(0, 2);
        text.Replace("sch", "$").Replace("ei", "%").Replace("ie", "&");
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[i - 1]) text[i] = '*';
        }
        while (text.Length > 3)
        {
            var end = text.ToString();
            if (end.Length > 5 && (end.EndsWith("em", StringComparison.Ordinal) || end.EndsWith("er", StringComparison.Ordinal) || end.EndsWith("nd", StringComparison.Ordinal))) text.Length -= 2;
            else if (end[^1] is 't' || end[^1] is 'e' or 's' or 'n') text.Length--;
            else break;
        }
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '*') text[i] = text[i - 1];
        }
        return text.Replace("%", "ei").Replace("&", "ie").Replace("$", "sch").ToString();
    }
}
