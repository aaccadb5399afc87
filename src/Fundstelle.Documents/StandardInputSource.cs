namespace Fundstelle.Documents;

/// <summary>What a program is given on its standard input: one text, or JSON lines.</summary>
public sealed class StandardInputSource(Stream input, TimeProvider time) : ISource
{
    /// <summary>The one item.</summary>
    public const string Id = "stdin";

    /// <inheritdoc/>
    public IEnumerable<SourceItem> List(CancellationToken cancel = default) =>
        // Cannot be read twice, so it is always taken as new.
        [new(new(Id), new(time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture)), 0, _ => FormatList.ReadStandardInput(input, Id))];
}
