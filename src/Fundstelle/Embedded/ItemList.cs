using System.Text;
using Lucene.Net.Store;

namespace Fundstelle.Embedded;

/// <summary>What the index holds of one item.</summary>
/// <param name="Fingerprint">As it was when it was read.</param>
/// <param name="Documents">How many documents it gave.</param>
/// <param name="Notes">What was odd, or why it was skipped.</param>
public sealed record ItemState(Fingerprint Fingerprint, int Documents, IReadOnlyList<Message> Notes);

/// <summary>The items of an index, in a sealed file beside Lucene's, which the commit names: a new one for each commit, so that both change at once.</summary>
static class ItemList
{
    public static void Write(SealedDirectory directory, string name, IReadOnlyDictionary<ItemId, ItemState> items)
    {
        using (var output = directory.CreateOutput(name, IOContext.DEFAULT))
        {
            output.WriteInt32(items.Count);
            foreach (var (id, state) in items.OrderBy(item => item.Key.Value, StringComparer.Ordinal))
            {
                Write(output, id.Value);
                Write(output, state.Fingerprint.Value);
                output.WriteInt32(state.Documents);
                output.WriteInt32(state.Notes.Count);
                foreach (var note in state.Notes)
                {
                    Write(output, note.German);
                    Write(output, note.English);
                }
            }
        }
        directory.Sync([name]);
    }

    public static Dictionary<ItemId, ItemState> Read(SealedDirectory directory, string name)
    {
        using var input = directory.OpenInput(name, IOContext.DEFAULT);
        var items = new Dictionary<ItemId, ItemState>();
        for (var left = input.ReadInt32(); left > 0; left--)
        {
            var id = new ItemId(ReadText(input));
            var fingerprint = new Fingerprint(ReadText(input));
            var documents = input.ReadInt32();
            var notes = new Message[input.ReadInt32()];
            for (var i = 0; i < notes.Length; i++) notes[i] = new(ReadText(input), ReadText(input));
            items[id] = new(fingerprint, documents, notes);
        }
        return items;
    }

    static void Write(DataOutput output, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        output.WriteVInt32(bytes.Length);
        output.WriteBytes(bytes, 0, bytes.Length);
    }

    static string ReadText(DataInput input)
    {
        var bytes = new byte[input.ReadVInt32()];
        input.ReadBytes(bytes, 0, bytes.Length);
        return Encoding.UTF8.GetString(bytes);
    }
}
