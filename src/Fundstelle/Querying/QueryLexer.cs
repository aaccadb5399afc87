using Fundstelle.Analysis;

namespace Fundstelle.Querying;

enum LexemeKind
{
    Text,
    Phrase,
    Open,
    Close,
    And,
    Or,
    Not,
}

/// <summary>One piece of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its letters, without quotes, field and signs around them.</param>
/// <param name="Place">Where it stands.</param>
sealed record Lexeme(LexemeKind Kind, string Text, TextRange Place)
{
    /// <summary>The field named before it, as typed.</summary>
    public string? Field { get; init; }

    /// <summary>Whether = stands before it.</summary>
    public bool Exact { get; init; }

    /// <summary>What stands behind it: ~, ~2, ^3.</summary>
    public string Suffix { get; init; } = "";
}

/// <summary>Text of a query → lexemes. Never fails: what it cannot read becomes text.</summary>
static class QueryLexer
{
    public static List<Lexeme> Read(string text, List<QueryProblem> problems)
    {
        var lexemes = new List<Lexeme>();
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (IsBlank(c)) { at++; continue; }
            if (c is '(' or ')')
            {
                lexemes.Add(new(c == '(' ? LexemeKind.Open : LexemeKind.Close, text.Substring(at, 1), new(at, 1)));
                at++;
                continue;
            }
            if (c is '-' or '+' && at + 1 < text.Length && !IsBlank(text[at + 1]) && text[at + 1] is not ('-' or '+' or ')'))
            {
                if (c == '-') lexemes.Add(new(LexemeKind.Not, "-", new(at, 1)));
                at++;
                continue;
            }
            at = Piece(text, at, lexemes, problems);
        }
        return lexemes;
    }

    // Control characters and direction marks separate words; they are never part of what somebody looks for.
    static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    static int Piece(string text, int start, List<Lexeme> lexemes, List<QueryProblem> problems)
    {
        var at = start;
        string? field = null;
        if (FieldAt(text, at) is { } found)
        {
            (field, at) = found;
            if (at < text.Length && text[at] == '(')
            {
                lexemes.Add(new(LexemeKind.Open, "(", new(at, 1)) { Field = field });
                return at + 1;
            }
        }
        var exact = at + 1 < text.Length && text[at] == '=' && !IsBlank(text[at + 1]);
        if (exact) at++;
        if (at < text.Length && OpensPhrase(text, at))
        {
            var close = ClosingQuote(text, at + 1);
            if (close < 0)
            {
                problems.Add(new(new(at, 1), QueryMessages.QuoteNotClosed));
                return at + 1;
            }
            var inside = text[(at + 1)..close];
            var afterQuote = SuffixEnd(text, close + 1);
            lexemes.Add(new(LexemeKind.Phrase, inside, TextRange.Between(start, afterQuote)) { Field = field, Exact = exact, Suffix = text[(close + 1)..afterQuote] });
            return afterQuote;
        }
        var end = TextEnd(text, at);
        if (end == at) return Math.Max(end, start + 1);
        var (word, suffix) = WithoutSuffix(text[at..end]);
        var kind = field is null && !exact && suffix.Length == 0 ? Operator(word) : LexemeKind.Text;
        lexemes.Add(new(kind, word, TextRange.Between(start, end)) { Field = field, Exact = exact, Suffix = suffix });
        return end;
    }

    /// <summary>A known field's name and a colon: titel:, quelle:. An unknown name is text: Bürger:innen, 14:30.</summary>
    static (string Field, int At)? FieldAt(string text, int at)
    {
        var colon = at;
        while (colon < text.Length && (char.IsLetterOrDigit(text[colon]) || text[colon] is '_' or '.')) colon++;
        if (colon == at || colon + 1 >= text.Length || text[colon] != ':' || IsBlank(text[colon + 1])) return null;
        return QueryFields.Canonical(text[at..colon]) is { } known ? (known, colon + 1) : null;
    }

    static bool OpensPhrase(string text, int at) => Letters.IsQuote(text[at]);

    static int ClosingQuote(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (Letters.IsQuote(text[i])) return i;
        }
        return -1;
    }

    // A word ends at a blank, a quotation mark or a parenthesis, but Bürger(innen) is one word.
    static int TextEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && !IsBlank(text[end]) && !Letters.IsQuote(text[end]) && text[end] != ')')
        {
            if (text[end] == '(')
            {
                var gender = text.AsSpan(end).StartsWith("(innen)") ? 7 : text.AsSpan(end).StartsWith("(in)") ? 4 : 0;
                if (gender == 0 || end == at) break;
                end += gender;
                continue;
            }
            end++;
        }
        return end;
    }

    static int SuffixEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && (text[end] is '~' or '^' || (end > at && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',')))) end++;
        return end;
    }

    static (string Word, string Suffix) WithoutSuffix(string word)
    {
        var at = word.Length;
        while (at > 0 && (char.IsAsciiDigit(word[at - 1]) || word[at - 1] is '.' or ',')) at--;
        while (at > 0 && word[at - 1] is '~' or '^')
        {
            at--;
            while (at > 0 && (char.IsAsciiDigit(word[at - 1]) || word[at - 1] is '.' or ',') && word.AsSpan(0, at).IndexOfAny('~', '^') >= 0) at--;
        }
        return at > 0 && at < word.Length && word[at] is '~' or '^' ? (word[..at], word[at..]) : (word, "");
    }

    static LexemeKind Operator(string word) => word switch
    {
        "UND" or "AND" => LexemeKind.And,
        "ODER" or "OR" => LexemeKind.Or,
        "NICHT" or "NOT" => LexemeKind.Not,
        _ => LexemeKind.Text,
    };
}
