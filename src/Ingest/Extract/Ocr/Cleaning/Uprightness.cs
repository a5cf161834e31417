using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Extract.Ocr.Cleaning;

/// <summary>
/// Turns a page the right way up: by its lines of text, then by its punctuation, and where they do not tell, by how well it can be read.
/// </summary>
internal static class Uprightness
{
    /// <param name="level">What is darker is print.</param>
    public static Picture Upright(Picture picture, byte level, Func<Picture, double>? legibility)
    {
        var lines = TextLines.Direction(InkMask.Of(picture, level));
        var turns = lines < -TextLines.Sure ? 1 : 0;
        var levelled = QuarterTurns.Turned(picture, turns);
        var side = Punctuation.Side(InkMask.Of(levelled, level));
        if (Math.Abs(lines) > TextLines.Sure && Math.Abs(side) > Punctuation.Sure)
            return QuarterTurns.Turned(levelled, side < 0 ? 2 : 0);
        return MostLegible(picture, Guesses(turns, Math.Abs(lines) > TextLines.Sure), legibility);
    }

    /// <summary>How often to turn, the likeliest first: most pages are scanned the right way up.</summary>
    private static int[] Guesses(int turns, bool level) => level ? [turns, turns + 2] : [0, 2, 1, 3];

    private static Picture MostLegible(Picture picture, int[] turns, Func<Picture, double>? legibility) =>
        QuarterTurns.Turned(picture, legibility is null ? turns[0] : turns.MaxBy(t => legibility(QuarterTurns.Turned(picture, t))));
}
