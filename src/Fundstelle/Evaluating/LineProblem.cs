namespace Fundstelle.Evaluating;

/// <summary>A line of a file that was left out.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">What is wrong with it.</param>
public sealed record LineProblem(int Line, Message Text);
