using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// Splits the forms that stand one after another under one title: each table that begins with the name of a project begins a form.
/// </summary>
internal static class FormSeries
{
    public static IReadOnlyList<FormPart> Split(FormPart part)
    {
        var starts = part.Grids.Where(BeginsForm).Select(g => Start(part, g)).Where(s => s > 0).ToList();
        if (starts.Count < 2)
            return [part];
        var heading = part.Lines.Take(starts[0]).ToList();
        var parts = new List<FormPart>();
        for (var i = 0; i < starts.Count; i++)
        {
            var lines = part.Lines.Skip(i == 0 ? 0 : starts[i]).Take((i + 1 < starts.Count ? starts[i + 1] : part.Lines.Count) - (i == 0 ? 0 : starts[i])).ToList();
            var numbers = lines.Select(l => (l.Page, l.Number)).ToHashSet();
            parts.Add(new FormPart(lines, [.. part.Grids.Where(g => First(g) is { } s && numbers.Contains((s.Page, s.LineFrom)))]) { Heading = i == 0 ? [] : heading });
        }

        return parts;
    }

    /// <summary>项目名称 beside a name, and not over a column of them.</summary>
    private static bool BeginsForm(TableGrid grid) =>
        BlockRow.Cells(grid, 0) is { Count: >= 2 } cells && FormLexicon.Standard.IsWholeLabel(cells[0].Text)
            && FormLexicon.Standard.Label(cells[0].Text) == LabelMeaning.ProjectName
        && !FormLexicon.Standard.IsWholeLabel(cells[1].Text) && new HeadFinder(FormLexicon.Standard).At(grid, 0) is null;

    private static TextSpan? First(TableGrid grid) => grid.Cells.FirstOrDefault(c => c.Spans.Count > 0)?.Spans[0];

    private static int Start(FormPart part, TableGrid grid)
    {
        var first = First(grid)!;
        for (var i = 0; i < part.Lines.Count; i++)
            if (part.Lines[i].Page == first.Page && part.Lines[i].Number == first.LineFrom)
                return i;
        return -1;
    }
}
