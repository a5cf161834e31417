using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>
/// Puts together the level strokes that a scanner saw grey and that come apart: of the bars of 二 in a bold face only the ends are dark.
/// </summary>
internal static class FaintStrokes
{
    // Grey beyond this is the blur about print.
    private const byte FaintLevel = 205;
    // Of a hanzi's width: how long and how high a bar is.
    private const double Longest = 1.1;
    private const double Highest = 0.4;

    /// <param name="pieces">Of the same picture.</param>
    /// <param name="em">The width of a hanzi.</param>
    public static List<InkPiece> Joined(Picture picture, InkPieces pieces, double em)
    {
        var faint = InkPieces.Of(InkMask.Of(picture, FaintLevel));
        var joined = new List<InkPiece>();
        foreach (
            var (whole, parts) in pieces
                .Pieces.Zip(faint.Holding(pieces))
                .GroupBy(p => p.Second, (w, p) => (faint.Pieces[w], p.Select(x => x.First))))
            if (whole.Width > whole.Height && whole.Width <= Longest * em && whole.Height <= Highest * em)
                joined.Add(whole);
            else
                joined.AddRange(parts);
        return joined;
    }
}
