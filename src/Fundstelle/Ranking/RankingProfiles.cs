using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Fundstelle.Ranking;

/// <summary>Something in a file of profiles that cannot be used.</summary>
/// <param name="Profile">The profile it is in, or null where it is in none.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">In UTF-8 bytes, from 1.</param>
/// <param name="Text">What is wrong.</param>
public sealed record ProfileProblem(string? Profile, int Line, int Column, Message Text);

/// <summary>
/// Named <see cref="RankingOptions"/> as JSON: {"profiles": {"titel": {"title": 6}}}. What a profile does not say is as in <see cref="Standard"/>.
/// </summary>
/// <param name="Named">The profiles, the standard one included, in the order of the file.</param>
/// <param name="Problems">What could not be used; the rest counts.</param>
public sealed record RankingProfiles(IReadOnlyList<KeyValuePair<string, RankingOptions>> Named, IReadOnlyList<ProfileProblem> Problems)
{
    /// <summary>The name of the weights that come with the program.</summary>
    public const string Standard = "standard";

    /// <summary>Only the standard profile.</summary>
    public static RankingProfiles None { get; } = new([new(Standard, new())], []);

    /// <summary>The options of a name; null where there is none.</summary>
    public RankingOptions? Find(string name) => Named.FirstOrDefault(profile => profile.Key == name).Value;

    /// <summary>A profile more, or in place of the one of its name.</summary>
    public RankingProfiles With(string name, RankingOptions options) => this with { Named = [.. Named.Where(profile => profile.Key != name), new(name, options)] };

    /// <summary>Reads a file.</summary>
    public static RankingProfiles Parse(string json) => new Reader(json).Read();

    /// <summary>One setting as typed on a command line or in an address: k1=0.9.</summary>
    public static (RankingOptions Options, Message? Problem) Set(RankingOptions options, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1) return (options, new($"„{text}“: gemeint ist etwa k1=0.9.", $"\"{text}\": what is meant is like k1=0.9."));
        if (RankingSetting.Named(text[..equals].Trim()) is not { } setting) return (options, Unknown(text[..equals]));
        if (!double.TryParse(text.AsSpan(equals + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return (options, new($"{setting.Name}: „{text[(equals + 1)..]}“ ist keine Zahl.", $"{setting.Name}: \"{text[(equals + 1)..]}\" is no number."));
        return setting.Problem(value) is { } problem ? (options, problem) : (setting.With(options, value), null);
    }

    /// <summary>The profiles as a file; the standard one is not written, and settings that are as in it neither.</summary>
    public string Json()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("profiles");
            foreach (var (name, options) in Named.Where(profile => profile.Key != Standard))
            {
                json.WriteStartObject(name);
                foreach (var setting in RankingSetting.All.Where(setting => setting.Get(options) != setting.Get(new()))) json.WriteNumber(setting.Name, setting.Get(options));
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    static Message Unknown(string name)
    {
        var known = string.Join(", ", RankingSetting.All.Select(setting => setting.Name));
        return new($"Die Einstellung „{name}“ gibt es nicht; es gibt {known}.", $"There is no setting \"{name}\"; there are {known}.");
    }

    /// <summary>Walks the JSON by hand, so that every problem has its place.</summary>
    sealed class Reader(string text)
    {
        readonly byte[] bytes = Encoding.UTF8.GetBytes(text);
        readonly List<KeyValuePair<string, RankingOptions>> named = [new(Standard, new())];
        readonly List<ProfileProblem> problems = [];

        public RankingProfiles Read()
        {
            var json = new Utf8JsonReader(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            try
            {
                json.Read();
                if (json.TokenType != JsonTokenType.StartObject) Add(null, json.TokenStartIndex, new("Erwartet wird ein Objekt mit „profiles“.", "An object with \"profiles\" is expected."));
                else ReadFile(ref json);
            }
            catch (JsonException invalid)
            {
                problems.Add(new(null, (int)(invalid.LineNumber ?? 0) + 1, (int)(invalid.BytePositionInLine ?? 0) + 1, new("Hier endet, was als JSON gelesen werden kann.", "This is where it stops being JSON.")));
            }
            return new(named, problems);
        }

        void ReadFile(ref Utf8JsonReader json)
        {
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var (name, place) = (json.GetString()!, json.TokenStartIndex);
                json.Read();
                if (name != "profiles" || json.TokenType != JsonTokenType.StartObject)
                {
                    Add(null, place, new($"„{name}“ ist unbekannt; erwartet wird „profiles“ mit einem Objekt.", $"\"{name}\" is unknown; \"profiles\" with an object is expected."));
                    json.Skip();
                    continue;
                }
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName) ReadProfile(ref json);
            }
        }

        void ReadProfile(ref Utf8JsonReader json)
        {
            var (name, place) = (json.GetString()!, json.TokenStartIndex);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                Add(name, place, new($"Das Profil „{name}“ muss ein Objekt mit Einstellungen sein.", $"The profile \"{name}\" must be an object with settings."));
                json.Skip();
                return;
            }
            if (named.Exists(profile => profile.Key == name)) Add(name, place, new($"Das Profil „{name}“ gibt es schon; das spätere gilt nicht.", $"The profile \"{name}\" exists already; the later one does not count."));
            var options = new RankingOptions();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName) options = ReadSetting(ref json, name, options);
            if (options.MakesAllEqual) Add(name, place, new($"Im Profil „{name}“ zählt kein Feld oder keine Art von Treffer: Alle Punkte wären gleich.", $"In the profile \"{name}\" no field or no kind of match counts: all scores would be equal."));
            if (!named.Exists(profile => profile.Key == name)) named.Add(new(name, options));
        }

        RankingOptions ReadSetting(ref Utf8JsonReader json, string profile, RankingOptions options)
        {
            var (name, place) = (json.GetString()!, json.TokenStartIndex);
            json.Read();
            if (RankingSetting.Named(name) is not { } setting) Add(profile, place, Unknown(name));
            else if (json.TokenType != JsonTokenType.Number || !json.TryGetDouble(out var value)) Add(profile, json.TokenStartIndex, new($"{setting.Name} muss eine Zahl sein.", $"{setting.Name} must be a number."));
            else if (setting.Problem(value) is { } problem) Add(profile, json.TokenStartIndex, problem);
            else options = setting.With(options, value);
            json.Skip();
            return options;
        }

        void Add(string? profile, long offset, Message message)
        {
            var before = bytes.AsSpan(0, (int)offset);
            problems.Add(new(profile, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'), message));
        }
    }
}
