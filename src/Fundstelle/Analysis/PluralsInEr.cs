using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>
/// The nouns with a plural in -er, a closed class of German (Duden, Die Grammatik, 2016, on the plural of nouns): Kinder, Häuser, Bundesländer. Whatever other noun ends
/// so is no plural of a shorter one: Räuber are not more than one Raub, nor Romantiker more than one Romantik.
/// </summary>
static class PluralsInEr
{
    /// <summary>Whether a word may be such a plural. Some that end as one does are none (Geländer, Ausländer); what is known of them says so.</summary>
    public static bool May(ReadOnlySpan<char> word)
    {
        if (!word.EndsWith("er")) return false;
        var root = word[..^2];
        for (var at = Math.Max(0, root.Length - Longest); at <= root.Length - 2; at++)
        {
            // Feier and Schleier are no eggs.
            if (roots.Contains(root[at..]) && (at == 0 || root.Length - at > 2 || at >= 4)) return true;
        }
        return false;
    }

    const int Longest = 10;

    // As they are before the ending.
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> roots =
        """
        ämt äs bäd bälg bänd biest bild blätt brett büch däch ding dörf ei fäch fäss feld geist geld gehält gemäch gemüt geschlecht gesicht gespenst gewänd gläs
        glied gött gräb gräs güt häupt häus hölz hörn hospitäl hühn kälb kind kleid körn kräut lämm länd leib licht lid lied löch mähl mäl männ mäul münd nest ört pfänd räd ränd
        regiment reis rind röss scheit schild schlöss schwert ski spitäl sträuch täl trümm tüch tüm viech völk vormünd wäld wäms weib wicht wört würm
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
