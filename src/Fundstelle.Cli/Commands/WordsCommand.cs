using System.CommandLine;
using System.Globalization;
using Fundstelle.Analysis;
using Fundstelle.Cli.Printing;
using Fundstelle.Embedded;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle words: how words are taken apart and why; without words, which compounds the index holds, for reviewing.</summary>
static class WordsCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var words = new Argument<string[]>("word") { Description = "Wörter; ohne: die Komposita des Index · words; without: the compounds of the index", Arity = ArgumentArity.ZeroOrMore };
        var top = new Option<int>("--top") { Description = "wie viele Komposita, die häufigsten zuerst · how many compounds, most frequent first", DefaultValueFactory = _ => 50 };
        var command = new Command("words", "Zeigen, wie Wörter zerlegt werden und warum · show how words are taken apart and why") { words, top };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(shared.Index)!;
            // With the words of the index, where there is one: what is shown is what it does.
            using var index = parsed.GetValue(words) is { Length: > 0 } && !File.Exists(Path.Combine(path, "CURRENT")) ? null : LuceneIndex.Open(path);
            var splitter = new CompoundSplitter(index is null ? Lexicon.Shipped : Lexicon.Shipped.With(index.UserWords));
            var isJson = parsed.GetValue(shared.Json);
            if (parsed.GetValue(words) is { Length: > 0 } asked)
            {
                var explained = asked.Select(word => splitter.Explain(Letters.Written(word, out _))).ToList();
                if (isJson) Json.Write(terminal.Out, json => Write(json, explained, splitter, shared.LanguageOf(parsed)));
                else foreach (var word in explained) Write(word, splitter, shared.LanguageOf(parsed), terminal.Out);
                return ExitCodes.Hits;
            }
            var compounds = index!.Words.All().OrderByDescending(word => word.Documents).Select(word => (word, Parts: splitter.Split(word.Word))).Where(compound => compound.Parts.Count > 0).Take(parsed.GetValue(top)).ToList();
            if (isJson) Json.Write(terminal.Out, json =>
            {
                json.WriteStartArray();
                foreach (var (word, parts) in compounds)
                {
                    json.WriteStartObject();
                    json.WriteString("word", Json.Whole(word.Word));
                    json.WriteNumber("documents", word.Documents);
                    json.WriteStartArray("parts");
                    foreach (var part in parts) json.WriteStringValue(part.Word);
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            else foreach (var (word, parts) in compounds) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word.Documents,8}  {Joined(word.Word, parts),-40}  {string.Join(' ', parts.Select(part => part.Word))}"));
            return compounds.Count > 0 ? ExitCodes.Hits : ExitCodes.NoHits;
        });
        return command;
    }

    /// <summary>The word with a bar before each part but the first.</summary>
    static string Joined(string word, IReadOnlyList<CompoundPart> parts) => string.Join('|', parts.Select((part, i) => word[part.Start..(i + 1 < parts.Count ? parts[i + 1].Start : word.Length)]));

    static void Write(SplitExplanation word, CompoundSplitter splitter, Language language, TextWriter output)
    {
        var parts = splitter.Split(word.Word);
        output.WriteLine(Terminal.Safe(parts.Count > 0 ? Joined(word.Word, parts) : word.Word));
        output.WriteLine("  " + Terminal.Safe(word.Reason.In(language)));
        foreach (var (part, facts) in word.Parts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {word.Word.Substring(part.Start, part.Length),-24} {part.Word,-24} {facts.Count,10:F0}{(!facts.Known ? language == Language.German ? "  unbekannt" : "  unknown" : facts.NounShare < 0 ? "" : language == Language.German ? $"  zu {100 * facts.NounShare:F0} % groß geschrieben" : $"  {100 * facts.NounShare:F0} % with a capital")}"));
    }

    static void Write(System.Text.Json.Utf8JsonWriter json, List<SplitExplanation> words, CompoundSplitter splitter, Language language)
    {
        json.WriteStartArray();
        foreach (var word in words)
        {
            json.WriteStartObject();
            json.WriteString("word", Json.Whole(word.Word));
            json.WriteBoolean("isSplit", word.IsSplit);
            json.WriteString("reason", word.Reason.In(language));
            json.WriteNumber("count", Math.Round(word.Whole.Count));
            json.WriteNumber("mean", Math.Round(word.Mean, 1));
            json.WriteNumber("needed", Math.Round(word.Needed, 1));
            json.WriteStartArray("parts");
            foreach (var part in splitter.Split(word.Word))
            {
                json.WriteStartObject();
                json.WriteNumber("start", part.Start);
                json.WriteNumber("length", part.Length);
                json.WriteString("word", part.Word);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
