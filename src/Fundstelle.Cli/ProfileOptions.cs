using System.CommandLine;
using Fundstelle.Documents;
using Fundstelle.Ranking;

namespace Fundstelle.Cli;

/// <summary>Which weights to rank with: --profile, --profiles, --set.</summary>
sealed class ProfileOptions
{
    public Option<string[]> Profile { get; } = new("--profile") { Description = "Profil, nach dem gewichtet wird · profile to rank with", HelpName = "NAME" };

    public Option<string> File { get; } = new("--profiles") { Description = "Datei mit Profilen; sonst profiles.json neben dem Index · file of profiles; else profiles.json beside the index", HelpName = "FILE" };

    public Option<string[]> Set { get; } = new("--set") { Description = "eine Einstellung nur für diesen Lauf: k1=0.9 · a setting for this run only", HelpName = "name=value" };

    public void AddTo(Command command)
    {
        command.Add(Profile);
        command.Add(File);
        command.Add(Set);
    }

    /// <summary>Where profiles are when nothing is said.</summary>
    public static string FileBeside(string index) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(index))!, "profiles.json");

    /// <summary>All profiles of the file; without a file only the standard one.</summary>
    /// <exception cref="SearchException">A file that was named is not there.</exception>
    public RankingProfiles All(ParseResult parsed, SharedOptions shared) => All(parsed, parsed.GetValue(shared.Index)!);

    /// <summary>All profiles of the file, or of the one beside an index.</summary>
    /// <exception cref="SearchException">A file that was named is not there.</exception>
    public RankingProfiles All(ParseResult parsed, string index)
    {
        var named = parsed.GetValue(File);
        var path = named ?? FileBeside(index);
        if (named is null && !System.IO.File.Exists(path)) return RankingProfiles.None;
        return RankingProfiles.Parse(NamedFiles.Text(path));
    }

    /// <summary>The weights asked for, by name, with what --set says put in; one pair for each --profile, or the standard one.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shared">Options of all commands.</param>
    /// <param name="problems">Gets what cannot be used.</param>
    public IReadOnlyList<(string Name, RankingOptions Options)> Chosen(ParseResult parsed, SharedOptions shared, List<string> problems)
    {
        var language = shared.LanguageOf(parsed);
        var profiles = All(parsed, shared);
        var names = parsed.GetValue(Profile) is { Length: > 0 } asked ? asked : [RankingProfiles.Standard];
        var chosen = new List<(string, RankingOptions)>();
        foreach (var name in names)
        {
            problems.AddRange(profiles.Problems.Where(problem => problem.Profile is null || problem.Profile == name).Select(problem => Problem(problem, language)));
            if (profiles.Find(name) is not { } options)
            {
                var known = string.Join(", ", profiles.Named.Select(profile => profile.Key));
                problems.Add(language == Language.German ? $"Das Profil „{name}“ gibt es nicht; es gibt {known}." : $"There is no profile \"{name}\"; there are {known}.");
                continue;
            }
            foreach (var text in parsed.GetValue(Set) ?? [])
            {
                (options, var problem) = RankingProfiles.Set(options, text);
                if (problem is not null) problems.Add("--set " + problem.In(language));
            }
            if (options.MakesAllEqual) problems.Add(language == Language.German ? "Mit diesen Gewichten zählt kein Feld oder keine Art von Treffer: Alle Punkte wären gleich." : "With these weights no field or no kind of match counts: all scores would be equal.");
            chosen.Add((parsed.GetValue(Set) is { Length: > 0 } set ? $"{name} {string.Join(' ', set)}" : name, options));
        }
        return chosen;
    }

    public static string Problem(ProfileProblem problem, Language language) =>
        (language == Language.German ? $"Profile, Zeile {problem.Line}, Spalte {problem.Column}: " : $"profiles, line {problem.Line}, column {problem.Column}: ") + problem.Text.In(language);
}
