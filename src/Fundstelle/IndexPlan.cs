namespace Fundstelle;

/// <summary>What has to change so that an index holds what a source holds.</summary>
/// <param name="Read">New and changed items.</param>
/// <param name="Remove">Items that are gone.</param>
public sealed record IndexPlan(IReadOnlyList<ItemId> Read, IReadOnlyList<ItemId> Remove)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Read.Count == 0 && Remove.Count == 0;

    /// <summary>Compares fingerprints; nothing is read.</summary>
    public static IndexPlan Between(IReadOnlyDictionary<ItemId, Fingerprint> source, IReadOnlyDictionary<ItemId, Fingerprint> index) => new(
        [.. source.Where(item => !index.TryGetValue(item.Key, out var known) || known != item.Value).Select(item => item.Key).OrderBy(id => id.Value, StringComparer.Ordinal)],
        [.. index.Keys.Where(id => !source.ContainsKey(id)).OrderBy(id => id.Value, StringComparer.Ordinal)]);
}
