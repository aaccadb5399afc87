using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene45;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>
/// Lucene's format of 4.6 with stored fields as they are, one document a chunk: texts are compressed before they get here (<see cref="TextCompression"/>),
/// so that a hit costs the decompression of one document instead of a 16 KB chunk.
/// </summary>
[CodecName(FormatName)]
sealed class IndexCodec() : FilterCodec(new Lucene46Codec())
{
    const string FormatName = "Fundstelle1";

    public override StoredFieldsFormat StoredFieldsFormat { get; } = new CompressingStoredFieldsFormat(FormatName, new AsIs(), 1);

    /// <summary>Names the formats by type, since a native program has no assemblies to search for them.</summary>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(IndexCodec))]
    public static void Register()
    {
        Codec.SetCodecFactory(new Codecs());
        PostingsFormat.SetPostingsFormatFactory(new PostingsFormats());
        DocValuesFormat.SetDocValuesFormatFactory(new DocValuesFormats());
    }

    sealed class Codecs : DefaultCodecFactory
    {
        protected override void Initialize()
        {
            PutCodecType(typeof(Lucene46Codec));
            PutCodecType(typeof(IndexCodec));
        }
    }

    sealed class PostingsFormats : DefaultPostingsFormatFactory
    {
        protected override void Initialize() => PutPostingsFormatType(typeof(Lucene41PostingsFormat));
    }

    sealed class DocValuesFormats : DefaultDocValuesFormatFactory
    {
        protected override void Initialize() => PutDocValuesFormatType(typeof(Lucene45DocValuesFormat));
    }

    sealed class AsIs : CompressionMode
    {
        public override Compressor NewCompressor() => new Writer();

        public override Decompressor NewDecompressor() => new Reader();

        sealed class Writer : Compressor
        {
            public override void Compress(byte[] bytes, int off, int len, DataOutput output) => output.WriteBytes(bytes, off, len);
        }

        sealed class Reader : Decompressor
        {
            public override void Decompress(DataInput input, int originalLength, int offset, int length, BytesRef bytes)
            {
                if (bytes.Bytes.Length < originalLength) bytes.Bytes = new byte[ArrayUtil.Oversize(originalLength, 1)];
                input.ReadBytes(bytes.Bytes, 0, originalLength);
                bytes.Offset = offset;
                bytes.Length = length;
            }

            public override object Clone() => new Reader();
        }
    }
}
