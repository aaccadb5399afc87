namespace Fundstelle.Cli;

/// <summary>What the program says to the shell. Documented in README; a test sees to it that each failure has its own.</summary>
static class ExitCodes
{
    public const int Hits = 0;
    public const int NoHits = 1;
    public const int Usage = 2;
    public const int SkippedFiles = 10;
    public const int Interrupted = 130;

    public static int Of(SearchFailure failure) => failure switch
    {
        SearchFailure.IndexMissing => 3,
        SearchFailure.IndexLocked => 4,
        SearchFailure.IndexFormatUnknown => 5,
        SearchFailure.IndexDamaged => 6,
        SearchFailure.DiskFull => 7,
        SearchFailure.NotAccessible => 8,
        SearchFailure.SourceMissing => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, null),
    };
}
