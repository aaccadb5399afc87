using System.IO.Compression;
using System.Text;
using Fundstelle.Documents;

namespace Fundstelle.Tests.Documents;

/// <summary>Files in: encodings are never garbled in silence; a bad file or line is named and the rest goes on; nothing outside the folder is read.</summary>
public sealed class DocumentTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    (List<Document> Documents, List<string> Notes) Read(string? path = null, string[]? include = null, string[]? exclude = null)
    {
        var (documents, notes) = (new List<Document>(), new List<string>());
        foreach (var item in new FolderSource(path ?? folder.Path, include, exclude).List())
        {
            switch (item.Read(default))
            {
                case ReadOutcome.Documents read:
                    documents.AddRange(read.All);
                    notes.AddRange(read.Notes.Select(note => $"{item.Id}: {note.English}"));
                    break;
                case ReadOutcome.Skipped skipped:
                    notes.Add($"{item.Id}: {skipped.Reason.English}");
                    break;
            }
        }
        return (documents, notes);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("windows-1252", true)]
    [InlineData("iso-8859-1", true)]
    [InlineData("iso-8859-15", true)]
    [InlineData("utf-16", false)]
    public void Umlauts_come_in_right_from_every_encoding(string encoding, bool isNoted)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "Größe und Maß für Änne aus Österreich, Überzug";
        var code = Encoding.GetEncoding(encoding);
        folder.Write("a.txt", [.. code.GetPreamble(), .. code.GetBytes(text)]);
        var (documents, notes) = Read();
        Assert.Equal(text, Assert.Single(documents).Text);
        Assert.Equal(isNoted, notes.Count == 1);
    }

    [Fact]
    public void Broken_utf8_is_said()
    {
        folder.Write("a.txt", [.. Encoding.UTF8.GetBytes("Größe über äöü"), 0xC3, .. Encoding.UTF8.GetBytes(" Ende")]);
        var (documents, notes) = Read();
        Assert.Equal("Größe über äöü\uFFFD Ende", Assert.Single(documents).Text);
        Assert.Contains("no valid UTF-8", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_folders_are_one_source_with_ids_that_tell_them_apart()
    {
        folder.Write("eins/a.txt", "Ein Haus");
        folder.Write("zwei/a.txt", "Zwei Häuser");
        folder.Write("mehr/eins/a.txt", "Drei Häuser");
        folder.Write("b.txt", "Ein Garten");
        string[] Ids(params string[] paths) => [.. SeveralSources.Of([.. paths.Select(folder.At)]).List().Select(item => item.Id.Value)];
        Assert.Equal(["eins/a.txt", "zwei/a.txt", "eins-2/a.txt", "b.txt"], Ids("eins", "zwei", "mehr/eins", "b.txt", "eins"));
        Assert.Equal(["a.txt"], Ids("eins"));
        // Two files of one name are two documents.
        Assert.Equal(["a.txt", "zwei/a.txt"], Ids("eins/a.txt", "zwei/a.txt"));
        var read = Assert.IsType<ReadOutcome.Documents>(SeveralSources.Of([folder.At("eins"), folder.At("zwei")]).List().Last().Read(default));
        Assert.Equal("zwei/a.txt", Assert.Single(read.All).Id);
    }

    [Fact]
    public void Binary_empty_hidden_and_linked_files_are_no_documents()
    {
        folder.Write("picture.txt", [0x89, 0x50, 0, 0, 1, 2]);
        folder.Write("empty.txt", "  \n");
        folder.Write(".hidden.txt", "versteckt");
        folder.Write(".git/config", "versteckt");
        using var outside = new TemporaryFolder();
        File.CreateSymbolicLink(folder.At("link.txt"), outside.Write("secret.txt", "geheim"));
        Directory.CreateSymbolicLink(folder.At("circle"), folder.Path);
        var (documents, notes) = Read();
        Assert.Empty(documents);
        Assert.Equal(["empty.txt: empty", "picture.txt: not a text file"], notes);
    }

    [Fact]
    public void Globs_include_and_exclude()
    {
        folder.Write("a/b.md", "# B");
        folder.Write("a/c.txt", "C");
        folder.Write("d.md", "# D");
        Assert.Equal(["a/b.md", "d.md"], Read(include: ["**/*.md"]).Documents.Select(document => document.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["d.md"], Read(exclude: ["a/**"]).Documents.Select(document => document.Id));
    }

    [Fact]
    public void A_bad_line_of_a_collection_is_named_and_the_rest_goes_on()
    {
        var lines = "{\"id\":\"1\",\"text\":\"eins\"}\n{kaputt\n\n[1]\n{\"id\":\"2\",\"title\":\"zwei\",\"text\":\"\",\"party\":\"X\",\"date\":\"2024-06-20\"}\n{\"x\":1}\n{\"text\":\"ohne Kennung\"}";
        folder.Write("a.jsonl", lines);
        using (var packed = new GZipStream(File.Create(folder.At("b.jsonl.gz")), CompressionMode.Compress)) packed.Write(Encoding.UTF8.GetBytes("{\"id\":\"3\",\"text\":\"drei\"}\n"));
        var (documents, notes) = Read();
        Assert.Equal(["1", "2", "a.jsonl#7", "3"], documents.Select(document => document.Id));
        Assert.Equal(new DateOnly(2024, 6, 20), documents[1].Date);
        Assert.Equal(new KeyValuePair<string, string>("party", "X"), Assert.Single(documents[1].Fields));
        Assert.Equal(["2", "4", "6"], notes.Select(note => note.Split("Line ")[1].Split(':')[0]));
    }

    [Fact]
    public void Markdown_gives_words_headings_and_fields()
    {
        folder.Write("a.md", "---\ndatum: 20.06.2024\nquelle: Amtsblatt\n---\n# Titel\n\nEin *betontes* [Wort](http://example.org).\n\n## Zweiter Teil\n\n- Punkt eins\n- Punkt `zwei`\n");
        var document = Assert.Single(Read().Documents);
        Assert.Equal(("Titel", "Amtsblatt", new DateOnly(2024, 6, 20)), (document.Title, document.Source, document.Date));
        Assert.Contains("Ein betontes Wort.", document.Text, StringComparison.Ordinal);
        Assert.Contains("Punkt zwei", document.Text, StringComparison.Ordinal);
        Assert.Equal(["Titel", "Zweiter Teil"], document.Sections.Select(section => section.Heading));
        Assert.All(document.Sections, section => Assert.StartsWith(section.Heading, document.Text[section.Start..], StringComparison.Ordinal));
    }

    [Fact]
    public void Html_gives_what_a_reader_reads()
    {
        folder.Write("a.html", "<html lang=de><head><title> Der  Titel </title><meta name=author content='A. B.'><meta name=date content=2024-05-01><script>x</script></head><body><nav>Menü</nav><h1>Kopf</h1><p>Haus&nbsp;&amp; Hof<br>neu</p><h2>Zwei</h2><p>Ende<script>böse()</script></p></body></html>");
        var document = Assert.Single(Read().Documents);
        Assert.Equal(("Der Titel", "A. B.", new DateOnly(2024, 5, 1), "de"), (document.Title, document.Author, document.Date, document.Language));
        Assert.Contains("Haus\u00A0& Hof", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Menü", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("böse", document.Text, StringComparison.Ordinal);
        Assert.Equal(["Kopf", "Zwei"], document.Sections.Select(section => section.Heading));
    }

    [Fact]
    public void A_very_large_text_becomes_several_documents()
    {
        var line = Encoding.UTF8.GetBytes("Ein Haus am Hafen, und noch eines am See.\n");
        using (var file = File.Create(folder.At("large.txt")))
        {
            for (var i = 0; i < 5_000_000; i++) file.Write(line);
        }
        var before = GC.GetTotalMemory(true);
        var (count, length) = (0, 0L);
        foreach (var document in ((ReadOutcome.Documents)Assert.Single(new FolderSource(folder.Path).List()).Read(default)).All)
        {
            count++;
            length += document.Text.Length;
        }
        Assert.Equal(5_000_000L * line.Length, length);
        Assert.InRange(count, 150, 250);
        Assert.InRange(GC.GetTotalMemory(true) - before, long.MinValue, 50_000_000);
    }

    [Fact]
    public void Locked_and_unreadable_files_are_skipped_with_a_reason()
    {
        using (var locked = new FileStream(folder.Write("a.txt", "da"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var skipped = Assert.IsType<ReadOutcome.Skipped>(Assert.Single(new FolderSource(folder.Path).List()).Read(default));
            Assert.Contains("nicht lesbar", skipped.Reason.German, StringComparison.Ordinal);
        }
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        File.SetUnixFileMode(folder.At("a.txt"), UnixFileMode.None);
        using (new OrdinaryUser())
        {
            var skipped = Assert.IsType<ReadOutcome.Skipped>(Assert.Single(new FolderSource(folder.Path).List()).Read(default));
            Assert.Contains("nicht lesbar", skipped.Reason.German, StringComparison.Ordinal);
        }
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_missing_source_is_a_failure_and_a_vanished_file_is_not()
    {
        Assert.Equal(SearchFailure.SourceMissing, Assert.Throws<SearchException>(() => Read(folder.At("nowhere"))).Failure);
        var path = folder.Write("a.txt", "da");
        var item = Assert.Single(new FolderSource(folder.Path).List());
        File.Delete(path);
        Assert.IsType<ReadOutcome.Skipped>(item.Read(default));
    }
}
