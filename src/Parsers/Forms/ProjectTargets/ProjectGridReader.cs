using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>Reads the rows of the form from its tables: one table, or one a page with the headings again or without.</summary>
internal sealed class ProjectGridReader(FormPart part)
{
    private readonly ProjectContent _content = new();
    private readonly Dictionary<string, TableCell> _headings = [];
    private readonly List<TableCell> _extras = [];
    private bool _inHeadings;
    private bool _atTop;

    public ProjectContent Read()
    {
        foreach (var line in part.LinesOutsideGrids)
            _content.Fields.AddRange(FieldReader.Read(line));
        foreach (var grid in part.Grids)
        {
            _atTop = true;
            for (var row = 0; row < grid.Rows; row++)
                ReadRow(grid, row);
        }

        return _content;
    }

    private void ReadRow(TableGrid grid, int row)
    {
        var cells = grid.Row(row).Where(c => !c.IsEmpty).ToList();
        var headings = GridTables.Match(grid, ProjectTable.Spec, row);
        if (headings.Count >= 2)
            ReadHeadings(cells, headings);
        else if (_headings.Count == 0 || (cells.Count > 0 && FieldLabels.RoleOf(cells[0].Text.Split('：', ':')[0]) is not null))
            _content.Fields.AddRange(FieldReader.Read(grid, row));
        else if (cells.Count > 0)
            ReadProject(grid, row, cells);
    }

    /// <summary>Headings stand in one row, or in two where some of them share one above (项目资金).</summary>
    private void ReadHeadings(List<TableCell> cells, IReadOnlyDictionary<string, TableCell> headings)
    {
        if (!_inHeadings)
        {
            _headings.Clear();
            _extras.Clear();
        }

        _inHeadings = true;
        foreach (var (key, cell) in headings)
            _headings[key] = cell;
        _extras.AddRange(cells.Where(c => !headings.Values.Contains(c) && !ProjectTable.IsGroupHeading(c.Text)));
        _content.Captions.AddRange(cells.Select(c => c.Text));
        _content.Unit ??= cells.Select(c => Heading.Unit(c.Text)).FirstOrDefault(u => u is not null);
    }

    private void ReadProject(TableGrid grid, int row, List<TableCell> cells)
    {
        _inHeadings = false;
        var found = GridTables.Row(grid, _headings, row);
        var project = new ProjectRow
        {
            Name = found[ProjectTable.Name],
            Total = found[ProjectTable.Total],
            Fiscal = found[ProjectTable.Fiscal],
            Special = found[ProjectTable.Special],
            Other = found[ProjectTable.Other],
            Goal = found[ProjectTable.Goal],
            Indicators = found[ProjectTable.Indicators] is { } indicators ? FusedText.Of(indicators) : null,
            Extras = [.. _extras.SelectMany(h => cells.Where(c => c.Column == h.Column).Select(c => (Heading.Bare(h.Text), c)))],
        };
        if (!project.HasMoney && _content.Rows.Count > 0 && (_atTop || project.Name is null))
            _content.Rows[^1] = RowJoin.Join(_content.Rows[^1], project);
        else
            _content.Rows.Add(project);
        _atTop = false;
    }
}
