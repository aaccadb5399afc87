using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Fundstelle.Documents.Formats;

/// <summary>Markdown: its words without its signs, headings as places, and the fields of a YAML block at its head.</summary>
static class MarkdownText
{
    static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseAutoLinks().Build();

    public static Document Read(string id, string name, string source)
    {
        var markdown = Markdown.Parse(source, pipeline);
        var text = new StringBuilder();
        var sections = new List<Section>();
        string? title = null;
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in markdown)
        {
            if (block is YamlFrontMatterBlock yaml) ReadFields(yaml.Lines.ToString(), fields);
            else Append(block, text, sections, ref title);
        }
        title = fields.GetValueOrDefault("title") ?? fields.GetValueOrDefault("titel") ?? title ?? Path.GetFileNameWithoutExtension(name);
        return DocumentFields.Apply(new Document(id, title, text.ToString().TrimEnd()) { Sections = sections }, fields.Where(field => field.Key is not ("title" or "titel")));
    }

    static void Append(Block block, StringBuilder text, List<Section> sections, ref string? title)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var start = text.Length;
                AppendInlines(heading.Inline, text);
                var words = text.ToString(start, text.Length - start).Trim();
                if (words.Length > 0) sections.Add(new(start, words));
                title ??= heading.Level == 1 && words.Length > 0 ? words : null;
                text.Append("\n\n");
                break;
            case LeafBlock { Inline: { } inline }:
                AppendInlines(inline, text);
                text.Append("\n\n");
                break;
            case HtmlBlock:
                break;
            case LeafBlock leaf:
                text.Append(leaf.Lines.ToString()).Append("\n\n");
                break;
            case TableRow row:
                foreach (var cell in row) AppendCell(cell, text, sections, ref title);
                text.Append('\n');
                break;
            case ContainerBlock container:
                foreach (var inner in container) Append(inner, text, sections, ref title);
                break;
        }
    }

    static void AppendCell(Block cell, StringBuilder text, List<Section> sections, ref string? title)
    {
        var inside = new StringBuilder();
        Append(cell, inside, sections, ref title);
        text.Append(inside.ToString().Trim()).Append("  ");
    }

    static void AppendInlines(ContainerInline? inlines, StringBuilder text)
    {
        if (inlines is null) return;
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case LineBreakInline: text.Append('\n'); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case ContainerInline container: AppendInlines(container, text); break;
            }
        }
    }

    // "key: value" lines only; nested YAML has no meaning here.
    static void ReadFields(string yaml, Dictionary<string, string> fields)
    {
        foreach (var line in yaml.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || char.IsWhiteSpace(line[0])) continue;
            var value = line[(colon + 1)..].Trim().Trim('"', '\'');
            if (value.Length > 0) fields[line[..colon].Trim()] = value;
        }
    }
}
