namespace Fundstelle.Cli.Commands;

/// <summary>Ids that do not exist.</summary>
static class DocumentIds
{
    /// <summary>Says so, with the ids that were perhaps meant.</summary>
    public static int Unknown(ISearchIndex index, string id, Language language, Terminal terminal)
    {
        var similar = index.SimilarIdsAsync(id, 5).GetAwaiter().GetResult();
        terminal.Error.WriteLine(Terminal.Safe(language == Language.German ? $"Ein Dokument „{id}“ gibt es nicht." : $"There is no document \"{id}\"."));
        if (similar.Count > 0) terminal.Error.WriteLine(Terminal.Safe((language == Language.German ? "Ähnlich: " : "Similar: ") + string.Join(", ", similar)));
        return ExitCodes.NoHits;
    }
}
