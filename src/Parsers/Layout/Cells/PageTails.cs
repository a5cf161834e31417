using Pipeline.Model;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// A row that the end of a page cuts goes on at the head of the next one, a cell after the other: 经费, then 核查重点企业56家。, of a project
/// and a goal above. Puts each of these tails right after the cell that it goes on with, as in a row that no page cuts.
/// </summary>
internal static class PageTails
{
    /// <param name="doubts">Filled with the lines around the end of a page where what follows may go on with several cells.</param>
    public static List<TextCell> Rejoined(ColumnFit fit, IReadOnlyList<string> roles, List<TextCell> pieces, List<TextLine> doubts)
    {
        var rejoined = new List<TextCell>();
        for (var (from, at) = (0, EndOfPage(pieces, 0)); ; at = EndOfPage(pieces, at))
        {
            var end = at < pieces.Count ? EndOfPage(pieces, at) : at;
            if (at == end)
                return [.. rejoined, .. pieces[from..]];
            var row = CutRow.IsLevel(pieces[at]) ? (0, pieces[from..at])
                : new CutRow(fit, roles, pieces[from..at], pieces[at..end]).Rejoined();
            if (row is null)
                doubts.AddRange([pieces[at - 1].Lines[^1], pieces[at].Lines[0]]);
            rejoined.AddRange(row?.Pieces ?? pieces[from..at]);
            from = at + (row?.Tails ?? 0);
        }
    }

    private static int EndOfPage(List<TextCell> pieces, int at)
    {
        for (var first = at; at < pieces.Count && pieces[at].Lines[^1].Page == pieces[first].Lines[^1].Page;)
            at++;
        return at;
    }
}
