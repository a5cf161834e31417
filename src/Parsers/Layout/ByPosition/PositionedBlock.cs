using System.Buffers;
using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout.Aligned;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>Reads the rows below headings from lines that keep the places of words.</summary>
internal sealed class PositionedBlock(PlacedHead head, FormLexicon lexicon)
{
    // Rows cost up to 1.3 each where their words keep their places; those of a closed-up page 2 and more.
    private const double Crowded = 2;

    /// <summary>The code of 服务对象满意度指标.</summary>
    private const string Satisfaction = "31";

    private static readonly SearchValues<char> Comparators = SearchValues.Create("≥≤≧≦＞＜>﹥﹤<");

    private readonly TableSpec _spec = BlockColumns.Of(head);

    /// <summary>How many columns without a heading stand left of those with one.</summary>
    private int Unheaded => _spec.Columns.Length - head.Roles.Count;

    /// <summary>The column of the indicators' names; −1 where there is none.</summary>
    private int NameColumn { get; } = head.Kind == BlockKind.Indicators ? head.Roles.ToList().IndexOf(Role.Level3) : -1;

    /// <summary>The headings and the rows below them, in order; null where what stands in the rows does not fit the headings.</summary>
    public IReadOnlyList<TableCell>? Read(IReadOnlyList<IReadOnlyList<Fragment>> lines)
    {
        if (lines.Count == 0 || head.Roles.Any(r => r is Role.Level1Weight or Role.Level2Weight))
            return null;
        if (head.Kind == BlockKind.Projects)
            return new PositionedProjects(head, lexicon).Read(lines);
        var placeholders = lines.SelectMany(l => l).Where(f => f.Text[0] == '…' && Placeholder.Is(f.Text)).ToList();
        IReadOnlyList<IReadOnlyList<Fragment>> filled = [.. lines.Select(l => l.Except(placeholders).ToList()).Where(l => l.Count > 0)];
        if (filled.Count == 0)
            return null;
        var table = new AlignedTable(_spec, filled, Middles());
        IReadOnlyList<ColumnRow> rows = [.. table.Rows(), .. placeholders.Select(Placeholders)];
        // What is left out is told as text that was not read.
        rows = head.Kind == BlockKind.Goals ? [Whole(rows)] : [.. rows.Where((_, r) => !IsRateOfAll(rows, r))];
        var isCrowded = head.Kind == BlockKind.FundsAcross ? rows.Count > 1 : table.CostPerRow > Crowded;
        return !isCrowded && !table.HasGaps && Fit(rows) ? [.. Headings(), .. rows.SelectMany((_, r) => Row(rows, r))] : null;
    }

    /// <summary>The cells of one row over all lines; null where one does not fit its heading.</summary>
    public IReadOnlyList<TableCell>? Whole(IReadOnlyList<IReadOnlyList<Fragment>> lines)
    {
        var table = new AlignedTable(_spec, lines, Middles());
        IReadOnlyList<ColumnRow> row = [Whole(table.Rows())];
        return !table.HasGaps && Fit(row) ? [.. Row(row, 0).Select(c => c with { Row = 0 })] : null;
    }

    /// <summary>The columns of weights and scores that sums stand below: each has one, or each sum the nearest.</summary>
    public IEnumerable<(int Column, Fragment Point)> PointsAt(IReadOnlyList<Fragment> points)
    {
        var columns = head.Columns.Select((h, i) => (Heading: h, Index: Unheaded + i))
            .Where(c => head.Roles[c.Index - Unheaded] is Role.Weight or Role.Score).ToList();
        if (points.Count >= columns.Count)
            return columns.Zip(points, (c, p) => (c.Index, p));
        return points.Select(p => (columns.MinBy(c => Math.Abs(c.Heading.Middle - ((p.Offset + p.OffsetEnd) / 2.0))).Index, p));
    }

    private double[] Middles() =>
        [.. Enumerable.Repeat(double.NaN, Unheaded), .. head.Columns.Select(h => h.Middle)];

    /// <summary>A figure stands where figures do, and a name is no scrap of one.</summary>
    private bool Fit(IReadOnlyList<ColumnRow> rows)
    {
        var fit = new ColumnFit(lexicon, keepsEmpty: true, hasKnownLevels: false, wantsRemarks: false);
        List<string> roles = [.. Enumerable.Repeat(Role.Source, Unheaded), .. head.Roles];
        return AreLevels(rows) && rows.All(row => roles.Select((role, column) => Text(row, column) is not { } text
            || (fit.Of(role, new TextCell(text, [])) < FitWeights.Misplaced && !AreTwoTargets(role, text)
                && !(role == Role.Level3 && PeriodWords.ArePartOfYear(text)))).All(fits => fits));
    }

