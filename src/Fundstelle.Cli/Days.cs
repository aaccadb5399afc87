namespace Fundstelle.Cli;

/// <summary>The clock of the program; the engine is told.</summary>
static class Days
{
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
}
