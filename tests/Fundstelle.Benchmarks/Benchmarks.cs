namespace Fundstelle.Benchmarks;

/// <summary>The measurements of the repository, one command each. Data come from the folder named by --data, by default ../shared/data.</summary>
static class Benchmarks
{
    static readonly (string Name, string What, Action<string[]> Run)[] all =
    [
        ("lexicon", "makes the word list of the program anew from counts", LexiconFile.Run),
        ("stemming", "pairwise precision, recall and F on the inflection gold standard [--missed] [--merged], the word list against itself [--neighbours]", StemmingQuality.Run),
        ("splitting", "compounds taken apart, against three word lists", SplittingQuality.Run),
        ("misspellings", "did-you-mean on pairs of wrong and right words", Misspellings.Run),
        ("names", "names in other spellings, and a sample of what is taken for such", NameSpellings.Run),
        ("brackets", "a sample of parted verbs for judging by hand", Brackets.Run),
        ("relevance", "nDCG@10, MRR@10, Recall@100 on help, laws and xquad", Relevance.Run),
        ("tuning", "weights tuned on half of the judged queries, gain on the other half [help laws xquad]", Tuning.Run),
        ("explaining", "whether explanations add up to scores, and how long one takes", Explaining.Run),
        ("acid", "the acid test of German, marks included", Acid.Run),
        ("indexing", "speed, memory and size of indexing the speeches", Speed.Indexing),
        ("plain", "the same texts in one field of Lucene.NET's own German analyser, for comparison with other machines", PlainLucene.Run),
        ("analysis", "speed of the analysis alone", Speed.Analysis),
        ("process", "the published program: indexing and single queries, start included [--program FILE]", WholeProcess.Run),
        ("service", "the published program serving the speeches under load, while indexing, and after many requests [--program FILE] [--requests N] [--memory-only]", ServiceLoad.Run),
        ("searching", "warm search times on the speeches", Speed.Searching),
    ];

    public static int Run(string[] args)
    {
        foreach (var (name, _, run) in all)
        {
            if (args is [var first, ..] && first == name)
            {
                run(args[1..]);
                return 0;
            }
        }
        foreach (var (name, what, _) in all) Console.WriteLine($"{name,-12} {what}");
        return args.Length == 0 ? 0 : 2;
    }

    /// <summary>The folder of the reference data.</summary>
    public static string Data(string[] args, string file)
    {
        var at = Array.IndexOf(args, "--data");
        return Path.Combine(at >= 0 && at + 1 < args.Length ? args[at + 1] : Path.Combine("..", "shared", "data"), file);
    }
}
