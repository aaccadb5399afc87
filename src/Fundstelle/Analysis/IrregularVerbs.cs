namespace Fundstelle.Analysis;

/// <summary>
/// The verbs of German that change their root, as a table of facts: infinitive, past, participle, and the third person of the present where it changes too.
/// All forms follow from these four: ging, gingst, gingen, ginge; gebt from geben, but gib and gibt from gibt; gegangen, gegangener.
/// </summary>
static class IrregularVerbs
{
    // führen, drängen, tränken, zwängen, trügen, spannen, gelangen are verbs of their own, and far more frequent than führe from fahren.
    static readonly string[] ownVerbs = ["führ", "dräng", "tränk", "zwäng", "trüg", "sprüng", "schwäng", "spann", "gelang", "geläng", "schalt", "schält"];

    // Not frozen: freezing thousands of forms takes longer than a whole search does.
    static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> infinitives = Forms().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The infinitive of a changed form of a verb without prefix, or null: ging → gehen.</summary>
    public static string? InfinitiveOf(ReadOnlySpan<char> form) => infinitives.TryGetValue(form, out var infinitive) ? infinitive : null;

    /// <summary>Whether a form is the infinitive of a verb of the table.</summary>
    public static bool IsInfinitive(string form) => InfinitiveOf(form) == form;

