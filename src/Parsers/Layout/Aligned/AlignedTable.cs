using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>Reads a table from lines that keep the places of words: columns by where words begin, rows by which lines make cells, and the
/// upper levels of indicators, which are merged over rows, by where their names stand.</summary>
/// <param name="spec">The columns that the table prints.</param>
/// <param name="lines">Its lines without the headings; none is empty.</param>
/// <param name="headings">The middle of each column's heading, in characters, NaN for a column without one; null where they tell
/// nothing.</param>
internal sealed class AlignedTable(TableSpec spec, IReadOnlyList<IReadOnlyList<Fragment>> lines, double[]? headings = null)
{
    // Words of one cell stand a space apart; a dump that sets them at their places may leave two.
    private const int WordGap = 2;

    private const double WrongLevel = 3;
    private const double StrangeLevel = 2;

    // 入河污染负荷削减情况 sounds like 生态效益指标, which stands below it; 社会效益指标 stood beside it.
    private const double BesideAnother = 5;

    private readonly int[] _merged = [.. Enumerable.Range(0, spec.Columns.Length).Where(c => IsLevel(spec.Columns[c].Type))];
    private readonly int[] _single = [.. Enumerable.Range(0, spec.Columns.Length).Where(c => !IsLevel(spec.Columns[c].Type))];

    /// <summary>What the rows cost on average, once they are read: how ill their lines fit the columns.</summary>
    public double CostPerRow { get; private set; }

    /// <summary>
    /// Whether a cell of one of the rows holds words that stand well apart on a line, as those of two columns do. Sentences may.
    /// </summary>
    public bool HasGaps { get; private set; }

    /// <summary>The rows, top to bottom; a merged cell is given in its first row.</summary>
    public IReadOnlyList<ColumnRow> Rows()
    {
        var placed = Place(out var cost);
        IReadOnlyList<TableGroup> groups = Singles(placed);
        HasGaps = groups.SelectMany(g => g.Cells).Any(c => spec.Columns[c.Key].Type != CellType.Prose && HasGap(c.Value));
        foreach (var column in _merged.Reverse())
            groups = Under(column, placed, groups);
        ColumnRow[] rows = [.. groups.SelectMany(g => g.Rows(spec))];
        CostPerRow = cost / Math.Max(1, rows.Length);
        return rows;
    }

    private static bool HasGap(IReadOnlyList<Fragment> cell) =>
        cell.Skip(1).Where((f, i) => f.OnLineOf(cell[i]) && f.Offset - cell[i].OffsetEnd > WordGap).Any();

    private static bool IsLevel(CellType type) => type is CellType.Level1 or CellType.Level2;

    /// <summary>Tells the columns of each page apart, in the way that makes the best rows.</summary>
    private List<PlacedLine> Place(out double cost)
    {
        var spaced = SpacedNumbers.In([.. lines.SelectMany(l => l)]);
        var pages = lines
            .GroupBy(l => l[0].Line.Page)
            .Select(page => Ways([.. page], spaced).Select(way => (Lines: way, Cost: RowsCost(way))).MinBy(way => way.Cost))
            .ToList();
        cost = pages.Sum(p => p.Cost);
        return [.. pages.SelectMany(p => p.Lines)];
    }

    private IEnumerable<List<PlacedLine>> Ways(List<IReadOnlyList<Fragment>> page, bool spaced)
    {
        foreach (var set in new[] { page, LineShift.Straighten(page) })
        {
            foreach (var weights in CutWeights.All)
            {
                var starts = ColumnCuts.Find(
                    spec,
                    weights.Drifts ? [.. set.Select(line => (IReadOnlyList<Fragment>)[.. Firm.Of(line)])] : set,
                    spaced,
                    weights,
                    headings);
                var placer = new LinePlacer(spec, starts, spaced, weights.Drifts);
                PlacedLine[] placed = [.. set.Select(line => new PlacedLine(line, placer.Place(line), starts))];
                yield return new Stretches(placed, _single).SideBySide();
                yield return new TornLines(spec, placed, _single).Joined();
            }
        }
    }

    private double RowsCost(List<PlacedLine> placed)
    {
        var inRows = placed.Where(l => _single.Any(c => l[c] is not null)).ToList();
        AlignedRows.Cut(spec, inRows, _single, out var cost);
        return cost + (StrangeLevel * _merged.Sum(c => LevelLabels.Of(placed, c).Count(l => !IsStandard(l.Text, spec.Columns[c].Type))));
    }

    private static bool IsStandard(string level, CellType type) =>
        type is CellType.Level1 ? Taxonomy.TryReadLevel1(level, out _) : Taxonomy.TryReadLevel2(level, out _);

