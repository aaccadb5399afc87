using System.Text.Json;
using Fundstelle.Evaluating;

namespace Fundstelle.Web.Contract;

/// <summary>Evaluations in JSON.</summary>
public static class EvaluationJson
{
    /// <summary>One run, or two with their difference by each measure.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<(Evaluation Evaluation, Ranking.RankingOptions? Settings)> runs, bool withQueries)
    {
        json.WriteStartObject();
        json.Array("runs", runs, run => json.Object(() =>
        {
            json.Text("name", run.Evaluation.Name);
            if (run.Settings is { } settings) InspectionJson.Settings(json, "settings", settings);
            json.WriteNumber("queries", run.Evaluation.Queries.Count);
            Values("mean", run.Evaluation, run.Evaluation.Means);
            json.Strings("queriesWithoutHits", run.Evaluation.Without);
            json.Strings("queriesNotJudged", run.Evaluation.NotJudged);
            if (!withQueries) return;
            json.Array("byQuery", run.Evaluation.Queries, query => json.Object(() =>
            {
                json.Text("id", query.Id);
                Values("values", run.Evaluation, query.Values);
                json.WriteNumber("unjudgedOfTen", query.Unjudged);
            }));
        }));
        if (runs is [var first, var second])
        {
            json.Array("differences", Enumerable.Range(0, first.Evaluation.Measures.Count).Select(i => EvaluationDifference.Between(first.Evaluation, second.Evaluation, i)), difference => json.Object(() =>
            {
                json.WriteString("measure", difference.Measure.ToString());
                json.Number("gain", difference.Gain);
                json.WriteNumber("wins", difference.Wins);
                json.WriteNumber("losses", difference.Losses);
                json.WriteNumber("ties", difference.Ties);
                json.Number("p", difference.P);
                json.Array("moved", difference.Moved.Take(20), moved => json.Object(() =>
                {
                    json.Text("id", moved.Id);
                    json.Number("first", moved.First);
                    json.Number("second", moved.Second);
                }));
            }));
        }
        json.WriteEndObject();

        void Values(string name, Evaluation evaluation, IReadOnlyList<double> values) => json.Object(name, () =>
        {
            for (var i = 0; i < values.Count; i++) json.Number(evaluation.Measures[i].ToString(), values[i]);
        });
    }
}
