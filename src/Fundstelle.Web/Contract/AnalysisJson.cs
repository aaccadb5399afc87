using System.Text.Json;
using Fundstelle.Analysis;

namespace Fundstelle.Web.Contract;

/// <summary>Tokens in JSON.</summary>
public static class AnalysisJson
{
    static readonly StemmingRules rules = new(Lexicon.Shipped);

    /// <summary>What the analysis made of a text.</summary>
    public static void Write(Utf8JsonWriter json, string input, IReadOnlyList<Token> tokens, Language language)
    {
        json.WriteStartArray();
        foreach (var token in tokens) Write(json, input, token, language);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, string input, Token token, Language language) => json.Object(() =>
    {
        json.WriteNumber("position", token.Position);
        json.WriteNumber("start", token.Range.Start);
        json.WriteNumber("end", token.Range.End);
        json.Text("written", token.Word.Written);
        if (token.Word.IsReading) json.WriteBoolean("isReading", true);
        json.Text("stem", token.Word.Stems[0]);
        json.Array("parts", token.Word.Parts, part => json.Object(() =>
        {
            var length = part.Range.Length < 0 ? token.Range.Length : part.Range.Length;
            json.Text("text", part.Stem);
            json.WriteNumber("start", token.Range.Start + part.Range.Start);
            json.WriteNumber("end", token.Range.Start + part.Range.Start + length);
            json.WriteString("role", Role(part).English);
        }));
        json.Strings("rules", Rules(input, token).Select(rule => rule.In(language)));
    });

    /// <summary>Which rules of stemming made the stem; none for numbers, signs and what words mean together.</summary>
    public static IReadOnlyList<Message> Rules(string input, Token token)
    {
        var text = input.AsSpan(token.Range.Start, token.Range.Length);
        return token.Word.IsReading || token.Spans != 1 || !char.IsLetter(text[0]) ? [] : rules.Of(token.Word.Written, text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]));
    }

    /// <summary>What a part is to its word; the English name is that of the JSON.</summary>
    public static Message Role(WordPart part) => part.IsReading ? new("Lesart", "reading") : part.Role switch
    {
        PartRole.Head => new("Kopf", "head"),
        PartRole.Modifier => new("Vorderteil", "modifier"),
        _ => new("Kompositum", "compound"),
    };
}
