using Fundstelle.Analysis;

namespace Fundstelle.Tests.Analysis;

/// <summary>The table of the words, of which only hashes are kept.</summary>
public class LexiconTests
{
    static readonly Lexicon lexicon = Lexicon.Shipped;

    [Fact]
    public void Every_word_of_the_list_is_found_whole_and_in_two_pieces()
    {
        var words = lexicon.All().ToList();
        Assert.Equal(lexicon.Words, words.Count);
        Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(string.CompareOrdinal(pair.First.Word, pair.Second.Word) < 0, pair.Second.Word));
        foreach (var (word, facts) in words)
        {
            if (!facts.Known || facts != lexicon.Find(word.AsSpan(0, 1), word.AsSpan(1))) Assert.Fail(word);
        }
    }

    [Fact]
    public void What_is_no_word_is_not_found()
    {
        var words = lexicon.All().Select(entry => entry.Word).ToHashSet();
        var others = words.Where((_, i) => i % 5 == 0).SelectMany(word => (string[])[word + "q", "q" + word, word[1..], word.ToUpperInvariant()]).Where(other => !words.Contains(other));
        Assert.DoesNotContain(others, other => lexicon.Find(other).Known);
    }

    [Fact]
    public void Words_with_letters_outside_of_Latin_1_and_very_long_ones_are_not_found()
    {
        Assert.True(lexicon.Find("haus").Known);
        // The same letters but for one, whose lower byte is that of the h.
        Assert.False(lexicon.Find("\u0168aus").Known);
        Assert.False(lexicon.Find("").Known);
        Assert.False(lexicon.Find(new string('a', 100_000)).Known);
    }

    [Fact]
    public void Parts_of_compounds_are_no_words()
    {
        Assert.True(lexicon.AsModifier("wohnungs").Compounds > 20);
        Assert.True(lexicon.AsHead("bau").Compounds > 20);
        Assert.Equal(default, lexicon.AsModifier("quxq"));
        Assert.DoesNotContain(lexicon.All(), entry => entry.Word.Contains('|'));
    }
}
