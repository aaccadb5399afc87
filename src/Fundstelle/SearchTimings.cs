namespace Fundstelle;

/// <summary>What a search spends its time on, in order.</summary>
public enum SearchStage
{
    /// <summary>Text to query.</summary>
    Parsing,

    /// <summary>Putting German into the query.</summary>
    Compiling,

    /// <summary>Looking words up in the vocabulary: rarity, patterns, other spellings.</summary>
    LookingUp,

    /// <summary>Going through documents and scoring them.</summary>
    Scoring,

    /// <summary>Reading the documents of the page.</summary>
    Reading,

    /// <summary>Looking for what was meant.</summary>
    Suggesting,

    /// <summary>Choosing and marking passages.</summary>
    Snippets,
}

/// <summary>Measures the stages of one search with the clock it is given.</summary>
public sealed class SearchTimings(TimeProvider clock)
{
    readonly Dictionary<SearchStage, TimeSpan> times = [];
    long last = clock.GetTimestamp();

    /// <summary>The time of each stage so far; a stage that came twice is added up.</summary>
    public IReadOnlyDictionary<SearchStage, TimeSpan> Times => times;

    /// <summary>What follows is to be measured.</summary>
    public void Start() => last = clock.GetTimestamp();

    /// <summary>A stage is over.</summary>
    public void Lap(SearchStage stage)
    {
        var now = clock.GetTimestamp();
        times[stage] = times.GetValueOrDefault(stage) + clock.GetElapsedTime(last, now);
        last = now;
    }
}