    static Dictionary<string, string> Forms()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var verb = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var infinitive = verb[0];
            void Add(params ReadOnlySpan<string> made)
            {
                // Where two verbs share a form (fielen, gefallen) the first of the table has it.
                foreach (var form in made) forms.TryAdd(form, infinitive);
            }
            foreach (var past in verb[1].Split('/'))
            {
                foreach (var root in (string[])[past, Umlauted(past)])
                {
                    if (ownVerbs.Contains(root))
                    {
                        if (root == past) Add(root);
                        continue;
                    }
                    if (root.EndsWith("te", StringComparison.Ordinal)) Add(root, root + "st", root + "n", root + "t");
                    else
                    {
                        Add(root, root + "est", root + "en", root + "n", root + "t", root + "et", root + "e");
                        // lasst is of lassen.
                        if (!root.EndsWith('s')) Add(root + "st");
                    }
                }
            }
            foreach (var participle in verb[2].Split('/'))
            {
                foreach (var ending in AdjectiveEndings.InflectedOrNone) Add(participle + ending);
                // With a prefix that is never parted the ge- is missing: vergangen, bekommen, verstanden.
                if (participle.StartsWith("ge", StringComparison.Ordinal) && participle != infinitive) Add("~" + participle[2..]);
            }
            if (verb.Length > 3)
            {
                foreach (var present in verb[3].Split('/'))
                {
                    var root = present.EndsWith('t') && present.Length > 3 ? present[..^1] : present;
                    Add(present, root, root.EndsWith('s') ? root + "t" : root + "st", present.EndsWith('t') ? root + "t" : present);
                }
            }
        }
        foreach (var (form, infinitive) in forms.Where(entry => entry.Key[0] == '~').ToList())
        {
            forms.Remove(form);
            foreach (var ending in AdjectiveEndings.InflectedOrNone) forms.TryAdd($"~{form[1..]}{ending}", infinitive);
        }
        foreach (var infinitive in forms.Values.Distinct().ToList())
        {
            var root = infinitive[..^(infinitive.EndsWith("en", StringComparison.Ordinal) ? 2 : 1)];
            // verziehen is from verzeihen as a participle only.
            forms[infinitive] = infinitive;
            // gehn, sehn
            if (infinitive.EndsWith("hen", StringComparison.Ordinal)) forms.TryAdd(root + "n", infinitive);
            // Where the root ends as inflection does, rules would take that off too: gelt·en, fecht·en, frier·en.
            if (root[^1] is not ('t' or 'r' or 'd')) continue;
            foreach (var ending in (string[])["e", "t", "et", "st", "est", "end", "ende", "enden", "ender", "endes", "endem"]) forms.TryAdd(root + ending, infinitive);
        }
        return forms;
    }

    /// <summary>Every form of the table with its infinitive; those behind a prefix without their ge- are left out.</summary>
    public static IEnumerable<(string Form, string Infinitive)> All() => infinitives.Dictionary.Where(entry => entry.Key[0] != '~').Select(entry => (entry.Key, entry.Value));

    /// <summary>The infinitive of a participle that lost its ge- to a prefix: -gangen → gehen.</summary>
    public static string? InfinitiveAfterPrefix(ReadOnlySpan<char> rest)
    {
        Span<char> key = stackalloc char[64];
        if (rest.Length >= key.Length) return null;
        key[0] = '~';
        rest.CopyTo(key[1..]);
        return InfinitiveOf(key[..(rest.Length + 1)]);
    }

    // The subjunctive changes the last dark vowel of the past: fand, fände; bot, böte; lud, lüde; but not au, which no past has.
    static string Umlauted(string past)
    {
        var at = past.LastIndexOfAny(['a', 'o', 'u']);
        return at < 0 || (past[at] == 'u' && at > 0 && past[at - 1] == 'a') ? past : string.Concat(past.AsSpan(0, at), [past[at] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' }], past.AsSpan(at + 1));
    }

    const string table =
        """
        backen buk gebacken bäckt; befehlen befahl/beföhl befohlen befiehlt; beginnen begann/begönn begonnen; beissen biss gebissen; bergen barg geborgen birgt
        bersten barst geborsten birst; bewegen bewog bewogen; biegen bog gebogen; bieten bot geboten; binden band gebunden; bitten bat gebeten; blasen blies geblasen bläst
        bleiben blieb geblieben; braten briet gebraten brät; brechen brach gebrochen bricht; brennen brannte gebrannt; bringen brachte gebracht; denken dachte gedacht
        dreschen drosch gedroschen drischt; dringen drang gedrungen; dürfen durfte gedurft darf; empfangen empfing empfangen empfängt; empfehlen empfahl/empföhl empfohlen empfiehlt
        empfinden empfand empfunden; erlöschen erlosch erloschen erlischt; erschrecken erschrak erschrocken erschrickt; essen ass gegessen isst; fahren fuhr gefahren fährt
        fallen fiel gefallen fällt; fangen fing gefangen fängt; fechten focht gefochten ficht; finden fand gefunden; flechten flocht geflochten flicht; fliegen flog geflogen
        fliehen floh geflohen; fliessen floss geflossen; fressen frass gefressen frisst; frieren fror gefroren; gären gor gegoren; gebären gebar geboren gebiert; geben gab gegeben gibt
        gedeihen gedieh gediehen; gehen ging gegangen; gelingen gelang gelungen; gelten galt/gölt gegolten gilt; genesen genas genesen; geniessen genoss genossen; geraten geriet geraten gerät
        geschehen geschah geschehen geschieht; gewinnen gewann/gewönn gewonnen; giessen goss gegossen; gleichen glich geglichen; gleiten glitt geglitten; graben grub gegraben gräbt
        greifen griff gegriffen; haben hatte gehabt hat; halten hielt gehalten hält; hängen hing gehangen; hauen hieb gehauen; heben hob gehoben; heissen hiess geheissen; helfen half/hülf geholfen hilft
        kennen kannte gekannt; klingen klang geklungen; kneifen kniff gekniffen; kommen kam gekommen; können konnte gekonnt kann; kriechen kroch gekrochen; laden lud geladen lädt
        lassen liess gelassen lässt; laufen lief gelaufen läuft; leiden litt gelitten; leihen lieh geliehen; lesen las gelesen liest; liegen lag gelegen; lügen log gelogen
        meiden mied gemieden; mahlen mahlte gemahlen; melken molk gemolken; messen mass gemessen misst; misslingen misslang misslungen; mögen mochte gemocht mag; müssen musste gemusst muss; nehmen nahm genommen nimmt; nennen nannte genannt
        pfeifen pfiff gepfiffen; preisen pries gepriesen; quellen quoll gequollen quillt; raten riet geraten rät; reiben rieb gerieben; reissen riss gerissen; reiten ritt geritten
        rennen rannte gerannt; riechen roch gerochen; ringen rang gerungen; rinnen rann geronnen; rufen rief gerufen; saufen soff gesoffen säuft; salzen salzte gesalzen; saugen sog gesogen
        schaffen schuf geschaffen; scheiden schied geschieden; scheinen schien geschienen; scheissen schiss geschissen; schelten schalt/schölt gescholten schilt; schieben schob geschoben; schinden schund geschunden
        schiessen schoss geschossen; schlafen schlief geschlafen schläft; schlagen schlug geschlagen schlägt; schleichen schlich geschlichen; schleifen schliff geschliffen
        schliessen schloss geschlossen; schlingen schlang geschlungen; schmeissen schmiss geschmissen; schmelzen schmolz geschmolzen schmilzt; schneiden schnitt geschnitten
        schreiben schrieb geschrieben; schreien schrie geschrien/geschrieen; schreiten schritt geschritten; schweigen schwieg geschwiegen; schwellen schwoll geschwollen schwillt
        schwimmen schwamm geschwommen; schwinden schwand geschwunden; schwingen schwang geschwungen; schwören schwor geschworen; sehen sah gesehen sieht; senden sandte gesandt
        singen sang gesungen; sinken sank gesunken; sinnen sann gesonnen; sitzen sass gesessen; sollen sollte gesollt; spalten spaltete gespalten; spinnen spann gesponnen; sprechen sprach gesprochen spricht; spriessen spross gesprossen
        springen sprang gesprungen; stechen stach gestochen sticht; stehen stand/stünd gestanden; stehlen stahl gestohlen stiehlt; steigen stieg gestiegen; sterben starb/stürb gestorben stirbt
        stinken stank gestunken; stossen stiess gestossen stösst; streichen strich gestrichen; streiten stritt gestritten; tragen trug getragen trägt; treffen traf getroffen trifft
        treiben trieb getrieben; treten trat getreten tritt; triefen troff getroffen; trinken trank getrunken; trügen trog getrogen; tun tat getan tut; üben übte geübt übt; verderben verdarb/verdürb verdorben verdirbt
        verdriessen verdross verdrossen; vergessen vergass vergessen vergisst; verlieren verlor verloren; verzeihen verzieh verziehen; wachsen wuchs gewachsen wächst; wägen wog gewogen; waschen wusch gewaschen wäscht
        weichen wich gewichen; weisen wies gewiesen; wenden wandte gewandt; werden wurde geworden wird; werben warb/würb geworben wirbt; werfen warf/würf geworfen wirft; wiegen wog gewogen; winden wand gewunden
        wissen wusste gewusst weiss; wollen wollte gewollt; wringen wrang gewrungen; ziehen zog gezogen; zwingen zwang gezwungen
        """;
}
