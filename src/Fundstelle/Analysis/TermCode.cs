using System.Text;

namespace Fundstelle.Analysis;

/// <summary>The layers of the index: under which reading of a word a term stands there.</summary>
public enum Layer : byte
{
    /// <summary>A form whose stem is the form itself; stands for both layers, so that most words are indexed once.</summary>
    WrittenAndStem = (byte)'b',

    /// <summary>The stem of a form that differs from it.</summary>
    Stem = (byte)'s',

    /// <summary>A form that differs from its stem.</summary>
    Written = (byte)'w',

    /// <summary>The stem of a part that ends its compound.</summary>
    Head = (byte)'h',

    /// <summary>The stem of a part that does not end its compound.</summary>
    Modifier = (byte)'m',
}

/// <summary>Terms as the index holds them: one byte for the layer, then the word in UTF-8. One field holds all layers, so that one pass writes them.</summary>
public static class TermCode
{
    /// <summary>The longest term in bytes; Lucene refuses those over 32,766, and nobody searches for what is longer than this.</summary>
    const int LongestTerm = 250;

    /// <summary>One term.</summary>
    public static byte[] Of(Layer layer, string word)
    {
        var bytes = new byte[1 + Encoding.UTF8.GetMaxByteCount(word.Length)];
        bytes[0] = (byte)layer;
        var length = 1 + Encoding.UTF8.GetBytes(word, bytes.AsSpan(1));
        return bytes[..Math.Min(length, LongestTerm)];
    }

    /// <summary>All terms of an occurrence of a word, each once.</summary>
    public static List<byte[]> AllOf(WordAnalysis word)
    {
        var terms = new List<byte[]>();
        void Add(Layer layer, string text)
        {
            var term = Of(layer, text);
            if (!terms.Exists(known => known.AsSpan().SequenceEqual(term))) terms.Add(term);
        }
        if (word.IsReading)
        {
            foreach (var stem in word.Stems) Add(Layer.Stem, stem);
        }
        else if (word.Stems is [var only] && only == word.Written)
        {
            Add(Layer.WrittenAndStem, only);
        }
        else
        {
            Add(Layer.Written, word.Written);
            foreach (var stem in word.Stems) Add(Layer.Stem, stem);
        }
        foreach (var part in word.Parts) Add(part.EndsWord ? Layer.Head : Layer.Modifier, part.Stem);
        return terms;
    }

    /// <summary>The terms under which a stem is found, in the index of one field.</summary>
    public static IEnumerable<byte[]> Stems(string stem) => [Of(Layer.WrittenAndStem, stem), Of(Layer.Stem, stem)];

    /// <summary>The terms under which a written form is found.</summary>
    public static IEnumerable<byte[]> WrittenForms(string written) => [Of(Layer.WrittenAndStem, written), Of(Layer.Written, written)];
}
