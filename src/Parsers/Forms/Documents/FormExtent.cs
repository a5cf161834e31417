using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.Documents;

/// <summary>
/// Tells where a form ends in a document that goes on after it: at the heading of a table that is none of its own, at the next chapter, or
/// where the report that it stands in goes on. Notes below a form are its own.
/// </summary>
internal sealed partial class FormExtent
{
    // 2023年度一般公共预算财政拨款“三公”经费支出决算表 has 26.
    private const int LongestCaption = 40;

    private readonly FormPart _part;
    private readonly ReportOutline? _report;
    private readonly List<(TableGrid Grid, int First, int Last)> _grids;
    private readonly HashSet<(int Page, int Number)> _outside;

    private FormExtent(FormPart part, ReportOutline? report)
    {
        (_part, _report) = (part, report);
        var places = part.Lines.Select((line, i) => (line, i)).ToDictionary(l => (l.line.Page, l.line.Number), l => l.i);
        _grids = [.. part.Grids.Select(g => Placed(g, places)).OfType<(TableGrid, int, int)>().OrderBy(g => g.Item2)];
        _outside = [.. part.LinesOutsideGrids.Select(l => (l.Page, l.Number))];
    }

    /// <summary>The first of the part's lines that is the form's no more; null where all are, as of a form whose table is lost.</summary>
    /// <param name="report">The outline of the report before it; null where there is none.</param>
    public static TextLine? EndOf(FormPart part, ReportOutline? report) =>
        part.Grids.Count == 0 ? null : new FormExtent(part, report).End();

    private TextLine? End()
    {
        for (var i = 0; i + 1 < _grids.Count; i++)
            if (EndBefore(_grids[i].Last + 1, _grids[i + 1]) is { } end)
                return end;
        return _grids.Count == 0 ? null : First(_grids[^1].Last + 1, _part.Lines.Count, Leaves);
    }

    /// <summary>Where the form ends between two tables; null where the second one is its own too.</summary>
    private TextLine? EndBefore(int from, (TableGrid Grid, int First, int Last) next) =>
        First(from, next.First, Leaves)
        ?? (IsOwn(next.Grid) && First(from, next.First, IsForeignCaption) is null ? null : First(from, next.First, Begins));

    private static bool IsOwn(TableGrid grid)
    {
        var text = string.Concat(grid.Cells.Select(c => Squeeze.Text(c.Text)));
        return FormMarks.Common.Count(m => text.Contains(m, StringComparison.Ordinal)) >= FormMarks.Needed;
    }

    private TextLine? First(int from, int to, Func<TextLine, bool> test)
    {
        for (var i = from; i < to; i++)
            if (_part.Lines[i] is var line && _outside.Contains((line.Page, line.Number)) && test(line))
                return line;
        return null;
    }

    /// <summary>Whether a line ends the form whatever follows.</summary>
    private bool Leaves(TextLine line) => Chapter().IsMatch(Squeeze.Text(line.Text)) || _report?.GoesOn(line) == true;

    private static bool IsForeignCaption(TextLine line) =>
        ForeignCaption().IsMatch(Squeeze.Text(line.Text)) && !line.Text.Contains("绩效", StringComparison.Ordinal);

    /// <summary>Whether a line may begin what a table after it belongs to.</summary>
    private static bool Begins(TextLine line)
    {
        var text = Squeeze.Text(line.Text);
        return AttachmentMark.Is(text)
            || (text.Length <= LongestCaption && (Caption().IsMatch(text) || ListLabel.Read(text) is { Style.Depth: 1 or 2 }));
    }

    private static (TableGrid Grid, int First, int Last)? Placed(TableGrid grid, Dictionary<(int Page, int Number), int> places)
    {
        var lines = grid.Cells.SelectMany(c => c.Spans).SelectMany(s => new[] { (s.Page, s.LineFrom), (s.Page, s.LineTo) })
            .Where(places.ContainsKey).Select(p => places[p]).ToList();
        return lines.Count == 0 ? null : (grid, lines.Min(), lines.Max());
    }

    [GeneratedRegex("^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,2}、(?:专业)?名词解释|(?:专业)?名词解释$)")]
    private static partial Regex Chapter();

    [GeneratedRegex("^表[0-9一二三四五六七八九十]{1,2}|表(?:[（(][^（()）]*[)）])?$")]
    private static partial Regex Caption();

    /// <summary>Tables of a budget or of accounts may print the labels of a form: 项目名称, 财政拨款, 主管部门.</summary>
    [GeneratedRegex("(?:决算|预算|收入|支出|收支|采购|经费|人员|资产|结转|拨款)[^。；：，]{0,12}表(?:[（(][^（()）]*[)）])?$")]
    private static partial Regex ForeignCaption();
}
