using Fundstelle.Analysis;

namespace Fundstelle.Tests.Analysis;

/// <summary>The table of irregular verbs, form by form.</summary>
public class VerbTableTests
{
    [Fact]
    public void Every_form_of_an_irregular_verb_that_is_seen_has_the_stem_of_its_infinitive()
    {
        var stemming = new GermanStemming(Lexicon.Shipped);
        var apart = IrregularVerbs.All()
            // schlicht and begabt are adjectives, as their table says.
            .Where(entry => IrregularAdjectives.StemOf(entry.Form) is null)
            // What is seen as often as a noun is that noun too (Stand, Band), or another verb or adjective.
            .Where(entry => Lexicon.Shipped.Find(entry.Form) is { Count: >= 20, NounShare: >= 0 and < 0.5 } && !FunctionWords.Contains(entry.Form) && !FunctionWords.Contains(entry.Infinitive))
            .Select(entry => (entry.Form, entry.Infinitive, Stems: stemming.Stems(entry.Form, LetterCase.Small).InText, Wanted: stemming.Stems(entry.Infinitive, LetterCase.Small).InText))
            .Where(entry => !entry.Stems.Intersect(entry.Wanted, StringComparer.Ordinal).Any())
            .Select(entry => $"{entry.Form} {string.Join('|', entry.Stems)} ≠ {entry.Infinitive} {string.Join('|', entry.Wanted)}");
        Assert.Equal("", string.Join("\n", apart));
    }
}
