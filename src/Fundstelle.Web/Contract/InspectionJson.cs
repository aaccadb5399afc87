using System.Text.Json;
using Fundstelle.Inspecting;
using Fundstelle.Ranking;

namespace Fundstelle.Web.Contract;

/// <summary>Explanations and comparisons in JSON. Points are unrounded; "shown" is what pages and console print and what adds up there.</summary>
public static class InspectionJson
{
    /// <summary>Why a document is a hit.</summary>
    public static void Write(Utf8JsonWriter json, HitExplanation hit, Language language, bool withFormula) => json.Object(() =>
    {
        json.Text("query", hit.Query);
        Document(json, "document", hit.Document);
        json.WriteNumber("rank", hit.Rank);
        json.WriteNumber("total", hit.Total);
        json.WriteBoolean("partial", hit.IsPartial);
        json.Number("score", hit.Explanation.Score);
        json.WriteNumber("shownScore", hit.ShownScore);
        json.Text("sentence", hit.Sentence.In(language));
        json.Array("shares", hit.Explanation.Shares.Select((share, i) => (share, i)), entry => json.Object(() =>
        {
            Share(json, entry.share, language);
            json.WriteNumber("shown", hit.ShownPoints[entry.i]);
            json.WriteNumber("percent", hit.ShownPercent[entry.i]);
            if (withFormula) json.Strings("formula", Formulas.Of(entry.share, hit.Options).Select(line => line.In(language)));
        }));
        json.Array("words", hit.Words, word => Word(json, word, language));
        Settings(json, "settings", hit.Options);
    });

    static void Share(Utf8JsonWriter json, Share share, Language language)
    {
        json.Text("label", Wording.Label(share).In(language));
        json.Number("value", share.Value);
        switch (share)
        {
            case Share.Word word:
                json.WriteString("kind", "word");
                json.Text("word", word.Label);
                json.Number("weight", word.Term.Weight);
                json.Number("idf", word.Term.Idf);
                json.Number("frequency", word.Term.Frequency);
                json.WriteNumber("documentsWith", word.Holding);
                json.WriteNumber("documents", word.Documents);
                json.Array("evidence", word.Evidence, found => json.Object(() =>
                {
                    json.WriteString("match", JsonNamingPolicy.CamelCase.ConvertName(found.Kind.ToString()));
                    json.Text("field", found.Field);
                    json.WriteNumber("count", found.Count);
                    json.Number("fieldWeight", found.FieldWeight);
                    json.Number("matchWeight", found.KindWeight);
                    json.Number("fieldLength", found.Length);
                    json.Number("averageLength", found.AverageLength);
                    json.Number("lengthFactor", found.LengthFactor);
                }));
                break;
            case Share.Nearness near:
                json.WriteString("kind", near.IsPhrase ? "phrase" : "proximity");
                json.WriteNumber("distance", near.Distance);
                break;
            case Share.Recency day:
                json.WriteString("kind", "recency");
                json.WriteNumber("ageDays", day.Age);
                break;
        }
    }

    static void Word(Utf8JsonWriter json, FoundWord word, Language language) => json.Object(() =>
    {
        json.Text("word", word.Label);
        json.WriteNumber("count", word.Count);
        json.Array("forms", word.Forms.Take(20), form => json.Object(() =>
        {
            json.Text("text", form.Text);
            json.Marks("marks", [form.Mark]);
            json.WriteNumber("count", form.Count);
        }));
        json.Array("places", word.Places, place => json.Object(() =>
        {
            json.Text("field", place.Field);
            json.WriteNumber("start", place.Range.Start);
            json.WriteNumber("end", place.Range.End);
            json.OptionalString("place", place.Place?.Text.In(language));
        }));
    });

    /// <summary>Why a document is not a hit, or not a better one.</summary>
    public static void Write(Utf8JsonWriter json, MissExplanation miss, Language language, bool withFormula) => json.Object(() =>
    {
        json.Text("query", miss.Query);
        Document(json, "document", miss.Document);
        json.WriteBoolean("found", miss.Hit is not null);
        json.WriteNumber("total", miss.Total);
        json.Text("sentence", miss.Sentence.In(language));
        json.Array("missing", miss.Missing, word => json.Object(() =>
        {
            json.Text("word", word.Label);
            json.WriteNumber("documentsWith", word.Holding);
            json.Array("nearest", word.Nearest, near => json.Object(() =>
            {
                json.Text("text", near.Text);
                json.Text("relation", near.Relation.In(language));
            }));
        }));
        json.Strings("barriers", miss.Barriers.Select(barrier => barrier.In(language)));
        if (miss.Repair is not { } repair) json.WriteNull("repair");
        else json.Object("repair", () =>
        {
            json.Text("query", repair.Query);
            json.Strings("changes", repair.Changes.Select(change => change.In(language)));
            json.WriteBoolean("dropsFilters", repair.DropsFilters);
        });
        json.Array("rivals", miss.Rivals, rival => json.Object(() =>
        {
            json.Text("label", rival.Label.In(language));
            json.Number("theirs", rival.Theirs);
            json.Number("own", rival.Own);
            json.WriteNumber("above", rival.Above);
        }));
        if (miss.Hit is not { } hit) return;
        json.WritePropertyName("hit");
        Write(json, hit, language, withFormula);
    });

    /// <summary>Two documents side by side.</summary>
    public static void Write(Utf8JsonWriter json, DocumentComparison comparison, Language language) => json.Object(() =>
    {
        json.Text("query", comparison.Query);
        json.Text("sentence", comparison.Sentence.In(language));
        Side("first", comparison.First);
        Side("second", comparison.Second);
        json.Array("shares", comparison.Shares, share => json.Object(() =>
        {
            json.Text("label", share.Label.In(language));
            json.Number("first", share.First);
            json.Number("second", share.Second);
            json.Number("difference", share.Difference);
            json.Text("firstFound", share.FirstFound.In(language));
            json.Text("secondFound", share.SecondFound.In(language));
        }));

        void Side(string name, ComparedDocument side) => json.Object(name, () =>
        {
            Document(json, "document", side.Document);
            json.WriteBoolean("found", side.Hit is not null);
            json.Number("score", side.Hit?.Explanation.Score);
            json.Number("rank", side.Hit?.Rank);
        });
    });

    /// <summary>One query under two profiles.</summary>
    public static void Write(Utf8JsonWriter json, ComparedQuery query) => json.Object(() =>
    {
        json.Text("id", query.Id);
        json.Number("overlap", query.Overlap);
        json.WriteNumber("changed", query.Changed);
        json.Array("moves", query.Moves, move => json.Object(() =>
        {
            json.Text("document", move.DocumentId);
            json.Number("first", move.First);
            json.Number("second", move.Second);
        }));
    });

    /// <summary>The settings of a profile.</summary>
    public static void Settings(Utf8JsonWriter json, string name, RankingOptions options) => json.Object(name, () =>
    {
        foreach (var setting in RankingSetting.All) json.WriteNumber(setting.Name, setting.Get(options));
    });

    static void Document(Utf8JsonWriter json, string name, Document document) => json.Object(name, () =>
    {
        json.Text("id", document.Id);
        json.Text("title", document.Title);
    });
}
