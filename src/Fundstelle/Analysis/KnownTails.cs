using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>Which known word an unknown one ends with: what it does, the whole does too. Schaffens|kräfte inflects as Kräfte, tot|stürzte as stürzte.</summary>
sealed class KnownTails(Lexicon lexicon)
{
    /// <summary>Letters of the shortest word that is looked for.</summary>
    public const int Shortest = 4;

    /// <summary>Where the longest known word at the end of an unknown word begins, 0 where there is none. What stands before it must be a known word or prefix.</summary>
    public int StartIn(string word)
    {
        for (var at = 2; at <= word.Length - Shortest; at++)
        {
            // Short words stand at the end of others by chance; they must be frequent ones. Nouns form compounds more readily than other words.
            var tail = lexicon.Find(word.AsSpan(at));
            // Säle are few, but who knows Saal knows them.
            if (word.Length - at == Shortest && tail is { Known: true, Count: < 500 } && NounForms.StemOf(word.AsSpan(at)) is { } singular) tail = lexicon.Find(singular);
            if (tail.Count < (word.Length - at == Shortest ? 500 : tail.NounShare >= 0.8 ? 10 : 50) || Suffixes.Contains(word.AsSpan(at))) continue;
            var head = word.AsSpan(0, at);
            // What is norddeutschere is no Schere.
            if (VerbPrefixes.Separable.Contains(head) || (head.Length >= 7 && !word.AsSpan(at).StartsWith("scher") && StartIn(new(head)) > 0) || IsHead(head, tail) || (head[^1] == 's' && IsHead(head[..^1], tail))) return at;
        }
        return 0;
    }

    bool IsHead(ReadOnlySpan<char> head, WordFacts tail) => head.Length >= 3 && (lexicon.Find(head).Count >= (head.Length >= 5 && tail.NounShare >= 0.8 ? 5 : 50) || (tail.NounShare >= 0.8 && IsRootOfVerb(head)));

    /// <summary>Streif|schüsse, Wühl|mäuse</summary>
    bool IsRootOfVerb(ReadOnlySpan<char> head) =>
        head.Length >= 4 && lexicon.Find(head, "en") is { NounShare: < 0.5, Count: >= 10 }
        && (lexicon.AsModifier(head).Compounds >= 2 || lexicon.Find(head, head[^1] is 't' or 'd' ? "et" : "t") is { Known: true, NounShare: < 0.5 });

    // Derivational suffixes that are also words, or look like them.
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes =
        """
        schaft schaften heit heiten keit keiten chen lich liche lichen licher liches lichem isch ische ischen ischer isches ischem ende enden endes ender endem
        erst erste ersten erster erstes erstem este esten ester estes isten eten igen iger ige iges tiger test teste testen tester testes sten tete teten
        eren erem erer eres enen ener enes enem elte elten
        innen inge ingen bare baren barer bares barem lose losen loser loses losem tum tums ieren iert ierte ierten ungen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
