using System.Security.Cryptography;
using System.Text;

namespace Fundstelle.Web.Guarding;

/// <summary>Keys of people and programs that may judge and change the index. Only their hashes are kept.</summary>
public sealed class ApiKeys
{
    /// <summary>Shorter keys could be guessed.</summary>
    public const int ShortestKey = 16;

    readonly List<(string Name, byte[] Hash)> keys = [];

    ApiKeys()
    {
    }

    /// <summary>Reads one key a line: name, blank, key; # begins a comment.</summary>
    /// <returns>The keys, or null with what is wrong.</returns>
    public static (ApiKeys? Keys, Message? Problem) Parse(IEnumerable<string> lines)
    {
        var keys = new ApiKeys();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Trim() is "" || line.StartsWith('#')) continue;
            if (line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is not [var name, { Length: >= ShortestKey } key])
                return (null, new($"Schlüsseldatei, Zeile {number}: erwartet werden ein Name und ein Schlüssel von mindestens {ShortestKey} Zeichen.", $"Key file, line {number}: a name and a key of at least {ShortestKey} characters are expected."));
            keys.keys.Add((name, Hash(key)));
        }
        return keys.keys.Count == 0 ? (null, new("Die Schlüsseldatei enthält keinen Schlüssel.", "The key file holds no key.")) : (keys, null);
    }

    /// <summary>Whose key it is; null where it is nobody's. Takes as long for a wrong key as for a right one.</summary>
    public string? Owner(string? key)
    {
        if (string.IsNullOrEmpty(key)) return null;
        var hash = Hash(key);
        string? owner = null;
        foreach (var (name, known) in keys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, known)) owner = name;
        }
        return owner;
    }

    static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
