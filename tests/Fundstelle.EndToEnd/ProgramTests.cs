using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Fundstelle.Analysis;
using Fundstelle.Tests;

namespace Fundstelle.EndToEnd;

/// <summary>The program from outside: output, exit codes, bad input, and what is left after a crash.</summary>
public sealed class ProgramTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Index => folder.At("index");

    public void Dispose() => folder.Dispose();

    Output Run(params string[] args) => BuiltProgram.Run([.. args, "--index", Index]);

    [Fact]
    public void The_first_command_of_the_readme_finds_the_agreement()
    {
        var first = Run("search", "Partnerschaft Angriff", "--in", BuiltProgram.Samples);
        Assert.Equal((0, true), (first.ExitCode, first.Out.StartsWith(" 1. »PARTNERSCHAFTS«ABKOMMEN", StringComparison.Ordinal)));
        var second = Run("search", "Partnerschaft Angriff", "--in", BuiltProgram.Samples, "--json");
        using var json = JsonDocument.Parse(second.Out);
        Assert.Equal("nachrichten/partnerschaft.txt", json.RootElement.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
    }

    /// <summary>Only the native one has them, and as the rules of today read them: they begin with the fingerprint of the analysis.</summary>
    [Fact]
    public void The_published_program_has_its_words_read_already() =>
        Assert.Equal(BuiltProgram.IsNative, File.ReadAllBytes(BuiltProgram.File).AsSpan().IndexOf(Encoding.ASCII.GetBytes(GermanAnalyzer.Fingerprint)) >= 0);

    [Fact]
    public void A_look_into_a_folder_leaves_the_default_index_alone()
    {
        folder.Write("mine/a.txt", "Mein Haus am Hafen.");
        folder.Write("other/b.txt", "Ein fremder Garten.");
        Output In(params string[] args)
        {
            var start = BuiltProgram.Start(args);
            start.WorkingDirectory = folder.Path;
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new(process.ExitCode, output, "");
        }
        Assert.Equal(0, In("index", "mine").ExitCode);
        Assert.Contains("b.txt", In("search", "Garten", "--in", "other").Out, StringComparison.Ordinal);
        Assert.Contains("a.txt", In("search", "Haus").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Quantities_are_written_as_the_language_writes_them()
    {
        folder.Write("source/a.txt", string.Concat(Enumerable.Repeat("Ein Haus am Hafen.\n", 80_000)));
        Assert.Contains("1 Dokument aufgenommen (1,5 MB). Dateien: 1 neu", Run("index", folder.At("source")).Error, StringComparison.Ordinal);
        Assert.Contains("1 document indexed (1.5 MB). Files: 1 new", Run("index", folder.At("source"), "--rebuild", "--lang", "en").Error, StringComparison.Ordinal);
        Assert.Contains("320.000 Wörter, 1.520.000 Zeichen", Run("document", "a.txt").Out, StringComparison.Ordinal);
        Assert.Contains("320,000 words, 1,520,000 characters", Run("document", "a.txt", "--lang", "en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit_codes_tell_hits_from_none_from_mistakes_from_failures()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Assert.Equal(3, Run("search", "Haus").ExitCode);
        Assert.Equal(9, Run("index", folder.At("nowhere")).ExitCode);
        Assert.Equal(0, Run("index", folder.At("source")).ExitCode);
        Assert.Equal(0, Run("search", "Häuser").ExitCode);
        Assert.Equal(1, Run("search", "Zeppelin").ExitCode);
        Assert.Equal(2, Run("search", "Haus", "--top", "0").ExitCode);
        Assert.Equal(2, Run("search", "Haus", "--from", "bald").ExitCode);
        Assert.Equal(2, Run("search", "Haus", "--filter", "farbe=rot").ExitCode);
        Assert.Equal(2, Run("serch", "Haus").ExitCode);
        Assert.Equal(2, Run("search", "Haus", "--tpo", "5").ExitCode);
        Assert.Equal(0, Run("check").ExitCode);
        Assert.Equal(0, Run("status").ExitCode);
        folder.Write("source/b.txt", [0, 1, 2]);
        Assert.Equal(10, Run("index", folder.At("source")).ExitCode);
        Assert.Contains("b.txt", Run("status").Out, StringComparison.Ordinal);
        // What is no text is not read again, and still said.
        Assert.Equal(0, Run("index", folder.At("source")).ExitCode);
        Assert.Contains("b.txt", Run("status").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Suchen", "to search for")]
    [InlineData("en", "search", "wonach gesucht")]
    public void Help_is_in_the_language_of_the_user(string language, string there, string absent)
    {
        var help = BuiltProgram.Run("search", "--help", "--lang", language).Out;
        Assert.Contains(there, help, StringComparison.Ordinal);
        Assert.DoesNotContain(absent, help, StringComparison.Ordinal);
        Assert.DoesNotContain(" · ", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_and_other_versions_are_refused_with_their_codes()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Run("index", folder.At("source"));
        var file = Directory.GetFiles(Index, "*.tim", SearchOption.AllDirectories)[0];
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Equal(6, Run("check").ExitCode);
        var search = Run("search", "Haus");
        Assert.Equal(6, search.ExitCode);
        Assert.Contains("--rebuild", search.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("index", folder.At("source"), "--rebuild").ExitCode);
        Assert.Equal(0, Run("search", "Haus").ExitCode);
    }

    [Fact]
    public void Escape_sequences_never_reach_the_terminal()
    {
        folder.Write("source/a.jsonl", "{\"id\":\"x\\u001b[31m\",\"title\":\"Rot \\u001b]0;Titel\\u0007\",\"text\":\"Ein Haus \\u001b[2J\\u009b31m am \\u202eHafen.\"}");
        Run("index", folder.At("source"));
        var output = Run("search", "Haus");
        Assert.Equal(0, output.ExitCode);
        Assert.DoesNotContain(output.Out, c => (char.IsControl(c) && c is not ('\n' or '\r')) || c == '\u202E');
        Assert.DoesNotContain(Run("search", "Haus", "--json").Out, c => (char.IsControl(c) && c is not ('\n' or '\r')) || c == '\u202E');
        Assert.DoesNotContain(Run("search", "\u001b[31mHaus\u0007\u202e \"").Error, c => char.IsControl(c) && c is not ('\n' or '\r'));
    }

    [Fact]
    public void Words_says_how_a_word_is_taken_apart_and_which_compounds_there_are()
    {
        var word = BuiltProgram.Run("words", "Informationsfreiheitsgesetz", "Hochschule", "Hochschulen", "--lang", "en");
        Assert.Contains("informations|freiheits|gesetz", word.Out, StringComparison.Ordinal);
        Assert.Contains("Another form of the word is more frequent, hochschulen", word.Out, StringComparison.Ordinal);
        Assert.Contains("The word itself occurs", word.Out, StringComparison.Ordinal);
        var index = folder.At("index");
        folder.Write("source/a.txt", "Die Hafenmauer und noch eine Hafenmauer.");
        Assert.Equal(0, BuiltProgram.Run("index", folder.At("source"), "--index", index).ExitCode);
        Assert.Contains("hafen|mauer", BuiltProgram.Run("words", "--index", index).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_user_are_split_or_kept_whole_and_stay_with_the_index()
    {
        var index = folder.At("index");
        folder.Write("source/a.txt", "Die Knorzelbrücke und die Hafenmauer.");
        var words = folder.Write("words.txt", "# eigene Wörter\nKnorzel\n");
        var whole = folder.Write("whole.txt", "Hafenmauer\n");
        Assert.Equal(0, BuiltProgram.Run("index", folder.At("source"), "--index", index).ExitCode);
        Assert.Equal(1, BuiltProgram.Run("search", "Knorzel", "--index", index).ExitCode);
        Assert.Equal(0, BuiltProgram.Run("search", "Mauer", "--index", index).ExitCode);
        Assert.Equal(0, BuiltProgram.Run("index", folder.At("source"), "--index", index, "--words", words, "--never-split", whole).ExitCode);
        Assert.Equal(0, BuiltProgram.Run("search", "Knorzel", "--index", index).ExitCode);
        Assert.Equal(1, BuiltProgram.Run("search", "Mauer", "--index", index).ExitCode);
        // A later run without the files keeps the words.
        folder.Write("source/b.txt", "Noch eine Knorzelbank.");
        Assert.Equal(0, BuiltProgram.Run("index", folder.At("source"), "--index", index).ExitCode);
        Assert.Contains("\"total\":2", BuiltProgram.Run("search", "Knorzel", "--index", index, "--json").Out, StringComparison.Ordinal);
        Assert.Equal(9, BuiltProgram.Run("index", folder.At("source"), "--index", index, "--words", folder.At("nowhere")).ExitCode);
    }

    [TerminalFact]
    public void The_prompt_answers_brings_back_earlier_queries_and_ends()
    {
        var index = folder.At("index");
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Assert.Equal(0, BuiltProgram.Run("index", folder.At("source"), "--index", index).ExitCode);
        var shown = BuiltProgram.AtTerminal(["search", "--index", index], "Haus\r", "\u001B[A\r", "Haf\t\r", "Garten\r", "\u0004");
        // Twice the same query, typed and fetched with the arrow, and once a word that Tab completed.
        Assert.Contains("> Hafen", shown, StringComparison.Ordinal);
        Assert.Equal(3, shown.Split("1 Treffer", StringSplitOptions.None).Length - 1);
        Assert.Contains("> Garten", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_gives_exactly_one_line_for_each_query()
    {
        folder.Write("source/a.txt", "Ein Haus am Hafen.");
        Run("index", folder.At("source"));
        var queries = folder.Write("q.jsonl", "{\"id\":\"1\",\"text\":\"Haus\"}\n{kaputt\n{\"id\":\"3\"}\n{\"id\":\"4\",\"text\":\"\\\"((( ODER -\"}\n{\"id\":\"5\",\"text\":\"\"}\n");
        var lines = Run("search", "--queries", queries).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["1", "2", "3", "4", "5"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        Run("search", "--queries", queries, "--plain", "--run", folder.At("run.txt"));
        Assert.StartsWith("1 Q0 a.txt 1 ", File.ReadAllText(folder.At("run.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_a_source_and_json_output_is_one_value()
    {
        Assert.Equal(0, BuiltProgram.Run(["index", "-", "--index", Index], "{\"id\":\"1\",\"text\":\"Ein Haus\"}\n").ExitCode);
        using var hits = JsonDocument.Parse(Run("search", "Haus", "--json").Out);
        Assert.Equal(1, hits.RootElement.GetProperty("total").GetInt32());
        using var tokens = JsonDocument.Parse(Run("analyze", "Gaspreise", "--json").Out);
        Assert.Equal("modifier head", string.Join(' ', tokens.RootElement[0].GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("role").GetString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("die der")]
    [InlineData("UND ODER NICHT")]
    [InlineData("\"\" ((( ~ ^ *")]
    [InlineData("\uD800 \u200F \u0001")]
    public void No_query_breaks_it(string query)
    {
        folder.Write("source/a.txt", "Die Lage ist ernst.");
        Run("index", folder.At("source"));
        Assert.InRange(Run("search", query).ExitCode, 0, 1);
    }

    /// <summary>FUNDSTELLE_TEST_KILLS sets how often; the last commit must open, be complete, and the next run must finish the work.</summary>
    [Fact]
    public void A_kill_at_any_moment_loses_nothing_that_was_committed()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("FUNDSTELLE_TEST_KILLS"), out var set) ? set : 100;
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 60; i++) folder.Write($"source/{i:D3}.txt", string.Concat(Enumerable.Repeat($"Dokument {i} über Häuser am Hafen und Gärten am See. ", 200)));
        var committed = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            // Each round changes something, so that there is always work to be interrupted; every tenth one rebuilds.
            folder.Write($"source/{random.Next(60):D3}.txt", $"Neu {kill} " + string.Concat(Enumerable.Repeat($"Häuser am Hafen Nummer {kill}. ", 50 + random.Next(400))));
            string[] rebuild = kill % 10 == 9 ? ["--rebuild"] : [];
            using (var process = Process.Start(BuiltProgram.Start(["index", folder.At("source"), "--index", Index, "-q", .. rebuild]))!)
            {
                if (!process.WaitForExit(50 + random.Next(500))) process.Kill();
                process.WaitForExit();
                if (process.ExitCode == 0) committed = 60;
            }
            if (kill % 5 != 4) continue;
            var status = Run("status", "--json");
            Assert.True(status.ExitCode == (committed == 0 && status.ExitCode != 0 ? 3 : 0), $"seed {seed}, kill {kill}: {status.Error}");
            if (status.ExitCode != 0) continue;
            committed = 60;
            using var json = JsonDocument.Parse(status.Out);
            Assert.True(json.RootElement.GetProperty("documents").GetInt32() == 60, $"seed {seed}, kill {kill}: {status.Out}");
            Assert.True(Run("check").ExitCode == 0, $"seed {seed}, kill {kill}: damaged");
        }
        Assert.Equal(0, Run("index", folder.At("source")).ExitCode);
        Assert.Equal(0, Run("check").ExitCode);
        Assert.Equal(0, Run("search", "Hafen").ExitCode);
    }
}
