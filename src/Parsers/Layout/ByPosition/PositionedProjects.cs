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
        var split = new ProjectLines(lines, lexicon);
        var inner = Part(BlockKind.Indicators, _width, head.Roles.Count);
        if (new PositionedBlock(inner, lexicon).Read(split.Right) is not { } cells)
            return null;
        var groups = Groups([.. cells.Where(c => c.Row >= inner.Depth)
            .Select(c => c with { Row = c.Row - inner.Depth, Column = c.Column + _width })]);
        var bands = split.Bands.Select(Band).ToList();
        var projects = groups.Zip(split.Left(groups), (group, left) => Project(left, group)).ToList();
        return projects.TrueForAll(p => p is not null) && bands.TrueForAll(b => b is not null)
            ? [.. Headings(), .. Stacked([.. bands.Select(b => b!), .. projects.Select(p => p!)])] : null;
    }

    /// <summary>The rows of several parts, each counted from 0, in the order in which they are printed.</summary>
    private List<TableCell> Stacked(IEnumerable<IReadOnlyList<TableCell>> parts)
    {
        var cells = new List<TableCell>();
        var row = head.Depth;
        foreach (var part in parts.OrderBy(p => p.SelectMany(c => c.Spans).Min(s => (s.Page, s.LineFrom))))
        {
            cells.AddRange(part.Select(c => c with { Row = c.Row + row }));
            row += part.Max(c => c.Row + c.RowSpan);
        }

        return cells;
    }

    /// <summary>砺峰县水利局（本级） 210.50: the sums stand in the columns of money; null where there are more or fewer than these.</summary>
    private IReadOnlyList<TableCell>? Band(IReadOnlyList<Fragment> line)
    {
        var columns = Enumerable.Range(0, _width).Where(c => head.Roles[c] == Role.Amount).ToList();
        return columns.Count != line.Count - 1
            ? null
            :
            [
                .. columns
                    .Prepend(head.Roles.ToList().IndexOf(Role.Project))
                    .Zip(line, (column, piece) => CellBuilder.Build([piece], 0, column)),
            ];
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

    /// <summary>The cells of a project, with those left of its rows; null where these do not fit their headings.</summary>
    private IReadOnlyList<TableCell>? Project(IReadOnlyList<IReadOnlyList<Fragment>> left, ProjectGroup group)
    {
        if (left.Count == 0 || new PositionedBlock(Part(BlockKind.Projects, 0, _width), lexicon).Whole(left) is not { } own)
            return null;
        return own.Any(c => head.Roles[c.Column] == Role.Project)
            ? [.. own.Select(c => c with { RowSpan = group.Count }), .. group.Cells]
            : null;
    }

    private IEnumerable<TableCell> Headings() => head.Headings.Select(h => CellBuilder.Build(h.Pieces, h.Row, h.Column) with
    {
        ColumnSpan = h.Width,
        RowSpan = h.Width > 1 ? 1 : head.Depth - h.Row,
    });
}
