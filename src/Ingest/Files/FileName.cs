using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Pipeline.Ingest.Files;

/// <summary>
/// The name that a file of Linux is known by. Its bytes are UTF-8, or GB18030 where a ZIP of a Chinese Windows was unpacked; what is
/// neither
/// has each stray byte written as \xE9.
/// </summary>
internal static class FileName
{
    private const char Stray = '\uFFFD';

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Stray.ToString()))!;

    public static string Of(ReadOnlySpan<byte> name) => Unicode(name) ?? Chinese(name) ?? Spelled(name);

    public static string OfPath(ReadOnlySpan<byte> path)
    {
        var names = new List<string>();
        foreach (var part in path.Split((byte)'/'))
            names.Add(Of(path[part]));
        return string.Join('/', names);
    }

    /// <summary>
    /// The names of one folder, each different: where two are known by the same, the one that is not UTF-8 is spelled out.
    /// </summary>
    /// <returns>In the order of what they are known by. The text is null where even the spelling is the name of another.</returns>
    public static List<(byte[] Name, string? Text)> OfFolder(IReadOnlyList<byte[]> names)
    {
        var known = names.Select(n => (Name: n, Text: Unicode(n))).ToList();
        var taken = known.Select(n => n.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var others = known.Where(n => n.Text is null).Select(n => n.Name).OrderBy(Convert.ToHexString, StringComparer.Ordinal).ToList();
        known.RemoveAll(n => n.Text is null);
        known.AddRange(others.Select(n => (n, new[] { Of(n), Spelled(n) }.FirstOrDefault(taken.Add))));
        known.Sort((one, other) => string.CompareOrdinal(one.Text, other.Text));
        return known;
    }

    private static string? Unicode(ReadOnlySpan<byte> name) => Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : null;

    private static string? Chinese(ReadOnlySpan<byte> name) =>
        Gb18030.GetString(name) is var text && !text.Any(c => c == Stray || char.IsControl(c)) ? text : null;

    private static string Spelled(ReadOnlySpan<byte> name)
    {
        var spelled = new StringBuilder();
        while (name.Length > 0)
        {
            var isText = Rune.DecodeFromUtf8(name, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isText)
                spelled.Append(rune.ToString());
            else
                foreach (var stray in name[..length])
                    spelled.Append(CultureInfo.InvariantCulture, $@"\x{stray:X2}");
            name = name[length..];
        }
        return spelled.ToString();
    }
}
