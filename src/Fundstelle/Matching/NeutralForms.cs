using Fundstelle.Analysis;

namespace Fundstelle.Matching;

/// <summary>
/// People by what they do, in the two ways that German names them: Mitarbeiter and Mitarbeitende, Studenten and Studierende. Who asks for one of them means the
/// other too; in a text that avoids the masculine there may be no other.
/// </summary>
sealed class NeutralForms(Lexicon lexicon)
{
    /// <summary>From this share of capitals on a participle is said of people: 5 of 100 mitarbeitende are, and 1 of 100 führende.</summary>
    const double SaidOfPeople = 0.04;

    // Made when a participle is asked for: a compiler is made for each search.
    readonly Lazy<GermanStemming> stemming = new(() => new(lexicon));

    /// <summary>The stems of the other form, as texts hold it; empty for other words.</summary>
    /// <param name="written">The written form.</param>
    /// <param name="isCapitalised">Whether it was typed with a capital; without one a participle is taken for people only where it mostly is.</param>
    public IEnumerable<string> StemsOf(string written, bool isCapitalised)
    {
        if (written is "student" or "studenten" || written.StartsWith("studentin", StringComparison.Ordinal)) return ["studierend"];
        if (written.StartsWith("studierende", StringComparison.Ordinal)) return ["student", "studentin"];
        foreach (var ending in (ReadOnlySpan<string>)["ende", "enden", "ender", "endem", "endes"])
        {
            if (!written.EndsWith(ending, StringComparison.Ordinal) || !(isCapitalised || lexicon.Find(written).NounShare >= 0.5)) continue;
            var agent = written[..^ending.Length] + "er";
            return IsAgent(agent) ? [stemming.Value.Stem(agent, isCapitalised: true)] : [];
        }
        foreach (var ending in (ReadOnlySpan<string>)["erinnen", "erin", "ern", "ers", "er"])
        {
            if (!written.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = written[..^ending.Length];
            return IsAgent(root + "er") && IsPeople(root) ? [root + "end"] : [];
        }
        return [];
    }

    /// <summary>A noun in -er that women have too: Forscher, and no Koffer.</summary>
    bool IsAgent(string word) => lexicon.Find(word) is { NounShare: >= 0.9, Count: >= 20 } && (lexicon.Find(word, "innen").Known || lexicon.Find(word, "in").Known);

    bool IsPeople(string root) =>
        lexicon.Find(root, "ende") is { Known: true, NounShare: >= SaidOfPeople } || lexicon.Find(root, "enden") is { Known: true, NounShare: >= SaidOfPeople };
}
