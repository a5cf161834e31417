using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>Joins the lines of a cell. A line ends its paragraph when what follows would have had room on it, or when the next one is indented.</summary>
internal static class CellParagraphs
{
    // Of the height of the text.
    private const double Slack = 0.6;
    private const double Indent = 1.5;

    /// <param name="box">Of the cell.</param>
    /// <param name="padding">Points between a cell's edge and its text, as a rule of the table.</param>
    public static string Join(IReadOnlyList<TextLine> lines, Box box, double padding)
    {
        var room = Math.Max(box.X1 - box.X0 - (2 * padding), lines.Count == 0 ? 0 : lines.Max(Width));
        var paragraphs = new List<List<string>>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || Ends(lines[i - 1], lines[i], room))
                paragraphs.Add([]);
            paragraphs[^1].Add(lines[i].Text);
        }
        return string.Join('\n', paragraphs.Select(Wrapping.Join));
    }

    private static bool Ends(TextLine line, TextLine next, double room)
    {
        var height = line.Box!.Value.Y1 - line.Box.Value.Y0;
        return Width(line) + (HeadOfLine.Width(next.Text) * height) + (Slack * height) <= room
            || (line.Page == next.Page && next.Box!.Value.X0 - line.Box.Value.X0 > Indent * height && Width(line) > room - (2 * height));
    }

    private static double Width(TextLine line) => line.Box!.Value.X1 - line.Box.Value.X0;
}
