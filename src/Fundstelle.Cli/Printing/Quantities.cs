using Fundstelle.Inspecting;

namespace Fundstelle.Cli.Printing;

/// <summary>Quantities with their units, in the notation of the language.</summary>
static class Quantities
{
    /// <summary>How much it is, of bytes or of UTF-16 units of text: 12 kB, begun ones counted; 3,4 MB.</summary>
    public static string Size(double count, Language language) => count < 1e6 ? $"{Wording.Number(Math.Ceiling(count / 1e3), 0, language)} kB" : $"{Wording.Number(count / 1e6, 1, language)} MB";

    /// <summary>How long it took, in milliseconds: 3,4 ms.</summary>
    public static string Time(TimeSpan time, int decimals, Language language) => $"{Wording.Number(time.TotalMilliseconds, decimals, language)} ms";
}
