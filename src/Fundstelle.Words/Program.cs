using Fundstelle.Analysis;

// Run when the program is published, which takes what this writes with it: the words of its list, read already.
using var output = File.Create(args[0]);
PreparedWords.Write(output, Lexicon.Shipped);
