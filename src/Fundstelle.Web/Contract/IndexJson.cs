using System.Globalization;
using System.Text.Json;
using Fundstelle.Analysis;
using Fundstelle.Inspecting;

namespace Fundstelle.Web.Contract;

/// <summary>What is in an index, in JSON.</summary>
public static class IndexJson
{
    /// <summary>Figures of the index.</summary>
    public static void Write(Utf8JsonWriter json, IndexStatus status, Language language) => json.Object(() =>
    {
        json.WriteNumber("documents", status.Documents);
        json.WriteNumber("items", status.Items);
        json.WriteNumber("bytes", status.Bytes);
        json.WriteString("format", status.Format);
        json.WriteString("lastRun", status.LastRun.ToString("O", CultureInfo.InvariantCulture));
        json.Object("averageLengths", () =>
        {
            foreach (var (field, length) in status.AverageLengths) json.WriteNumber(field, Math.Round(length, 2));
        });
        json.Array("notes", status.Notes, note => Note(json, note.Item, note.Note, language));
    });

    /// <summary>A note about an item.</summary>
    public static void Note(Utf8JsonWriter json, ItemId item, Message note, Language language) => json.Object(() =>
    {
        json.Text("item", item.Value);
        json.Text("message", note.In(language));
    });

    /// <summary>A word in the index.</summary>
    public static void Write(Utf8JsonWriter json, TermReport report) => json.Object(() =>
    {
        json.Text("written", report.Written);
        json.Strings("stems", report.Stems);
        json.Array("frequencies", report.Frequencies, frequency => json.Object(() =>
        {
            json.WriteString("layer", JsonNamingPolicy.CamelCase.ConvertName(frequency.Layer.ToString()));
            json.Text("field", frequency.Field);
            json.Text("term", frequency.Term);
            json.WriteNumber("documents", frequency.Documents);
            json.WriteNumber("occurrences", frequency.Occurrences);
        }));
        json.Array("neighbours", report.Neighbours, word => Write(json, word));
        json.Array("holders", report.Holders, holder => json.Object(() =>
        {
            json.Text("id", holder.Document.Id);
            json.Text("title", holder.Document.Title);
            json.WriteNumber("occurrences", holder.Occurrences);
        }));
    });

    /// <summary>A word and in how many documents it stands.</summary>
    public static void Write(Utf8JsonWriter json, Suggesting.WordCount word) => json.Object(() =>
    {
        json.Text("word", word.Word);
        json.WriteNumber("documents", word.Documents);
    });

    /// <summary>The vocabulary in figures.</summary>
    public static void Write(Utf8JsonWriter json, VocabularyReport report) => json.Object(() =>
    {
        json.WriteNumber("documents", report.Documents);
        json.WriteNumber("words", report.Words);
        json.Object("terms", () =>
        {
            foreach (var (layer, count) in report.Terms) json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(layer.ToString()), count);
        });
        json.WriteNumber("stemsOccurringOnce", report.Once);
        json.Array("stems", report.Stems, stem => json.Object(() =>
        {
            json.Text("stem", stem.Stem);
            json.WriteNumber("occurrences", stem.Occurrences);
        }));
        json.Array("lengths", report.Lengths.Select((count, i) => (count, i)), bucket => json.Object(() =>
        {
            json.WriteNumber("from", bucket.i == 0 ? 0 : 1 << bucket.i);
            json.WriteNumber("below", 1 << (bucket.i + 1));
            json.WriteNumber("documents", bucket.count);
        }));
    });

    /// <summary>A document, with its most telling words.</summary>
    public static void Write(Utf8JsonWriter json, DocumentReport report, bool withText) => json.Object(() =>
    {
        var document = report.Document;
        json.Text("id", document.Id);
        json.Text("title", document.Title);
        json.OptionalString("date", document.Date is { } day ? GermanDates.Iso(day) : null);
        json.OptionalString("source", document.Source);
        json.OptionalString("author", document.Author);
        json.OptionalString("category", document.Category);
        json.OptionalString("url", document.Url);
        json.OptionalString("language", document.Language);
        json.Object("fields", () =>
        {
            foreach (var (name, value) in document.Fields) json.Text(name, value);
        });
        json.WriteNumber("characters", document.Text.Length);
        json.WriteNumber("words", report.Words);
        json.Array("sections", document.Sections, section => json.Object(() =>
        {
            json.WriteNumber("start", section.Start);
            json.Text("heading", section.Heading);
        }));
        json.Array("tellingWords", report.Telling, word => json.Object(() =>
        {
            json.Text("word", word.Form);
            json.Text("stem", word.Stem);
            json.WriteNumber("count", word.Count);
            json.WriteNumber("documentsWith", word.Documents);
            json.Number("weight", word.Weight);
        }));
        if (withText) json.Text("text", document.Text);
    });
}
