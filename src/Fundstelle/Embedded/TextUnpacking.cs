using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Fundstelle.Embedded;

/// <summary>
/// Bytes of documents as <see cref="TextCompression"/> made them → the bytes that were given to it. All threads read the same dictionary, from which most of a
/// short text is copied, so that it takes the room in the processor's cache once.
/// </summary>
sealed unsafe class TextUnpacking : IDisposable
{
    ZSTD_DDict_s* dictionary;

    [ThreadStatic]
    static Room? room;

    /// <param name="dictionary">The dictionary that the bytes were compressed with.</param>
    public TextUnpacking(byte[] dictionary)
    {
        fixed (byte* start = dictionary) this.dictionary = Methods.ZSTD_createDDict(start, (nuint)dictionary.Length);
    }

    ~TextUnpacking() => Methods.ZSTD_freeDDict(dictionary);

    /// <summary>The bytes that were given, until the thread asks for the next ones.</summary>
    /// <exception cref="ZstdException">They were not made by <see cref="TextCompression"/> with this dictionary.</exception>
    public ReadOnlySpan<byte> Unpack(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(dictionary == null, this);
        var unpacked = (room ??= new()).Unpack(bytes, dictionary);
        GC.KeepAlive(this);
        return unpacked;
    }

    public void Dispose()
    {
        Methods.ZSTD_freeDDict(dictionary);
        dictionary = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>What a thread needs to unpack.</summary>
    sealed class Room
    {
        /// <summary>A thread keeps no more bytes than this; longer texts get room of their own.</summary>
        const int MostKept = 1 << 18;

        readonly ZSTD_DCtx_s* context = Methods.ZSTD_createDCtx();
        readonly byte[] kept = GC.AllocateUninitializedArray<byte>(MostKept);

        ~Room() => Methods.ZSTD_freeDCtx(context);

        public ReadOnlySpan<byte> Unpack(ReadOnlySpan<byte> packed, ZSTD_DDict_s* dictionary)
        {
            fixed (byte* source = packed)
            {
                var length = Methods.ZSTD_getFrameContentSize(source, (nuint)packed.Length);
                if (length > (ulong)Array.MaxLength) throw new ZstdException(ZSTD_ErrorCode.ZSTD_error_prefix_unknown, "no length is given");
                var bytes = length <= MostKept ? kept : GC.AllocateUninitializedArray<byte>((int)length);
                fixed (byte* target = bytes)
                {
                    // As if the dictionary were new to it: then Zstandard fetches ahead what it copies, most of which other work has pushed out of the cache since the last text.
                    context->dictEnd = null;
                    var made = Methods.ZSTD_decompress_usingDDict(context, target, (nuint)bytes.Length, source, (nuint)packed.Length, dictionary);
                    if (Methods.ZSTD_isError(made)) throw new ZstdException(Methods.ZSTD_getErrorCode(made), Methods.ZSTD_getErrorName(made));
                    return bytes.AsSpan(0, (int)made);
                }
            }
        }
    }
}
