using System.Text;
using Fundstelle.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>The written forms in the vocabulary of an index, with the documents that hold them. A form comes once for each segment, field and layer.</summary>
static class SurfaceForms
{
    public static IEnumerable<(Layer Layer, string Word, int Documents)> StartingWith(DirectoryReader reader, string[] fields, string prefix)
    {
        foreach (var leaf in reader.Leaves)
        {
            foreach (var field in fields)
            {
                if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is not { } terms) continue;
                foreach (var layer in (Layer[])[Layer.WrittenAndStem, Layer.Written])
                {
                    var start = TermCode.Of(layer, prefix);
                    if (terms.SeekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) continue;
                    for (var term = terms.Term; term is not null && term.Bytes.AsSpan(term.Offset, term.Length).StartsWith(start); term = terms.MoveNext() ? terms.Term : null)
                        yield return (layer, Encoding.UTF8.GetString(term.Bytes, term.Offset + 1, term.Length - 1), terms.DocFreq);
                }
            }
        }
    }
}
