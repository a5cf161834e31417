using System.Runtime.InteropServices;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Symbols;

namespace Pipeline.Ingest.Extract.Ocr.Engine;

/// <summary>Tesseract with a model loaded; one serves a whole worker. Not safe for several threads.</summary>
internal sealed class RecognitionEngine : IDisposable
{
    private nint _api;

    private RecognitionEngine(nint api) => _api = api;

    /// <summary>Whether the library is there; loads it.</summary>
    public static bool HasLibrary() =>
        // Several threads inside one recognition make it slower.
        Tesseract.SetEnvironment("OMP_THREAD_LIMIT", "1", 1) == 0 && NativeLibrary.TryLoad(Tesseract.Library, out _);

    /// <summary>Loads a model.</summary>
    /// <returns>null where it is not installed.</returns>
    public static RecognitionEngine? With(string model)
    {
        var api = Tesseract.Create();
        if (Tesseract.Init(api, null, model, Tesseract.NeuralOnly) != 0)
        {
            Tesseract.Delete(api);
            return null;
        }
        foreach (var (name, value) in EngineSettings.Table)
            _ = Tesseract.SetVariable(api, name, value);
        return new RecognitionEngine(api);
    }

    /// <summary>Reads a picture of one line.</summary>
    public IReadOnlyList<ReadSymbol> ReadLine(Picture line)
    {
        ObjectDisposedException.ThrowIf(_api == 0, this);
        Tesseract.SetPageSegMode(_api, EngineSettings.SingleLine);
        Tesseract.SetImage(_api, line.Pixels, line.Width, line.Height, 1, line.Width);
        Tesseract.SetSourceResolution(_api, (int)Math.Round(line.Dpi));
        return Tesseract.Recognize(_api, 0) == 0 ? Symbols() : [];
    }

    public void Dispose()
    {
        if (_api != 0)
            Tesseract.Delete(_api);
        _api = 0;
    }

    private List<ReadSymbol> Symbols()
    {
        var symbols = new List<ReadSymbol>();
        var iterator = Tesseract.GetIterator(_api);
        if (iterator == 0)
            return symbols;
        do
            if (Symbol(iterator) is { } symbol)
                symbols.Add(symbol);
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
