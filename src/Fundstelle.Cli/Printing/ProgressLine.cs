using System.Diagnostics;
using System.Globalization;
using Fundstelle.Inspecting;

namespace Fundstelle.Cli.Printing;

/// <summary>How far indexing has come: a bar that is drawn over on a terminal, now and then a line elsewhere, nothing at all when quiet or quickly done.</summary>
sealed class ProgressLine(Terminal terminal, Language language, bool quiet) : IProgress<IndexProgress>, IDisposable
{
    const int BarWidth = 24;

    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly object gate = new();
    long bytesToRead;
    double nextAt = 0.4;
    bool isDrawn;

    public void Planned(IndexPlan plan, IReadOnlyDictionary<ItemId, SourceItem> found) =>
        // Packed collections grow about threefold; the bar is an estimate for them.
        bytesToRead = plan.Read.Sum(id => found[id].Bytes * (id.Value.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? 3 : 1));

    public void Report(IndexProgress value)
    {
        if (quiet) return;
        lock (gate)
        {
            var seconds = clock.Elapsed.TotalSeconds;
            if (seconds < nextAt) return;
            nextAt = seconds + (terminal.ErrorIsTerminal ? 0.1 : 5);
            var share = bytesToRead == 0 ? 0 : Math.Min(0.99, (double)value.Units / bytesToRead);
            var filled = (int)(share * BarWidth);
            var left = share > 0.01 ? TimeSpan.FromSeconds(seconds / share * (1 - share)) : (TimeSpan?)null;
            var text = string.Create(CultureInfo.InvariantCulture,
                $"{Wording.Number(value.Documents, language)} {(language == Language.German ? "Dokumente" : "documents")}, {Quantities.Size(value.Units, language)}, {Quantities.Size(value.Units / seconds, language)}/s{(left is { } rest ? $", {(language == Language.German ? "noch" : "left")} {rest:m\\:ss}" : "")}");
            if (!terminal.ErrorIsTerminal)
            {
                terminal.Error.WriteLine(text);
                return;
            }
            terminal.Error.Write($"\r{new string('█', filled)}{new string('░', BarWidth - filled)} {text}\u001B[K");
            isDrawn = true;
        }
    }

    public void Dispose()
    {
        if (isDrawn) terminal.Error.Write("\r\u001B[K");
        isDrawn = false;
    }
}
