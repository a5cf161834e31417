using System.Buffers.Binary;

namespace Pipeline.Ingest.Formats.Pictures;

/// <summary>Which way up a camera was held: the tag of Exif (CIPA DC-008, 4.6.5) in a JPEG, from 1 to 8.</summary>
internal static class ExifOrientation
{
    public const int Upright = 1;

    private const ushort Tag = 0x0112;
    private const byte App1 = 0xE1;
    private const byte StartOfScan = 0xDA;
    private const int EntryBytes = 12;

    // Quarters clockwise, then whether it is mirrored from left to right.
    private static readonly (int Quarters, bool IsMirrored)[] All =
        [(0, false), (0, true), (2, false), (2, true), (1, true), (1, false), (3, true), (3, false)];

    public static (int Quarters, bool IsMirrored) Turns(int orientation) => All[orientation - 1];

    /// <returns>Upright where the file does not tell.</returns>
    public static int Of(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] != StartOfScan;)
        {
            var length = Math.Max((ushort)2, BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]));
            var segment = jpeg[(at + 4)..Math.Min(jpeg.Length, at + 2 + length)];
            if (jpeg[at + 1] == App1 && segment.StartsWith("Exif\0\0"u8))
                return OfTiff(segment[6..]);
            at += 4 + segment.Length;
        }
        return Upright;
    }

    private static int OfTiff(ReadOnlySpan<byte> tiff)
    {
        var head = new TiffNumbers(tiff);
        var first = head.Long(4);
        for (var i = 0; first is { } at && i < head.Short(at); i++)
            if (head.Short(at + 2 + (i * EntryBytes)) == Tag)
                return head.Short(at + 2 + (i * EntryBytes) + 8) is { } told and >= 1 and <= 8 ? (int)told : Upright;
        return Upright;
    }
}
