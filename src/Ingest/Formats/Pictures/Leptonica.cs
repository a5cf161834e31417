using System.Runtime.InteropServices;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Formats.Pictures;

/// <summary>A picture in the memory of Leptonica (1.8x), which Tesseract brings with it.</summary>
internal sealed partial class Leptonica : IDisposable
{
    private const string Library = "liblept.so.5";

    /// <summary>L_SEVERITY_NONE: what it says goes to the standard error, which is for us.</summary>
    private const int Silent = 6;

    /// <summary>L_JPEG_FAIL_ON_BAD_DATA: it would fill what is missing with grey.</summary>
    private const int FailOnBadData = 2;

    private static readonly Lazy<bool> Loaded = new(Load);

    private nint _picture;

    private Leptonica(nint picture) => _picture = picture;

    public static bool IsInstalled => Loaded.Value;

    public int Width => GetWidth(_picture);

    public int Height => GetHeight(_picture);

    public int ShortSide => Math.Min(Width, Height);

    /// <summary>Dots per inch; 0 where the file does not tell.</summary>
    public int Resolution => GetXRes(_picture);

    /// <returns>Null for a damaged file.</returns>
    public static (int Width, int Height)? Head(byte[] content, int page, bool isTiff)
    {
        var fault = isTiff
            ? ReadHeaderTiff(content, (nuint)content.Length, page - 1, out var width, out var height, out _, out _, out _, out _, out _)
            : ReadHeader(content, (nuint)content.Length, out _, out width, out height, out _, out _, out _);
        return fault == 0 ? (width, height) : null;
    }

    /// <summary>Unpacks a page: on white where it is transparent, and with three colours.</summary>
    /// <returns>Null for a damaged file.</returns>
    public static Leptonica? Read(byte[] content, int page, bool isTiff, bool isJpeg)
    {
        var warnings = 0;
        using var read = new Leptonica(isTiff ? ReadTiff(content, (nuint)content.Length, page - 1)
            : isJpeg ? ReadJpeg(content, (nuint)content.Length, 0, 1, out warnings, FailOnBadData)
            : ReadAny(content, (nuint)content.Length));
        if (read._picture == 0 || warnings > 0)
            return null;
        using var opaque = new Leptonica(RemoveAlpha(read._picture));
        return Whole(ConvertTo32(opaque._picture));
    }

    /// <summary>Nothing is sharpened: the halos would be ink.</summary>
    /// <param name="factor">Of each side.</param>
    public Leptonica Scaled(double factor) => Whole(Scale(_picture, (float)factor, (float)factor, 0, 0));

    /// <param name="orientation">As <see cref="ExifOrientation"/> has it.</param>
    public Leptonica Turned(int orientation)
    {
        var (quarters, isMirrored) = ExifOrientation.Turns(orientation);
        var turned = Whole(RotateOrth(_picture, quarters));
        if (isMirrored)
            _ = FlipLR(turned._picture, turned._picture);
        return turned;
    }

    public ColorPicture Color(double dpi)
    {
        var (width, height, words) = (Width, Height, GetWpl(_picture));
        var rgb = new byte[3 * width * height];
        for (int y = 0, at = 0; y < height; y++)
            foreach (var dot in Row(y, words)[..width])
            {
                rgb[at++] = (byte)(dot >> 24);
                rgb[at++] = (byte)(dot >> 16);
                rgb[at++] = (byte)(dot >> 8);
            }
        return new ColorPicture(width, height, rgb, dpi);
    }

    public void Dispose()
    {
        if (_picture != 0)
            Destroy(ref _picture);
        _picture = 0;
    }

    private unsafe ReadOnlySpan<uint> Row(int y, int words) => new((uint*)GetData(_picture) + ((long)y * words), words);

    private static Leptonica Whole(nint picture) => picture != 0 ? new Leptonica(picture) : throw new InsufficientMemoryException();

    private static bool Load()
    {
        if (!NativeLibrary.TryLoad(Library, out _))
            return false;
        _ = SetMessages(Silent);
        return true;
    }

    [LibraryImport(Library, EntryPoint = "setMsgSeverity")]
    private static partial int SetMessages(int severity);

    [LibraryImport(Library, EntryPoint = "pixReadHeaderMem")]
    private static partial int ReadHeader(
        ReadOnlySpan<byte> content,
        nuint size,
        out int format,
        out int width,
        out int height,
        out int bits,
        out int samples,
        out int isMapped);

    [LibraryImport(Library, EntryPoint = "readHeaderMemTiff")]
    private static partial int ReadHeaderTiff(
        ReadOnlySpan<byte> content, nuint size, int page, out int width, out int height, out int bits, out int samples,
        out int resolution, out int isMapped, out int format);

    [LibraryImport(Library, EntryPoint = "pixReadMem")]
    private static partial nint ReadAny(ReadOnlySpan<byte> content, nuint size);

    [LibraryImport(Library, EntryPoint = "pixReadMemTiff")]
    private static partial nint ReadTiff(ReadOnlySpan<byte> content, nuint size, int page);

    [LibraryImport(Library, EntryPoint = "pixReadMemJpeg")]
    private static partial nint ReadJpeg(ReadOnlySpan<byte> content, nuint size, int colourMap, int reduction, out int warnings, int hint);

    [LibraryImport(Library, EntryPoint = "pixRemoveAlpha")]
    private static partial nint RemoveAlpha(nint picture);

    [LibraryImport(Library, EntryPoint = "pixConvertTo32")]
    private static partial nint ConvertTo32(nint picture);

    [LibraryImport(Library, EntryPoint = "pixScaleGeneral")]
    private static partial nint Scale(nint picture, float x, float y, float sharpening, int sharpeningWidth);

    [LibraryImport(Library, EntryPoint = "pixRotateOrth")]
    private static partial nint RotateOrth(nint picture, int quarters);

    [LibraryImport(Library, EntryPoint = "pixFlipLR")]
    private static partial nint FlipLR(nint into, nint picture);

    [LibraryImport(Library, EntryPoint = "pixGetWidth")]
    private static partial int GetWidth(nint picture);

    [LibraryImport(Library, EntryPoint = "pixGetHeight")]
    private static partial int GetHeight(nint picture);

    [LibraryImport(Library, EntryPoint = "pixGetXRes")]
    private static partial int GetXRes(nint picture);

    [LibraryImport(Library, EntryPoint = "pixGetWpl")]
    private static partial int GetWpl(nint picture);

    [LibraryImport(Library, EntryPoint = "pixGetData")]
    private static partial nint GetData(nint picture);

    [LibraryImport(Library, EntryPoint = "pixDestroy")]
    private static partial void Destroy(ref nint picture);
}
