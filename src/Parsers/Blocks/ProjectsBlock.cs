using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// A list of projects: one a row with its indicators in one cell, or over the rows of its indicators, merged or repeated.
/// </summary>
internal sealed class ProjectsBlock(BlockHead head, FormLexicon lexicon, Sheet sheet) : IBlock
{
    private static readonly string[] Own = [Role.Serial, Role.Project, Role.FundingAgency, Role.Goal, Role.FusedIndicators];

    private static readonly string[] Levels =
    [
        Role.Level1, Role.Level2, Role.Level3, Role.Comparator, Role.Target, Role.Unit, Role.PeriodTarget, Role.Actual, Role.Weight,
            Role.Score, Role.Reason, Role.Improvement,
        Role.Explanation,
    ];

    private readonly List<HeadColumn> _own = [.. head.Columns.Where(c => Own.Contains(c.Role))];
    private readonly List<HeadColumn> _amounts = [.. head.Columns.Where(c => c.Role == Role.Amount)];
    private readonly List<HeadColumn> _levels = [.. head.Columns.Where(c => Levels.Contains(c.Role))];
    // Of two columns of a role (主管部门, 实施单位) the first counts, and the other is kept with its heading.
    private readonly List<HeadColumn> _others =
        [.. head.Columns.Where((c, i) => c.Role == Role.Other
            || (Own.Contains(c.Role) && head.Columns.Take(i).Any(before => before.Role == c.Role)))];
    private readonly bool _hasSerial = head.Has(Role.Serial);

    public bool Read(TableGrid grid, int row)
    {
        var cells = BlockRow.Cells(grid, row);
        if (cells.Count == 0)
            return true;
        if (IsField(cells))
            return false;
        sheet.Take(cells);
        var own = BlockRow.ByRole(grid, row, _own);
        // Headings printed again, of which a scan may have lost too many to know the row by them.
        if (own.TryGetValue(Role.Project, out var name) && lexicon.Column(BlockKind.Projects, name.Text) == Role.Project)
            return true;
        var amounts = _amounts.Select(a => (a.Cell, a.In(grid, row))).ToList();
        NameSum(own, amounts.Exists(a => a.Item2 is not null));
        var last = sheet.Projects.Count == 0 ? null : sheet.Projects[^1];
        if (last is null || IsNew(cells, own, amounts, last))
            sheet.Projects.Add(last = new ProjectRows(new ColumnRow(own), amounts));
        else if (!IsSame(own, last))
            sheet.Projects[^1] = last = Continued(last, own);
        last.Page = cells.SelectMany(c => c.Spans).Select(s => s.Page).DefaultIfEmpty(last.Page).Max();
        foreach (var column in _others)
            if (column.In(grid, row) is { } cell)
                last.Extras.Add((column.Cell, cell));
        AddIndicator(grid, row, last);
        return true;
    }

    /// <summary>A row of sums has no project: 合计 may stand in the column of numbers or of agencies, and an agency in its own.</summary>
    private void NameSum(Dictionary<string, TableCell> own, bool hasMoney)
    {
        if (own.ContainsKey(Role.Project))
            return;
        var name = own.GetValueOrDefault(Role.FundingAgency);
        foreach (var role in (ReadOnlySpan<string>)[Role.Serial, Role.FundingAgency])
            if (own.GetValueOrDefault(role) is { } cell && (lexicon.Label(cell.Text) == LabelMeaning.Total || (hasMoney && cell == name)))
            {
                own.Remove(role);
                own[Role.Project] = cell;
                return;
            }
    }

    private bool IsField(List<TableCell> cells) =>
        (cells.Count <= 2 && lexicon.Label(cells[0].Text.Split('：', ':')[0]) is not null and not LabelMeaning.Total)
        || (cells.Count == 1 && cells[0].ColumnSpan > 2);

    /// <summary>
    /// A row begins a project when it has a name that the one above has not, and a number or money; at the top of a page what has neither
    /// goes on from the page before.
    /// </summary>
    private bool IsNew(List<TableCell> cells, Dictionary<string, TableCell> own, List<(TableCell, TableCell? Cell)> amounts,
        ProjectRows last)
    {
        if (!own.ContainsKey(Role.Project) || IsSame(own, last))
            return false;
        if (own.ContainsKey(Role.Serial) || amounts.Exists(a => a.Cell is not null))
            return true;
        var isAtTop = cells[0].Spans.Count > 0 && last.Page != cells[0].Spans[0].Page;
        return !(isAtTop && (_hasSerial || _amounts.Count > 0));
    }

    /// <summary>Whether a row repeats the project of the row above.</summary>
    private static bool IsSame(Dictionary<string, TableCell> own, ProjectRows last) =>
        own.TryGetValue(Role.Project, out var name)
            ? Own.All(role => Text(own.GetValueOrDefault(role)) is not { } text || text == Text(last.Head[role]))
                && last.Indicators.Count > 0 && Text(name) is not null
            : own.Count == 0;

    private static string? Text(TableCell? cell) => cell is null ? null : Squeeze.Text(cell.Text);

    /// <summary>The cells of a project go on at the top of a page.</summary>
    private static ProjectRows Continued(ProjectRows last, Dictionary<string, TableCell> own)
    {
        var cells = new Dictionary<string, TableCell>(last.Head.Cells);
        foreach (var (role, cell) in own)
            cells[role] = cells.TryGetValue(role, out var above)
                ? above with { Text = Wrapping.Join([above.Text, cell.Text]), Spans = Spans.Union([.. above.Spans, .. cell.Spans]) } : cell;
        var continued = new ProjectRows(new ColumnRow(cells), last.Amounts) { Page = last.Page };
        continued.Extras.AddRange(last.Extras);
        continued.Indicators.AddRange(last.Indicators);
        return continued;
    }

    private void AddIndicator(TableGrid grid, int row, ProjectRows project)
    {
        var cells = BlockRow.ByRole(grid, row, _levels);
        if (cells.Count == 0)
            return;
        BlockRow.JoinTarget(cells, Role.Target);
        project.Indicators.Add(new ColumnRow(cells));
    }
}
