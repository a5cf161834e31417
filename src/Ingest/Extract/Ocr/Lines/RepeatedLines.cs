using System.Security.Cryptography;
using Pipeline.Ingest.Extract.Ocr.Engine;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Extract.Ocr.Symbols;

namespace Pipeline.Ingest.Extract.Ocr.Lines;

/// <summary>Reads lines that look the same once: 0.00, 100%, the names of levels.</summary>
internal sealed class RepeatedLines
{
    // A worker reads many files, and few lines are on several of them.
    private const int Most = 2000;

    private readonly Dictionary<(int Width, int Height, string Pixels), IReadOnlyList<ReadSymbol>> _read = [];

    public IReadOnlyList<ReadSymbol> Read(Picture line, RecognitionEngine engine)
    {
        if (_read.Count >= Most)
            _read.Clear();
        var key = (line.Width, line.Height, Convert.ToBase64String(SHA256.HashData(line.Pixels)));
        if (!_read.TryGetValue(key, out var symbols))
            _read[key] = symbols = engine.ReadLine(line);
        return symbols;
    }
}
