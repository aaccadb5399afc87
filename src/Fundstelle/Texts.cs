namespace Fundstelle;

/// <summary>The sentences of the engine that a user may read, apart from those about queries (<see cref="Querying.QueryMessages"/>).</summary>
public static class Texts
{
    /// <summary>Stored bytes changed since they were written.</summary>
    public static Message IndexDamaged(string file) => new(
        $"Der Index ist beschädigt: Die Datei {file} enthält nicht mehr, was geschrieben wurde. „fundstelle index … --rebuild“ baut ihn aus den Quellen neu auf.",
        $"The index is damaged: the file {file} no longer holds what was written. \"fundstelle index … --rebuild\" builds it anew from the sources.");

    /// <summary>No index there.</summary>
    public static Message IndexMissing(string path) => new(
        $"In {path} liegt kein Index. „fundstelle index ORDNER --index {path}“ legt einen an.",
        $"There is no index in {path}. \"fundstelle index FOLDER --index {path}\" makes one.");

    /// <summary>Another version wrote it.</summary>
    public static Message IndexFormatUnknown(string found, string expected) => new(
        $"Der Index stammt von einer anderen Version (gefunden {found}, erwartet {expected}). „fundstelle index … --rebuild“ baut ihn neu auf.",
        $"The index is from another version (found {found}, expected {expected}). \"fundstelle index … --rebuild\" builds it anew.");

    /// <summary>Somebody else is writing.</summary>
    public static Message IndexLocked(string holder) => new(
        $"Der Index wird gerade geschrieben, von {holder}. Einen Augenblick warten und noch einmal versuchen.",
        $"The index is being written, by {holder}. Wait a moment and try again.");

    /// <summary>The disk is full.</summary>
    public static Message DiskFull(string path) => new(
        $"Kein Platz mehr auf dem Datenträger von {path}. Der bisherige Index ist unverändert.",
        $"No space left on the device of {path}. The index is as it was before.");

    /// <summary>No access.</summary>
    public static Message NotAccessible(string path, string reason) => new(
        $"{path} lässt sich nicht lesen oder schreiben: {reason}",
        $"{path} cannot be read or written: {reason}");

    /// <summary>Nothing to read.</summary>
    public static Message SourceMissing(string path) => new($"{path} gibt es nicht.", $"{path} does not exist.");

    /// <summary>An id that another document has.</summary>
    public static Message DuplicateId(string id) => new($"Die Kennung „{id}“ gibt es schon; dieses Dokument wurde übergangen.", $"The id \"{id}\" exists already; this document was skipped.");

    /// <summary>A pattern that stands for too many words.</summary>
    public static Message TooManyExpansions(string pattern) => new(
        $"„{pattern}“ steht für mehr als {Querying.QueryLimits.Expansions} Wörter; gesucht wurde nach den {Querying.QueryLimits.Expansions} ersten.",
        $"\"{pattern}\" stands for more than {Querying.QueryLimits.Expansions} words; the first {Querying.QueryLimits.Expansions} were searched.");

    /// <summary>A search that took too long.</summary>
    public static Message TimeIsUp { get; } = new(
        "Die Zeit für diese Suche war um; gezeigt wird, was bis dahin gefunden wurde. Genauere Wörter suchen schneller.",
        "The time for this search was up; what had been found by then is shown. More specific words are faster.");

    /// <summary>A word that is nowhere, searched with umlauts instead.</summary>
    public static Message UmlautsAdded(string word, string instead) => new($"„{word}“ kommt nirgends vor; gesucht wurde nach „{instead}“.", $"\"{word}\" occurs nowhere; \"{instead}\" was searched instead.");
}
