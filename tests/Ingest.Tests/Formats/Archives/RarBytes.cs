using System.Text;

namespace Pipeline.Ingest.Tests.Formats.Archives;

/// <summary>RAR archives of one stored file, written byte by byte: no free program makes them.</summary>
internal static class RarBytes
{
    /// <summary>RAR 4, by its technical note: headers with a sum of 16 bits.</summary>
    /// <param name="flags">0x02: the file goes on in the next volume.</param>
    public static byte[] Of4(string name, byte[] content, short flags = 0) =>
    [
        .. "Rar!\x1A\x07\0"u8,
        .. Head4(0x73, 0, new byte[6]),
        .. Head4(0x74, (short)(0x8000 | flags), Fields(w =>
        {
            w.Write(content.Length);
            w.Write(content.Length);
            w.Write((byte)3);
            w.Write(Crc32.Of(content));
            w.Write(0);
            w.Write((byte)20);
            w.Write((byte)0x30);
            w.Write((short)name.Length);
            w.Write(0x81A4);
            w.Write(Encoding.ASCII.GetBytes(name));
        })),
        .. content,
        .. Head4(0x7B, 0, []),
    ];

    /// <summary>RAR 5, by its technical note: numbers of 7 bits a byte, headers with a sum of 32 bits.</summary>
    public static byte[] Of5(string name, byte[] content) =>
    [
        .. "Rar!\x1A\x07\x01\0"u8,
        .. Head5(Fields(w => Numbers(w, 1, 0, 0))),
        .. Head5(Fields(w =>
        {
            Numbers(w, 2, 2, content.Length, 4, content.Length, 0x81A4);
            w.Write(Crc32.Of(content));
            Numbers(w, 0, 1, Encoding.UTF8.GetByteCount(name));
            w.Write(Encoding.UTF8.GetBytes(name));
        })),
        .. content,
        .. Head5(Fields(w => Numbers(w, 5, 0, 0))),
    ];

    private static byte[] Head4(byte type, short flags, byte[] fields)
    {
        byte[] head = [type, .. BitConverter.GetBytes(flags), .. BitConverter.GetBytes((short)(7 + fields.Length)), .. fields];
        return [.. BitConverter.GetBytes((ushort)Crc32.Of(head)), .. head];
    }

    private static byte[] Head5(byte[] fields)
    {
        byte[] head = [.. Fields(w => Numbers(w, fields.Length)), .. fields];
        return [.. BitConverter.GetBytes(Crc32.Of(head)), .. head];
    }

    private static void Numbers(BinaryWriter writer, params int[] numbers)
    {
        foreach (var number in numbers)
            writer.Write7BitEncodedInt(number);
    }

    private static byte[] Fields(Action<BinaryWriter> write)
    {
        var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
            write(writer);
        return bytes.ToArray();
    }
}
