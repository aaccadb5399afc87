using Fundstelle.Ranking;
using Fundstelle.Web.Guarding;

namespace Fundstelle.Web;

/// <summary>An index that the service answers from.</summary>
/// <param name="Name">How addresses name it.</param>
/// <param name="Path">Its folder.</param>
/// <param name="Sources">Folders and files that are indexed into it and watched; none: it is only read.</param>
public sealed record IndexToServe(string Name, string Path, IReadOnlyList<string> Sources);

/// <summary>How the service runs.</summary>
public sealed record ServiceOptions
{
    /// <summary>Where it listens when nothing is said.</summary>
    public const string DefaultUrl = "http://127.0.0.1:8025";

    /// <summary>Where it listens. Anything but loopback needs <see cref="Keys"/>.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>The indexes, the first of which is meant where a request names none.</summary>
    public required IReadOnlyList<IndexToServe> Indexes { get; init; }

    /// <summary>Who may judge and have the index brought up to date; null: everybody, which is for loopback only.</summary>
    public ApiKeys? Keys { get; init; }

    /// <summary>The qrels file that judgements go to; null: there is no judging.</summary>
    public string? Judgements { get; init; }

    /// <summary>Queries to evaluate.</summary>
    public string? Queries { get; init; }

    /// <summary>Judgements to evaluate with; those given on the pages where nothing is said.</summary>
    public string? Qrels { get; init; }

    /// <summary>Named weights.</summary>
    public RankingProfiles Profiles { get; init; } = RankingProfiles.None;

    /// <summary>Whether logs may hold what was searched for.</summary>
    public bool LogQueries { get; init; }

    /// <summary>After this a search gives what it has.</summary>
    public TimeSpan SearchTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Requests answered at the same time; more wait.</summary>
    public int Concurrency { get; init; } = Math.Max(2, 2 * Environment.ProcessorCount);

    /// <summary>Requests that may wait; more are turned away.</summary>
    public int Queue { get; init; } = 500;

    /// <summary>Connections held at the same time; more are closed.</summary>
    public int Connections { get; init; } = 2000;

    /// <summary>Requests of one client in a second, on average; 0: as many as it likes.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>Threads that index while the service answers: one core is left for that.</summary>
    public int IndexingThreads { get; init; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Who writes the index: shown to others who want to.</summary>
    public string Holder { get; init; } = "fundstelle serve";

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where structured logs go, one JSON value a line.</summary>
    public TextWriter Log { get; init; } = TextWriter.Null;

    /// <summary>What cannot be used, and why.</summary>
    public IEnumerable<Message> Problems()
    {
        foreach (var url in Urls)
        {
            if (!Uri.TryCreate(url.Replace("//+", "//0.0.0.0", StringComparison.Ordinal).Replace("//*", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
                yield return new($"--urls {url}: gemeint ist etwa {DefaultUrl}. Verschlüsselung übernimmt ein Server davor.", $"--urls {url}: what is meant is like {DefaultUrl}. Encryption is the task of a server in front.");
            else if (!uri.IsLoopback && Keys is null)
                yield return new(
                    $"--urls {url}: Diese Adresse ist auch von anderen Rechnern zu erreichen. Dafür braucht es --keys DATEI mit mindestens einem Schlüssel, damit nicht jeder urteilen und den Index ändern kann.",
                    $"--urls {url}: this address can be reached from other machines. That needs --keys FILE with at least one key, so that not everybody can judge and change the index.");
        }
        if (Indexes.Count == 0) yield return new("Kein Index genannt.", "No index named.");
        foreach (var name in Indexes.GroupBy(index => index.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return new($"Der Name „{name.Key}“ steht für mehrere Indizes.", $"The name \"{name.Key}\" stands for several indexes.");
    }
}
