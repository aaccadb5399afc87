using Fundstelle.Analysis;
using Fundstelle.Matching;
using Fundstelle.Suggesting;

namespace Fundstelle.Embedded;

/// <summary>A word that occurs nowhere, typed without its umlauts (Dusseldorf, Pjongjang): searched with them, where that occurs, and said so.</summary>
sealed class UmlautFallback(Func<Concept, bool> occurs, GermanAnalyzer analyzer, Func<Concept, bool> isKnownToOccur)
{
    /// <summary>Beyond so many vowels the ways to set umlauts are too many, and the word is a compound anyway.</summary>
    const int MostVowels = 4;

    /// <summary>How much more frequent in German the word with umlauts must be, where without them it is a word too.</summary>
    const double MuchMoreFrequent = 20;

    /// <summary>What was searched in place of what.</summary>
    public List<UnknownWord> Repaired { get; } = [];

    readonly QueryCompiler compiler = new(analyzer);

    public Clause Applied(Clause clause, List<Message> problems) => clause switch
    {
        Clause.Leaf leaf => With(leaf, problems),
        Clause.All all => new Clause.All([.. all.Parts.Select(part => Applied(part, problems))]),
        Clause.Any any => new Clause.Any([.. any.Parts.Select(part => Applied(part, problems))]),
        _ => clause,
    };

    Clause.Leaf With(Clause.Leaf leaf, List<Message> problems)
    {
        var word = leaf.Concept.Label;
        if (word.Length < 4 || !leaf.Concept.IsPlainWord) return leaf;
        if (isKnownToOccur(leaf.Concept)) return leaf;
        var known = Lexicon.Shipped.Find(Letters.Written(word, out _)).IsEstablished ? Count(word) : 0;
        foreach (var variant in Variants(word))
        {
            // Who types Fahrer means no Fährer; but Burger may be Bürger.
            if (Count(variant) < known * MuchMoreFrequent) continue;
            if (compiler.Compile(new Query.Word(variant, leaf.Concept.Field)) is not Clause.Leaf instead || !occurs(instead.Concept)) continue;
            problems.Add(Texts.UmlautsAdded(word, variant));
            Repaired.Add(new(word, [variant]));
            return new Clause.Leaf(instead.Concept with { Weight = leaf.Concept.Weight });
        }
        return leaf;
    }

    double Count(string word) => analyzer.Lexicon.Find(Letters.Written(word, out _)).Count;

    /// <summary>Every way to set umlauts, those with the fewest first.</summary>
    static IEnumerable<string> Variants(string word)
    {
        // No eü and no aü: what au and eu have is äu.
        var vowels = Enumerable.Range(0, word.Length).Where(i => word[i] is 'a' or 'o' or 'u' or 'A' or 'O' or 'U' && !(i > 0 && word[i] == 'u' && word[i - 1] is 'a' or 'e' or 'A' or 'E')).ToList();
        if (vowels.Count > MostVowels) return [];
        return Enumerable.Range(1, (1 << vowels.Count) - 1).OrderBy(mask => System.Numerics.BitOperations.PopCount((uint)mask)).Select(mask => string.Create(word.Length, (word, vowels, mask), static (target, source) =>
        {
            source.word.CopyTo(target);
            for (var i = 0; i < source.vowels.Count; i++)
            {
                if ((source.mask & (1 << i)) == 0) continue;
                ref var letter = ref target[source.vowels[i]];
                letter = letter switch { 'a' => 'ä', 'o' => 'ö', 'u' => 'ü', 'A' => 'Ä', 'O' => 'Ö', _ => 'Ü' };
            }
        }));
    }
}
