using Fundstelle.Evaluating;

namespace Fundstelle.Tests.Evaluating;

/// <summary>Judgements are never lost, and the pool does not tell who put a document where.</summary>
public sealed class JudgingTests : IDisposable
{
    static readonly DateTimeOffset noon = new(2024, 6, 20, 12, 0, 0, TimeSpan.Zero);

    readonly TemporaryFolder folder = new();

    string Path => folder.At("sub/qrels.txt");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_judgement_is_on_the_disk_with_who_and_when()
    {
        var file = new JudgementFile(Path);
        file.Add(new("q 1", "d1", 3), "Anna", noon);
        file.Add(new("q 1", "d2", 0), "Anna", noon);
        Assert.Equal("q_1 0 d1 3\nq_1 0 d2 0\n", File.ReadAllText(Path));
        Assert.Equal("Anna\t2024-06-20T12:00:00Z\tq_1\td1\t3\t.", File.ReadLines(file.Log).First());
        Assert.Equal(3, new JudgementFile(Path).Grade("q 1", "d1"));
    }

    [Fact]
    public void Taking_back_a_judgement_is_kept_too()
    {
        var file = new JudgementFile(Path);
        file.Add(new("q", "d1", 3), "Anna", noon);
        file.Add(new("q", "d1", null), "Anna", noon);
        Assert.Null(new JudgementFile(Path).Grade("q", "d1"));
        Assert.Equal("", File.ReadAllText(Path));
        Assert.Equal(2, File.ReadLines(file.Log).Count());
    }

    [Fact]
    public void A_line_cut_off_by_a_crash_loses_nothing_else()
    {
        var file = new JudgementFile(Path);
        file.Add(new("q", "d1", 1), "Anna", noon);
        file.Add(new("q", "d2", 2), "Anna", noon);
        // The crash came while the log was written: the qrels file is that of before.
        var log = File.ReadAllText(file.Log);
        for (var kept = 0; kept <= log.Length; kept++)
        {
            File.WriteAllText(file.Log, log[..kept]);
            File.Delete(Path);
            var again = new JudgementFile(Path);
            var whole = log[..kept].Count(c => c == '.');
            Assert.Equal(whole >= 1 ? 1 : null, again.Grade("q", "d1"));
            Assert.Equal(whole >= 2 ? 2 : null, again.Grade("q", "d2"));
            again.Add(new("q", "d3", 3), "Bert", noon);
            Assert.Equal((whole >= 1 ? 1 : null, 3), (new JudgementFile(Path).Grade("q", "d1"), new JudgementFile(Path).Grade("q", "d3")));
        }
    }

    [Fact]
    public void Judgements_of_a_file_without_a_log_are_kept()
    {
        folder.Write("sub/qrels.txt", "q 0 alt 2\n");
        new JudgementFile(Path).Add(new("q", "neu", 1), "Anna", noon);
        Assert.Equal("q 0 alt 2\nq 0 neu 1\n", File.ReadAllText(Path));
    }

    [Fact]
    public void The_pool_holds_each_document_once_in_an_order_of_its_own()
    {
        string[] first = [.. Enumerable.Range(0, 20).Select(i => $"d{i}")], second = [.. Enumerable.Range(10, 20).Select(i => $"d{i}")];
        var pool = JudgingPool.Of([first, second], 15, seed: 3);
        Assert.Equal(first.Take(15).Union(second.Take(15)).Order(StringComparer.Ordinal), pool.Order(StringComparer.Ordinal));
        Assert.Equal(pool, JudgingPool.Of([second, first], 15, seed: 3));
        Assert.NotEqual(pool, JudgingPool.Of([first, second], 15, seed: 4));
    }
}
