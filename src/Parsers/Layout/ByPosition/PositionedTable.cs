using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout.Aligned;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>
/// Makes a table again of lines that keep the places of words: blocks under the headings that are found in them, and labels with their
/// values between. Column 0 holds what stands left of a block.
/// </summary>
internal sealed class PositionedTable
{
    private readonly FormLexicon _lexicon;
    private readonly List<List<Fragment>> _lines;
    private readonly PlacedLabels _left;
    private readonly List<TableCell> _cells = [];
    private readonly List<TextCell> _doubts = [];
    private int _row;
    private bool _hasRows;

    private PositionedTable(IReadOnlyList<TextLine> lines, FormLexicon lexicon)
    {
        _lexicon = lexicon;
        _lines = [.. AlignedLines.Of(lines.Where(l => !PageMark.Is(l.Text))).Select(l => l.ToList())];
        _left = new PlacedLabels(lexicon, _lines);
    }

    /// <summary>Null where the lines do not keep places, or have no headings of indicators or projects.</summary>
    public static CellTableResult? Read(IReadOnlyList<TextLine> lines, FormLexicon lexicon) =>
        AlignedLines.Are(lines) ? new PositionedTable(lines, lexicon).Read() : null;

    private CellTableResult? Read()
    {
        var heads = new HeadLines(_lexicon, _lines).Find();
        if (Environment.GetEnvironmentVariable("POS") is not null)
            foreach (var h in heads)
                Console.Error.WriteLine($"{h.Kind} {h.First}-{h.Last} cap={h.Caption?.Text} {string.Join(" | ", h.Columns.Zip(h.Roles).Select(x => x.First.Text + ":" + x.Second))}");
        var at = 0;
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            if (head.First < at)
                continue;
            Fields(at, head.First);
            at = Block(head, [.. heads.Skip(i + 1)]);
        }

