namespace Fundstelle.Matching;

/// <summary>Abbreviations and what they stand for, months as Austria calls them, and small numbers in Roman (not those that are a letter or a name: V, X, Xi): an abbreviation in a query is also searched in full, a single full word also abbreviated.</summary>
static class Abbreviations
{
    static readonly Dictionary<string, List<string>> others = [];

    static readonly Dictionary<string, List<(string, IReadOnlyList<string>)>> phrases = new(StringComparer.Ordinal);

    static readonly Dictionary<string, string> dotted = new(StringComparer.Ordinal);

    static Abbreviations() => Read();

    /// <summary>Other ways to write a word, each as text of one or more words; empty for most.</summary>
    /// <param name="written">The written form; of an abbreviation of several words (u.a.) those, with a blank between.</param>
    public static IReadOnlyList<string> Of(string written)
    {
        if (others.TryGetValue(written, out var found)) return found;
        // Milliarden, Bundesgerichtshofs; abbreviations are shorter.
        foreach (var ending in (ReadOnlySpan<string>)["en", "n", "es", "s"])
        {
            if (written.Length - ending.Length >= 5 && written.EndsWith(ending, StringComparison.Ordinal) && others.TryGetValue(written[..^ending.Length], out found)) return found;
        }
        return [];
    }

    /// <summary>The abbreviation of a full word that is another word without its dot (Artikel: Art.), without the dot; null where there is none. Only safe where a number follows.</summary>
    public static string? BeforeNumber(string written) => dotted.GetValueOrDefault(written);

    /// <summary>The names of several words that may begin with a word, each with its abbreviations: europäische → europäische union, eu.</summary>
    public static IReadOnlyList<(string Phrase, IReadOnlyList<string> Names)> Phrases(string written) => phrases.GetValueOrDefault(Begin(written)) ?? [];

    // Endings differ, so that the first letters must do.
    static string Begin(string written) => written[..Math.Min(written.Length, 4)];

