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
    public static byte[] Of(Layer layer, string word) => Of(layer, word, stackalloc byte[Room]).ToArray();

    /// <summary>Bytes that writing any term takes.</summary>
    internal const int Room = 1 + (3 * LongestTerm);

    /// <summary>One term, written into bytes that are there already.</summary>
    /// <param name="layer">Its layer.</param>
    /// <param name="word">Its word.</param>
    /// <param name="room"><see cref="Room"/> bytes.</param>
    internal static ReadOnlySpan<byte> Of(Layer layer, string word, Span<byte> room)
    {
        room[0] = (byte)layer;
        // No letter takes less than a byte.
        var length = 1 + Encoding.UTF8.GetBytes(word.AsSpan(0, Math.Min(word.Length, LongestTerm)), room[1..]);
        return room[..Math.Min(length, LongestTerm)];
    }

    /// <summary>What an occurrence of a word is found by; parts may repeat what others say.</summary>
    internal static IEnumerable<(Layer Layer, string Word)> AllOf(WordAnalysis word)
    {
        if (word.IsReading)
        {
            for (var i = 0; i < word.Stems.Count; i++) yield return (Layer.Stem, word.Stems[i]);
        }
        else if (word.Stems is [var only] && only == word.Written)
        {
            yield return (Layer.WrittenAndStem, only);
        }
        else
        {
            yield return (Layer.Written, word.Written);
            for (var i = 0; i < word.Stems.Count; i++) yield return (Layer.Stem, word.Stems[i]);
        }
        for (var i = 0; i < word.Parts.Count; i++) yield return (word.Parts[i].EndsWord ? Layer.Head : Layer.Modifier, word.Parts[i].Stem);
    }

    /// <summary>The terms under which a stem is found, in the index of one field.</summary>
    public static IEnumerable<byte[]> Stems(string stem) => [Of(Layer.WrittenAndStem, stem), Of(Layer.Stem, stem)];

    /// <summary>The terms under which a written form is found.</summary>
    public static IEnumerable<byte[]> WrittenForms(string written) => [Of(Layer.WrittenAndStem, written), Of(Layer.Written, written)];
}
