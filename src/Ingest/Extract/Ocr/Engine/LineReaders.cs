using Pipeline.Ingest.Extract.Ocr.Lines;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Symbols;

namespace Pipeline.Ingest.Extract.Ocr.Engine;

/// <summary>
/// The models that read lines. The one for the script reads figures and marks best; the one for the language errs elsewhere, and is
/// asked where the first was not sure.
/// </summary>
internal sealed class LineReaders : IDisposable
{
    private const string Script = "HanS";
    private const string Language = "chi_sim";

    private readonly RecognitionEngine _first;
    private readonly Lazy<RecognitionEngine?> _second;
    private readonly RepeatedLines _repeated = new();

    private LineReaders(RecognitionEngine first, Func<RecognitionEngine?> second) => (_first, _second) = (first, new(second));

    /// <summary>Loads library and model.</summary>
    public static ReadersStart Start() => !RecognitionEngine.HasLibrary() ? ReadersStart.Missing("the library libtesseract")
        : RecognitionEngine.With(Script) is { } script ? ReadersStart.Of(new LineReaders(script, () => RecognitionEngine.With(Language)))
        : RecognitionEngine.With(Language) is { } language ? ReadersStart.Of(new LineReaders(language, () => null))
        : ReadersStart.Missing("its model for simplified Chinese");

    /// <summary>Lines that look the same are read once: 0.00, 100%, the names of levels.</summary>
    public IReadOnlyList<ReadSymbol> Read(Picture line) => _repeated.Read(line, _first);

    /// <summary>What the second model reads; nothing where it is not installed.</summary>
    public IReadOnlyList<ReadSymbol> ReadAgain(Picture line) => _second.Value?.ReadLine(line) ?? [];

    public void Dispose()
    {
        _first.Dispose();
        if (_second.IsValueCreated)
            _second.Value?.Dispose();
    }
}
