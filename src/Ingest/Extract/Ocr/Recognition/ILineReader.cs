using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>A model that reads lines. Not safe for several threads.</summary>
internal interface ILineReader : IDisposable
{
    /// <summary>What it reads of a line, from left to right, in pixels of the page.</summary>
    IReadOnlyList<ReadSymbol> Read(Picture page, InkLine line);
}
