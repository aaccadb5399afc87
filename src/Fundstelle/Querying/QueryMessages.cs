namespace Fundstelle.Querying;

/// <summary>Every sentence the parser can say.</summary>
public static class QueryMessages
{
    /// <summary>The text is longer than <see cref="QueryLimits.Length"/>.</summary>
    public static readonly Message TooLong = new($"Die Anfrage ist länger als {QueryLimits.Length} Zeichen; der Rest wurde weggelassen.", $"The query is longer than {QueryLimits.Length} characters; the rest was dropped.");

    /// <summary>Too many parentheses inside one another.</summary>
    public static readonly Message TooDeep = new($"Mehr als {QueryLimits.Depth} Klammern ineinander; die inneren wurden übergangen.", $"More than {QueryLimits.Depth} nested parentheses; the inner ones were ignored.");

    /// <summary>Too many words.</summary>
    public static readonly Message TooManyClauses = new($"Mehr als {QueryLimits.Clauses} Suchwörter; der Rest wurde weggelassen.", $"More than {QueryLimits.Clauses} search words; the rest was dropped.");

    /// <summary>An opening quotation mark without a closing one.</summary>
    public static readonly Message QuoteNotClosed = new("Das Anführungszeichen wird nicht geschlossen; es wurde nach den einzelnen Wörtern gesucht.", "The quotation mark is not closed; the words were searched one by one.");

    /// <summary>An opening parenthesis without a closing one.</summary>
    public static readonly Message ParenthesisNotClosed = new("Die Klammer wird nicht geschlossen; sie gilt bis zum Ende.", "The parenthesis is not closed; it was taken to reach to the end.");

    /// <summary>A closing parenthesis without an opening one.</summary>
    public static readonly Message ParenthesisNotOpened = new("Diese Klammer wurde nie geöffnet; sie wurde übergangen.", "This parenthesis was never opened; it was ignored.");

    /// <summary>An operator that has nothing to work on.</summary>
    public static readonly Message OperatorAlone = new("Dem Operator fehlt ein Wort; er wurde selbst als Wort gesucht.", "The operator lacks a word; it was searched as a word itself.");

    /// <summary>A pattern with too few letters.</summary>
    public static readonly Message PatternTooShort = new("Ein Platzhalter braucht mindestens zwei Buchstaben daneben; dieser wurde übergangen.", "A wildcard needs at least two letters beside it; this one was ignored.");

    /// <summary>Too many stars in one pattern.</summary>
    public static readonly Message TooManyStars = new("Mehr als drei Platzhalter * in einem Wort; das Wort wurde übergangen.", "More than three wildcards * in one word; the word was ignored.");

    /// <summary>Not a day, month, year or range of them.</summary>
    public static readonly Message NotADate = new("Das ist kein Datum; erlaubt sind 2024, 2024-06, 20.06.2024, 2024-06-20 und Bereiche mit „..“.", "This is no date; use 2024, 2024-06, 20.06.2024, 2024-06-20, or a range with \"..\".");

    /// <summary>A first day after the last.</summary>
    public static readonly Message DatesReversed = new("Der erste Tag liegt nach dem letzten; die beiden wurden getauscht.", "The first day is after the last; the two were exchanged.");

    /// <summary>A weight that is no number, or out of range.</summary>
    public static readonly Message BadWeight = new("Ein Gewicht ist eine Zahl von 0,1 bis 100; dieses wurde übergangen.", "A weight is a number from 0.1 to 100; this one was ignored.");

    /// <summary>Only exclusions.</summary>
    public static readonly Message OnlyExclusions = new("Die Anfrage schließt nur aus; gezeigt wird alles Übrige.", "The query only excludes; everything else is shown.");

    /// <summary>Nothing to search for.</summary>
    public static readonly Message Empty = new("Die Anfrage enthält kein Wort, nach dem sich suchen ließe.", "The query holds no word to search for.");
}
