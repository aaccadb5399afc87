using System.Text;
using Fundstelle.Analysis;
using Fundstelle.Suggesting;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Fundstelle.Embedded;

/// <summary>The written forms of titles and texts with the documents that hold them, as the vocabulary of the index has them.</summary>
static class SurfaceForms
{
    public static IEnumerable<WordCount> Of(DirectoryReader reader)
    {
        foreach (var leaf in reader.Leaves)
        {
            foreach (var field in LuceneSchema.Searched)
            {
                if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is not { } terms) continue;
                foreach (var layer in (Layer[])[Layer.WrittenAndStem, Layer.Written])
                {
                    if (terms.SeekCeil(new BytesRef([(byte)layer])) == TermsEnum.SeekStatus.END) continue;
                    for (var term = terms.Term; term is not null && term.Length > 0 && term.Bytes[term.Offset] == (byte)layer; term = terms.MoveNext() ? terms.Term : null)
                        yield return new(Encoding.UTF8.GetString(term.Bytes, term.Offset + 1, term.Length - 1), terms.DocFreq);
                }
            }
        }
    }
}
