using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>A page of a PDF that is to be recognised.</summary>
/// <param name="Pdf">The whole file; the same for all of its pages.</param>
/// <param name="Number">From 1.</param>
/// <param name="IsGrey">Whether the page has no colours.</param>
/// <param name="Password">The one that opened the file; null for none.</param>
internal sealed record ScannedPage(byte[] Pdf, int Number, bool IsGrey, string? Password) : IScan
{
    public CleanScan Clean() => IsGrey ? ScanCleaner.Clean(Rasterizer.RenderGrey(this)) : ScanCleaner.Clean(Rasterizer.Render(this));
}
