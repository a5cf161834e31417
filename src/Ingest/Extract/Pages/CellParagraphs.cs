using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>
/// Joins the lines of a cell. A line ends its paragraph when what follows would have had room on it, or when the next one is indented.
/// </summary>
internal static class CellParagraphs
{
    // Of the height of the text.
    private const double Indent = 1.5;

    public static string Join(DraftCell cell, CellRoom room)
    {
        var paragraphs = new List<List<string>>();
        for (var i = 0; i < cell.Lines.Count; i++)
        {
            if (i == 0 || Parts(cell, cell.Lines[i - 1], cell.Lines[i], room))
                paragraphs.Add([]);
            paragraphs[^1].Add(cell.Lines[i].Text);
        }
        return string.Join('\n', paragraphs.Select(Wrapping.Join));
    }

    private static bool Parts(DraftCell cell, TextLine line, TextLine next, CellRoom room) =>
        !IsBrokenNumber(line.Text, next.Text) && (room.HadRoom(cell, line, next) || IsIndented(line, next));

    /// <summary>Whether a line is nothing but the rest of an amount: 28,802,800.0 and 0.</summary>
    private static bool IsBrokenNumber(string line, string next) =>
        next.All(IsOfAmount)
        && line.Length > 0
        && IsOfAmount(line[^1])
        && line.AsSpan(line.AsSpan().LastIndexOf(' ') + 1).ContainsAny(',', '.');

    private static bool IsOfAmount(char c) => char.IsAsciiDigit(c) || c is ',' or '.';

    /// <summary>Whether a line begins to the right of a full one; in a centred cell the shorter one does.</summary>
    private static bool IsIndented(TextLine line, TextLine next) =>
        line.Page == next.Page && line.Box is { } a && next.Box is { } b
        && b.X0 - a.X0 > Indent * (a.Y1 - a.Y0) && b.X1 > a.X1 - (a.Y1 - a.Y0);
}