    static void Read()
    {
        static void Add(string from, string to)
        {
            if (!others.TryGetValue(from, out var list)) others[from] = list = [];
            if (!list.Contains(to)) list.Add(to);
        }
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var names = line.Split('=', StringSplitOptions.TrimEntries);
            // With its dot in the table an abbreviation is another word without it (Art, Min), and is only read as one where the dot was typed.
            foreach (var from in names.Where(name => name.EndsWith('.') || !line.Contains('.', StringComparison.Ordinal)))
            {
                foreach (var to in names.Where(name => name != from)) Add(from, to);
            }
            foreach (var phrase in names.Where(name => name.Contains(' ', StringComparison.Ordinal)))
            {
                if (!phrases.TryGetValue(Begin(phrase.Split(' ')[0]), out var list)) phrases[Begin(phrase.Split(' ')[0])] = list = [];
                list.Add((phrase, [.. names.Where(name => name != phrase)]));
            }
            if (names is [[.. var abbreviation, '.'], var full]) dotted[full] = abbreviation;
        }
    }

    // What is abbreviated in papers, minutes and laws; only abbreviations that are no other word. Inflection of the full words is the analyser's business.
    const string table =
        """
        § = paragraph = paragraf
        z b = zb = zum beispiel
        d h = dh = das heisst
        u a = unter anderem
        st = sankt
        sog = sogenannt
        ca = circa
        km = kilometer
        kg = kilogramm
        cm = zentimeter
        ha = hektar
        mm = millimeter
        m2 = qm = quadratmeter
        km2 = quadratkilometer
        m3 = kubikmeter
        mg = milligramm
        ml = milliliter
        kwh = kilowattstunde
        mwh = megawattstunde
        gwh = gigawattstunde
        twh = terawattstunde
        mw = megawatt
        gw = gigawatt
        gb = gigabyte
        eur = euro
        mwst = mehrwertsteuer
        bip = bruttoinlandsprodukt
        ifg = informationsfreiheitsgesetz
        estg = einkommensteuergesetz
        owig = ordnungswidrigkeitengesetz
        prof = professor
        dr = doktor
        hr = herr
        dipl = diplom
        abs = absatz
        art. = artikel
        s. = satz
        lit = buchstabe
        rn = rdnr = randnummer
        drs = drucksache
        az. = aktenzeichen
        abb = abbildung
        tab. = tabelle
        anm = anmerkung
        anl. = anlage
        nr = nummer
        kap = kapitel
        bd. = band
        ziff = ziffer
        aufl = auflage
        jh = jahrhundert = jhd
        mio = million
        mrd = milliarde
        tsd = tausend
        str. = strasse
        tel = telefon
        min. = minute
        std = stunde
        sek = sekunde
        abt = abteilung
        bzw = beziehungsweise
        evtl = eventuell
        ggf = gegebenenfalls
        bzgl = bezüglich
        bspw = beispielsweise
        insb = insbesondere
        tgl = täglich
        lt. = laut
        max. = maximal
        mind. = mindestens
        ggü = gegenüber
        entspr = entsprechend
        hrsg = herausgeber
        bj = baujahr
        stv = stellvertretend
        kath = katholisch
        gem = gemäss
        jänner = januar
        feber = februar
        sept = september
        okt = oktober
        nov = november
        dez = dezember
        hbf = hauptbahnhof
        bhf = bahnhof
        usw = und so weiter
        etc = et cetera
        i d r = in der regel
        i v m = ivm = in verbindung mit
        i s d = im sinne des
        i h v = in höhe von
        a f = alte fassung
        n f = neue fassung
        z zt = zurzeit
        o g = oben genannt
        e v = eingetragener verein
        u u = unter umständen
        z t = zum teil
        inkl = inklusive
        zzgl = zuzüglich
        vgl = vergleiche
        un = uno = vereinte nationen
        eu = europäische union
        usa = vereinigte staaten
        nato = nordatlantikpakt
        brd = bundesrepublik deutschland
        ddr = deutsche demokratische republik
        gg = grundgesetz
        bgb = bürgerliches gesetzbuch
        stgb = strafgesetzbuch
        stpo = strafprozessordnung
        zpo = zivilprozessordnung
        hgb = handelsgesetzbuch
        sgb = sozialgesetzbuch
        baugb = baugesetzbuch
        aktg = aktiengesetz
        ustg = umsatzsteuergesetz
        inso = insolvenzordnung
        urhg = urheberrechtsgesetz
        tkg = telekommunikationsgesetz
        dsgvo = datenschutz-grundverordnung = datenschutzgrundverordnung
        bdsg = bundesdatenschutzgesetz
        betrvg = betriebsverfassungsgesetz
        kschg = kündigungsschutzgesetz
        stvg = strassenverkehrsgesetz
        aufenthg = aufenthaltsgesetz
        gewo = gewerbeordnung
        stvo = strassenverkehrs-ordnung = strassenverkehrsordnung
        bverfg = bundesverfassungsgericht
        bgh = bundesgerichtshof
        eugh = europäischer gerichtshof
        ezb = europäische zentralbank
        iwf = internationaler währungsfonds
        who = weltgesundheitsorganisation
        bka = bundeskriminalamt
        bnd = bundesnachrichtendienst
        bmf = bundesfinanzministerium
        öpnv = öffentlicher personennahverkehr
        kfz = kraftfahrzeug
        akw = atomkraftwerk
        kkw = kernkraftwerk
        lkw = lastkraftwagen = lastwagen
        pkw = personenkraftwagen
        ki = künstliche intelligenz
        ust = umsatzsteuer
        bafög = bundesausbildungsförderungsgesetz
        eeg = erneuerbare-energien-gesetz
        vwgo = verwaltungsgerichtsordnung
        vwvfg = verwaltungsverfahrensgesetz
        gvg = gerichtsverfassungsgesetz
        ao = abgabenordnung
        agg = allgemeines gleichbehandlungsgesetz
        arbzg = arbeitszeitgesetz
        burlg = bundesurlaubsgesetz
        muschg = mutterschutzgesetz
        asylg = asylgesetz
        asylblg = asylbewerberleistungsgesetz
        stag = staatsangehörigkeitsgesetz
        bimschg = bundes-immissionsschutzgesetz
        bnatschg = bundesnaturschutzgesetz
        btmg = betäubungsmittelgesetz
        waffg = waffengesetz
        versg = versammlungsgesetz
        bwahlg = bundeswahlgesetz
        parteig = parteiengesetz
        uig = umweltinformationsgesetz
        vig = verbraucherinformationsgesetz
        tmg = telemediengesetz
        netzdg = netzwerkdurchsetzungsgesetz
        uwg = gesetz gegen den unlauteren wettbewerb
        bverwg = bundesverwaltungsgericht
        bag = bundesarbeitsgericht
        bsg = bundessozialgericht
        bfh = bundesfinanzhof
        olg = oberlandesgericht
        gmbh = gesellschaft mit beschränkter haftung
        wto = welthandelsorganisation
        dgb = deutscher gewerkschaftsbund
        ihk = industrie- und handelskammer
        spd = sozialdemokratische partei deutschlands
        cdu = christlich demokratische union
        csu = christlich-soziale union
        fdp = freie demokratische partei
        afd = alternative für deutschland
        nsdap = nationalsozialistische deutsche arbeiterpartei
        kpd = kommunistische partei deutschlands
        sed = sozialistische einheitspartei deutschlands
        udssr = sowjetunion
        osze = organisation für sicherheit und zusammenarbeit in europa
        egmr = europäischer gerichtshof für menschenrechte
        bamf = bundesamt für migration und flüchtlinge
        bfv = bundesamt für verfassungsschutz
        lka = landeskriminalamt
        kripo = kriminalpolizei
        stasi = ministerium für staatssicherheit
        gestapo = geheime staatspolizei
        wm = weltmeisterschaft
        em = europameisterschaft
        edv = elektronische datenverarbeitung
        tüv = technischer überwachungsverein
        rki = robert-koch-institut
        thw = technisches hilfswerk
        drk = deutsches rotes kreuz
        vhs = volkshochschule
        ngo = nichtregierungsorganisation
        gkv = gesetzliche krankenversicherung
        mdb = mitglied des bundestages
        nrw = nordrhein-westfalen = nordrheinwestfalen
        rlp = rheinland-pfalz = rheinlandpfalz
        dna = dns
        co2 = kohlendioxid
        kita = kindertagesstätte
        azubi = auszubildende
        s. = seite
        v chr = vor christus
        n chr = nach christus
        v a = vor allem
        o ä = oder ähnliches
        u ä = und ähnliches
        s o = siehe oben
        s u = siehe unten
        m e = meines erachtens
        i a = im auftrag
        z hd = zu händen
        mfg = mit freundlichen grüssen
        geb = geboren
        ehem = ehemalige
        verh = verheiratet
        2 = ii
        3 = iii
        4 = iv
        6 = vi
        7 = vii
        8 = viii
        9 = ix
        12 = xii
        13 = xiii
        14 = xiv
        15 = xv
        16 = xvi
        """;
}
