using Fundstelle.Evaluating;

namespace Fundstelle.Cli.Commands;

/// <summary>Documents that were judged.</summary>
static class JudgedDocuments
{
    /// <summary>Says how many of them the index does not have, and which the first ones are: nothing can find those, so measures that count them fall short.</summary>
    public static void Report(ISearchIndex index, Qrels judged, Language language, Terminal terminal)
    {
        const int shown = 5;
        var absent = index.AbsentAsync(judged.ByQuery.Values.SelectMany(documents => documents.Keys).Distinct(StringComparer.Ordinal)).GetAwaiter().GetResult();
        if (absent.Count == 0) return;
        var some = string.Join(", ", absent.Take(shown)) + (absent.Count > shown ? " …" : "");
        terminal.Error.WriteLine(Terminal.Safe(language == Language.German ? $"Beurteilt, aber nicht im Index: {absent.Count} ({some})" : $"Judged but not in the index: {absent.Count} ({some})"));
    }
}
