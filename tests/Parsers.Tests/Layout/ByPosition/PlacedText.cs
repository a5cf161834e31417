using Pipeline.Model;
using Pipeline.Parsers.Layout.ByPosition;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Tests.Layout.ByPosition;

/// <summary>Reads texts that keep the places of words.</summary>
internal static class PlacedText
{
    /// <summary>The table of some lines, with a form feed at the end of a page; null where there is none.</summary>
    public static CellTableResult? Table(params string[] parts) => PositionedTable.Read(
        [.. string.Join('\n', parts).Split('\f').SelectMany(
            (page, p) => page.Split('\n').Where(t => t.Trim().Length > 0).Select((t, i) => new TextLine(p + 1, i + 1, t)))],
        FormLexicon.Standard);
}
