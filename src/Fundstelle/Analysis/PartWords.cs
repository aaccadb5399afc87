using System.Collections.Frozen;

namespace Fundstelle.Analysis;

/// <summary>Words that are special as parts of compounds, as lists of facts: lower case, ß as ss.</summary>
static class PartWords
{
    /// <summary>What verbs begin with.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = Set("wieder weiter her hin vor aus auf ein nach mit über unter durch zurück zusammen vorwärts rück");

    // What Greek and Latin lend (Konfixe: Fleischer and Barz 2012). Not ethno, retro and others behind which -loge and -grad look like nouns.
    const string CombiningForms = "astro chemo exo hydro krypto mega multi nano neo neuro petro physio pseudo psycho sozio stereo thermo turbo ultra vize";

    /// <summary>Adjectives and bound forms that begin nouns: Hoch|wasser.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AdjectiveModifiers = Set(
        """
        alt neu gross klein hoch tief lang kurz breit schwer leicht schnell rot grün blau gelb schwarz weiss grau braun warm kalt frei fremd fern nah früh spät
        sonder gesamt haupt neben binnen innen aussen vorder ober unter mittel einzel doppel mehr mindest höchst sozial privat öffentlich elektro bio öko
        euro auto video radio foto tele mikro makro mini super geo giro allein fest voll halb viel gleich selbst zwischen rück gegen kern rein roh hart weich sauer süss
        zwei drei vier fünf sechs neun zehn zwölf jung stark schwach still laut eigen steil flach rund digital national international regional zentral
        """ + CombiningForms);

    /// <summary>Those among them that keep their meaning where they do: an Innenminister is a Minister, a Hochzeit no Zeit.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TransparentModifiers = Set(
        "sonder gesamt haupt neben binnen innen aussen vorder ober unter mittel einzel doppel halb mindest höchst neu alt kern bio öko mikro makro mini national international regional zentral sozial privat öffentlich digital geo giro roh tele klein kurz früh spät fern nah auto " + CombiningForms);

    /// <summary>Prefixes and function words: they begin words without being parts of compounds (auf|gabe, bei|spiel, ver|walt|ung). In the last line what lines broke off, or looks like außen, hinten, Mitte, ungern and kommen (Aussicht, Hinterziehung, Mittag, Ungerechtigkeit, Kommandant).</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoModifier = Set(
        """
        ab an auf aus auseinander zusammen bei be hinter wider losig da dar durch ein einer eine eines ent er ge her hin in im miss mit nach ob ohne so um un unter über ver vor weg wer zer zu zum zur der die das
        den dem des es ist hat und oder als am bis für ihr ihn ihm sie wie wo was man nur nun noch auch doch aber dann denn dort hier ja nein nicht nichts wir ich du mir dir
        uns euch sei sein war wird werden wurde haben sind seit sich von vom vorn kein keine kann soll muss will mag dieser diese jeder alle alles aller allen sehr schon
        wenn dass dies wieder weiter herr herrn frau kon kom pro pre per re inter ex de des dis ad ka la le ma mo na no pa po ra ro sa se ta te to va vi wi
        eins sieben acht elf erst gar ganz immer zwar etwa wegen während dabei damit daran darum davon dazu
        ei eu ur ste ten tes ter los tät ion ist gen lich heit keit ung isch sam haft bar gibt gab gehe geht macht sagt sagen ware waren wären
        zusam benach vera veran verst verun entsch err auss hint mitt unger konkur jugosla fundamenta krimina komm proz mar mein steu suz wester wim
        """);

    /// <summary>Nouns among those, or that look like other words, which do begin compounds: Haft|strafe, Macht|kampf, Gen|technik. Never inside of one, where they are suffixes.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounsAtBegin = Set("haft macht waren gen bar soll erst los");

    /// <summary>Derivational suffixes and endings that are also words (frei|heit, tisch|ler, schüler|innen), and short words that end others by chance.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoHead = Set(
        """
        losigkeit heit heiten keit keiten schaft schaften schaftlich schaftliche schaftlichem schaftlichen schaftlicher schaftliches barkeit barkeiten eur eure euren eurs tum tums tümer ung ungen lich liche lichen lichem licher liches isch ische ischen ischer isches ischem ler lern lers lerin lerinnen ner nern nerin nerinnen
        ners innen tinnen inne lenden dender steile sinn bar bare baren barer bares barem haft hafte haften hafter haftes haftem sam same samen samer sames los lose losen loser loses losem
        ion ionen tion tionen ist isten ismus tät täten ent ente enten ant anten ante antes antin antinnen entin entinnen and anden andin andinnen ents ende enden endes ender endem ern erne ernen ernd ers ert erte erten est este esten ester estes
        chen lein ling linge lingen lings nis nisse nissen igen igung ieren iert ierte ierten ierung eren erung erungen ens tes ten ter test tet tete teten
        bein gen ger sinnen rin rinnen rat ran ranz rand ung den dem der des die das und ihn ihr ist hat war wir sie ich man tun tag
        amen ene enem enen ener enes chend chende chenden end ina ing inge ster stief stiefe stiefen stext stexte tel ragen reich reiche reichen reicher reiches teil teile wert werte mal male malen weise weisen erweise zehnte zehnten zehnter zehntes zehntens zehntel zehnmal zehnfache sten stens stel stels zigtausend zigtausende zigtausenden zehntausend zehntausende zehntausenden
        logisch logische logischem logischen logischer logisches
        """, except: "rat tag sinn reich teil teile wert werte test");

    /// <summary>What ends numbers, and other words by chance (Jahrhundert).</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RoundNumbers = Set("hundert hunderte hunderten tausend tausende tausenden");

    /// <summary>Nouns among those, which do end nouns whose beginning is known to begin others: Untersuchungs|haft, Denk|weise.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounsAtEnd = Set("haft weise weisen rand bein");

    /// <summary>Nouns among those, which do behind another noun that is the root of no verb: Kriegs|ende, but Streikende; Hanf|samen, but Mitteilsamen.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounsBehindNouns = Set("ende enden endes samen");

    /// <summary>
    /// What makes an adjective of any noun, as a suffix does, while the noun keeps its meaning (suffixoids, Halbsuffixe: Fleischer and Barz 2012): Kreis|förmig, Lawinen|artig.
    /// Behind adjectives they are suffixes (grossartig, gleichförmig).
    /// </summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixoids = Set(
        "förmig förmige förmigem förmigen förmiger förmiges artig artige artigem artigen artiger artiges");

    /// <summary>What things are measured by, as it stands before what says how long or how old they are: Jahrhunderte|alt, Meter|hoch.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Measures = Set(
        "sekunden minuten stunden tage nächte wochen monate jahre jahrzehnte jahrhunderte jahrtausende zentimeter meter kilometer meilen seiten kilo zentner tonnen finger daumen knie");

    /// <summary>The adjectives behind those; short ones, which end other words by chance (Gestalt).</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MeasureAdjectives = Set(
        "alt alte altem alten alter altes dick dicke dickem dicken dicker dickes hoch hohe hohem hohen hoher hohes lang lange langem langen langer langes tief tiefe tiefem tiefen tiefer tiefes weit weite weitem weiten weiter weites");

    /// <summary>What is written in one with an infinitive before it, always until 1996, some of it since (Amtliches Regelwerk, § 34): sitzen|bleiben, spazieren|gegangen.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbsBehindVerbs = Set(
        """
        bleiben bleibt blieb blieben geblieben zubleiben gehen geht ging gingen gegangen zugehen lassen lässt liess liessen gelassen zulassen lernen lernt lernte lernten gelernt zulernen
        """);

    /// <summary>
    /// Whether a word is made of others, or looks like it, and says nothing of them: its parts mean something else where they stand alone (idiomatic compounds: Fleischer
    /// and Barz, Wortbildung der deutschen Gegenwartssprache, 2012). Not one whose last part has a second meaning of its own: a Sonnenbrand is a Brand, a Wasserhahn a Hahn.
    /// </summary>
    public static bool IsOpaque(string word)
    {
        var bare = Letters.WithoutLastUmlaut(word) ?? word;
        foreach (var ending in (ReadOnlySpan<string>)["", "s", "es", "e", "n", "en", "er", "ern"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && (opaque.Contains(word.AsSpan(0, word.Length - ending.Length)) || opaque.Contains(bare.AsSpan(0, word.Length - ending.Length)))) return true;
        }
        return false;
    }

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> opaque = Set(
        """
        abdomen angsthase augenblick autobahn backfisch bärendienst baulöwe bestandteil besteck bettelstab blaustrumpf buchhalter bullauge drahtesel eifersucht eselsbrücke fahrstuhl
        fingerhut fleischwolf formalie frechdachs frühstück gegenstand geizhals gliedmass gliedmasse glückspilz grossmut grundstück gürtelrose handschuh handwerk hardware hasenfuss
        hauptmann hexenschuss hochmut hochstapler hochzeit holzweg hühnerauge hungertuch junggeselle katzenjammer katzensprung kleinmut krähenfuss kuhhandel kunststück
        lampenfieber landstreicher landtag langeweile langmut löwenzahn maulwurf meerschweinchen metropole mittelalter muskelkater nervensäge notstand papiertiger pechvogel
        pferdefuss plattform pleitegeier schlagartig purzelbaum rapport reichstag reisswolf richtlinie rosenkranz rotkehlchen rucksack ruhestand sanftmut schildkröte schlafmütze schmutzfink
        schriftsteller seepferdchen sehnsucht sonnabend spassvogel standort statthalter steckenpferd stereotyp stockwerk strohwitwe strohwitwer sündenbock support television teufelskreis thermostat transaktion
        wendehals windbeutel zankapfel zaunkönig zinnober
        """);

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words, string except = "") =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Except(except.Split(' '), StringComparer.Ordinal)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
