using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>A scanned page made ready for recognition: upright, deskewed, evenly lit, without stamps and rulings.</summary>
/// <param name="Rulings">In points from the top left corner of the upright page.</param>
/// <param name="Width">Of the upright page, in points, like its height.</param>
internal sealed record CleanScan(Picture Picture, IReadOnlyList<Ruling> Rulings, double Width, double Height);
