using Fundstelle.Cli;

return Application.Run(args, Terminal.OfProcess());