    private List<TableGroup> Singles(List<PlacedLine> placed)
    {
        var inRows = Enumerable.Range(0, placed.Count).Where(l => _single.Any(c => placed[l][c] is not null)).ToArray();
        var rows = inRows.Length == 0 ? [] : AlignedRows.Cut(spec, [.. inRows.Select(l => placed[l])], _single);
        return
        [
            .. rows.Select(r => new RowRange(inRows[r.First], inRows[r.Last], r.Page)).Select(r => TableGroup.Row(r, Cells(placed, r))),
        ];
    }

    private Dictionary<int, IReadOnlyList<Fragment>> Cells(List<PlacedLine> placed, RowRange row)
    {
        var cells = new Dictionary<int, IReadOnlyList<Fragment>>();
        foreach (var column in _single)
            if (Column(placed, column, row) is { Count: > 0 } cell)
                cells[column] = cell;
        return cells;
    }

    private static List<Fragment> Column(List<PlacedLine> placed, int column, RowRange row) =>
        [.. placed.Skip(row.First).Take(row.Last - row.First + 1).SelectMany(l => l[column] ?? [])];

    /// <summary>Puts rows or groups under the merged cells of a column.</summary>
    private IReadOnlyList<TableGroup> Under(int column, List<PlacedLine> placed, IReadOnlyList<TableGroup> parts)
    {
        var labels = LevelLabels.Of(placed, column);
        if (labels.Count == 0)
            return parts;
        var starts = MergedCells.Assign([.. parts.Select(p => p.Lines)], Levels(labels, placed, parts), (cell, part) =>
            Mismatch(labels[cell], column, parts[part])
            + (Beside(labels, placed, parts[part]) is { } beside && beside != labels[cell] ? BesideAnother : 0));
        return
        [
            .. labels.Select(
                (label, i) =>
                    TableGroup.Merged(column, label, [.. parts.Take(i + 1 < labels.Count ? starts[i + 1] : parts.Count).Skip(starts[i])])),
        ];
    }

    /// <summary>
    /// The merged cell of a row whose cells were written column after column with those of rows above: half a line below the first of them,
    /// it stands on that one's line.
    /// </summary>
    private static StackedLabel? Beside(IReadOnlyList<StackedLabel> labels, List<PlacedLine> placed, TableGroup part)
    {
        var first = part.Lines.First;
        while (placed[first].GoesOn)
            first--;
        return first == part.Lines.First ? null : labels.FirstOrDefault(l => l.FirstRow <= first && first <= l.LastRow);
    }

    /// <summary>Where the texts of merged cells stand. Two beside cells of one row are the names of that row and of the next.</summary>
    private static List<RowRange> Levels(IReadOnlyList<StackedLabel> labels, List<PlacedLine> placed, IReadOnlyList<TableGroup> parts)
    {
        var levels = labels.Select(l => Level(l, placed, parts)).ToList();
        return [.. levels.Select((level, i) => levels.Count(l => l == level) == 1 ? level
            : new RowRange(labels[i].FirstRow, labels[i].LastRow, labels[i].Page))];
    }

    /// <summary>Where a merged cell's text stands; beside a cell of a taller row it stands at that row's middle.</summary>
    private static RowRange Level(StackedLabel label, List<PlacedLine> placed, IReadOnlyList<TableGroup> parts)
    {
        var own = new RowRange(label.FirstRow, label.LastRow, label.Page);
        foreach (var part in parts)
            if (part.Lines.First <= own.First
                && own.Last <= part.Lines.Last
                && part.Cells.Keys.Any(c => Range(placed, c, part.Lines) == own))
                return part.Lines;
        return own;
    }

    private static RowRange Range(List<PlacedLine> placed, int column, RowRange row)
    {
        var lines = Enumerable.Range(row.First, row.Last - row.First + 1).Where(l => placed[l][column] is not null).ToList();
        return lines.Count == 0 ? default : row with { First = lines[0], Last = lines[^1] };
    }

    /// <summary>How little a row or group looks as if it stood under an upper level's name.</summary>
    private double Mismatch(StackedLabel upper, int column, TableGroup part)
    {
        if (spec.Columns[column].Type == CellType.Level2)
            return Taxonomy.TryReadLevel2(upper.Text, out var own) && Text(part, CellType.Name) is { } name
                ? IndicatorAffinity.Cost(own.Code, name)
                : 0;
        return
            Taxonomy.TryReadLevel1(upper.Text, out var level1)
            && Text(part, CellType.Level2) is { } inner
            && Taxonomy.TryReadLevel2(inner, out var level2)
            && !Taxonomy.BelongsUnder(level2.Code, level1.Code)
            ? WrongLevel
            : 0;
    }

    private string? Text(TableGroup part, CellType type) =>
        part.Cells.FirstOrDefault(c => spec.Columns[c.Key].Type == type).Value is { } cell ? string.Concat(cell.Select(f => f.Text)) : null;
}
