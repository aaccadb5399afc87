namespace Fundstelle.Analysis;

/// <summary>
/// Participles that are compared, and so are adjectives of their own: nobody zeichnet aus what is ausgezeichneter than others, and the besorgtesten do not besorgen anything.
/// A comparative says so by itself; the participle alone may be either, and has its verb's stem.
/// </summary>
sealed class ComparedParticiples(Lexicon lexicon, VerbForms verbs, Participles participles)
{
    const int Shortest = 6;

    static readonly string[] compared = [.. AdjectiveEndings.Compared, "est", "st"];

    /// <summary>The participle that a form compares: ausgezeichneteren → ausgezeichnet, bedeutendste → bedeutend. Null for others.</summary>
    public string? Of(string word)
    {
        foreach (var ending in compared)
        {
            if (word.Length - ending.Length < Shortest || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = word.AsSpan(0, word.Length - ending.Length);
            // Du besorgtest and du erhältst: without a further ending only what cannot be a verb's second person is compared.
            if (IsParticiple(root, isAlone: ending[^1] == 't')) return new(root);
        }
        return null;
    }

    /// <summary>The participle that a form is, inflected or not: ausgezeichnetes → ausgezeichnet. Null for others.</summary>
    public string? Uncompared(string word)
    {
        foreach (var ending in AdjectiveEndings.InflectedOrNone)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal) && word.AsSpan(0, word.Length - ending.Length) is var root && IsParticiple(root)) return new(root);
        }
        return null;
    }

    bool IsParticiple(ReadOnlySpan<char> root, bool isAlone = false)
    {
        if (lexicon.Find(root).NounShare >= 0.5) return false;
        // Whatever verb it is of: aufreizendste.
        if (root.EndsWith("end")) return true;
        var word = new string(root);
        if (root.EndsWith("en")) return Participles.IsStrong(word);
        if (!root.EndsWith("t")) return false;
        if (participles.InfinitiveOf(word) is not null || Participles.IsStrong(word)) return true;
        // What has no ge- looks like a third person, of which the irregular are known: erhält.
        return !isAlone && (VerbPrefixes.HasNoGe(root) || root.EndsWith("iert")) && verbs.Irregular(word, isCapitalised: false) is null && (lexicon.Find(root).Known || verbs.IsVerb(root[..^1]));
    }
}
