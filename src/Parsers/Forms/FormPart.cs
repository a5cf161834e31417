using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>The lines and tables of one form in a document, in reading order; page marks and blank lines are left out.</summary>
/// <param name="Lines">All lines, those of tables too.</param>
/// <param name="Grids">The tables that survived in the text; empty where a text dump has lost them.</param>
internal sealed record FormPart(IReadOnlyList<TextLine> Lines, IReadOnlyList<TableGrid> Grids)
{
    /// <summary>The title over a series of forms that this one is part of; empty where it has its own.</summary>
    public IReadOnlyList<TextLine> Heading { get; init; } = [];

    /// <summary>The lines that stand in no table.</summary>
    public IReadOnlyList<TextLine> LinesOutsideGrids { get; } = Outside(Lines, Grids);

    public int FirstPage => Lines.Count == 0 ? 1 : Lines[0].Page;

    public int LastPage => Lines.Count == 0 ? 1 : Lines[^1].Page;

    private static List<TextLine> Outside(IReadOnlyList<TextLine> lines, IReadOnlyList<TableGrid> grids)
    {
        var inside = grids.SelectMany(g => g.Cells).SelectMany(c => c.Spans)
            .SelectMany(s => Enumerable.Range(s.LineFrom, s.LineTo - s.LineFrom + 1).Select(n => (s.Page, n)))
            .ToHashSet();
        return [.. lines.Where(l => !inside.Contains((l.Page, l.Number)))];
    }
}
