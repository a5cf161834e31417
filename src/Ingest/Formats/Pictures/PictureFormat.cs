using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Formats.Pictures;

/// <summary>Pictures of pages go the way of scans.</summary>
internal static class PictureFormat
{
    // Where the length of a BMP's second header stands, and the lengths it has had (40 since Windows 3; 12 in OS/2).
    private const int BitmapHeaderAt = 14;
    private static readonly byte[] BitmapHeaders = [12, 40, 52, 56, 64, 108, 124];

    public static bool IsOne(FileContent file) =>
        file.Begins([0x89, .. "PNG\r\n\x1A\n"u8]) || IsJpeg(file.Bytes) || IsTiff(file.Bytes) || IsBitmap(file.Bytes)
        || file.Begins("GIF87a"u8) || file.Begins("GIF89a"u8) || IsWebP(file.Bytes);

    public static Extraction Read(FileContent file, ReadingContext context) =>
        context.ReadPicture?.Invoke(file.Bytes) ?? Extraction.Refused("The file is a picture, and nobody who reads pictures was given.");

    public static bool IsJpeg(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static bool IsTiff(ReadOnlySpan<byte> content) => content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8);

    private static bool IsWebP(ReadOnlySpan<byte> content) =>
        content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8);

    /// <summary>A text may begin with its two letters.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> content) =>
        content.StartsWith("BM"u8) && content.Length > BitmapHeaderAt + 4
        && BitmapHeaders.Contains(content[BitmapHeaderAt]) && !content.Slice(BitmapHeaderAt + 1, 3).ContainsAnyExcept((byte)0);
}
