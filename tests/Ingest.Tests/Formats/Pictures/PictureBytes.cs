using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Pipeline.Ingest.Tests.Formats.Archives;

namespace Pipeline.Ingest.Tests.Formats.Pictures;

/// <summary>Picture files written byte by byte.</summary>
internal static class PictureBytes
{
    // 32 by 16 dots, white but for the upper left quarter, which is black; by Leptonica 1.82.
    private const string Quarter =
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIU" +
        "FRT/wAALCAAQACABAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJx" +
        "FDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZ" +
        "mqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APyqor+qiiiiiiv/2Q==";

    /// <param name="orientation">Of Exif; 0 for none.</param>
    public static byte[] Jpeg(byte orientation = 0)
    {
        var plain = Convert.FromBase64String(Quarter);
        byte[] exif = [.. "Exif\0\0MM\0*\0\0\0\x08"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        return orientation == 0 ? plain : [.. plain[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif, .. plain[2..]];
    }

    /// <param name="dots">A byte each, 0 is black; null for a white picture.</param>
    /// <param name="dpi">0 for none.</param>
    public static byte[] Png(int width, int height, byte[]? dots = null, int dpi = 0)
    {
        var rows = new MemoryStream();
        for (var y = 0; y < height && (long)width * height < 100_000_000; y++)
        {
            rows.WriteByte(0);
            rows.Write(dots is null ? Enumerable.Repeat((byte)255, width).ToArray() : dots.AsSpan(y * width, width));
        }
        return [.. Png(width, height, colour: 0, dpi, rows.ToArray())];
    }

    /// <summary>One dot, black but not to be seen.</summary>
    public static byte[] TransparentPng() => [.. Png(1, 1, colour: 6, 0, [0, 0, 0, 0, 0])];

    public static byte[] Bitmap(int width, int height, byte[] dots)
    {
        var stride = (width + 3) / 4 * 4;
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("BM"u8);
        foreach (var number in new[] { 1078 + (stride * height), 0, 1078, 40, width, height, 1 | (8 << 16), 0, 0, 0, 0, 256, 0 })
            writer.Write(number);
        for (var grey = 0; grey < 256; grey++)
            writer.Write(grey * 0x010101);
        for (var y = height - 1; y >= 0; y--)
            writer.Write([.. dots.AsSpan(y * width, width), .. new byte[stride - width]]);
        return bytes.ToArray();
    }

    /// <summary>Grey pages, one strip each.</summary>
    public static byte[] Tiff(int width, int height, params byte[][] pages) => Tiff(width, height, samples: 1, pages);

    /// <summary>A page in colours.</summary>
    public static byte[] ColourTiff(int width, int height) => Tiff(width, height, samples: 3, [new byte[3 * width * height]]);

    private static byte[] Tiff(int width, int height, int samples, byte[][] pages)
    {
        const int directoryBytes = 2 + (9 * 12) + 4;
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("II*\0"u8);
        writer.Write(8);
        foreach (var (number, dots) in pages.Index())
        {
            var next = (int)bytes.Position + directoryBytes + dots.Length;
            writer.Write((short)9);
            foreach (
                var (tag, value) in new[]
                {
                    (256, width),
                    (257, height),
                    (258, 8),
                    (259, 1),
                    (262, samples == 3 ? 2 : 1),
                    (273, next - dots.Length),
                    (277, samples),
                    (278, height),
                    (279, dots.Length),
                })
            {
                writer.Write((short)tag);
                writer.Write((short)4);
                writer.Write(1);
                writer.Write(value);
            }
            writer.Write(number == pages.Length - 1 ? 0 : next);
            writer.Write(dots);
        }
        return bytes.ToArray();
    }

    private static byte[] Png(int width, int height, byte colour, int dpi, byte[] rows)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        byte[] metres = dpi == 0 ? [] : Chunk("pHYs", [.. Big((int)Math.Round(dpi / 0.0254)), .. Big((int)Math.Round(dpi / 0.0254)), 1]);
        return
        [
            0x89,
            .. "PNG\r\n\x1A\n"u8,
            .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, colour, 0, 0, 0]),
            .. metres,
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] summed = [.. Encoding.ASCII.GetBytes(type), .. content];
        return [.. Big(content.Length), .. summed, .. Big((int)Crc32.Of(summed))];
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
