using System.IO.Compression;
using System.Text;

namespace Pipeline.Ingest.Tests.Formats.Archives;

/// <summary>A ZIP written byte by byte (APPNOTE.TXT 6.3.10), so that a test can write what no program would.</summary>
internal sealed class ZipBytes
{
    private const int Utf8Flag = 1 << 11;
    private const int Deflated = 8;
    private const int MadeOnUnix = 3 << 8;

    private readonly List<byte> _files = [];
    private readonly List<byte> _directory = [];
    private int _count;

    public static byte[] Of(params IEnumerable<(string Name, string Text)> files) =>
        Of(files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text))));

    public static byte[] Of(params IEnumerable<(string Name, byte[] Content)> files) =>
        files.Aggregate(new ZipBytes(), (zip, file) => zip.Add(file.Name, file.Content)).ToArray();

    public ZipBytes Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public ZipBytes Add(string name, byte[] content) => Add(Encoding.UTF8.GetBytes(name), content, Utf8Flag);

    /// <param name="mode">Of Unix.</param>
    /// <param name="spoil">Adds one to the sum of the content.</param>
    public ZipBytes Add(byte[] name, byte[] content, int flags = 0, int mode = 0, bool spoil = false)
    {
        var (packed, sum, at) = (Deflate(content), Crc32.Of(content) + (spoil ? 1u : 0), (uint)_files.Count);
        Write(_files, "PK\x03\x04", writer =>
        {
            Common(writer, flags, sum, packed, content, name);
            writer.Write((short)0);
            writer.Write(name);
            writer.Write(packed);
        });
        Write(_directory, "PK\x01\x02", writer =>
        {
            writer.Write((short)(MadeOnUnix | 20));
            Common(writer, flags, sum, packed, content, name);
            writer.Write(new byte[8]);
            writer.Write(mode << 16);
            writer.Write(at);
            writer.Write(name);
        });
        _count++;
        return this;
    }

    public byte[] ToArray()
    {
        var all = new List<byte>([.. _files, .. _directory]);
        Write(all, "PK\x05\x06", writer =>
        {
            writer.Write(0);
            writer.Write((short)_count);
            writer.Write((short)_count);
            writer.Write(_directory.Count);
            writer.Write(_files.Count);
            writer.Write((short)0);
        });
        return [.. all];
    }

    private static void Common(BinaryWriter writer, int flags, uint sum, byte[] packed, byte[] content, byte[] name)
    {
        writer.Write((short)20);
        writer.Write((short)flags);
        writer.Write((short)Deflated);
        writer.Write(0);
        writer.Write(sum);
        writer.Write(packed.Length);
        writer.Write(content.Length);
        writer.Write((short)name.Length);
    }

    private static void Write(List<byte> to, string mark, Action<BinaryWriter> fields)
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
            fields(writer);
        to.AddRange([.. Encoding.Latin1.GetBytes(mark), .. bytes.ToArray()]);
    }

    private static byte[] Deflate(byte[] content)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return packed.ToArray();
    }
}
