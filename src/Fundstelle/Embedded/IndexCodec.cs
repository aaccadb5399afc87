using System.Diagnostics.CodeAnalysis;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene40;
using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Codecs.Lucene45;
using Lucene.Net.Codecs.Lucene46;

namespace Fundstelle.Embedded;

/// <summary>
/// Lucene's format of 4.6 with stored fields as they are: texts are compressed before they get here (<see cref="TextCompression"/>), so that a hit costs the
/// decompression of one document instead of a 16 KB chunk.
/// </summary>
[CodecName(FormatName)]
sealed class IndexCodec() : FilterCodec(new Lucene46Codec())
{
    const string FormatName = "Fundstelle1";

    public override StoredFieldsFormat StoredFieldsFormat { get; } = new Lucene40StoredFieldsFormat();

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
}
