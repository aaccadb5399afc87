namespace Fundstelle.Web;

/// <summary>What the service says when it cannot do what was asked.</summary>
static class ServiceTexts
{
    public static Message BadParameters { get; } = new("Parameter, die sich nicht verwenden lassen.", "Parameters that cannot be used.");

    public static Message BadRequest { get; } = new("Diese Anfrage ist zu groß oder nicht zu verstehen.", "This request is too large or cannot be understood.");

    public static Message Bug { get; } = new("Hier ist dem Programm ein Fehler unterlaufen; er steht im Protokoll.", "The program made a mistake here; it is in the log.");

    public static Message Busy { get; } = new("Der Dienst ist gerade ausgelastet. Einen Augenblick warten und noch einmal versuchen.", "The service is busy. Wait a moment and try again.");

    public static Message TooManyRequests { get; } = new("Zu viele Anfragen in kurzer Zeit. Einen Augenblick warten und noch einmal versuchen.", "Too many requests in a short time. Wait a moment and try again.");

    public static Message ForeignHost { get; } = new("Dieser Dienst antwortet nur unter localhost.", "This service answers at localhost only.");

    public static Message ForeignPage { get; } = new("Änderungen sind nur von den eigenen Seiten aus möglich.", "Changes are possible from its own pages only.");

    public static Message KeyNeeded { get; } = new("Dafür braucht es einen Schlüssel.", "That needs a key.");

    public static Message NoSuchPage { get; } = new("Diese Seite gibt es nicht.", "There is no such page.");

    public static Message NoSuchProfile { get; } = new("Dieses Profil gibt es nicht.", "There is no such profile.");

    public static Message NothingToEvaluate { get; } = new(
        "Zum Auswerten braucht der Dienst Anfragen und Urteile: fundstelle serve … --queries DATEI --qrels DATEI.", "To evaluate, the service needs queries and judgements: fundstelle serve … --queries FILE --qrels FILE.");

    public static Message NothingToJudgeInto { get; } = new(
        "Zum Urteilen braucht der Dienst eine Datei: fundstelle serve … --judgements DATEI.", "To judge, the service needs a file: fundstelle serve … --judgements FILE.");

    public static Message ReadOnly { get; } = new("Dieser Index wird nur gelesen; der Dienst kennt seine Quellen nicht.", "This index is only read; the service does not know its sources.");

    public static Message CompareWhat { get; } = new("Gebraucht werden first und second, zwei Kennungen, oder other, ein zweites Profil.", "What is needed is first and second, two ids, or other, a second profile.");

    public static Message NoSuchDocument(string id) => new($"Ein Dokument „{id}“ gibt es nicht.", $"There is no document \"{id}\".");
}
