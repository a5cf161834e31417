using System.Runtime.InteropServices;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>Tesseract with a model loaded; one serves a whole worker. Not safe for several threads.</summary>
internal sealed class TesseractReader : ILineReader
{
    private nint _api;

    private TesseractReader(nint api) => _api = api;

    /// <summary>Whether the library is there; loads it.</summary>
    public static bool HasLibrary()
    {
        // Several threads inside one recognition make it slower.
        NativeEnvironment.Set("OMP_THREAD_LIMIT", "1");
        return NativeLibrary.TryLoad(Tesseract.Library, out _);
    }

    /// <summary>Loads a model.</summary>
    /// <returns>null where it is not installed.</returns>
    public static TesseractReader? With(string model)
    {
        var api = Tesseract.Create();
        if (Tesseract.Init(api, null, model, Tesseract.NeuralOnly) != 0)
        {
            Tesseract.Delete(api);
            return null;
        }
        foreach (var (name, value) in EngineSettings.Table)
            _ = Tesseract.SetVariable(api, name, value);
        return new TesseractReader(api);
    }

    public IReadOnlyList<ReadSymbol> Read(Picture page, InkLine line)
    {
        ObjectDisposedException.ThrowIf(_api == 0, this);
        var crop = LineCrop.Of(page, line);
        Tesseract.SetPageSegMode(_api, EngineSettings.SingleLine);
        Tesseract.SetImage(_api, crop.Pixels, crop.Width, crop.Height, 1, crop.Width);
        Tesseract.SetSourceResolution(_api, (int)Math.Round(crop.Dpi));
        return Tesseract.Recognize(_api, 0) == 0 ? Symbols(line.Ink.X0 - LineCrop.MarginOf(line)) : [];
    }

    public void Dispose()
    {
        if (_api != 0)
            Tesseract.Delete(_api);
        _api = 0;
    }

    private List<ReadSymbol> Symbols(int left)
    {
        var symbols = new List<ReadSymbol>();
        var iterator = Tesseract.GetIterator(_api);
        if (iterator == 0)
            return symbols;
        do
            if (Symbol(iterator) is { } symbol)
                symbols.Add(symbol.Moved(left));
        while (Tesseract.Next(iterator, Tesseract.Symbol) != 0);
        Tesseract.DeleteIterator(iterator);
        return symbols;
    }

    private static ReadSymbol? Symbol(nint iterator)
    {
        var pointer = Tesseract.GetText(iterator, Tesseract.Symbol);
        if (pointer == 0)
            return null;
        var text = Marshal.PtrToStringUTF8(pointer)!.Trim();
        Tesseract.DeleteText(pointer);
        var hasBox = Tesseract.BoundingBox(iterator, Tesseract.Symbol, out var left, out _, out var right, out _) != 0;
        return hasBox && text.Length > 0
            ? new ReadSymbol(text, left, right, Tesseract.Confidence(iterator, Tesseract.Symbol) / 100, Choices(iterator))
            : null;
    }

    private static List<Choice> Choices(nint iterator)
    {
        var found = new List<Choice>();
        var choices = Tesseract.GetChoices(iterator);
        if (choices == 0)
            return found;
        do
            if (Marshal.PtrToStringUTF8(Tesseract.ChoiceText(choices)) is { Length: > 0 } text)
                found.Add(new Choice(text, Tesseract.ChoiceConfidence(choices) / 100));
        while (Tesseract.NextChoice(choices) != 0);
        Tesseract.DeleteChoices(choices);
        return found;
    }
}
