using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Rulings;

/// <summary>
/// Finds the rulings of an upright picture. A long thin stretch of ink is one; a shorter one is when it meets others, as the side of a
/// cell does and the stroke of a character does not.
/// </summary>
internal static class RulingFinder
{
    // Inches. The strokes of characters in a row can make a long ruling, but none that is unbroken.
    private const double FreeStanding = 1;
    private const double Unbroken = 0.4;
    private const double FreeThoughBroken = 3;
    private const double HeldAtOneEnd = 0.24;
    private const double Reach = 0.03;

    // What is as high as a line of print may be a stroke of it, which stands 0.027 off the sides of a row that is set tightly; and between
    // dashes there is room for one.
    private const double OfPrint = 0.35;
    private const double ReachOfPrint = 0.015;
    private const double ReachOfDashes = 0.085;

    public static (IReadOnlyList<InkRuling> Horizontal, IReadOnlyList<InkRuling> Vertical) Find(InkMask ink, InkMask transposed)
    {
        var (horizontal, vertical) = (Candidates(ink), Candidates(transposed));
        var (h, v) = (Long(horizontal, ink.Dpi), Long(vertical, ink.Dpi));
        while (Add(horizontal, h, v, ink.Dpi) | Add(vertical, v, h, ink.Dpi))
        {
        }
        return ([.. h.Select(r => Completed(r, v, ink.Dpi))], [.. v.Select(r => Completed(r, h, ink.Dpi))]);
    }

    private static List<InkRuling> Candidates(InkMask ink) =>
    [
        .. RulingPieces.Joined(LineRuns.Groups(ink), ink.Dpi).Select(g => RulingTrace.Of(g, ink)).OfType<InkRuling>(),
        .. DashedRulings.Of(ink),
    ];

    /// <summary>A ruling of dashes ends where it meets others, not at its last dash.</summary>
    private static InkRuling Completed(InkRuling ruling, List<InkRuling> across, double dpi)
    {
        if (!ruling.IsDashed)
            return ruling;
        var ends = across.Where(a => Crosses(a, ruling, dpi)).Select(a => (int)a.At((int)ruling.Mean)).ToList();
        var from = ends.Where(e => Math.Abs(e - ruling.From) <= ReachOfDashes * dpi).DefaultIfEmpty(ruling.From).Min();
        var to = ends.Where(e => Math.Abs(e - ruling.To) <= ReachOfDashes * dpi).DefaultIfEmpty(ruling.To).Max();
        return ruling with { From = Math.Min(from, ruling.From), To = Math.Max(to, ruling.To) };
    }

    private static bool Crosses(InkRuling across, InkRuling ruling, double dpi) =>
        across.From - (ReachOfDashes * dpi) <= ruling.Mean && across.To + (ReachOfDashes * dpi) >= ruling.Mean;

    private static List<InkRuling> Long(List<InkRuling> candidates, double dpi)
    {
        var found = candidates.FindAll(c =>
            (c.Length >= FreeStanding * dpi && c.Unbroken >= Unbroken * dpi) || c.Length >= FreeThoughBroken * dpi);
        candidates.RemoveAll(found.Contains);
        return found;
    }

    /// <returns>Whether there were some that the others hold.</returns>
    private static bool Add(List<InkRuling> candidates, List<InkRuling> found, List<InkRuling> across, double dpi)
    {
        var held = candidates.FindAll(c => IsHeld(c, across, dpi));
        candidates.RemoveAll(held.Contains);
        found.AddRange(held);
        return held.Count > 0;
    }

    private static bool IsHeld(InkRuling candidate, List<InkRuling> across, double dpi)
    {
        var (begins, ends) = (Meets(candidate.From, candidate, across, dpi), Meets(candidate.To, candidate, across, dpi));
        return (begins && ends) || ((begins || ends) && candidate.Length >= HeldAtOneEnd * dpi);
    }

    private static bool Meets(int end, InkRuling candidate, List<InkRuling> across, double dpi)
    {
        var (reach, at) = (ReachOf(candidate) * dpi, (int)candidate.At(end));
        return across.Exists(a => a.From - reach <= at && a.To + reach >= at && Math.Abs(a.At(at) - end) <= reach);

        double ReachOf(InkRuling one) =>
            one.IsDashed ? ReachOfDashes
            : one.Length < OfPrint * dpi ? ReachOfPrint
            : Reach;
    }
}
