using System.Text;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Fundstelle.Embedded;

/// <summary>
/// Bytes of documents → fewer bytes: Zstandard with a dictionary trained on the first documents. Each is compressed on its own, so that a hit costs
/// only its own text; the dictionary gives back what that would cost in size. An instance belongs to one thread at a time. Back: <see cref="TextUnpacking"/>.
/// </summary>
sealed class TextCompression(byte[] dictionary) : IDisposable
{
    // Tried 1 to 9 on speeches: 3 is where the size falls (to 33 %) before the speed does (160 MB/s).
    const int Level = 3;
    const int DictionaryLength = 1 << 18;

    // Samples are pieces of this many bytes; of a long text only so many, so that one book does not fill the dictionary.
    const int SampleLength = 1000;
    const int SamplesOfADocument = 16;

    readonly Compressor compressor = Made(dictionary);

    static Compressor Made(byte[] dictionary)
    {
        var made = new Compressor(Level);
        // There is one dictionary in an index, and it need not be named 40,000 times.
        made.SetParameter(ZSTD_cParameter.ZSTD_c_dictIDFlag, 0);
        if (dictionary.Length > 0) made.LoadDictionary(dictionary);
        return made;
    }

    /// <summary>A dictionary from the first documents of an index: trained where there is enough of them, otherwise the beginnings of their texts.</summary>
    public static byte[] DictionaryFrom(IEnumerable<Document> documents)
    {
        var samples = new List<ArraySegment<byte>>();
        foreach (var document in documents)
        {
            samples.Add(DocumentCodec.Head(document));
            var text = Encoding.UTF8.GetBytes(document.Text, 0, Math.Min(document.Text.Length, SampleLength * SamplesOfADocument));
            for (var at = 0; at < text.Length; at += SampleLength) samples.Add(new(text, at, Math.Min(SampleLength, text.Length - at)));
        }
        var all = new byte[samples.Sum(sample => sample.Count)];
        var end = 0;
        foreach (var sample in samples)
        {
            sample.CopyTo(all, end);
            end += sample.Count;
        }
        // A tenth of the samples is what Zstandard recommends for the size.
        return all.Length >= 10 * (DictionaryLength / 16) ? Trained(all, samples, Math.Min(DictionaryLength, all.Length / 10)) : all[..Math.Min(all.Length, DictionaryLength / 16)];
    }

    /// <summary>One pass of the cover algorithm (Liao et al. 2016) with segments of 200 bytes; searching for their best length takes five times as long and gains 0.1 %, looking at every sample instead of every fifth the same.</summary>
    static unsafe byte[] Trained(byte[] all, List<ArraySegment<byte>> samples, int length)
    {
        var bytes = new byte[length];
        var lengths = samples.Select(sample => (nuint)sample.Count).ToArray();
        var parameters = new ZDICT_fastCover_params_t { k = 200, d = 8, f = 20, accel = 5, steps = 1, nbThreads = 1 };
        fixed (byte* target = bytes, source = all)
        fixed (nuint* sizes = lengths)
        {
            var made = Methods.ZDICT_trainFromBuffer_fastCover(target, (nuint)length, source, sizes, (uint)lengths.Length, parameters);
            return Methods.ZDICT_isError(made) ? all[..Math.Min(all.Length, length)] : bytes[..(int)made];
        }
    }

    byte[] room = [];

    /// <summary>The bytes to keep.</summary>
    public byte[] Compress(ReadOnlySpan<byte> text)
    {
        var most = Compressor.GetCompressBound(text.Length);
        if (room.Length < most) room = new byte[most];
        return room[..compressor.Wrap(text, room)];
    }

    public void Dispose() => compressor.Dispose();
}
