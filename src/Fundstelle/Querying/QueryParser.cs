using System.Globalization;
using Fundstelle.Analysis;

namespace Fundstelle.Querying;

/// <summary>
/// Text → query. Every text gives one.
/// <code>
/// query  = { clause | "ODER" }            clauses side by side are all wanted; ODER binds weaker than UND
/// and    = clause { [ "UND" ] clause }
/// or     = and { "ODER" and }
/// clause = { "-" | "NICHT" } ( [ field ":" ] "(" or ")" | atom )
/// atom   = [ field ":" ] [ "=" ] ( word | quote words quote ) [ "~" [ number ] ] [ "^" number ]
/// word   = letters, with * for any letters and ? for one
/// </code>
/// </summary>
public static class QueryParser
{
    /// <summary>Reads the query language.</summary>
    public static ParsedQuery Parse(string text)
    {
        var problems = new List<QueryProblem>();
        if (text.Length > QueryLimits.Length)
        {
            problems.Add(new(new(QueryLimits.Length, text.Length - QueryLimits.Length), QueryMessages.TooLong));
            text = text[..QueryLimits.Length];
        }
        var reading = new Reading(QueryLexer.Read(text, problems), problems);
        var query = reading.All();
        if (query is Query.Nothing && problems.Count == 0) problems.Add(new(new(0, text.Length), QueryMessages.Empty));
        problems.Sort((a, b) => a.Place.Start.CompareTo(b.Place.Start));
        return new(query, problems);
    }

    /// <summary>Takes the text as plain words: no operators, fields, phrases or patterns.</summary>
    public static ParsedQuery Plain(string text)
    {
        var problems = new List<QueryProblem>();
        if (text.Length > QueryLimits.Length)
        {
            problems.Add(new(new(QueryLimits.Length, text.Length - QueryLimits.Length), QueryMessages.TooLong));
            text = text[..QueryLimits.Length];
        }
        var scanned = new List<Query>();
        foreach (var piece in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (scanned.Count == QueryLimits.Clauses)
            {
                problems.Add(new(new(0, text.Length), QueryMessages.TooManyClauses));
                break;
            }
            if (IsSearchable(piece)) scanned.Add(new Query.Word(piece));
        }
        Query query = scanned.Count switch { 0 => new Query.Nothing(), 1 => scanned[0], _ => new Query.And(scanned) };
        if (scanned.Count == 0) problems.Add(new(new(0, text.Length), QueryMessages.Empty));
        return new(query, problems);
    }

