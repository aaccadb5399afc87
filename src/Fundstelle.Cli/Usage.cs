using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Fundstelle.Cli;

/// <summary>What the option parser says, in the language of the reader: it knows English only.</summary>
static class Usage
{
    static readonly (string English, string German)[] headings =
    [
        ("Description:", "Beschreibung:"), ("Usage:", "Aufruf:"), ("Arguments:", "Argumente:"), ("Options:", "Optionen:"), ("Commands:", "Befehle:"),
        ("[command]", "[Befehl]"), ("[options]", "[Optionen]"), ("[default: ", "[Vorgabe: "), ("Show help and usage information", "diese Hilfe"), ("Show version information", "die Version"),
    ];

    /// <summary>What is wrong with a command line, a sentence for each error.</summary>
    public static IEnumerable<Message> Errors(ParseResult parsed)
    {
        foreach (var token in parsed.UnmatchedTokens.Concat(SlippedOptions(parsed))) yield return new($"„{token}“ ist hier nicht bekannt.", $"\"{token}\" is not known here.");
        foreach (var error in parsed.Errors)
        {
            switch (error.SymbolResult is ArgumentResult { Parent: OptionResult owner } ? owner : error.SymbolResult)
            {
                case OptionResult option: yield return Wrong(option); break;
                case ArgumentResult argument when argument.Tokens.Count == 0: yield return Missing(argument.Argument); break;
                case ArgumentResult argument: yield return new($"„{argument.Tokens[0].Value}“ ist kein Wert für <{argument.Argument.Name}>.", $"\"{argument.Tokens[0].Value}\" is no value for <{argument.Argument.Name}>."); break;
                case CommandResult command when parsed.UnmatchedTokens.Count == 0:
                    if (command.Command.Arguments.FirstOrDefault(argument => command.GetResult(argument) is null or { Tokens.Count: 0 }) is { } needed) yield return Missing(needed);
                    else yield return new("Es fehlt der Befehl.", "The command is missing.");
                    break;
            }
        }
    }

    /// <summary>What looks like an option and was taken for a path or a word; behind "--" it is one. A word may be excluded with one hyphen.</summary>
    static IEnumerable<string> SlippedOptions(ParseResult parsed)
    {
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        return parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Select(token => token.Value)
            .Where(value => value.Length > 2 && value.StartsWith("--", StringComparison.Ordinal) && char.IsLetter(value[2]) && taken.Contains(value));
    }

    static Message Missing(Argument argument) => new($"Es fehlt <{argument.Name}>: {German(argument.Description)}.", $"<{argument.Name}> is missing: {English(argument.Description)}.");

    static Message Wrong(OptionResult option)
    {
        var name = option.IdentifierToken?.Value ?? option.Option.Name;
        if (option.IdentifierToken is null) return new($"{name} fehlt.", $"{name} is missing.");
        if (option.Tokens.Count == 0) return new($"{name} braucht einen Wert.", $"{name} needs a value.");
        if (option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues) return new($"{name} darf nur einmal vorkommen.", $"{name} may occur only once.");
        var value = option.Tokens[^1].Value;
        if (option.Option.ValueType == typeof(int) || option.Option.ValueType == typeof(int?)) return new($"{name}: „{value}“ ist keine ganze Zahl.", $"{name}: \"{value}\" is no whole number.");
        var choices = string.Join(", ", option.Option.CompletionSources.SelectMany(source => source(System.CommandLine.Completions.CompletionContext.Empty)).Select(choice => choice.Label));
        return choices.Length > 0
            ? new($"{name}: „{value}“ gibt es nicht; erlaubt sind {choices}.", $"{name}: there is no \"{value}\"; allowed are {choices}.")
            : new($"{name}: „{value}“ ist kein erlaubter Wert.", $"{name}: \"{value}\" is not allowed.");
    }

    static string German(string? description) => description?.Split(Application.Between)[0] ?? "";

    static string English(string? description) => description?.Split(Application.Between)[^1] ?? "";

    /// <summary>Prints the help that was asked for; false where none was.</summary>
    public static bool PrintHelp(ParseResult parsed, Language language, TextWriter to)
    {
        if (parsed.Action is not HelpAction help) return false;
        using var text = new StringWriter();
        parsed.InvocationConfiguration.Output = text;
        help.Invoke(parsed);
        var lines = text.ToString();
        foreach (var (english, german) in headings) lines = language == Language.German ? lines.Replace(english, german, StringComparison.Ordinal) : lines;
        to.Write(lines);
        return true;
    }
}
