using Fundstelle.Analysis;
using Fundstelle.Cli;

// Only the published program has it.
if (typeof(Application).Assembly.GetManifestResourceStream("words.bin") is UnmanagedMemoryStream words) GermanAnalyzer.Prepare(words);
return Application.Run(args, Terminal.OfProcess());