    /// <summary>A text among the names of first levels that is none is a piece of a caption.</summary>
    private bool AreLevels(IReadOnlyList<ColumnRow> rows)
    {
        var names = rows.Select(r => Text(r, Array.FindIndex(_spec.Columns, c => c.Type == CellType.Level1))).OfType<string>().ToList();
        var known = names.Count(n => Taxonomy.TryReadLevel1(n, out _));
        return known < 2 || known == names.Count;
    }

    /// <summary>机制健全并有效落实﹥98% is the target of a row and that of the next; 合格率≥98% is one.</summary>
    private static bool AreTwoTargets(string role, string text) => role is Role.Target or Role.PeriodTarget or Role.Actual
        && text.AsSpan().IndexOfAny(Comparators) is > 0 and var sign
        && text.AsSpan(0, sign).IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0 && !IndicatorName.EndsAsOne(text[..sign]);

    private IEnumerable<TableCell> Headings() => head.Headings.Select(h => CellBuilder.Build(h.Pieces, h.Row, Unheaded + h.Column) with
    {
        ColumnSpan = h.Width,
        RowSpan = h.Width > 1 ? 1 : head.Depth - h.Row,
    });

    private IEnumerable<TableCell> Row(IReadOnlyList<ColumnRow> rows, int row)
    {
        for (var column = 0; column < _spec.Columns.Length; column++)
            if (rows[row][_spec.Columns[column].Key] is { } cell)
                yield return At(cell, rows, row, column);
    }

    private TableCell At(TableCell cell, IReadOnlyList<ColumnRow> rows, int row, int column)
    {
        var from = IsBoth(rows, row, column) ? column - 1 : column;
        return cell with { Row = head.Depth + row, Column = from, ColumnSpan = column - from + 1, RowSpan = Height(rows, row, column) };
    }

    /// <summary>The name of a level goes on down to the next of its column, or of one left of it.</summary>
    private int Height(IReadOnlyList<ColumnRow> rows, int row, int column)
    {
        if (!IsLevel(column))
            return 1;
        var height = 1;
        while (row + height < rows.Count && Enumerable.Range(0, _spec.Columns.Length).All(c => !Ends(rows, row + height, column, c)))
            height++;
        return height;
    }

    /// <summary>Whether a row has the name of a level in a column that ends what stands in another above it.</summary>
    private bool Ends(IReadOnlyList<ColumnRow> rows, int row, int column, int other) =>
        IsLevel(other) && Text(rows[row], other) is not null && (other <= column || IsBoth(rows, row, other));

    /// <summary>社会公众或服务对象满意度指标 over both levels stands below no 效益指标.</summary>
    private bool IsBoth(IReadOnlyList<ColumnRow> rows, int row, int column)
    {
        if (column == 0 || _spec.Columns[column].Type != CellType.Level2 || _spec.Columns[column - 1].Type != CellType.Level1
            || rows[row][_spec.Columns[column - 1].Key] is not null || !Taxonomy.TryReadLevel2(Text(rows[row], column) ?? "", out var name))
            return false;
        var above = rows.Take(row).Select(r => Text(r, column - 1)).LastOrDefault(t => t is not null);
        return above is not null && Taxonomy.TryReadLevel1(above, out var level1) && !Taxonomy.BelongsUnder(name.Code, level1.Code);
    }

    /// <summary>预算执行率 after the last indicator is scored and is none, though it stands below 满意度指标 and in the column of names.</summary>
    private bool IsRateOfAll(IReadOnlyList<ColumnRow> rows, int row)
    {
        if (!head.Roles.Contains(Role.Score) || Text(rows[row], NameColumn) is not { } name
            || lexicon.Column(BlockKind.Funds, name) != Role.Rate)
            return false;
        var level = rows.Take(row + 1).SelectMany(r => Enumerable.Range(0, NameColumn).Where(IsLevel).Select(c => Text(r, c)))
            .LastOrDefault(t => t is not null);
        return level is not null && Taxonomy.TryReadLevel2(level, out var above) && above.Code == Satisfaction;
    }

    private string? Text(ColumnRow row, int column) => column < 0 ? null : row.Text(_spec.Columns[column].Key);

    private bool IsLevel(int column) => _spec.Columns[column].Type is CellType.Level1 or CellType.Level2;

    /// <summary>…… stands where an indicator might.</summary>
    private ColumnRow Placeholders(Fragment piece) => new(new Dictionary<string, TableCell>
    {
        [_spec.Columns[Math.Max(0, NameColumn)].Key] = CellBuilder.Build([piece]),
    });

    /// <summary>One goal and what came of it, though they may be set in several paragraphs.</summary>
    private static ColumnRow Whole(IReadOnlyList<ColumnRow> rows) =>
        new(rows.SelectMany(r => r.Cells).GroupBy(c => c.Key).ToDictionary(g => g.Key, g => Whole([.. g.Select(c => c.Value)])));

    private static TableCell Whole(IReadOnlyList<TableCell> cells) =>
        new(0, 0, Wrapping.Tidy(string.Concat(cells.Select(c => c.Text))), Spans.Union(cells.SelectMany(c => c.Spans)));
}
