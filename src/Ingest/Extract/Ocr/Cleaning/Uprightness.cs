using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>Turns a page the right way up, by its lines of text and its punctuation.</summary>
internal static class Uprightness
{
    /// <param name="level">What is darker is print.</param>
    public static Picture Upright(Picture picture, byte level)
    {
        var lines = TextLines.Direction(InkMask.Of(picture, level));
        var levelled = QuarterTurns.Turned(picture, lines < -TextLines.Sure ? 1 : 0);
        var side = Math.Abs(lines) > TextLines.Sure ? Punctuation.Side(InkMask.Of(levelled, level)) : 0;
        return QuarterTurns.Turned(levelled, side < -Punctuation.Sure ? 2 : 0);
    }
}
