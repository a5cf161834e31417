using System.Text;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats.Containers;

namespace Pipeline.Ingest.Formats;

/// <summary>A file's bytes and name, and what tells its format; each is looked for once, when it is asked for.</summary>
internal sealed class FileContent(byte[] bytes, string name)
{
    // Web pages saved by a browser begin with a comment on where they come from; a mail's headers take some lines.
    private const int OpeningBytes = 4096;

    private readonly Lazy<DecodedText> _text = new(() => TextDecoder.Decode(bytes));
    private readonly Lazy<string> _opening = new(() => Opened(bytes.AsSpan(0, Math.Min(bytes.Length, OpeningBytes))));
    private readonly Lazy<IReadOnlySet<string>> _entries = new(() => ZipDirectory.NamesIn(bytes));
    private readonly Lazy<IReadOnlySet<string>> _streams = new(() => CompoundDirectory.NamesIn(bytes));

    public byte[] Bytes => bytes;

    public string Name => name;

    public string Extension { get; } = Path.GetExtension(name).ToLowerInvariant();

    /// <summary>The whole file as a text dump.</summary>
    public DecodedText Text => _text.Value;

    /// <summary>The first lines, letters that are not ASCII being whatever they are; without white space before them.</summary>
    public string Opening => _opening.Value;

    /// <summary>The names of what a ZIP package holds; none for another file, or one whose directory is damaged.</summary>
    public IReadOnlySet<string> Entries => _entries.Value;

    /// <summary>The names of the outermost streams of an OLE compound file; none for another file, or a damaged one.</summary>
    public IReadOnlySet<string> Streams => _streams.Value;

    public bool Begins(ReadOnlySpan<byte> mark) => bytes.AsSpan().StartsWith(mark);

    public bool IsNamed(params ReadOnlySpan<string> extensions) => extensions.Contains(Extension);

    private static string Opened(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [0xFF, 0xFE, .. var little] => Encoding.Unicode.GetString(little),
        [0xFE, 0xFF, .. var big] => Encoding.BigEndianUnicode.GetString(big),
        [0xEF, 0xBB, 0xBF, .. var utf8] => Encoding.Latin1.GetString(utf8),
        _ => Encoding.Latin1.GetString(beginning),
    } is var text ? text.TrimStart() : "";
}
