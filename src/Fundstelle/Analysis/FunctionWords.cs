using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>
/// Articles, pronouns, prepositions, conjunctions and auxiliaries in their written form: words that say nothing about what a text is about.
/// Outside phrases they are ignored where other words are there, and searched when nothing else is.
/// </summary>
public static class FunctionWords
{
    static readonly FrozenSet<string> words =
        """
        aber als am an auch auf aus bei beim bin bis bist da dabei dadurch dafür dagegen daher dahin damit dann daran darauf daraus darin darüber darum das dass
        davon davor dazu dein deine deinem deinen deiner deines dem den denen denn der deren des dessen die dies diese diesem diesen dieser dieses dir doch dort du
        durch ein eine einem einen einer eines er es etwa etwas euch euer eure eurem euren eurer eures für gegen hab habe haben hat hatte hatten hattest hattet
        hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist ja jede jedem jeden jeder jedes jene jenem jenen jener jenes kann kein keine
        keinem keinen keiner keines man mein meine meinem meinen meiner meines mich mir mit nach nicht noch nun nur ob obwohl oder ohne sein seine seinem seinen
        seiner seines seit selbst sich sie sind so sogar solche solchem solchen solcher solches sondern sonst soweit sowie um und uns unser unsere unserem unseren
        unserer unseres unserm unsern unsre unsrem unsren unsrer unsres unter über vom von vor war waren warst wart was wegen weil welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird
        wirst wo wurde wurden während würde würden zu zum zur zwar zwischen worden wäre wären sei seien hätte hätten ward wem wen wessen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> spans = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stem of the noun that has the letters of a function word, and a capital: die Würde, die Waren, auf neuen Wegen; null for all others.</summary>
    public static string? StemAsNoun(string written) => written switch { "würde" or "würden" => "würd", "waren" => "ware", "wegen" => "weg", _ => null };

    /// <summary>The stem of a preposition or adverb that has the letters of a noun, and never an ending: dank, kraft, weg; null for all others.</summary>
    public static string? StemBesideNoun(string written) => written is "dank" or "kraft" or "mal" or "trotz" or "weg" ? written + SmallSign : null;

    // No word has it, so that the stem is no other word's.
    const char SmallSign = '°';

    /// <summary>Whether a written form is a function word, or one with a shortened "es" behind it: war's, wenn's.</summary>
    public static bool Contains(ReadOnlySpan<char> written) => spans.Contains(written) || (written.EndsWith("'s") && spans.Contains(written[..^2]));
}
