namespace Fundstelle.Analysis;

/// <summary>
/// Forms that two verbs share, or a verb and an adjective, or two nouns, as a table of facts: gehört is of hören and of gehören, weiß of wissen and the colour,
/// Studien of Studie and of Studium, Stadien of Stadium and of Stadion, Dosen of Dose and of Dosis.
/// </summary>
static class SharedForms
{
    /// <summary>Both stems of a form, the more frequent first; null for all others.</summary>
    /// <param name="form">The form.</param>
    /// <param name="isCapitalised">Whether it has a capital in the text: then it is a noun, or begins a sentence, and is no verb of these.</param>
    public static WordStems? StemsOf(string form, bool isCapitalised) => form switch
    {
        "studien" => new(["studie", "studium"]),
        "stadien" => new(["stadi", "stadion"]),
        "dosen" => new(["dos", "dosis"]),
        // Im Falle is of Fall; who asks for a Falle means a trap.
        "falle" when isCapitalised => new(["falle", "fall"], ["falle"]),
        _ => !isCapitalised && others.TryGetValue(form, out var stems) ? new(stems) : null,
    };

    static readonly Dictionary<string, string[]> others =
        """
        gehört: gehör hör; angehört: anhör angehör; zugehört: zuhör zugehör; zugestanden: zugesteh zusteh
        eingestanden: eingesteh einsteh; gefallen: fallen gefall; gebraucht: brauch gebrauch; gestanden: steh gesteh; gedacht: denk gedenk; geraten: gerat rat; geboten: biet gebiet
        gewährt: gewähr währ; getraut: trau getrau; gereicht: reich gereich; weiss: wiss weiss; vermisst: vermiss vermess
        gefällt: gefall fall; gedachte: denk gedenk; gedachten: denk gedenk
        achte: acht achten; achten: acht achten; heisse: heissen heiss; heissen: heissen heiss
        lieber: gern lieb; liebste: lieb gern; liebsten: gern lieb; liebster: lieb; liebstes: lieb; bescheiden: bescheiden bescheid; überlegen: überleg überlegen; verlegen: verleg verlegen; gelegen: lieg gelegen; gewohnt: wohn gewohnt; geschickt: schick geschickt; heller: hell; tauber: taub; pries: preisen
        """.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(line => line[0], line => line[1..], StringComparer.Ordinal);
}
