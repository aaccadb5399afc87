using System.Diagnostics;
using Fundstelle.Cli.Printing;
using Fundstelle.Querying;

namespace Fundstelle.Cli;

/// <summary>Search after search at a terminal: arrow up and down bring back earlier queries, Tab completes a word, an empty line or Ctrl-D ends.</summary>
static class Prompt
{
    public static int Run(SearchEngine engine, ISearchIndex index, SearchRequest request, SearchPrinting printing, Terminal terminal, Language language)
    {
        var history = new List<string>();
        var code = ExitCodes.Hits;
        terminal.Error.WriteLine(language == Language.German ? "Suchen (leere Zeile beendet, ↑ holt Früheres zurück, Tab ergänzt)" : "Search (an empty line ends, ↑ brings back earlier queries, Tab completes)");
        while (ReadLine(history, index, terminal) is { Length: > 0 } text)
        {
            if (history.Count == 0 || history[^1] != text) history.Add(text);
            var clock = Stopwatch.StartNew();
            var result = engine.SearchAsync(QueryParser.Parse(text), request).GetAwaiter().GetResult();
            printing.Write(result, request, clock.Elapsed, brief: false);
            terminal.Out.Flush();
            code = result.Total > 0 ? ExitCodes.Hits : ExitCodes.NoHits;
        }
        return code;
    }

    /// <summary>The line with its last word completed to the most frequent word that begins so.</summary>
    static string Completed(string line, ISearchIndex index) =>
        Suggesting.Completion.OfAsync(index, line, 2).GetAwaiter().GetResult().FirstOrDefault(query => query.Text.Length > line.Length) is { Text: { } text } ? text : line;

    static string? ReadLine(List<string> history, ISearchIndex index, Terminal terminal)
    {
        var (line, at) = ("", history.Count);
        while (true)
        {
            terminal.Error.Write($"\r> {Terminal.Safe(line)}\u001B[K");
            var key = Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    terminal.Error.WriteLine();
                    return line.Trim();
                case ConsoleKey.UpArrow when at > 0: line = history[--at]; break;
                case ConsoleKey.DownArrow when at < history.Count: line = ++at < history.Count ? history[at] : ""; break;
                case ConsoleKey.Backspace when line.Length > 0: line = line[..^(line.Length > 1 && char.IsLowSurrogate(line[^1]) ? 2 : 1)]; break;
                case ConsoleKey.D when key.Modifiers.HasFlag(ConsoleModifiers.Control): terminal.Error.WriteLine(); return null;
                case ConsoleKey.Tab: line = Completed(line, index); break;
                default: if (!char.IsControl(key.KeyChar)) line += key.KeyChar; break;
            }
        }
    }
}