        Fields(at, _lines.Count);
        return _hasRows ? new CellTableResult(new TableGrid(_cells), _doubts, false) : null;
    }

    /// <returns>The line after the block.</returns>
    private int Block(PlacedHead head, IReadOnlyList<PlacedHead> later)
    {
        var limit = later.FirstOrDefault(h => !h.Repeats(head))?.First ?? _lines.Count;
        List<Fragment> headed = [.. head.Headings.SelectMany(h => h.Pieces)];
        var caption = Caption(head, limit);
        var total = -1;
        var end = head.Last + 1;
        while (end < limit && !Ends(head, end, limit, ref total))
            if (later.FirstOrDefault(h => h.First == end) is { } repeated)
                for (; end <= repeated.Last; end++)
                    _lines[end].Clear();
            else
                end++;
        if (head.Kind is BlockKind.Funds or BlockKind.FundsAcross)
            end = MoneyEnd(head, end);
        var body = _lines.Skip(head.Last + 1).Take(end - head.Last - 1).Where(l => l.Count > 0).ToList();
        if (body.Count == 0)
            return end;
        var spec = BlockColumns.Of(head);
        var shift = spec.Columns.Length - head.Roles.Count;
        IReadOnlyList<ColumnRow> rows;
        if (head.Kind is BlockKind.Projects || head.Roles.Any(r => r is Role.Level1Weight or Role.Level2Weight))
        {
            _doubts.AddRange(headed.Select(f => new TextCell(f.Text, [f.Line])));
            return end;
        }

        var table = new AlignedTable(spec, body, [.. Enumerable.Repeat(double.NaN, shift), .. head.Columns.Select(h => (h.Offset + h.OffsetEnd) / 2.0)]);
        rows = table.Rows();
        if (Environment.GetEnvironmentVariable("POS") is not null)
            Console.Error.WriteLine($"{head.Kind} lines {head.Last + 1}-{end} cost {table.CostPerRow:F2} rows {rows.Count}");
        if (head.Kind == BlockKind.Goals)
            rows = [Whole(rows)];
        var first = _row;
        foreach (var heading in head.Headings)
            _cells.Add(CellBuilder.Build(heading.Pieces, first + heading.Row, 1 + shift + heading.Column) with
            {
                ColumnSpan = heading.Width,
                RowSpan = heading.Width > 1 ? 1 : head.Depth - heading.Row,
            });
        _row += head.Depth;
        for (var r = 0; r < rows.Count; r++, _row++)
            for (var c = 0; c < spec.Columns.Length; c++)
                if (rows[r][spec.Columns[c].Key] is { } cell)
                    _cells.Add(cell with { Row = _row, Column = 1 + c, RowSpan = Height(spec, rows, r, c) });
        if (caption is not null)
            _cells.Add(CellBuilder.Build(caption, first, 0) with { RowSpan = _row - first });
        if (head.Kind is BlockKind.Indicators or BlockKind.Projects)
            _hasRows = true;
        if (total >= 0)
            Total(head, total, shift);
        return total >= 0 ? total + 1 : end;
    }

    private void Total(PlacedHead head, int line, int shift)
    {
        var points = _lines[line].Where(f => Points.Of(f.Text) is not null).ToList();
        _cells.Add(CellBuilder.Build([.. _lines[line].TakeWhile(f => !points.Contains(f))], _row, 1));
        var columns = head.Columns.Select((h, i) => (h, i)).Where(x => head.Roles[x.i] is Role.Weight or Role.Score).ToList();
        foreach (var point in points)
            if (columns.Count > 0)
            {
                var near = columns.MinBy(x => Math.Abs(x.h.Offset + x.h.OffsetEnd - point.Offset - point.OffsetEnd));
                _cells.Add(CellBuilder.Build([point], _row, 1 + shift + near.i));
            }

        _row++;
    }

    private static int Height(TableSpec spec, IReadOnlyList<ColumnRow> rows, int row, int column)
    {
        if (spec.Columns[column].Type is not (CellType.Level1 or CellType.Level2))
            return 1;
        var height = 1;
        while (row + height < rows.Count && Enumerable.Range(0, column + 1).All(c => spec.Columns[c].Type is not (CellType.Level1 or CellType.Level2)
            || rows[row + height][spec.Columns[c].Key] is null))
            height++;
        return height;
    }

    private static ColumnRow Whole(IReadOnlyList<ColumnRow> rows) => new(rows.SelectMany(r => r.Cells).GroupBy(c => c.Key).ToDictionary(
        g => g.Key, g => new TableCell(0, 0, string.Concat(g.Select(c => c.Value.Text)), Spans.Union(g.SelectMany(c => c.Value.Spans)))));

    /// <summary>Takes what stands left of a block off its lines.</summary>
    private IReadOnlyList<Fragment>? Caption(PlacedHead head, int limit)
    {
        foreach (var heading in head.Headings)
            foreach (var piece in heading.Pieces)
                _lines.First(l => l.Contains(piece)).Remove(piece);
        for (var line = head.First; line < limit; line++)
        {
            if (_lines[line].Count == 0 || _left.At(line, _lines[line][0], limit) is not { } label || _lexicon.TryGetSource(label.Text, out _)
                || label.OffsetEnd > head.Headings.Min(h => h.Offset))
                continue;
            foreach (var piece in label.Pieces)
                _lines.First(l => l.Contains(piece)).Remove(piece);
            return label.Pieces;
        }

        return head.Caption?.Pieces;
    }

    private bool Ends(PlacedHead head, int line, int limit, ref int total)
    {
        if (_lines[line].Count == 0)
            return false;
        var text = _lines[line][0].Text;
        if (_lexicon.Label(text) is LabelMeaning.Total or LabelMeaning.TotalScore && head.Kind == BlockKind.Indicators)
        {
            total = line;
            return true;
        }

        if (head.Kind is BlockKind.Funds && _lexicon.TryGetSource(text, out _))
            return false;
        return !CellWords.IsLevel(text) && _left.At(line, _lines[line][0], limit) is { } label && !CellWords.IsLevel(label.Text)
            && (label.Text.Length > 2 || _lexicon.IsWholeLabel(label.Text)) && !(head.Kind == BlockKind.Funds && _lexicon.TryGetSource(label.Text, out _));
    }

    private int MoneyEnd(PlacedHead head, int end)
    {
        var last = head.Last;
        for (var line = head.Last + 1; line < end; line++)
            if (_lines[line].Exists(f => ColumnFit.IsFigure(f.Text)))
                last = line;
        last++;
        while (last < end && _lines[last].Count == 1 && _lines[last][0].Text.Length <= 8 && _lines[last][0].OffsetEnd <= head.Columns.First().Offset)
            last++;
        return last;
    }

    private void Fields(int from, int to)
    {
        PlacedLabel? caption = null;
        var first = _row;
        foreach (var row in new FieldLines(_lexicon, _lines, from, to).Read())
        {
            if (row.IsDoubtful)
            {
                _doubts.AddRange(row.Cells.SelectMany(c => c).Select(f => new TextCell(f.Text, [f.Line])));
                continue;
            }

            if (caption is not null && !ReferenceEquals(caption, row.Caption))
                _cells.Add(CellBuilder.Build(caption.Pieces, first, 0) with { RowSpan = _row - first });
            if (!ReferenceEquals(caption, row.Caption))
                (caption, first) = (row.Caption, _row);
            for (var c = 0; c < row.Cells.Count; c++)
                if (row.Cells[c].Count > 0)
                    _cells.Add(CellBuilder.BuildPoints(row.Cells[c]) with { Row = _row, Column = c + (caption is null ? 0 : 1) });
            _row++;
        }

        if (caption is not null)
            _cells.Add(CellBuilder.Build(caption.Pieces, first, 0) with { RowSpan = _row - first });
    }
}
