using Fundstelle.Embedded;
using Fundstelle.Suggesting;

namespace Fundstelle.Tests.Suggesting;

/// <summary>What is offered while somebody types.</summary>
public sealed class CompletionTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("kl", "kleine", "kleines", "kleine Anfrage", "kleines Haus")]
    [InlineData("Kleine", "Kleine", "Kleines", "Kleine Anfrage", "Kleines Haus")]
    [InlineData("kleine An", "kleine Anfrage", "kleine Ankunft")]
    [InlineData("große An", "große Ankunft", "große Anfrage")]
    [InlineData("k")]
    [InlineData("")]
    [InlineData("kleine ")]
    [InlineData("zz")]
    public async Task Words_and_the_phrases_that_follow_each_other_in_many_texts_are_offered(string typed, params string[] offered)
    {
        for (var i = 0; i < 5; i++) folder.Write($"source/{i}.txt", "Die kleine Anfrage der Fraktion. Ein kleines Haus.");
        // Twice may be the same text; a comma or a function word between is no phrase.
        folder.Write("source/a.txt", "Kleine Leute, große Ankunft.");
        folder.Write("source/b.txt", "Kleine Leute. Die Ankunft, kleine.");
        folder.Index();
        using var index = LuceneIndex.Open(folder.At("index"));
        Assert.Equal(offered, (await Completion.OfAsync(index, typed, 6)).Select(query => query.Text));
    }

    [Fact]
    public async Task Pairs_of_words_are_counted_in_live_documents_once_each()
    {
        for (var i = 0; i < 6; i++) folder.Write($"source/{i}.txt", "Kleine Anfrage, kleine Anfrage, kleine Anfrage.");
        folder.Index();
        File.Delete(folder.At("source/0.txt"));
        folder.Index();
        using var index = LuceneIndex.Open(folder.At("index"));
        Assert.Equal([new WordCount("kleine anfrage", 5)], await index.CompletePairAsync("kl", 10));
    }
}
