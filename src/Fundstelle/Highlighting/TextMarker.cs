using Fundstelle.Analysis;
using Fundstelle.Matching;

namespace Fundstelle.Highlighting;

/// <summary>A place in a text that answers a query word.</summary>
/// <param name="Range">What to mark.</param>
/// <param name="Concept">Number of the query word.</param>
/// <param name="IsWhole">Whether a whole word matched, not a part of a compound.</param>
/// <param name="Position">Position of the word, or of the first of several, in the stretch that was read: a compound may have several marks for one query word.</param>
/// <param name="IsVariant">Whether it stands for what was typed in other words: an abbreviation, or what one is short for.</param>
readonly record struct Mark(TextRange Range, int Concept, bool IsWhole, int Position = 0, bool IsVariant = false);

/// <summary>
/// Finds in a text what a compiled query found in the index, by analysing it again: measured faster than keeping offsets in the index, and smaller by a third.
/// One for each search; belongs to one thread.
/// </summary>
sealed class TextMarker
{
    readonly GermanAnalyzer analyzer;
    readonly List<Token> tokens = [];
    readonly Dictionary<Term, List<(int Concept, MatchKind Kind)>> singles = [];
    readonly List<(int Concept, Alternative.Sequence Sequence)> sequences = [];
    readonly Dictionary<Term, List<(int Sequence, int Step)>> steps = [];
    readonly List<(int Concept, WordPattern Pattern)> patterns = [];
    readonly Dictionary<WordAnalysis, Answer?> answers = [];
    readonly bool[] signatures = new bool[byte.MaxValue + 1];

    /// <summary>What one word answers, ranges relative to its begin.</summary>
    sealed record Answer(List<Mark> Marks, List<(int Sequence, int Step, TextRange Range)> Steps);

    public TextMarker(Clause clause, GermanAnalyzer analyzer, string? field)
    {
        this.analyzer = analyzer;
        var concepts = clause.Concepts().ToList();
        Concepts = concepts.Count(concept => !concept.IsAside);
        for (var i = 0; i < concepts.Count; i++)
        {
            if (concepts[i].Field is { } only && only != field) continue;
            foreach (var alternative in concepts[i].Alternatives)
            {
                switch (alternative)
                {
                    case Alternative.Single single: Entry(singles, single.Term).Add((i, single.Kind)); break;
                    case Alternative.Pattern pattern: patterns.Add((i, pattern.Forms)); break;
                    case Alternative.Sequence sequence:
                        for (var step = 0; step < sequence.Steps.Count; step++)
                        {
                            foreach (var term in sequence.Steps[step].Distinct()) Entry(steps, term).Add((sequences.Count, step));
                        }
                        sequences.Add((i, sequence));
                        break;
                }
            }
        }
    }

    /// <summary>How many words the query has.</summary>
    public int Concepts { get; }

    List<T> Entry<T>(Dictionary<Term, List<T>> map, Term term)
    {
        signatures[Signature(term.Text)] = true;
        if (!map.TryGetValue(term, out var list)) map[term] = list = [];
        return list;
    }

    /// <summary>A text in few bits: most words of a text are told by them from those of a query.</summary>
    static byte Signature(string text) => (byte)Term.HashOf(text);

    bool MayAnswer(WordAnalysis word)
    {
        if (patterns.Count > 0 || signatures[Signature(word.Written)]) return true;
        foreach (var stem in word.StemSpan)
        {
            if (signatures[Signature(stem)]) return true;
        }
        foreach (ref readonly var part in word.PartSpan)
        {
            if (signatures[Signature(part.Stem)]) return true;
        }
        return false;
    }

    /// <summary>Everything to mark, in order of begin; may overlap.</summary>
    public List<Mark> Marks(string text) => Marks(text, new(0, text.Length));

    /// <summary>Everything to mark in a stretch of a text, as if there were nothing around it; offsets are those of the text.</summary>
    public List<Mark> Marks(string text, TextRange stretch)
    {
        tokens.Clear();
        analyzer.Analyze(text.AsSpan(stretch.Start, stretch.Length), tokens);
        var marks = new List<Mark>();
        var places = sequences.Count == 0 ? null : new List<(int Step, int Position, TextRange Range)>[sequences.Count];
        foreach (var token in tokens)
        {
            if (!MayAnswer(token.Word)) continue;
            if (!answers.TryGetValue(token.Word, out var answer)) answers[token.Word] = answer = AnswerOf(token.Word);
            if (answer is null) continue;
            foreach (var mark in answer.Marks) marks.Add(mark with { Range = At(token, mark.Range), Position = token.Position });
            // A hyphenated word as a whole stands at the place of its first part only.
            foreach (var (sequence, step, range) in answer.Steps) (places![sequence] ??= []).Add((step, token.Position, At(token, range)));
        }
        for (var i = 0; places is not null && i < places.Length; i++)
        {
            if (places[i] is { } found) AddSequence(sequences[i], found, marks);
        }
        for (var i = 0; stretch.Start > 0 && i < marks.Count; i++) marks[i] = marks[i] with { Range = marks[i].Range with { Start = marks[i].Range.Start + stretch.Start } };
        marks.Sort((a, b) => a.Range.Start != b.Range.Start ? a.Range.Start.CompareTo(b.Range.Start) : b.Range.Length.CompareTo(a.Range.Length));
        return marks;
    }

