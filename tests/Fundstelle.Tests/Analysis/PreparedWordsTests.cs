using System.Runtime.InteropServices;
using Fundstelle.Analysis;

namespace Fundstelle.Tests.Analysis;

/// <summary>The words of the list as the published program takes them along.</summary>
public sealed unsafe class PreparedWordsTests : IClassFixture<PreparedWordsTests.Made>
{
    readonly PreparedWords prepared;
    readonly WordReader reader = new(Lexicon.Shipped);

    public PreparedWordsTests(Made made) => prepared = PreparedWords.From(made.Stream(), Lexicon.Shipped)!;

    [Fact]
    public void A_word_is_found_as_it_would_be_read_or_not_at_all()
    {
        var (found, asked) = (0, 0);
        foreach (var word in Lexicon.Shipped.All().Where((_, i) => i % 20 == 0).Select(entry => entry.Word))
        {
            asked++;
            foreach (var text in ((string[])[word, Capitalised(word), word.ToUpperInvariant(), word.Replace("ss", "ß", StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal))
            {
                if (prepared.Find(text) is not { } known) continue;
                found++;
                Assert.Equal(Told(reader.Read(text, WordKind.Letters, 0)), Told(known));
            }
        }
        Assert.InRange(found, asked * 0.99, asked * 1.01);
    }

    [Theory]
    [InlineData("Haus")]
    [InlineData("Häuser")]
    [InlineData("Öl")]
    [InlineData("gehen")]
    [InlineData("Wohnungsbau")]
    [InlineData("Lehrerinnen")]
    [InlineData("würde")]
    public void It_knows_a_word_in_the_case_it_is_mostly_written_in(string text) => Assert.Equal(Told(reader.Read(text, WordKind.Letters, 0)), Told(prepared.Find(text)!));

    [Theory]
    [InlineData("haus")]
    [InlineData("HAUS")]
    [InlineData("Gehen")]
    [InlineData("Straße")]
    [InlineData("Hausxyz")]
    [InlineData("Ηaus")]
    [InlineData("\u212Araft")]
    [InlineData("|haus")]
    [InlineData("x1")]
    [InlineData("")]
    [InlineData("\ud800")]
    public void It_leaves_other_words_to_the_reader(string text) => Assert.Null(prepared.Find(text));

    [Fact]
    public void It_leaves_words_to_the_reader_that_are_longer_than_any() => Assert.Null(prepared.Find(new string('a', 100_000)));

    [Fact]
    public void Words_that_other_rules_read_are_not_taken()
    {
        var made = new Made();
        *made.Stream().PositionPointer ^= 1;
        Assert.Null(PreparedWords.From(made.Stream(), Lexicon.Shipped));
        Assert.Null(PreparedWords.From(new UnmanagedMemoryStream(made.Stream().PositionPointer, 7), Lexicon.Shipped));
    }

    [Fact]
    public void What_remembers_words_asks_there_before_it_reads()
    {
        // A cache of a user who wants the word whole never has prepared words; here it shows who was asked.
        var cache = new WordCache(Lexicon.Shipped.With(new([], ["wohnungsbau"])));
        Assert.Empty(cache.Word("Wohnungsbau").Parts);
        cache = new(cache.Lexicon) { Prepared = prepared };
        Assert.NotEmpty(cache.Word("Wohnungsbau").Parts);
        cache = new(cache.Lexicon) { Prepared = prepared };
        var tokens = new List<Token>();
        new GermanAnalyzer(cache).Analyze("Wohnungsbau und 1.000 Bürger:innen", tokens);
        Assert.NotEmpty(tokens[0].Word.Parts);
        Assert.Equal(["1000"], tokens[2].Word.Stems);
        Assert.Equal(["bürger", "bürgerin"], tokens[3].Word.Stems);
    }

    [Fact]
    public void Words_of_a_user_are_read_by_what_the_user_says() => Assert.Null(GermanAnalyzer.CacheFor(new([], ["wohnungsbau"])).Prepared);

    static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    static string Told(WordAnalysis word) =>
        $"{word.Written} {string.Join(',', word.Stems)} {string.Join(',', word.AskedStems)} {string.Join(',', word.Parts)} {word.IsFunctionWord} {word.IsReading}";

    /// <summary>The file that publishing makes, in memory.</summary>
    public sealed class Made
    {
        static readonly Lazy<byte[]> file = new(() =>
        {
            var output = new MemoryStream();
            PreparedWords.Write(output, Lexicon.Shipped);
            return output.ToArray();
        });

        readonly byte[] bytes = GC.AllocateArray<byte>(file.Value.Length, pinned: true);

        public Made() => file.Value.CopyTo(bytes.AsSpan());

        internal UnmanagedMemoryStream Stream() => new((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0), bytes.Length);
    }
}
