using Fundstelle.Analysis;

namespace Fundstelle.Documents;

/// <summary>Fields by the names that files use for them, German and English.</summary>
static class DocumentFields
{
    public static Document Apply(Document document, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var others = new List<KeyValuePair<string, string>>(document.Fields);
        foreach (var (name, value) in fields)
        {
            if (value.Length == 0) continue;
            switch (name.ToLowerInvariant())
            {
                case "date" or "datum": document = DateOf(value) is { } day ? document with { Date = day } : Other(name, value); break;
                case "source" or "quelle": document = document with { Source = value }; break;
                case "author" or "autor" or "autorin" or "speaker": document = document with { Author = value }; break;
                case "category" or "kategorie" or "rubrik": document = document with { Category = value }; break;
                case "url": document = document with { Url = value }; break;
                case "language" or "sprache" or "lang": document = document with { Language = value }; break;
                default: document = Other(name, value); break;
            }
        }
        return document with { Fields = others };

        Document Other(string name, string value)
        {
            others.Add(new(name, value));
            return document;
        }
    }

    /// <summary>A day, with or without a time behind it: 2024-06-20T08:15:00+02:00, 20.06.2024; the first day of a month or year.</summary>
    public static DateOnly? DateOf(string value)
    {
        var text = value.Trim();
        return GermanDates.Period(text) is { } period ? period.First
            : text.Length > 10 && GermanDates.Day(text[..10]) is { } day ? day
            : null;
    }
}
