using System.Runtime.InteropServices;

namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>The part of Tesseract's C interface (capi.h, 5.x) that recognition needs. True is 1.</summary>
internal static partial class Tesseract
{
    public const string Library = "libtesseract.so.5";

    /// <summary>OEM_LSTM_ONLY.</summary>
    public const int NeuralOnly = 1;

    /// <summary>RIL_SYMBOL.</summary>
    public const int Symbol = 4;

    [LibraryImport(Library, EntryPoint = "TessBaseAPICreate")]
    public static partial nint Create();

    [LibraryImport(Library, EntryPoint = "TessBaseAPIDelete")]
    public static partial void Delete(nint api);

    /// <returns>0 where the model was loaded.</returns>
    [LibraryImport(Library, EntryPoint = "TessBaseAPIInit2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(nint api, string? dataPath, string language, int engineMode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetVariable", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetVariable(nint api, string name, string value);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetPageSegMode")]
    public static partial void SetPageSegMode(nint api, int mode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetImage")]
    public static partial void SetImage(nint api, ReadOnlySpan<byte> pixels, int width, int height, int bytesPerPixel, int bytesPerLine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetSourceResolution")]
    public static partial void SetSourceResolution(nint api, int dpi);

    /// <returns>0 where it was recognised.</returns>
    [LibraryImport(Library, EntryPoint = "TessBaseAPIRecognize")]
    public static partial int Recognize(nint api, nint monitor);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetIterator")]
    public static partial nint GetIterator(nint api);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorDelete")]
    public static partial void DeleteIterator(nint iterator);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorNext")]
    public static partial int Next(nint iterator, int level);

    /// <returns>To be given back to <see cref="DeleteText"/>; 0 where there is none.</returns>
    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetUTF8Text")]
    public static partial nint GetText(nint iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessDeleteText")]
    public static partial void DeleteText(nint text);

    /// <returns>In hundredths.</returns>
    [LibraryImport(Library, EntryPoint = "TessResultIteratorConfidence")]
    public static partial float Confidence(nint iterator, int level);

    [LibraryImport(Library, EntryPoint = "TessPageIteratorBoundingBox")]
    public static partial int BoundingBox(nint iterator, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetChoiceIterator")]
    public static partial nint GetChoices(nint iterator);

    [LibraryImport(Library, EntryPoint = "TessChoiceIteratorDelete")]
    public static partial void DeleteChoices(nint choices);

    [LibraryImport(Library, EntryPoint = "TessChoiceIteratorNext")]
    public static partial int NextChoice(nint choices);

    /// <returns>Belongs to the iterator.</returns>
    [LibraryImport(Library, EntryPoint = "TessChoiceIteratorGetUTF8Text")]
    public static partial nint ChoiceText(nint choices);

    /// <returns>In hundredths.</returns>
    [LibraryImport(Library, EntryPoint = "TessChoiceIteratorConfidence")]
    public static partial float ChoiceConfidence(nint choices);
}
