using System.CommandLine;

namespace Fundstelle.Cli;

/// <summary>Options of all commands.</summary>
sealed class SharedOptions
{
    public Option<string> Index { get; } = new("--index") { Description = "Ordner des Index · folder of the index", DefaultValueFactory = _ => Path.Combine("index", "data"), Recursive = true, HelpName = "DIR" };

    public Option<bool> Json { get; } = new("--json") { Description = "JSON statt Text · JSON instead of text", Recursive = true };

    public Option<string> Lang { get; } = new("--lang") { Description = "Sprache der Ausgabe · language of the output", DefaultValueFactory = _ => "de", Recursive = true, HelpName = "de|en" };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "nur das Ergebnis · the result only", Recursive = true };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = "ohne Farben · without colours", Recursive = true };

    public SharedOptions() => Lang.AcceptOnlyFromAmong("de", "en");

    public IEnumerable<Option> All => [Index, Json, Lang, Quiet, NoColor];

    public Language LanguageOf(ParseResult parsed) => parsed.GetResult(Lang)?.Tokens is [{ Value: "en" }] ? Language.English : Language.German;

    public bool ColorOf(ParseResult parsed, Terminal terminal) => terminal.HasColor && !parsed.GetValue(NoColor);
}
