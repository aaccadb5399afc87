using System.CommandLine;
using System.Globalization;
using Fundstelle.Ranking;
using Fundstelle.Web.Contract;

namespace Fundstelle.Cli.Commands;

/// <summary>fundstelle profiles: every setting with its meaning and range, and the profiles there are.</summary>
static class ProfilesCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var options = new ProfileOptions();
        var command = new Command("profiles", "Einstellungen der Rangfolge und Profile · settings of the ranking and profiles") { options.File };
        command.SetAction(parsed =>
        {
            var language = shared.LanguageOf(parsed);
            var profiles = options.All(parsed, shared);
            if (parsed.GetValue(shared.Json)) Json.Write(terminal.Out, json => json.Object(() =>
            {
                json.Object("profiles", () =>
                {
                    foreach (var (name, settings) in profiles.Named) InspectionJson.Settings(json, Json.Whole(name), settings);
                });
            }));
            else Write(profiles, language, terminal.Out);
            foreach (var problem in profiles.Problems) terminal.Error.WriteLine(Terminal.Safe(ProfileOptions.Problem(problem, language)));
            return profiles.Problems.Count > 0 ? ExitCodes.Usage : ExitCodes.Hits;
        });
        return command;
    }

    static void Write(RankingProfiles profiles, Language language, TextWriter output)
    {
        foreach (var setting in RankingSetting.All)
        {
            var values = string.Join("  ", profiles.Named.Where((profile, i) => i == 0 || setting.Get(profile.Value) != setting.Get(profiles.Named[0].Value))
                .Select(profile => $"{Terminal.Safe(profile.Key)} {setting.Get(profile.Value).ToString(CultureInfo.InvariantCulture)}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{setting.Name,-10} {setting.Lowest,3}–{setting.Highest,-6} {setting.Meaning.In(language)}: {values}"));
        }
    }
}
