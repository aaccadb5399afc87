using System.Text;
using Fundstelle.Evaluating;
using Spectre.Console;

namespace Fundstelle.Cli;

/// <summary>What the program talks to: data go to <see cref="Out"/>, messages and progress to <see cref="Error"/>.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="In">Standard input as bytes.</param>
/// <param name="IsInteractive">Whether a person sits at both ends.</param>
/// <param name="HasColor">Whether standard output shows colours.</param>
/// <param name="ErrorIsTerminal">Whether progress can be drawn.</param>
sealed record Terminal(TextWriter Out, TextWriter Error, Func<Stream> In, bool IsInteractive, bool HasColor, bool ErrorIsTerminal)
{
    public static Terminal OfProcess()
    {
        // Without a byte order mark, and flushed at the end: a pipe gets one write, not one a line.
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 14) { AutoFlush = !Console.IsOutputRedirected };
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        var color = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "" && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new(output, error, Console.OpenStandardInput, !Console.IsInputRedirected && !Console.IsOutputRedirected, color && !Console.IsOutputRedirected, !Console.IsErrorRedirected);
    }

    /// <summary>Spectre's view of standard output.</summary>
    public IAnsiConsole Spectre(bool color) => AnsiConsole.Create(new()
    {
        Out = new AnsiConsoleOutput(Out),
        Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
    });

    /// <summary>Says what cannot be done as typed.</summary>
    public int Refuse(IEnumerable<string> problems)
    {
        foreach (var problem in problems) Error.WriteLine(Safe(problem));
        return ExitCodes.Usage;
    }

    /// <summary>Says which lines of a file were left out: the first ones, and how many.</summary>
    public void Report(string file, IReadOnlyList<LineProblem> problems, Language language)
    {
        const int most = 10;
        foreach (var problem in problems.Take(most)) Error.WriteLine(Safe($"{file}, {(language == Language.German ? "Zeile" : "line")} {problem.Line}: {problem.Text.In(language)}"));
        if (problems.Count > most) Error.WriteLine(Safe(language == Language.German ? $"{file}: {problems.Count} Zeilen übergangen" : $"{file}: {problems.Count} lines left out"));
    }

    /// <summary>
    /// Text from documents and queries as a terminal may show it: control characters and escape sequences, which could move the cursor or change the terminal, as
    /// the replacement character; direction marks, which could reorder what stands around them, not at all.
    /// </summary>
    public static string Safe(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F') && !text.Any(IsDirection) && !text.Any(char.IsSurrogate)) return text;
        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\t' or '\r') safe.Append(' ');
            else if (char.IsControl(c)) safe.Append('\uFFFD');
            else if (IsDirection(c)) continue;
            else if (char.IsSurrogate(c) && !(i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) && !(i > 0 && char.IsSurrogatePair(text[i - 1], c))) safe.Append('\uFFFD');
            else safe.Append(c);
        }
        return safe.ToString();
    }

    static bool IsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
