using System.Security.Cryptography;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>Reads lines that look the same once: 0.00, 100%, the names of levels.</summary>
internal sealed class RepeatedLines(ILineReader reader) : ILineReader
{
    // A worker reads many files, and few lines are on several of them.
    private const int Most = 2000;

    private readonly Dictionary<(int Width, double Em, string Pixels), IReadOnlyList<ReadSymbol>> _read = [];

    public IReadOnlyList<ReadSymbol> Read(Picture page, InkLine line)
    {
        if (_read.Count >= Most)
            _read.Clear();
        var key = (line.Ink.Width, line.Em, Hash(page, line.Ink));
        if (!_read.TryGetValue(key, out var symbols))
            _read[key] = symbols = [.. reader.Read(page, line).Select(s => s.Moved(-line.Ink.X0))];
        return [.. symbols.Select(s => s.Moved(line.Ink.X0))];
    }

    public void Dispose() => reader.Dispose();

    private static string Hash(Picture page, InkPiece ink)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (left, right) = (Math.Max(0, ink.X0 - LineCrop.Blur), Math.Min(page.Width, ink.X1 + LineCrop.Blur));
        for (var y = Math.Max(0, ink.Y0 - LineCrop.Blur); y < Math.Min(page.Height, ink.Y1 + LineCrop.Blur); y++)
            hash.AppendData(page.Row(y)[left..right]);
        return Convert.ToBase64String(hash.GetHashAndReset());
    }
}