    // Whole words are marked as long as they stand in the text: the analysis of a word does not know the length of a joined one.
    static TextRange At(Token token, TextRange range) =>
        range.Length < 0 ? token.Range : new(token.Range.Start + range.Start, Math.Min(range.Length, token.Range.Length - range.Start));

    static readonly TextRange wholeWord = new(0, -1);

    Answer? AnswerOf(WordAnalysis word)
    {
        List<Mark>? marks = null;
        List<(int, int, TextRange)>? found = null;
        void Add(Term term, TextRange range, bool isWhole)
        {
            if (singles.TryGetValue(term, out var concepts))
            {
                foreach (var (concept, kind) in concepts)
                {
                    marks ??= [];
                    if (!marks.Exists(mark => mark.Concept == concept && mark.IsWhole)) marks.Add(new(range, concept, isWhole, IsVariant: kind == MatchKind.Variant));
                }
            }
            if (!steps.TryGetValue(term, out var ofSequences)) return;
            foreach (var (sequence, step) in ofSequences)
            {
                found ??= [];
                if (!found.Contains((sequence, step, range))) found.Add((sequence, step, range));
            }
        }
        foreach (var stem in word.Stems)
        {
            Add(new(!word.IsReading && stem == word.Written && word.Stems.Count == 1 ? Layer.WrittenAndStem : Layer.Stem, stem), wholeWord, true);
        }
        if (!word.IsReading && (word.Stems is not [var only] || only != word.Written)) Add(new(Layer.Written, word.Written), wholeWord, true);
        foreach (var (concept, pattern) in patterns)
        {
            if (!word.IsReading && pattern.Accepts(word.Written)) (marks ??= []).Add(new(wholeWord, concept, true));
        }
        foreach (var part in word.Parts) Add(new(part.EndsWord ? Layer.Head : Layer.Modifier, part.Stem), part.Range, false);
        return marks is null && found is null ? null : new(marks ?? [], found ?? []);
    }

    static void AddSequence((int Concept, Alternative.Sequence Sequence) wanted, List<(int Step, int Position, TextRange Range)> places, List<Mark> marks)
    {
        var count = wanted.Sequence.Steps.Count;
        if (wanted.Sequence.Slop is { } slop)
        {
            AddNear(wanted.Concept, count, slop, places, marks);
            return;
        }
        foreach (var first in places.Where(place => place.Step == 0))
        {
            var end = first.Range.End;
            var complete = true;
            for (var step = 1; step < count && complete; step++)
            {
                var next = places.FindIndex(place => place.Step == step && place.Position == first.Position + step);
                complete = next >= 0;
                if (complete) end = Math.Max(end, places[next].Range.End);
            }
            if (complete) marks.Add(new(TextRange.Between(first.Range.Start, end), wanted.Concept, true, first.Position, wanted.Sequence.Kind == MatchKind.Variant));
        }
    }

    /// <summary>Every place of a step that lies in a window with all the others. A word that is every step by itself is a compound of them, and needs no neighbour.</summary>
    static void AddNear(int concept, int count, int slop, List<(int Step, int Position, TextRange Range)> places, List<Mark> marks)
    {
        var compounds = places.GroupBy(place => place.Position).Where(word => AreAll(word)).Select(word => word.Key).ToHashSet();
        foreach (var place in places.Where(place => compounds.Contains(place.Position))) Add(place.Position, place.Range);
        var others = places.FindAll(place => !compounds.Contains(place.Position));
        var widest = count - 1 + slop;
        for (var i = 0; i < others.Count; i++)
        {
            var to = i;
            while (to < others.Count && others[to].Position - others[i].Position <= widest) to++;
            var window = others[i..to];
            if (AreAll(window)) window.ForEach(place => Add(place.Position, place.Range));
        }

        bool AreAll(IEnumerable<(int Step, int Position, TextRange Range)> some) => some.Select(place => place.Step).Distinct().Count() == count;

        void Add(int position, TextRange range)
        {
            if (!marks.Exists(mark => mark.Concept == concept && mark.Range == range)) marks.Add(new(range, concept, false, position));
        }
    }
}
