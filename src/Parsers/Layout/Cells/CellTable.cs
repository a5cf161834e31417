using Pipeline.Model;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout.Aligned;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// Makes a table again of a text that wrote its cells one after the other: rows of labels with their values, and blocks under the headings
/// that are found in it. Column 0 holds what stands left of a block.
/// </summary>
internal sealed class CellTable
{
    // Figures that no label stands before are of cells out of their order, or of a small table with headings that nobody knows (3月底).
    private const int FewFigures = 6;

    // Ten times the cells of the longest lists: what is longer is no table, and would take memory for each cell and column.
    private const int MostCells = 20_000;

    // A list of 240 projects; 6,000 pieces take some 5 seconds, since each may go on in several ways.
    private const int MostPieces = 8_000;

    // 项目支出 202.04 40.0%.
    private const int CellsOfMoney = 3;

    private readonly IReadOnlyList<TextCell> _text;
    private readonly FormLexicon _lexicon;
    private readonly HeadParser _heads;
    private readonly CellFields _fields;
    private readonly CellBlocks _blocks;
    private readonly List<TableCell> _cells = [];
    private readonly List<TextCell> _doubts = [];
    private readonly List<(int Row, TextCell Source)> _money = [];
    private IReadOnlyList<string> _roles = [];
    private int _row;
    private int _sure;
    private bool _hasRows;
    private bool _hasLostRows;

    private CellTable(CellSequence text, FormLexicon lexicon)
    {
        var words = new CellWords(lexicon);
        (_text, _lexicon) = (text.Cells, lexicon);
        _heads = new HeadParser(lexicon, _text);
        _fields = new CellFields(_text, words, _heads);
        _blocks = new CellBlocks(text, words, _heads);
    }

    /// <summary>Null where the text did not write whole cells, or has no headings of indicators or projects.</summary>
    public static CellTableResult? Read(IReadOnlyList<TextLine> lines, FormLexicon lexicon) =>
        lines.Count <= MostCells && CellSequence.Of(lines, lexicon) is { } text ? new CellTable(text, lexicon).Read() : null;

    /// <summary>The same for a text that broke cells over lines, and wrote several in a line.</summary>
    /// <remarks>A text that keeps the places of words writes the lines of a row's cells in turns; its pieces are in no order.</remarks>
    public static CellTableResult? ReadPieces(IReadOnlyList<TextLine> lines, FormLexicon lexicon) =>
        lines.Count <= MostCells
        && !AlignedLines.Are(lines)
        && CellSequence.OfPieces(lines, lexicon) is { Cells.Count: <= MostPieces } pieces
        && RepeatedHeads.Without(pieces, lexicon) is var text
            ? new CellTable(text, lexicon).Read()
            : null;

    /// <summary>The same for rows that left cells out.</summary>
    public static CellTableResult? Read(TableGrid rows, FormLexicon lexicon) =>
        rows.Cells.Count <= MostCells ? new CellTable(CellSequence.Of(rows), lexicon).Read() : null;

    private CellTableResult? Read()
    {
        var figures = 0;
        for (var at = _text.Count > 0 && _text[0].BeginsRow is not null ? 0 : _fields.First; at < _text.Count;)
            if (_heads.At(at) is { } head)
                at = Block(head);
            else
            {
                if (_text[at].BeginsRow is null && _fields.IsLostFigure(at))
                {
                    if (++figures > FewFigures)
                        return null;
                    Forget();
                }

                at = IsTotal(at) ? Total(at) : _text[at].BeginsRow is not null ? Row(at) : _fields.IsCaptionOfMoney(at) ? Money(at)
                    : Field(at);
            }

        ForgetRepeatedMoney();
        return (_hasRows || _hasLostRows) && figures <= (_doubts.Count > 0 ? 1 : FewFigures)
            ? new CellTableResult(new TableGrid(_cells), _doubts, _hasLostRows) : null;
    }

    /// <returns>The cell after the block.</returns>
    private int Block(CellHead head)
    {
        var end = _blocks.End(head);
        // Where rows go on in the line of their headings, lines tell nothing.
        if (end == head.To || _text[head.To].Break == CellBreak.Space || _blocks.Read(head, end) is not { } block)
        {
            _hasLostRows |= head.Kind is BlockKind.Indicators or BlockKind.Projects;
            _roles = [];
            end = head.Kind is BlockKind.Funds or BlockKind.FundsAcross or BlockKind.StagesAcross ? EndOfMoney(end) : end;
            _doubts.AddRange(_text.Skip(head.To - head.Heads.Count).Take(end - head.To + head.Heads.Count).Where(c => !c.IsEmpty));
            return end;
        }

        var first = _row;
        _roles = block.Roles;
        _doubts.AddRange(block.Lost);
        _hasLostRows |= block.Lost.Count > 0;
        _hasRows |= head.Kind is BlockKind.Indicators or BlockKind.Projects;
        foreach (var heading in head.Heads)
            _cells.Add(heading.Cell.At(first + heading.Row, 1 + block.Roles.Count - head.Roles.Count + heading.Column)
                with { ColumnSpan = heading.Width, RowSpan = head.RowSpan(heading) });
        if (block.Roles.Count > head.Roles.Count && ItemHeading(head) is { } items)
            _cells.Add(items.At(first, 1));
        _row += head.Rows;
        Add(block.Cells);
        // The last caption goes on left of all rows.
        if (head.Captions.Count > 0)
            _cells.Add(head.Captions[^1].At(first, 0) with { RowSpan = _row - first });
        _sure = _row;
        return end;
    }

