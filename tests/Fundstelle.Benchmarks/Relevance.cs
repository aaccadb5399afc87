using System.Globalization;
using Fundstelle.Evaluating;
using Fundstelle.Querying;
using Fundstelle.Ranking;

namespace Fundstelle.Benchmarks;

/// <summary>nDCG@10, MRR@10 and Recall@100 on the judged collections; any word may match, queries are plain words. --set K1=0.9 changes a weight.</summary>
static class Relevance
{
    public static void Run(string[] args)
    {
        var sets = args.Where(arg => arg is "help" or "laws" or "xquad").ToList();
        if (sets.Count == 0) sets = ["help", "laws", "xquad"];
        var variants = new List<(string Name, RankingOptions Options)> { ("default", new()) };
        for (var i = 0; i + 1 < args.Length; i++)
        {
            if (args[i] == "--set") variants.Add((args[i + 1], args[i + 1].Split(',').Aggregate(new RankingOptions(), (options, setting) => RankingProfiles.Set(options, setting) is { Problem: null, Options: var changed } ? changed : throw new ArgumentException(setting))));
        }
        foreach (var set in sets)
        {
            // The headings that are the queries of this set stand in the titles.
            var (path, _, _) = Collections.Index(Benchmarks.Data(args, $"{set}/corpus.jsonl.gz"), set == "laws" ? document => document with { Title = "" } : null);
            var queries = Collections.Queries(Benchmarks.Data(args, $"{set}/queries.jsonl"));
            var judgements = Collections.Judgements(Benchmarks.Data(args, $"{set}/qrels.tsv"));
            var engine = Collections.Engine(path, out var index);
            foreach (var (name, options) in variants)
            {
                var results = queries.AsParallel().AsOrdered().Select(query =>
                {
                    var parsed = QueryParser.Plain(query.Text);
                    var found = engine.SearchAsync(parsed, new(parsed.Query) { MatchAny = true, Take = 100, Snippets = false, Suggest = false, Ranking = options }).GetAwaiter().GetResult();
                    var ranking = found.Hits.Select(hit => hit.Document.Id).ToList();
                    var judged = judgements.GetValueOrDefault(query.Id) ?? [];
                    return (Ndcg: Measures.Ndcg(ranking, judged, 10), Mrr: Measures.ReciprocalRank(ranking, judged, 10), Recall: new Measure(MeasureKind.Recall, 100).Of(ranking, judged));
                }).ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-6} nDCG@10 {results.Average(r => r.Ndcg):F4}  MRR@10 {results.Average(r => r.Mrr):F4}  Recall@100 {results.Average(r => r.Recall):F4}  {name}"));
            }
            index.Dispose();
            Directory.Delete(path, recursive: true);
        }
    }
}
