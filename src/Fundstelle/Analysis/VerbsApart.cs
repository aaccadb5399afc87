using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>
/// Verbs that have the letters of a noun and another meaning, as a table of facts: landen and Land, bilden and Bild, kriegen and Krieg. Elsewhere noun and verb are of one
/// root and share its stem (Antwort, antworten); the stem of these verbs is their infinitive. Of strong ones (scheinen, ringen)
/// the regular forms are here, and <see cref="IrregularVerbs"/> has the others.
/// </summary>
static class VerbsApart
{
    /// <summary>The infinitive that a form is of; null for all others, and for a noun that has its capital: Tagen, Orte.</summary>
    /// <param name="written">The form.</param>
    /// <param name="isCapitalised">Whether it has a capital in the text.</param>
    /// <param name="mayBeNoun">Whether the noun has the same form.</param>
    public static string? InfinitiveOf(string written, bool isCapitalised, out bool mayBeNoun)
    {
        var found = forms.TryGetValue(written, out var form);
        mayBeNoun = form.MayBeNoun;
        return found && !(mayBeNoun && isCapitalised) ? form.Infinitive : null;
    }

    // Roots by what the noun has in common with the verb besides them: -e (dem Lande), or -e and -en (die Orte, den Orten).
    static readonly FrozenDictionary<string, (string Infinitive, bool MayBeNoun)> forms =
        Forms("beton haft handel").Concat(Forms("buch", "e", "st", "t", "ten")).Concat(Forms("steuer wunder", "n"))
            .Concat(Forms("land bild pass haus fuss park lohn ertrag fass platz stamm vertrag wart", "e"))
            .Concat(Forms("tag ort mal zahl ahn stift schein preis ring wein acht berg beruf erfolg fall heft heiss krieg wind", "e", "en"))
            .ToFrozenDictionary(StringComparer.Ordinal);

    static IEnumerable<KeyValuePair<string, (string, bool)>> Forms(string roots, params string[] ofNoun)
    {
        foreach (var root in roots.Split(' '))
        {
            // landet and landete, but passt and passte.
            var e = root[^1] is 't' or 'd' ? "e" : "";
            // steuern and handle, where others have landen and lande
            var isShort = root.EndsWith("er", StringComparison.Ordinal) || root.EndsWith("el", StringComparison.Ordinal);
            var infinitive = root + (isShort ? "n" : "en");
            string[] present = isShort ? [infinitive, root[..^2] + root[^1] + "e", infinitive + "d"] : [infinitive, root + "e", infinitive + "d"];
            string[] endings = [e + "st", e + "t", e + "te", e + "test", e + "ten", e + "tet"];
            // betont, erfolgt: no ge-. Of the inseparable prefixes no other begins a root above.
            var ge = root.StartsWith("be", StringComparison.Ordinal) || root.StartsWith("er", StringComparison.Ordinal) || root.StartsWith("ver", StringComparison.Ordinal) ? "" : "ge";
            foreach (var form in present.Concat(endings.Select(ending => root + ending)).Concat(AdjectiveEndings.InflectedOrNone.SelectMany(ending => (string[])[$"{ge}{root}{e}t{ending}", $"{infinitive}d{ending}"])).Distinct())
                yield return KeyValuePair.Create(form, (infinitive, ofNoun.Any(ending => form == root + ending)));
        }
    }
}
