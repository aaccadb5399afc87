using System.Text.Json;

namespace Fundstelle.Benchmarks;

/// <summary>The acid test of German: all texts in one index, each query with default settings, marks included.</summary>
static class Acid
{
    public static void Run(string[] args)
    {
        var file = Benchmarks.Data(args, "../acid/acid.jsonl");
        var cases = File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var (path, _, _) = Collections.Index(file);
        var engine = Collections.Engine(path, out var index);
        var byTier = new SortedDictionary<char, (int Right, int All)>();
        var passed = new List<string>();
        foreach (var test in cases)
        {
            string Text(string name) => test.GetProperty(name).GetString()!;
            var result = engine.SearchAsync(Text("query"), new(new Query.Nothing()) { Take = 300 }).GetAwaiter().GetResult();
            var hit = result.IsPartial ? null : result.Hits.FirstOrDefault(hit => hit.Document.Id == Text("id"));
            var marks = hit is null ? [] : hit.Snippets.SelectMany(snippet => Joined(snippet)).ToList();
            var expected = test.GetProperty("highlight").EnumerateArray().Select(mark => mark.GetString()!).ToList();
            var note = Text("note");
            // Some notes take a suggestion for a hit: »Meinten Sie Düsseldorf?« zählt auch.
            if (result.DidYouMean is { } meant && note.Contains($"»Meinten Sie {meant}?«", StringComparison.Ordinal))
            {
                passed.Add(Text("id"));
                byTier[note[5]] = (byTier.GetValueOrDefault(note[5]).Right + 1, byTier.GetValueOrDefault(note[5]).All + 1);
                continue;
            }
            var right = Text("expect") == "nomatch" ? hit is null : hit is not null && MarksFit(marks, expected, note);
            var tier = note[5];
            var count = byTier.GetValueOrDefault(tier);
            byTier[tier] = (count.Right + (right ? 1 : 0), count.All + 1);
            if (right) passed.Add(Text("id"));
            else if (!args.Contains("-q")) Console.WriteLine($"{Text("id")} tier {tier}  {Text("query")}  |  {Text("text")}  |  expected {Text("expect")} [{string.Join(", ", expected)}], got {(hit is null ? "no hit" : $"[{string.Join(", ", marks)}]")}");
        }
        foreach (var (tier, (right, all)) in byTier) Console.WriteLine($"tier {tier}: {right}/{all} = {100.0 * right / all:F1} %");
        Console.WriteLine($"all: {passed.Count}/{cases.Count} = {100.0 * passed.Count / cases.Count:F1} %");
        if (args.Contains("--passed")) Console.WriteLine(string.Join(' ', passed));
        index.Dispose();
        Directory.Delete(path, recursive: true);
    }

    /// <summary>Marks as the rules compare them: those that only signs separate are one.</summary>
    static IEnumerable<string> Joined(Snippet snippet)
    {
        var joined = new List<TextRange>();
        foreach (var mark in snippet.Marks)
        {
            if (joined.Count > 0 && snippet.Text[joined[^1].End..mark.Start].All(c => !char.IsLetterOrDigit(c))) joined[^1] = TextRange.Between(joined[^1].Start, mark.End);
            else joined.Add(mark);
        }
        return joined.Select(mark => Trimmed(snippet.Text.Substring(mark.Start, mark.Length)));
    }

    static string Trimmed(string mark) => mark.Trim([.. mark.Where(c => !char.IsLetterOrDigit(c)).Distinct()]);

    static bool MarksFit(List<string> marks, List<string> expected, string note)
    {
        if (expected.Count == 0) return marks.Count == 0;
        var wanted = expected.Select(Trimmed).ToList();
        if (Plain(string.Concat(marks)) == Plain(string.Concat(wanted)) && Cuts(marks).IsSubsetOf(Cuts(wanted))) return true;
        var part = note.Split(';').Select(piece => piece.Trim()).FirstOrDefault(piece => piece.StartsWith("part=", StringComparison.Ordinal))?[5..];
        if (part is not null && marks.Count == 1 && string.Equals(marks[0], part, StringComparison.OrdinalIgnoreCase)) return true;
        // Where the note allows another mark it names it in »…«.
        return (note.Contains("zulässig", StringComparison.Ordinal) || note.Contains("genügt", StringComparison.Ordinal) || note.Contains("strittig", StringComparison.Ordinal))
            && marks.Count > 0 && marks.All(mark => wanted.Exists(want => want.Contains(mark, StringComparison.OrdinalIgnoreCase)) || note.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Where marks end, in letters: a mark may be several listed ones that only signs separate, but never a piece of one.</summary>
    static HashSet<int> Cuts(List<string> marks)
    {
        var at = 0;
        return [.. marks.Select(mark => at += Plain(mark).Length)];
    }

    static string Plain(string marks) => string.Concat(marks.Where(char.IsLetterOrDigit));
}
