using System.Globalization;

namespace Fundstelle.Ranking;

/// <summary>One setting of <see cref="RankingOptions"/> by name: what profiles, the command line, sliders and tuning go through.</summary>
/// <param name="Name">As in a profile: k1, halfLife.</param>
/// <param name="Lowest">Smallest value allowed.</param>
/// <param name="Highest">Largest value allowed.</param>
/// <param name="Usual">The largest value that was ever of use; sliders end there.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Get">Reads it.</param>
/// <param name="With">The options with another value of it.</param>
public sealed record RankingSetting(
    string Name, double Lowest, double Highest, double Usual, Message Meaning, Func<RankingOptions, double> Get, Func<RankingOptions, double, RankingOptions> With)
{
    /// <summary>All settings, in the order in which they are shown.</summary>
    public static IReadOnlyList<RankingSetting> All { get; } =
    [
        new("k1", 0, 10, 3, new("wie spät weitere Vorkommen eines Wortes nicht mehr zählen", "how late further occurrences of a word stop counting"), o => o.K1, (o, v) => o with { K1 = v }),
        new("b", 0, 1, 1, new("wie sehr die Länge eines Textes gegen ihn zählt", "how much the length of a text counts against it"), o => o.B, (o, v) => o with { B = v }),
        new("titleB", 0, 1, 1, new("wie sehr die Länge eines Titels gegen ihn zählt", "how much the length of a title counts against it"), o => o.TitleB, (o, v) => o with { TitleB = v }),
        new("title", 0, 100, 10, new("Gewicht des Titels", "weight of the title"), o => o.Title, (o, v) => o with { Title = v }),
        new("text", 0, 100, 5, new("Gewicht des Textes", "weight of the text"), o => o.Text, (o, v) => o with { Text = v }),
        new("stem", 0, 100, 3, new("Gewicht eines Wortes mit demselben Stamm", "weight of a word with the same stem"), o => o.Stem, (o, v) => o with { Stem = v }),
        new("exact", 0, 100, 2, new("Zugabe für genau dieselbe Schreibung", "bonus for exactly the same spelling"), o => o.Exact, (o, v) => o with { Exact = v }),
        new("head", 0, 100, 1, new("Gewicht eines Kompositums, das auf das Wort endet", "weight of a compound that ends in the word"), o => o.Head, (o, v) => o with { Head = v }),
        new("modifier", 0, 100, 1, new("Gewicht eines Kompositums, in dem das Wort vorn steht", "weight of a compound that holds the word before its end"), o => o.Modifier, (o, v) => o with { Modifier = v }),
        new("parts", 0, 100, 1, new("Gewicht der Teile eines gesuchten Kompositums, nahe beieinander", "weight of the parts of a compound asked for, near each other"), o => o.Parts, (o, v) => o with { Parts = v }),
        new("variant", 0, 100, 1, new("Gewicht anderer Schreibungen von Namen und ausgeschriebener Abkürzungen", "weight of other spellings of names and abbreviations written out"), o => o.Variant, (o, v) => o with { Variant = v }),
        new("family", 0, 100, 1, new("Gewicht von Wörtern derselben Familie, wo ein Suchwort genügt", "weight of words of the same family, where any query word is enough"), o => o.Family, (o, v) => o with { Family = v }),
        new("phrase", 0, 10, 2, new("Zugabe, wenn Suchwörter aufeinander folgen", "bonus where query words follow each other"), o => o.Phrase, (o, v) => o with { Phrase = v }),
        new("proximity", 0, 10, 2, new("Zugabe, wenn Suchwörter nahe beieinander stehen", "bonus where query words are near each other"), o => o.Proximity, (o, v) => o with { Proximity = v }),
        new("recency", 0, 10, 2, new("Zugabe für neue Dokumente", "bonus for recent documents"), o => o.Recency, (o, v) => o with { Recency = v }),
        new("halfLife", 1, 36_525, 730, new("nach wie vielen Tagen die Zugabe für neue Dokumente halb so groß ist", "after how many days the bonus for recent documents is half as large"), o => o.HalfLife, (o, v) => o with { HalfLife = v }),
    ];

    /// <summary>The setting of a name, upper or lower case alike; null where there is none.</summary>
    public static RankingSetting? Named(string name) => All.FirstOrDefault(setting => string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with a value, or null.</summary>
    public Message? Problem(double value)
    {
        // Written so that NaN fails too.
        if (value >= Lowest && value <= Highest) return null;
        return new(Say($"{Name} ist {value}; erlaubt ist {Lowest} bis {Highest}."), Say($"{Name} is {value}; allowed is {Lowest} to {Highest}."));

        static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
