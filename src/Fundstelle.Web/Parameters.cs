using System.Globalization;
using Fundstelle.Querying;
using Microsoft.AspNetCore.Http;

namespace Fundstelle.Web;

/// <summary>A parameter that cannot be used as given.</summary>
/// <param name="Name">Which.</param>
/// <param name="Text">What is wrong with it.</param>
readonly record struct ParameterProblem(string Name, Message Text);

/// <summary>
/// The parameters of a request, read one by one: each with a value that can be used, and a problem where there was another. A page shows the problems beside its
/// answer; the API answers with them alone.
/// </summary>
sealed class Parameters(IQueryCollection query)
{
    /// <summary>Longer texts are no queries; the language itself has a limit of 1,000.</summary>
    const int LongestText = 10_000;

    readonly HashSet<string> known = new(StringComparer.Ordinal) { "lang", "index" };
    readonly List<ParameterProblem> problems = [];

    /// <summary>What could not be used so far.</summary>
    public IReadOnlyList<ParameterProblem> Problems => problems;

    /// <summary>Adds what the meaning of a value, not its form, has wrong.</summary>
    public void Add(string name, Message text) => problems.Add(new(name, text));

    /// <summary>Names that no part of the program asked for: slips of the pen, which must not be passed over in silence.</summary>
    public void RefuseUnknown()
    {
        foreach (var name in query.Keys.Where(name => !known.Contains(name)))
            Add(name, new($"Diesen Parameter gibt es hier nicht; es gibt {string.Join(", ", known.Order(StringComparer.Ordinal))}.", $"There is no such parameter here; there are {string.Join(", ", known.Order(StringComparer.Ordinal))}."));
    }

    /// <summary>A text; null where it is missing or empty.</summary>
    public string? Text(string name)
    {
        known.Add(name);
        var values = query[name];
        if (values.Count > 1) Add(name, new("Kommt mehrmals vor; es gilt der erste Wert.", "Occurs more than once; the first value counts."));
        if (values.Count == 0 || values[0] is not { Length: > 0 } text) return null;
        if (text.Length <= LongestText) return text;
        Add(name, new($"Länger als {LongestText} Zeichen; der Rest zählt nicht.", $"Longer than {LongestText} characters; the rest does not count."));
        return text[..LongestText];
    }

    /// <summary>A text that must be there.</summary>
    public string Needed(string name)
    {
        if (Text(name) is { } text) return text;
        Add(name, new("Fehlt.", "Is missing."));
        return "";
    }

    /// <summary>All values of a name.</summary>
    public IReadOnlyList<string> All(string name, int most = 20)
    {
        known.Add(name);
        var values = query[name].OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (values.Count <= most && values.TrueForAll(value => value.Length <= LongestText)) return values;
        Add(name, new($"Höchstens {most} Werte.", $"At most {most} values."));
        return [.. values.Where(value => value.Length <= LongestText).Take(most)];
    }

    /// <summary>A whole number of a range.</summary>
    public int Number(string name, int usual, int lowest, int highest)
    {
        if (Text(name) is not { } text) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest) return number;
        Add(name, new($"„{text}“: erlaubt ist eine ganze Zahl von {lowest} bis {highest}.", $"\"{text}\": a whole number from {lowest} to {highest} is allowed."));
        return usual;
    }

    /// <summary>One of some words; the first is meant where there is none.</summary>
    public string Choice(string name, params string[] choices)
    {
        if (Text(name) is not { } text) return choices[0];
        if (choices.Contains(text, StringComparer.Ordinal)) return text;
        Add(name, new($"„{text}“: erlaubt ist {string.Join(", ", choices)}.", $"\"{text}\": allowed is {string.Join(", ", choices)}."));
        return choices[0];
    }

    /// <summary>Yes or no.</summary>
    public bool Flag(string name, bool usual = false) => Choice(name, usual ? ["true", "false", "1", "0"] : ["false", "true", "1", "0"]) is "true" or "1";

    /// <summary>Days, as people say them.</summary>
    public Period? Days(string name, DateOnly today)
    {
        if (Text(name) is not { } text) return null;
        if (Periods.Read(text, today) is { } period) return period;
        Add(name, QueryMessages.NotADate);
        return null;
    }
}
