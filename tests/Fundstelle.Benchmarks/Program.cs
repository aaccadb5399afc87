using Fundstelle.Benchmarks;

// dotnet run -c Release --project tests/Fundstelle.Benchmarks -- NAME …; without a name: what there is.
return Benchmarks.Run(args);
