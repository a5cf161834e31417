using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>Finds the heading rows that a table prints again at the top of a page.</summary>
internal static class RepeatedHeadings
{
    // A title row above the headings is not always repeated.
    private const int LastStart = 3;
    private const int SameForEachMisread = 4;

    /// <summary>How many rows at the top of a page are headings that were printed before, and from which row of the table.</summary>
    /// <param name="tops">The rows of the table where headings may have been printed first.</param>
    public static (int From, int Count) Find(IReadOnlyList<DraftCell> table, IReadOnlyList<int> tops, DraftTable next)
    {
        foreach (var from in tops.SelectMany(top => Enumerable.Range(top, LastStart + 1)))
        {
            var count = 0;
            while (count < next.Rows - 1 && IsSame(RowOf(table, from + count), next.Row(count)))
                count++;
            if (Enumerable.Range(0, count).Any(r => next.Row(r).Count(c => !c.IsEmpty) > 1))
                return (from, count);
        }
        return (0, 0);
    }

    private static List<DraftCell> RowOf(IReadOnlyList<DraftCell> table, int row) =>
        [.. table.Where(c => c.Row == row).OrderBy(c => c.Box.X0)];

    private static bool IsSame(List<DraftCell> a, IReadOnlyList<DraftCell> b) =>
        a.Count == b.Count && a.Exists(c => !c.IsEmpty) && a.Zip(b).All(p => p.First.IsAbove(p.Second))
        && AreSame([.. a.Zip(b, (x, y) => (Text(x), Text(y)))], a.Concat(b).SelectMany(c => c.Lines).Any(l => l.Confidence < 1));

    /// <summary>In a row that was recognised a character may be wrong; most of its cells must be the same.</summary>
    private static bool AreSame(List<(string A, string B)> texts, bool isRecognized)
    {
        var others = texts.Count(t => t.A != t.B);
        return others == 0 || (isRecognized && texts.Count(t => t.A == t.B && t.A.Length > 0) >= SameForEachMisread * others);
    }

    private static string Text(DraftCell cell) => Wrapping.Join(cell.Lines.Select(l => l.Text));
}
