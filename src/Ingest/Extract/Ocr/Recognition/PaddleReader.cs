using System.Numerics.Tensors;
using System.Text;
using Microsoft.ML.OnnxRuntime;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>
/// The recognition model of PP-OCRv4 (mobile). It gives a likelihood of each character for each step of 8 columns; a character goes on
/// over equal steps and ends with another or with a blank.
/// </summary>
internal sealed class PaddleReader : ILineReader
{
    // Columns of the picture to a step.
    private const int Step = 8;
    // The first class is the blank; the alphabet follows, and a space after it.
    private const int Blank = 0;
    private const int Colours = 3;

    private readonly InferenceSession _model;
    private readonly string[] _characters;
    private readonly HashSet<string> _alphabet;
    private readonly RunOptions _options = new();
    private float[] _pixels = [];

    public PaddleReader(ModelFiles files)
    {
        // ONNX Runtime would tell its maker about each session, and keep a number of this machine for it.
        NativeEnvironment.Set("ORT_DISABLE_TELEMETRY", "1");
        using var settings = new SessionOptions
        {
            // Files are read side by side; several threads inside one line cost more than they bring.
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            // Lines differ in width: what would be kept for one does not fit the next, and came to 200 MB in a worker.
            EnableMemoryPattern = false,
            EnableCpuMemArena = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        settings.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        settings.AddSessionConfigEntry("session.inter_op.allow_spinning", "0");
        _model = new InferenceSession(files.Recognizer, settings);
        _characters = [.. Encoding.UTF8.GetString(files.Characters).TrimEnd('\n').Split('\n').Select(c => c.TrimEnd('\r')), " "];
        _alphabet = [.. _characters];
    }

    public bool Knows(string symbol) => _alphabet.Contains(symbol);

    public IReadOnlyList<ReadSymbol> Read(Picture page, InkLine line)
    {
        var crop = new PaddleCrop(page, line);
        var pixels = Pixels(crop);
        using var input = OrtValue.CreateTensorValueFromMemory(
            OrtMemoryInfo.DefaultInstance, pixels, [1, Colours, PaddleCrop.Height, crop.PaddedWidth]);
        using var outputs = _model.Run(_options, _model.InputNames, [input], _model.OutputNames);
        return Symbols(outputs[0].GetTensorDataAsSpan<float>(), crop);
    }

    /// <summary>The same for each colour.</summary>
    private Memory<float> Pixels(PaddleCrop crop)
    {
        var plane = crop.PaddedWidth * PaddleCrop.Height;
        if (_pixels.Length < Colours * plane)
            _pixels = new float[Colours * plane];
        crop.Fill(_pixels.AsSpan(0, plane));
        for (var colour = 1; colour < Colours; colour++)
            _pixels.AsSpan(0, plane).CopyTo(_pixels.AsSpan(colour * plane));
        return _pixels.AsMemory(0, Colours * plane);
    }

    public void Dispose()
    {
        _model.Dispose();
        _options.Dispose();
    }

    private List<ReadSymbol> Symbols(ReadOnlySpan<float> likelihoods, PaddleCrop crop)
    {
        var symbols = new List<ReadSymbol>();
        var classes = _characters.Length + 1;
        var steps = likelihoods.Length / classes;
        for (var t = 0; t < steps;)
        {
            var best = TensorPrimitives.IndexOfMax(likelihoods.Slice(t * classes, classes));
            var likelihood = likelihoods[(t * classes) + best];
            var end = t + 1;
            for (; end < steps && TensorPrimitives.IndexOfMax(likelihoods.Slice(end * classes, classes)) == best; end++)
                likelihood = Math.Max(likelihood, likelihoods[(end * classes) + best]);
            if (best != Blank && _characters[best - 1].Trim() is { Length: > 0 } text)
                symbols.Add(new ReadSymbol(text, (int)crop.PageX(t * Step), (int)crop.PageX(end * Step), likelihood, []));
            t = end;
        }
        return symbols;
    }
}
