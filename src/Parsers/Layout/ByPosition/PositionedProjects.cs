using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>
/// Reads a list of projects whose names, amounts and goals are merged over the rows of their indicators: the rows first, by the headings
/// right of the goals; a project begins where their first level begins again, and what stands left of its rows is its own.
/// </summary>
internal sealed class PositionedProjects(PlacedHead head, FormLexicon lexicon)
{
    private readonly int _width = head.Roles.ToList().IndexOf(Role.Level1);

    /// <summary>The headings and the rows below them; null where what stands in the rows does not fit the headings.</summary>
    public IReadOnlyList<TableCell>? Read(IReadOnlyList<IReadOnlyList<Fragment>> lines)
    {
        if (_width <= 0 || head.Headings.Any(h => h.Column < _width && h.Column + h.Width > _width))
            return null;
        var split = new ProjectLines(lines);
        var inner = Part(BlockKind.Indicators, _width, head.Roles.Count);
        if (new PositionedBlock(inner, lexicon).Read(split.Right) is not { } cells)
            return null;
        IReadOnlyList<TableCell> rows = [.. cells.Where(c => c.Row >= inner.Depth).Select(c => c with { Row = c.Row - inner.Depth, Column = c.Column + _width })];
        var groups = Groups(rows);
        var projects = groups.Zip(split.Left(groups), (group, left) => Project(left, group)).ToList();
        return projects.TrueForAll(p => p is not null)
            ? [.. Headings(), .. projects.SelectMany(p => p!).Concat(rows).Select(c => c with { Row = c.Row + head.Depth })] : null;
    }

    private PlacedHead Part(BlockKind kind, int from, int to) => new(
        kind,
        head.First,
        head.Last,
        [.. head.Headings.Where(h => from <= h.Column && h.Column < to).Select(h => h with { Column = h.Column - from })],
        [.. head.Roles.Skip(from).Take(to - from)],
        null);

    /// <summary>效益指标 goes on after 产出指标; 产出指标 after 满意度指标 belongs to the next project.</summary>
    private List<ProjectGroup> Groups(IReadOnlyList<TableCell> rows)
    {
        var groups = new List<ProjectGroup>();
        var last = "";
        foreach (var row in rows.GroupBy(c => c.Row).OrderBy(r => r.Key))
        {
            var level = row.FirstOrDefault(c => c.Column == _width);
            var code = level is not null && Taxonomy.TryReadLevel1(level.Text, out var name) ? name.Code : null;
            if (groups.Count == 0 || (code is not null && string.CompareOrdinal(code, last) <= 0))
                groups.Add(new ProjectGroup(row.Key));
            groups[^1].Add(row);
            last = code ?? last;
        }

        return groups;
    }

    /// <summary>The cells of a project left of its rows; null where they do not fit their headings.</summary>
    private IReadOnlyList<TableCell>? Project(IReadOnlyList<IReadOnlyList<Fragment>> left, ProjectGroup group)
    {
        if (left.Count == 0 || new PositionedBlock(Part(BlockKind.Projects, 0, _width), lexicon).Whole(left) is not { } cells)
            return null;
        var project = cells.FirstOrDefault(c => head.Roles[c.Column] == Role.Project);
        return project is null ? null : [.. cells.Select(c => c with { Row = group.First, RowSpan = group.Count })];
    }

    private IEnumerable<TableCell> Headings() => head.Headings.Select(h => CellBuilder.Build(h.Pieces, h.Row, h.Column) with
    {
        ColumnSpan = h.Width,
        RowSpan = h.Width > 1 ? 1 : head.Depth - h.Row,
    });
}
