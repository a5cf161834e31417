using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>A scanned page made ready for recognition: upright, deskewed, evenly lit, without stamps and rulings.</summary>
/// <param name="Rulings">In points from the top left corner of the upright page.</param>
/// <param name="Width">Of the upright page, in points, like its height.</param>
internal sealed record CleanScan(Picture Picture, IReadOnlyList<Ruling> Rulings, double Width, double Height)
{
    /// <summary>The page turned by quarters of a full turn, clockwise.</summary>
    public CleanScan Turned(int turns) =>
        turns == 0
            ? this
            : new CleanScan(
                QuarterTurns.Turned(Picture with { Pixels = [.. Picture.Pixels] }, 1),
                [.. Rulings.Select(r => new Ruling(Height - r.Y1, r.X0, Height - r.Y0, r.X1))],
                Height,
                Width).Turned(turns - 1);
}
