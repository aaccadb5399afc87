using System.Text;
using Fundstelle.Analysis;
using Fundstelle.Embedded;

namespace Fundstelle.Tests.Embedded;

/// <summary>Postings in memory: 1. what went in comes out, by term, document and position, whatever the window; 2. a term has one number in all threads.</summary>
public class PostingsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1 << 20)]
    public void Postings_come_out_by_term_document_and_position(int window)
    {
        const int seed = 20240620;
        var random = new Random(seed);
        for (var run = 0; run < 100; run++)
        {
            var dictionary = new TermDictionary();
            var buffer = new PostingsBuffer();
            var expected = new SortedDictionary<string, List<long>>(StringComparer.Ordinal);
            for (var doc = 0; doc < random.Next(60); doc += random.Next(1, 4))
            {
                buffer.Begin(doc);
                var position = 0;
                for (var places = random.Next(30); places > 0; places--)
                {
                    // Some places have several terms, some none; some terms begin alike for longer than is compared at once.
                    var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => new string('b', random.Next(12)) + random.Next(20)).ToList();
                    buffer.Add([.. words.Select(word => dictionary.NumberOf(Encoding.UTF8.GetBytes(word)))], position);
                    foreach (var word in words)
                    {
                        if (!expected.TryGetValue(word, out var postings)) expected[word] = postings = [];
                        postings.Add(((long)doc << 32) + position);
                    }
                    position += random.Next(3);
                }
                buffer.End();
            }
            var sorted = new SortedPostings(buffer, dictionary.Known(), window);
            foreach (var (word, postings) in expected)
            {
                Assert.True(sorted.MoveNext(), $"seed {seed}, run {run}");
                Assert.Equal(word, Encoding.UTF8.GetString(sorted.Terms[sorted.Term]));
                Assert.Equal(postings, sorted.Postings.ToArray());
            }
            Assert.False(sorted.MoveNext(), $"seed {seed}, run {run}");
        }
    }

    [Fact]
    public void A_term_has_one_number_in_all_threads()
    {
        var dictionary = new TermDictionary();
        var numbers = new int[4][];
        Parallel.For(0, numbers.Length, thread => numbers[thread] = [.. Enumerable.Range(0, 20_000).Select(i => dictionary.NumberOf(Encoding.UTF8.GetBytes($"wort{(i * 7919) % 20_000}")))]);
        Assert.All(numbers, others => Assert.Equal(numbers[0], others));
        Assert.Equal(20_000, dictionary.Known().Count);
        Assert.Equal("wort7919", Encoding.UTF8.GetString(dictionary.Known()[numbers[0][1]]));
    }

    [Fact]
    public void A_word_has_the_numbers_of_its_terms_in_each_dictionary()
    {
        var word = WordCache.Shared.Word("häuser");
        foreach (var dictionary in (TermDictionary[])[new(), new()])
        {
            dictionary.NumberOf("other"u8);
            var terms = dictionary.NumbersOf(word).ToArray().Select(number => Encoding.UTF8.GetString(dictionary.Known()[number]));
            Assert.Equal(["whäuser", "shaus"], terms);
        }
    }
}
