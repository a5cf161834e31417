using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// Splits the forms that stand one after another under one title: each table that begins with a project's name begins a form.
/// </summary>
internal static class FormSeries
{
    private static readonly HeadFinder Heads = new(FormLexicon.Standard);

    public static IReadOnlyList<FormPart> Split(FormPart part)
    {
        if (part.Grids.Count(BeginsForm) < 2)
            return [part];
        var places = part.Lines.Select((line, i) => (line, i)).ToDictionary(l => (l.line.Page, l.line.Number), l => l.i);
        var starts = part.Grids.Where(BeginsForm).Select(g => Start(g, places)).Where(s => s > 0).Distinct().Order().ToList();
        if (starts.Count < 2)
            return [part];
        var heading = part.Lines.Take(starts[0]).ToList();
        starts[0] = 0;
        var grids = part.Grids.ToLookup(g => PartOf(starts, Start(g, places)));
        return [.. starts.Select((from, i) => new FormPart(
            [.. part.Lines.Take(new Range(from, i + 1 < starts.Count ? starts[i + 1] : part.Lines.Count))], [.. grids[i]])
        {
            Heading = i == 0 ? [] : heading,
        })];
    }

    /// <summary>项目名称 beside a name, and not over a column of them.</summary>
    private static bool BeginsForm(TableGrid grid) =>
        BlockRow.Cells(grid, 0) is { Count: >= 2 } cells
        && FormLexicon.Standard.IsWholeLabel(cells[0].Text) && FormLexicon.Standard.Label(cells[0].Text) == LabelMeaning.ProjectName
        && !FormLexicon.Standard.IsWholeLabel(cells[1].Text) && Heads.At(grid, 0) is null;

    /// <summary>The line that a table begins on, by its index; -1 where it is none of the part's.</summary>
    private static int Start(TableGrid grid, Dictionary<(int Page, int Number), int> places) =>
        grid.Cells.FirstOrDefault(c => c.Spans.Count > 0)?.Spans[0] is { } first
        && places.TryGetValue((first.Page, first.LineFrom), out var at)
            ? at
            : -1;

    /// <summary>The last form that begins at or before a line.</summary>
    private static int PartOf(List<int> starts, int line) => starts.BinarySearch(line) is var at && at >= 0 ? at : Math.Max(0, ~at - 1);
}
