using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Pages.Wide;

/// <summary>A line that begins on one page and ends on another, because the columns that it runs over print on both.</summary>
internal static class TornLine
{
    // Of the height of the text: how far lines of one row may stand from each other, and from the edge that tears them.
    private const double SameHeight = 0.5;
    private const double AtEdge = 1;

    // A space is a quarter as wide as the text is high.
    private const double Space = 0.15;

    /// <summary>Whether two lines of two pages stand at the same height.</summary>
    public static bool AreSame(TextLine a, TextLine b) =>
        a.Page != b.Page && (a.Box, b.Box) is ({ } one, { } other) && Math.Abs(one.Y0 - other.Y0) < SameHeight * Height(one);

    /// <param name="edge">Where the columns of the left page end.</param>
    /// <param name="start">Where those of the right one begin.</param>
    public static bool IsTorn(TextLine left, double edge, TextLine right, double start) =>
        AreSame(left, right) && left.Box!.Value.X1 > edge - (AtEdge * Height(left.Box.Value))
        && right.Box!.Value.X0 < start + (AtEdge * Height(right.Box.Value));

    /// <summary>The whole text. What the edge cuts through is printed on both pages, and counts once.</summary>
    /// <param name="shift">How far right of its place on paper the right line stands in the whole table; points.</param>
    public static string Text(TextLine left, TextLine right, double shift)
    {
        var (one, other) = (left.Text.TrimEnd(), right.Text.Trim());
        var gap = right.Box!.Value.X0 + shift - left.Box!.Value.X1;
        if (gap > Space * Height(left.Box.Value))
            return Wrapping.Join([one, other]);
        var twice = Math.Min(one.Length, other.Length);
        while (twice > 0 && !one.EndsWith(other[..twice], StringComparison.Ordinal))
            twice--;
        return one + (gap < -SameHeight * Height(left.Box.Value) ? other[twice..] : other);
    }

    private static double Height(Box box) => box.Y1 - box.Y0;
}