    // What the analyser reads as a word: letters, digits, and the signs it knows.
    static bool IsSearchable(string text) => text.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Letters.IsSign(c));

    sealed class Reading(List<Lexeme> lexemes, List<QueryProblem> problems)
    {
        int at;
        int depth;
        int clauses;

        public Query All()
        {
            var parts = new List<Query>();
            while (at < lexemes.Count)
            {
                parts.Add(Or(null));
                if (at < lexemes.Count)
                {
                    problems.Add(new(lexemes[at].Place, QueryMessages.ParenthesisNotOpened));
                    at++;
                }
            }
            var query = Joined(parts.Where(part => part is not Query.Nothing).ToList(), all: true);
            if (!IsOnlyExclusion(query)) return query;
            problems.Add(new(lexemes[0].Place, QueryMessages.OnlyExclusions));
            return new Query.And([new Query.Everything(), .. query is Query.And and ? and.Parts : [query]]);
        }

        static bool IsOnlyExclusion(Query query) => query is Query.Not || (query is Query.And and && and.Parts.All(part => part is Query.Not));

        Query Or(string? field)
        {
            var parts = new List<Query> { And(field) };
            while (at < lexemes.Count && lexemes[at].Kind == LexemeKind.Or)
            {
                var or = lexemes[at];
                at++;
                var next = And(field);
                // "Haus ODER": the operator is a word after all.
                if (next is Query.Nothing || parts[0] is Query.Nothing && parts.Count == 1)
                {
                    problems.Add(new(or.Place, QueryMessages.OperatorAlone));
                    var word = new Query.Word(or.Text, field);
                    parts[^1] = Joined([parts[^1], word, next], all: true);
                    continue;
                }
                parts.Add(next);
            }
            return Joined(parts, all: false);
        }

        Query And(string? field)
        {
            var parts = new List<Query>();
            while (at < lexemes.Count && lexemes[at].Kind is not (LexemeKind.Close or LexemeKind.Or))
            {
                var lexeme = lexemes[at];
                if (lexeme.Kind != LexemeKind.And)
                {
                    parts.Add(Clause(field));
                    continue;
                }
                at++;
                var dangling = parts.Count == 0 || at == lexemes.Count || lexemes[at].Kind is LexemeKind.Close or LexemeKind.Or or LexemeKind.And;
                if (!dangling) continue;
                problems.Add(new(lexeme.Place, QueryMessages.OperatorAlone));
                parts.Add(new Query.Word(lexeme.Text, field));
            }
            return Joined(parts, all: true);
        }

        Query Clause(string? field)
        {
            var negated = false;
            Lexeme? not = null;
            while (at < lexemes.Count && lexemes[at].Kind == LexemeKind.Not)
            {
                not = lexemes[at];
                negated = !negated;
                at++;
            }
            if (at == lexemes.Count || lexemes[at].Kind is LexemeKind.Close or LexemeKind.Or or LexemeKind.And)
            {
                if (not is not { Text: not "-" } alone) return new Query.Nothing();
                problems.Add(new(alone.Place, QueryMessages.OperatorAlone));
                return new Query.Word(alone.Text, field);
            }
            var lexeme = lexemes[at++];
            var part = lexeme.Kind == LexemeKind.Open ? Group(lexeme, lexeme.Field ?? field) : Atom(lexeme, lexeme.Field ?? field);
            return part is Query.Nothing || !negated ? part : new Query.Not(part);
        }

        Query Group(Lexeme open, string? field)
        {
            if (depth == QueryLimits.Depth)
            {
                problems.Add(new(open.Place, QueryMessages.TooDeep));
                // Without recursion: the rest of this nest is skipped up to its end.
                for (var nested = 1; at < lexemes.Count && nested > 0; at++)
                    nested += lexemes[at].Kind switch { LexemeKind.Open => 1, LexemeKind.Close => -1, _ => 0 };
                return new Query.Nothing();
            }
            depth++;
            var inside = Or(field);
            depth--;
            if (at < lexemes.Count && lexemes[at].Kind == LexemeKind.Close) at++;
            else if (!problems.Exists(problem => problem.Text == QueryMessages.ParenthesisNotClosed)) problems.Add(new(open.Place, QueryMessages.ParenthesisNotClosed));
            return inside;
        }

        Query Atom(Lexeme lexeme, string? field)
        {
            if (clauses == QueryLimits.Clauses)
            {
                if (!problems.Exists(problem => problem.Text == QueryMessages.TooManyClauses)) problems.Add(new(lexeme.Place, QueryMessages.TooManyClauses));
                return new Query.Nothing();
            }
            var (tilde, weight) = Suffix(lexeme);
            var query = field == QueryFields.Date ? Days(lexeme)
                : lexeme.Kind == LexemeKind.Phrase ? Phrase(lexeme, field, tilde)
                : Word(lexeme, field, tilde);
            if (query is Query.Nothing) return query;
            clauses++;
            return weight is { } given ? new Query.Weighted(query, given) : query;
        }

        static Query Phrase(Lexeme lexeme, string? field, int? tilde) =>
            IsSearchable(lexeme.Text)
                ? new Query.Phrase(lexeme.Text.Trim(), field, lexeme.Exact, tilde is null ? null : Math.Clamp(tilde.Value, 0, 100))
                : new Query.Nothing();

        Query Word(Lexeme lexeme, string? field, int? tilde)
        {
            var text = lexeme.Text;
            if (!lexeme.Exact && Pattern(text) is { } pattern)
            {
                if (pattern.Count(c => c is not ('*' or '?')) < 2)
                {
                    problems.Add(new(lexeme.Place, QueryMessages.PatternTooShort));
                    return new Query.Nothing();
                }
                if (pattern.Count(c => c == '*') <= 3) return new Query.Wildcard(pattern, field);
                problems.Add(new(lexeme.Place, QueryMessages.TooManyStars));
                return new Query.Nothing();
            }
            if (!IsSearchable(text)) return new Query.Nothing();
            // Who copies an address looks for the page, which texts name without its scheme.
            if (!lexeme.Exact && text.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && IsSearchable(text[(scheme + 3)..])) text = text[(scheme + 3)..];
            if (tilde is { } distance) return new Query.Fuzzy(text, distance is 1 ? 1 : 2, field);
            // § 5 means that section, not a § and a 5 anywhere; so does Abs. 2.
            if (!lexeme.Exact && IsDivision(text) && Plain(0) is { } number && char.IsAsciiDigit(number[0]))
            {
                var name = $"{(text.All(c => c == '§') ? "§" : text)} {number}";
                if (Plain(1) is { } last && SectionNames.Other($"{name} {last}") is not null)
                {
                    name = $"{name} {last}";
                    at++;
                }
                at++;
                return new Query.Phrase(name, field);
            }
            return new Query.Word(text, field, lexeme.Exact);
        }

        /// <summary>The text of one of the next words, if it is nothing but that.</summary>
        string? Plain(int ahead) => at + ahead < lexemes.Count && lexemes[at + ahead] is { Kind: LexemeKind.Text, Suffix: "", Field: null, Exact: false, Text: { Length: > 0 } text } ? text : null;

        /// <summary>Whether a number behind the word says which of them: the divisions of laws and treaties.</summary>
        static bool IsDivision(string text) => SectionNames.IsSign(text) || divisions.Contains(text.TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

        static readonly string[] divisions = ["Abs", "Absatz", "Satz", "Nr", "Nummer", "Ziff", "Ziffer", "Kap", "Kapitel"];

        /// <summary>The pattern in a word, or null: a * before a gender ending and a ? at the end are none.</summary>
        static string? Pattern(string text)
        {
            var trimmed = text.TrimEnd('?', '!', '.', ',', ';', ':');
            if (!trimmed.Contains('*', StringComparison.Ordinal) && !trimmed.Contains('?', StringComparison.Ordinal)) return null;
            if (trimmed.EndsWith("*innen", StringComparison.OrdinalIgnoreCase) || (trimmed.EndsWith("*in", StringComparison.OrdinalIgnoreCase) && trimmed.Length > 5)) return null;
            return string.Concat(trimmed.Where(c => char.IsLetterOrDigit(c) || c is '*' or '?' or '-' or '\'' || char.IsSurrogate(c) || Letters.IsMark(c)));
        }

        Query Days(Lexeme lexeme)
        {
            var text = lexeme.Text;
            var dots = text.IndexOf("..", StringComparison.Ordinal);
            var (from, to) = dots < 0 ? (text, text) : (text[..dots], text[(dots + 2)..]);
            var (first, last) = (GermanDates.Period(from), GermanDates.Period(to));
            if ((first is null && from.Length > 0) || (last is null && to.Length > 0) || (from.Length == 0 && to.Length == 0))
            {
                problems.Add(new(lexeme.Place, QueryMessages.NotADate));
                return new Query.Nothing();
            }
            if (first?.First > last?.Last)
            {
                problems.Add(new(lexeme.Place, QueryMessages.DatesReversed));
                (first, last) = (last, first);
            }
            return new Query.Between(first?.First, last?.Last);
        }

        /// <summary>~ and ^ behind a word: a distance, 2 where none is said, and a weight.</summary>
        (int? Tilde, double? Weight) Suffix(Lexeme lexeme)
        {
            int? tilde = null;
            double? weight = null;
            var suffix = lexeme.Suffix;
            for (var i = 0; i < suffix.Length;)
            {
                var end = suffix.AsSpan(i + 1).IndexOfAny('~', '^') is >= 0 and var next ? i + 1 + next : suffix.Length;
                var value = suffix[(i + 1)..end].Replace(',', '.');
                if (suffix[i] == '~')
                {
                    tilde = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var distance) ? distance : 2;
                }
                else if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) && given is >= 0.1 and <= 100)
                {
                    weight = given;
                }
                else
                {
                    problems.Add(new(lexeme.Place, QueryMessages.BadWeight));
                }
                i = end;
            }
            return (tilde, weight);
        }

        static Query Joined(List<Query> parts, bool all)
        {
            var flat = new List<Query>();
            foreach (var part in parts)
            {
                if (part is Query.Nothing) continue;
                if (all && part is Query.And and) flat.AddRange(and.Parts);
                else if (!all && part is Query.Or or) flat.AddRange(or.Parts);
                else flat.Add(part);
            }
            return flat.Count switch { 0 => new Query.Nothing(), 1 => flat[0], _ => all ? new Query.And(flat) : new Query.Or(flat) };
        }
    }
}
