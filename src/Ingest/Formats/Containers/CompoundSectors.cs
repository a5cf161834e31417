using System.Buffers.Binary;

namespace Pipeline.Ingest.Formats.Containers;

/// <summary>Reads streams of an OLE compound file along their chains of sectors ([MS-CFB] 2.3 to 2.6).</summary>
internal sealed class CompoundSectors
{
    private const int LocationsInHeader = 109;
    private const int FirstLocation = 76;
    private const int FirstMoreLocations = 68;
    private const int FirstSmallTable = 60;

    // Streams below it stand in sectors of 64 bytes within one stream of the root.
    private const uint SmallBelow = 4096;
    private const int SmallSector = 64;

    // Larger numbers mean the end of a chain or a free sector.
    private const uint LastSector = 0xFFFFFFFA;

    private readonly byte[] _content;
    private readonly int _sector;
    private readonly uint[] _next;

    /// <param name="sector">The bytes of a sector: 512 or 4096.</param>
    public CompoundSectors(byte[] content, int sector)
    {
        (_content, _sector) = (content, sector);
        _next = Numbers(Tables().SelectMany(t => Sector(t).ToArray()).ToArray());
    }

    /// <param name="first">Its first sector.</param>
    /// <param name="size">Its bytes.</param>
    /// <param name="root">The first sector of the stream that holds small ones.</param>
    /// <param name="rootSize">The bytes of that.</param>
    /// <returns>Null where the chain ends before the stream does.</returns>
    public byte[]? Read(uint first, uint size, uint root, uint rootSize)
    {
        if (size >= SmallBelow)
            return Chain(first, size, _next, _content.AsMemory(Math.Min(_sector, _content.Length)), _sector);
        var table = Chain(Number(FirstSmallTable), null, _next, _content.AsMemory(Math.Min(_sector, _content.Length)), _sector);
        var small = Chain(root, rootSize, _next, _content.AsMemory(Math.Min(_sector, _content.Length)), _sector);
        return table is null || small is null ? null : Chain(first, size, Numbers(table), small, SmallSector);
    }

    /// <summary>The sectors of the allocation table: 109 are named in the header, more in sectors of their own.</summary>
    private IEnumerable<uint> Tables()
    {
        for (var i = 0; i < LocationsInHeader; i++)
            if (Number(FirstLocation + (4 * i)) is < LastSector and var sector)
                yield return sector;
        var seen = new HashSet<uint>();
        for (
            var at = Number(FirstMoreLocations);
            at < LastSector && seen.Add(at) && Sector(at) is { IsEmpty: false } more;
            at = Numbers(more)[^1])
            foreach (var sector in Numbers(more)[..^1].Where(n => n < LastSector))
                yield return sector;
    }

    /// <param name="size">Null for all of the chain.</param>
    private static byte[]? Chain(uint first, uint? size, uint[] next, ReadOnlyMemory<byte> sectors, int sector)
    {
        using var stream = new MemoryStream();
        // A chain that is a ring would never end.
        for (
            var (at, left) = (first, next.Length);
            at < next.Length && left > 0 && (size is null || stream.Length < size);
            at = next[at], left--)
        {
            var from = (long)at * sector;
            if (from >= sectors.Length)
                break;
            stream.Write(sectors.Span.Slice((int)from, (int)Math.Min(sector, sectors.Length - from)));
        }

        return stream.Length < (size ?? 0) ? null : stream.ToArray()[..(int)(size ?? stream.Length)];
    }

    private ReadOnlyMemory<byte> Sector(uint number)
    {
        var from = (number + 1L) * _sector;
        return from + _sector <= _content.Length ? _content.AsMemory((int)from, _sector) : ReadOnlyMemory<byte>.Empty;
    }

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_content.AsSpan(at));

    private static uint[] Numbers(ReadOnlyMemory<byte> bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[(4 * i)..]);
        return numbers;
    }
}
