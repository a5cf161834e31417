using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Sheets;

/// <summary>What nobody took of a form, by place: one finding for each stretch of rows or lines.</summary>
internal static class UnreadPlaces
{
    public static IEnumerable<Finding> Of(FormPart part, Sheet sheet, Title? title)
    {
        var lines = part.Lines.Select((line, i) => (line, i)).Where(l => title?.Takes(l.line, l.i) == true
            || AttachmentMark.Is(l.line.Text)).Select(l => l.line).ToHashSet<TextLine>(ReferenceEqualityComparer.Instance);
        foreach (var run in Runs(part.LinesOutsideGrids, l => !lines.Contains(l) && !sheet.TakenLines.Contains(l)
            && !Placeholder.Is(l.Text)))
            yield return Finding(run.Select(l => l.Text.Trim()), run.Select(l => l.Span));
        foreach (var grid in part.Grids)
            foreach (var run in Runs(Enumerable.Range(0, grid.Rows).Select(r => Unread(grid, r, sheet, lines)), row => row.Count > 0))
                yield return Finding(run.SelectMany(r => r).Select(c => Squeeze.Text(c.Text)), run.SelectMany(r => r)
                    .SelectMany(c => c.Spans));
    }

    /// <summary>A title may stand in the first row of its table.</summary>
    private static List<TableCell> Unread(TableGrid grid, int row, Sheet sheet, HashSet<TextLine> taken) =>
        [.. grid.Row(row).Where(c => !c.IsEmpty && !sheet.Taken.Contains(c) && !Placeholder.Is(c.Text)
            && !taken.Any(l => c.Spans.Any(s => s.Page == l.Page && s.LineFrom <= l.Number && l.Number <= s.LineTo)
                && Squeeze.Text(l.Text).Contains(Squeeze.Text(c.Text), StringComparison.Ordinal)))];

    private static IEnumerable<List<T>> Runs<T>(IEnumerable<T> items, Func<T, bool> isUnread)
    {
        var run = new List<T>();
        foreach (var item in items)
        {
            if (isUnread(item))
            {
                run.Add(item);
                continue;
            }

            if (run.Count > 0)
                yield return run;
            run = [];
        }

        if (run.Count > 0)
            yield return run;
    }

    private static Finding Finding(IEnumerable<string> texts, IEnumerable<TextSpan> spans)
    {
        var places = Spans.Union(spans);
        return new Finding(FindingRule.UnparsedText, Severity.Warning, Quote.Of(string.Join(' ', texts)),
            $"page {places[0].Page}, from line {places[0].LineFrom} on: no rule of this form took this text; a row, a label or a note was "
                + $"expected")
        {
            Evidence = [.. places.Select(s => new Evidence(null, s))],
        };
    }
}
