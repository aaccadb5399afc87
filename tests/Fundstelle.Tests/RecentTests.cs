namespace Fundstelle.Tests;

/// <summary>Answers that are kept for the next time.</summary>
public sealed class RecentTests
{
    [Fact]
    public void What_is_asked_for_again_and_again_stays_and_the_rest_goes()
    {
        var recent = new Recent<int, int>(100);
        recent.Keep(0, 0);
        for (var question = 1; question < 1000; question++)
        {
            Assert.True(recent.TryGet(0, out _));
            recent.Keep(question, question);
        }
        var kept = Enumerable.Range(0, 1000).Where(question => recent.TryGet(question, out _)).ToList();
        Assert.Equal((true, true, false), (kept.Contains(0), kept.Contains(999), kept.Contains(1)));
        Assert.InRange(kept.Count, 50, 100);
    }

    [Fact]
    public void Threads_get_the_answer_to_their_question_or_none()
    {
        var recent = new Recent<int, int>(64);
        var known = 0;
        Parallel.For(0, 100_000, i =>
        {
            // Each eight times in a row, so that the answer is kept for most.
            var question = i / 8 * 7919 % 500;
            if (recent.TryGet(question, out var answer))
            {
                Assert.Equal(question * 2, answer);
                Interlocked.Increment(ref known);
            }
            else recent.Keep(question, question * 2);
        });
        Assert.True(known > 0);
    }
}