    /// <summary>What goes on with lines of figures after 支出构成, in their line or above them.</summary>
    private int EndOfMoney(int end)
    {
        while (end < _text.Count)
        {
            var row = _lexicon.IsCaption(_text[end].Text) && EndOfLine(end) == end + 1 ? end + 1 : end;
            var next = EndOfLine(row);
            if (next - row < CellsOfMoney || _heads.At(row) is not null || !ColumnFit.IsFigure(_text[next - 1].Text))
                break;
            end = next;
        }

        return end;
    }

    private int EndOfLine(int at)
    {
        do
            at++;
        while (at < _text.Count && _text[at].Break is CellBreak.Space or CellBreak.Spacing);
        return Math.Min(at, _text.Count);
    }

    /// <summary>资金阶段 in the line of the headings, over what stands left of their amounts.</summary>
    private TextCell? ItemHeading(CellHead head)
    {
        var at = head.To - head.Heads.Count;
        return at > 0 && head.Captions.Count == 0 && _text[at].Break == CellBreak.Space ? _text[at - 1] : null;
    }

    private void Add(IReadOnlyList<FittedCell> fitted)
    {
        foreach (var (cell, row, column, goesOn, _, _) in fitted)
            if (goesOn && _cells[^1].Row == _row + row && _cells[^1].Column == 1 + column)
                _cells[^1] = _cells[^1] with { Text = $"{_cells[^1].Text}\n{cell.Text}",
                    Spans = [.. _cells[^1].Spans, .. cell.Lines.Select(l => l.Span)] };
            else
                _cells.Add(cell.At(_row + row, 1 + column));
        _row += fitted.Count == 0 ? 0 : fitted[^1].Row + 1;
    }

    /// <summary>Takes back what was taken for labels with values right before a figure that belongs to none of them.</summary>
    private void Forget()
    {
        _cells.RemoveAll(c => c.Row >= _sure);
        _row = Math.Min(_row, _sure);
    }

    /// <summary>财政拨款 with two amounts has them of two stages, which stand elsewhere in the table.</summary>
    private void ForgetRepeatedMoney()
    {
        foreach (var repeated in _money.GroupBy(m => Wording.Of(m.Source.Text)).Where(g => g.Count() > 1).SelectMany(g => g))
        {
            _doubts.Add(repeated.Source);
            _cells.RemoveAll(c => c.Row == repeated.Row);
        }
    }

    private int Field(int at)
    {
        var to = _fields.End(at);
        if (to == at)
            return at + 1;
        if (_fields.IsKnown(at))
            _sure = _row + 1;
        if (_fields.IsMoney(at))
            _money.Add((_row, _text[at]));
        _cells.Add(_text[at].At(_row, 0));
        if (_fields.Value(at + 1, to) is { } value)
            _cells.Add(value.At(_row, 1) with { ColumnSpan = 2 });
        _row++;
        return to;
    }

    /// <summary>A row outside blocks stays as it is, but for headings that it ends with.</summary>
    private int Row(int at)
    {
        var to = at + 1;
        while (to < _text.Count && _text[to].BeginsRow == false && _heads.At(to) is null)
            to++;
        for (var i = at; i < to; i++)
            _cells.Add(_text[i].At(_row, i - at));
        _sure = ++_row;
        return to;
    }

    /// <summary>资金情况（万元） left of sources with their amounts.</summary>
    private int Money(int at)
    {
        var first = _row;
        var to = at + 1;
        for (; _fields.IsMoney(to) || _fields.IsSource(to); to++, _row++)
        {
            _cells.Add(_text[to].At(_row, 1));
            if (_fields.IsMoney(to))
                _cells.Add(_text[++to].At(_row, 2));
        }

        _cells.Add(_text[at].At(first, 0) with { RowSpan = _row - first });
        _sure = _row;
        return to;
    }

    private bool IsTotal(int at) =>
        _text[at].BeginsRow != false && _lexicon.Label(_text[at].Text) is LabelMeaning.Total or LabelMeaning.TotalScore
            && at + 1 < _text.Count && Points.Of(_text[at + 1].Text) is not null;

    /// <summary>合计 with one or two sums of points: of the weights, then of the scores.</summary>
    private int Total(int at)
    {
        var to = at + 1;
        while (to < _text.Count && (_text[to].IsEmpty || Points.Of(_text[to].Text) is not null) && _text[to].BeginsRow != true)
            to++;
        var points = _text.Skip(at + 1).Take(to - at - 1).Where(c => !c.IsEmpty).ToList();
        var places = _roles.Select((role, column) => (role, column)).Where(r => r.role is Role.Weight or Role.Score).Select(r => r.column)
            .ToList();
        // The total of a block that was not read is none of another one's.
        if (_roles.Count == 0)
            return to;
        _cells.Add(_text[at].At(_row, 1));
        for (var i = 0; i < points.Count && points.Count <= places.Count; i++)
            _cells.Add(points[i].At(_row, 1 + places[places.Count - points.Count + i]));
        _sure = ++_row;
        return to;
    }
}
