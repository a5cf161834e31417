using System.Buffers.Binary;
using System.Text;

namespace Pipeline.Ingest.Formats.Containers;

/// <summary>
/// The outermost streams and storages of an OLE compound file ([MS-CFB]): a Word document may hold a workbook within, and the other way
/// round, so that only these tell what the file is.
/// </summary>
internal sealed class CompoundDirectory
{
    public static readonly byte[] Magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int LocationsInHeader = 109;
    // Larger numbers mean the end of a chain or a free sector.
    private const uint LastSector = 0xFFFFFFFA;
    // A directory of 10,000 entries belongs to no document.
    private const int MostSectors = 2_500;

    private readonly byte[] _content;
    private readonly int _sector;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<int> _seen = [];

    private CompoundDirectory(byte[] content) => (_content, _sector) = (content, 1 << content[30]);

    public static IReadOnlySet<string> NamesIn(byte[] content) =>
        content.Length > HeaderBytes && content.AsSpan().StartsWith(Magic) && content[30] is 9 or 12
            ? new CompoundDirectory(content).Outermost().Keys.ToHashSet(StringComparer.Ordinal) : new HashSet<string>();

    /// <summary>The content of one of the streams.</summary>
    /// <returns>Null where there is none of that name, or where its sectors are damaged.</returns>
    public static byte[]? Read(byte[] content, string name) =>
        NamesIn(content).Contains(name) ? new CompoundDirectory(content).Read(name) : null;

    private byte[]? Read(string name)
    {
        var root = Entries()[0].Span;
        var entry = Outermost()[name].Span;
        return new CompoundSectors(_content, _sector).Read(Number(entry, 116), Number(entry, 120), Number(root, 116), Number(root, 120));
    }

    private Dictionary<string, ReadOnlyMemory<byte>> Outermost()
    {
        var entries = Entries();
        if (entries.Count > 0)
            AddBelow(entries, Number(entries[0].Span, 76));
        return _entries;
    }

    /// <summary>The entries of one folder make a binary tree; its nodes are visited without recursion, each once.</summary>
    private void AddBelow(List<ReadOnlyMemory<byte>> entries, uint root)
    {
        var open = new Stack<uint>([root]);
        while (open.TryPop(out var at))
        {
            if (at >= entries.Count || !_seen.Add((int)at))
                continue;
            var entry = entries[(int)at].Span;
            var letters = Math.Clamp((BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) / 2) - 1, 0, 31);
            _entries.TryAdd(Encoding.Unicode.GetString(entry[..(letters * 2)]), entries[(int)at]);
            open.Push(Number(entry, 68));
            open.Push(Number(entry, 72));
        }
    }

    private List<ReadOnlyMemory<byte>> Entries()
    {
        var entries = new List<ReadOnlyMemory<byte>>();
        var sectors = 0;
        for (var at = Number(_content, 48); at < LastSector && Sector(at) is { } sector && sectors++ < MostSectors; at = Next(at))
            for (var i = 0; i + EntryBytes <= sector.Length; i += EntryBytes)
                entries.Add(sector.Slice(i, EntryBytes));
        return entries;
    }

    /// <summary>
    /// By the allocation table, whose first 109 sectors stand in the header: enough for 7 MB, and the directory stands early in more.
    /// </summary>
    private uint Next(uint at)
    {
        var perSector = _sector / 4;
        return at / perSector < LocationsInHeader && Sector(Number(_content, 76 + (4 * (int)(at / perSector)))) is { } table
            ? Number(table.Span, 4 * (int)(at % perSector)) : uint.MaxValue;
    }

    private ReadOnlyMemory<byte>? Sector(uint number)
    {
        var from = (number + 1L) * _sector;
        // A bare null would become an empty stretch.
        return from + _sector <= _content.Length ? _content.AsMemory((int)from, _sector) : default(ReadOnlyMemory<byte>?);
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
