using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>What verbs begin with before their root: an, vor, zurück; be, ver, zer; schön, stand.</summary>
static class VerbPrefixes
{
    /// <summary>No first part of a verb is longer.</summary>
    public const int Longest = 16;

    /// <summary>Length of the separable first part of a verb; 0 where there is none.</summary>
    public static int LengthIn(ReadOnlySpan<char> word)
    {
        for (var at = Math.Min(Longest, word.Length - 4); at >= 2; at--)
        {
            if (Separable.Contains(word[..at]) || OtherFirstParts.Contains(word[..at])) return at;
        }
        return 0;
    }

    /// <summary>Whether verbs begin with this: separable and inseparable first parts.</summary>
    public static bool Is(ReadOnlySpan<char> begin) => Separable.Contains(begin) || Inseparable.Contains(begin);

    /// <summary>Whether a word begins as verbs do whose participle has no ge-: besorgt, übertrieben.</summary>
    public static bool HasNoGe(ReadOnlySpan<char> word)
    {
        for (var at = 2; at <= Math.Min(Longest, word.Length - 3); at++)
        {
            if (Inseparable.Contains(word[..at])) return true;
        }
        return false;
    }

    /// <summary>Whether behind one of the places where a separable first part ends an inseparable one follows: their participle has no ge-.</summary>
    public static bool EndsInseparable(ReadOnlySpan<char> prefix, uint separable)
    {
        for (var at = 2; at <= prefix.Length - 2; at++)
        {
            if ((separable & (1u << at)) != 0 && Inseparable.Contains(prefix[at..]) && !prefix[at..].SequenceEqual("ge")) return true;
        }
        return false;
    }

    /// <summary>First parts of verbs, between which and the root -ge- and -zu- stand.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Separable =
        """
        ab an auf aus bei da dar durch ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich heim her herab heran herauf heraus herbei herein
        herüber herum herunter hervor hin hinab hinauf hinaus hinein hinüber hinunter hinweg hinzu hoch kennen klar los mit nach nahe nieder offen rück
        sicher statt still teil um unter über vor voran voraus vorbei vorweg weg weiter wieder wahr wett zu zurück zusammen zwischen bekannt bereit
        aufrecht wiederher fertig bloß blos ernst falsch gut kaputt krank kurz leer miss nahe preis richtig schwer stehen still tot voll bevor davon dazu dabei dagegen daran
        auseinander aneinander aufeinander durcheinander gegeneinander hinterher umher einher vorüber vorwärts rückwärts übrig zugrunde zunichte
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adverbs, adjectives and nouns that are first parts of verbs as well, and of nouns otherwise: vorhergesagt, schönzureden, standgehalten.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherFirstParts =
        """
        drauf dran ran raus rein rauf rüber runter vorher gegen inne dazwischen daneben hierher hierhin dahin daher zurecht beiseite instand zuvor überein hintan anheim wider
        schlecht besser schön stark klein gross näher dicht wert leicht platt trocken zufrieden lahm locker ruhig fit flott breit weich gering geheim quer kalt weh sauber
        stand kund acht brach irre weis pleite wiedergut wiederauf wiederein mitein
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>First parts that are never parted from their verb, so that its participle has no ge-.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inseparable =
        "be emp ent er ge miss ver zer wider hinter voll über unter um durch beibe vorbe vorent anver auser aner abver aufrechter".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
