using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout.Aligned;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>
/// Makes a table again of lines that keep the places of words: blocks under the headings that are found in them, and labels with their
/// values between. Column 0 holds what stands left of a block.
/// </summary>
internal sealed class PositionedTable
{
    private readonly FormLexicon _lexicon;
    private readonly PositionedLines _lines;
    private readonly PlacedLabels _labels;
    private readonly List<TableCell> _cells = [];
    private readonly List<TextCell> _doubts = [];
    private int _row;
    private bool _hasRows;
    private bool _hasLostRows;

    private PositionedTable(PositionedLines lines, FormLexicon lexicon)
    {
        (_lines, _lexicon) = (lines, lexicon);
        _labels = new PlacedLabels(lexicon, lines.All);
    }

    /// <summary>Null where the lines do not keep places, or have no headings of indicators or projects.</summary>
    public static CellTableResult? Read(IReadOnlyList<TextLine> lines, FormLexicon lexicon) =>
        AlignedLines.Are(lines) ? new PositionedTable(PositionedLines.Of(lines), lexicon).Read() : null;

    private CellTableResult? Read()
    {
        var heads = new HeadLines(_lexicon, _lines.All).Find();
        var at = 0;
        for (var i = 0; i < heads.Count; i++)
        {
            if (heads[i].First < at)
                continue;
            Fields(at, heads[i].First);
            at = Block(heads[i], [.. heads.Skip(i + 1)]);
        }

        Fields(at, _lines.Count);
        return _hasRows ? new CellTableResult(new TableGrid(_cells), _doubts, _hasLostRows) : null;
    }

    /// <returns>The line after the block.</returns>
    private int Block(PlacedHead head, IReadOnlyList<PlacedHead> later)
    {
        var limit = later.FirstOrDefault(h => !h.Repeats(head))?.First ?? _lines.Count;
        _lines.Take(head.Headings.SelectMany(h => h.Pieces));
        var caption = Caption(head, limit);
        var end = End(head, later, limit);
        var block = new PositionedBlock(head, _lexicon);
        if (block.Read(_lines.Table(head.First, end)) is not { } rows)
        {
            _hasLostRows |= head.Kind is BlockKind.Indicators or BlockKind.Projects;
            Doubt(head.Headings.SelectMany(h => h.Pieces));
            Doubt(Enumerable.Range(head.First, end - head.First).SelectMany(l => _lines[l]));
            return end;
        }

        _hasRows |= head.Kind is BlockKind.Indicators or BlockKind.Projects;
        var first = _row;
        foreach (var cell in rows)
            _cells.Add(cell with { Row = first + cell.Row, Column = 1 + cell.Column });
        _row = Math.Max(_row, _cells[^1].Row + 1);
        if (IsTotal(head, end))
            Total(block, end++);
        Caption(caption, first);
        return end;
    }

    /// <summary>Takes what stands left of a block off its lines.</summary>
    private PlacedLabel? Caption(PlacedHead head, int limit)
    {
        var left = head.Headings.Min(h => h.Offset);
        for (var line = head.First; line < limit; line++)
            if (_lines[line].Count > 0 && _labels.At(line, _lines[line][0], limit) is { } label && label.OffsetEnd <= left
                && !_lexicon.TryGetSource(label.Text, out _))
            {
                _lines.Take(label.Pieces);
                return label;
            }

        return null;
    }

    /// <summary>The line after the last of a block; headings that are printed again are taken out.</summary>
    private int End(PlacedHead head, IReadOnlyList<PlacedHead> later, int limit)
    {
        var end = head.Last + 1;
        while (end < limit)
            if (later.FirstOrDefault(h => h.First == end) is { } repeated)
            {
                _lines.Clear(repeated.First, repeated.Last);
                end = repeated.Last + 1;
            }
            else if (Ends(head, end, limit))
                break;
            else
                end++;
        return head.Kind is BlockKind.Funds or BlockKind.FundsAcross ? LastAmount(head, end) : end;
    }

    private bool Ends(PlacedHead head, int line, int limit)
    {
        if (_lines[line].Count == 0)
            return false;
        if (IsTotal(head, line) || _labels.IsField(line) || WebPage.IsOf(_lines[line][0].Text))
            return true;
        // 满意度指标 below 效益指标 is the next level, and both are no label of one name.
        return !CellWords.IsLevel(_lines[line][0].Text)
            && _labels.At(line, _lines[line][0], limit) is { } label && !CellWords.IsLevel(label.Text)
            && (Wording.Of(label.Text).Length > 2 || _lexicon.Label(label.Text) == LabelMeaning.Note)
            && !(head.Kind == BlockKind.Funds && _lexicon.TryGetSource(label.Text, out _));
    }

    private bool IsTotal(PlacedHead head, int line) => head.Kind == BlockKind.Indicators && line < _lines.Count && _lines[line].Count > 1
        && _lexicon.Label(_lines[line][0].Text) is LabelMeaning.Total or LabelMeaning.TotalScore;

    /// <summary>The line after the last with an amount, and what goes on below its source.</summary>
    private int LastAmount(PlacedHead head, int end)
    {
        // 款, the rest of 其中：本年一般公共预算拨款.
        const int LongestRest = 8;
        var last = Enumerable.Range(head.Last + 1, end - head.Last - 1)
            .LastOrDefault(l => _lines[l].Any(f => f.Text.Split(' ').Any(ColumnFit.IsFigure)), head.Last) + 1;
        while (last < end && _lines[last] is [{ Text.Length: <= LongestRest } rest] && rest.OffsetEnd <= head.Columns.First().Offset)
            last++;
        return last;
    }

    /// <summary>合计 with one or two sums of points, each below the column that it adds up.</summary>
    private void Total(PositionedBlock block, int line)
    {
        var points = _lines[line].Where(f => Points.Of(f.Text) is not null).ToList();
        _cells.Add(CellBuilder.Build([.. _lines[line].TakeWhile(f => !points.Contains(f))], _row, 1));
        foreach (var (column, point) in block.PointsAt(points))
            _cells.Add(CellBuilder.Build([point], _row, 1 + column));
        _row++;
    }

    private void Doubt(IEnumerable<Fragment> pieces) => _doubts.AddRange(pieces.Select(f => new TextCell(f.Text, [f.Line])));

    private void Fields(int from, int to)
    {
        PlacedLabel? caption = null;
        var first = _row;
        foreach (var row in new FieldLines(_lexicon, _lines.All, _labels, from, to).Read())
        {
            if (row.Caption != caption)
                Caption(caption, first);
            if (row.Caption != caption)
                (caption, first) = (row.Caption, _row);
            Field(row);
        }

        Caption(caption, first);
    }

    /// <summary>Puts what stands left of the rows from one on there.</summary>
    private void Caption(PlacedLabel? caption, int first)
    {
        if (caption is not null && _row > first)
            _cells.Add(CellBuilder.Build(caption.Pieces, first, 0) with { RowSpan = _row - first });
    }

    private void Field(FieldRow row)
    {
        if (row.IsDoubtful)
        {
            Doubt(row.Cells.SelectMany(c => c));
            return;
        }

        for (var c = 0; c < row.Cells.Count; c++)
            if (row.Cells[c].Count > 0)
                _cells.Add(CellBuilder.BuildPoints(row.Cells[c]) with { Row = _row, Column = c + (row.Caption is null ? 0 : 1) });
        _row++;
    }
}
