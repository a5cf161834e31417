namespace Pipeline.Parsers.Layout.Woven;

/// <summary>
/// What speaks against giving a piece of a dump to a cell where the dump tells the order of rows: what stands on one line stands in one
/// row, left to right; lines that follow each other without a blank one come from top to bottom; behind a blank line another column
/// may begin further up.
/// </summary>
/// <param name="widths">How wide each column is known to be, in display columns; 0 where it is not known.</param>
internal sealed class RowOrderCost(TableSpec spec, IReadOnlyList<Fragment> pieces, int[] widths) : IWovenCost
{
    private const double Impossible = 12;
    private const double OneLine = 3;
    private const double Spaced = 0.1;
    private const double TornFigure = 0.8;
    private const double TornUnit = 5;
    private const double OtherRow = 6;
    private const double LeftOfLast = 5;
    private const double Back = 3;
    private const double BackBehindGap = 0.3;
    private const double Gap = 2.5;
    private const double GapBesideAnother = 0.4;
    private const double OtherColumn = 1.2;
    private const double Interrupted = 0.15;
    private const double BrokenWord = 0.4;
    private const double OneBox = 0.3;
    private const double OutOfTurn = 0.3;
    private const double Unfinished = 2.5;
    private const double SentenceInName = 2;
    private const double Astray = 6;
    private const double Skipped = 3;
    private const double MissingCell = 4;
    private const double Full = 0.3;
    private const double FullLine = 0.6;
    private const double PerRowAhead = 0.05;
    private const int LongestEcho = 8;
    private const double Promised = 2;
    private const double SameName = 1.5;
    private const double LikeTarget = 0.5;

    private readonly bool _boxed = Pieces.AreBoxed(pieces);
    private readonly LineBoxes _boxes = new(pieces);
    private readonly Dictionary<string, int> _later = Runs(pieces);
    private readonly bool _hasAmounts = pieces.Any(p => NumberShape.IsAmount(p.Text));
    private readonly bool _spaced = SpacedNumbers.In(pieces);
    private readonly CharacterPairs _words = new(pieces);
    private readonly int[] _edges = Edges(LineBoxes.Stretches(pieces));
    private readonly Dictionary<(CellType, string), double> _contents = [];
    private readonly int[] _echoes = [.. spec.Columns.Select(c => spec.IndexOf(c.Echoes))];

    /// <summary>The column and the row of each piece.</summary>
    /// <param name="rows">How many rows the table has at most.</param>
    public static IReadOnlyList<(int Column, int Row)> Places(TableSpec spec, IReadOnlyList<Fragment> pieces, int rows) =>
        new Unweaver(spec, pieces, rows, widths => new RowOrderCost(spec, pieces, widths)).Cheapest();

    /// <inheritdoc/>
    public double Join(WovenState state, int column, int at)
    {
        var cell = state.Open[column]!;
        var (last, piece) = (pieces[cell.Last], pieces[at]);
        if (!CellContent.IsText(spec.Columns[column].Type) || NumberShape.IsAmount(piece.Text))
            return Impossible;
        if (piece.OnLineOf(last))
            return cell.Last < at - 1
                ? Impossible
                : (IsSpacedFigure(at) ? Spaced : OneLine) + Overflow(column, cell.LineWidth + piece.End - last.End);
        var cost = Order(state, cell.Index, column, at) + Overflow(column, piece.Width);
        cost += cell.Last < at - 1 ? Interrupted : 0;
        cost +=
            _boxes.Of(cell.Last) == _boxes.Of(at) || last.Line.Page != piece.Line.Page ? 0
            : _boxes.IsShared(cell.Last) ? GapBesideAnother
            : Gap;
        cost -= _words.Has(cell.Text[^1], piece.Text[0]) ? BrokenWord : 0;
        return cost + Wrap(cell, column, piece);
    }

    /// <inheritdoc/>
    public int Echoed(int column) => _echoes[column];

    /// <inheritdoc/>
    public int MostSkipped(int column) => spec.Columns[column].Optional ? 1 : 0;

    /// <inheritdoc/>
    public double Begin(WovenState state, int column, int at, int skipped)
    {
        var piece = pieces[at];
        var row = state.Rows(column) + skipped;
        var cost = Order(state, row, column, at) + Overflow(column, piece.Width) + (Skipped * skipped);
        cost += CellContent.IsClosingMark(piece.Text[0]) ? Astray : 0;
        cost += column > 0 && state.Rows(column - 1) <= row ? OutOfTurn : 0;
        cost += IsEchoed(column) ? Promised : 0;
        if (state.Open[column] is { } above && CellContent.IsText(spec.Columns[column].Type))
        {
            cost += _words.Has(above.Text[^1], piece.Text[0]) ? BrokenWord : 0;
            cost += !CellContent.EndsClause(above.Text[^1]) && Wrap(above, column, piece) < Full ? FullLine : 0;
            cost += state.Column == column && _boxes.Of(at - 1) == _boxes.Of(at) ? OneBox : 0;
        }

        return cost + (PerRowAhead * Math.Max(0, row - 1 - state.FewestRows));
    }

    /// <inheritdoc/>
    public double Close(WovenCell cell, WovenCell?[] open, int column)
    {
        var type = spec.Columns[column].Type;
        var cost = Math.Min(type is CellType.Money ? Impossible : Astray, Content(type, cell.Text));
        if (type is CellType.Name && cell.Text.Contains('，', StringComparison.Ordinal))
            cost += SentenceInName;
        if (CellContent.IsText(type) && !IsWhole(cell.Text))
            cost += Unfinished;
        cost -= IsEchoed(column) ? Promise(cell) : 0;
        if (_echoes[column] >= 0 && open[_echoes[column]]?.Row(cell.Index) is { } other)
            cost -= Likeness(spec.Columns[column], other, cell.Text);
        return cost;
    }

    private double Content(CellType type, string text)
    {
        if (!_contents.TryGetValue((type, text), out var cost))
            _contents[(type, text)] = cost =
                type is CellType.Money && _hasAmounts && !NumberShape.IsAmount(text) ? Impossible : CellContent.Cost(type, text);
        return cost;
    }

    /// <inheritdoc/>
    public double End(WovenState state)
    {
        var rows = Enumerable.Range(0, spec.Columns.Length).Max(state.Rows);
        return Enumerable.Range(0, spec.Columns.Length).Sum(c => MissingCell * (rows - state.Rows(c)));
    }

    /// <summary>What speaks against a piece's standing in a row behind the piece before it.</summary>
    private double Order(WovenState state, int row, int column, int at)
    {
        if (at == 0)
            return 0;
        var (before, piece) = (pieces[at - 1], pieces[at]);
        if (piece.OnLineOf(before))
            return (row == state.Row ? 0 : OtherRow)
                + (column > state.Column ? 0 : LeftOfLast)
                + (
                    !IsSpacedFigure(at) ? 0
                    : char.IsAscii(piece.Text[0]) ? TornFigure
                    : TornUnit);
        var isApart = _boxes.Of(at - 1) != _boxes.Of(at);
        var cost = _boxed && !isApart && column != state.Column && !_boxes.IsMixed(at) ? OtherColumn : 0;
        return cost + (row >= state.Row ? 0 : isApart ? BackBehindGap : Back);
    }

    /// <summary>What speaks against a wrap behind the last line of a cell.</summary>
    private double Wrap(WovenCell cell, int column, Fragment next)
    {
        var width = Math.Max(widths[column], cell.ColumnWidest);
        if (widths[column] == 0)
            width = Array.Find(_edges, e => e >= width) is > 0 and var edge ? edge : width;
        return LineWrap.Cost(cell.LineWidth, width, pieces[cell.Last].Text, next.Text, _spaced);
    }

    /// <summary>The widths at which many lines end and none goes on: those of the columns, before it is known whose.</summary>
    private static int[] Edges(IEnumerable<int> widths)
    {
        var all = widths.ToList();
        int Count(int from, int to) => all.Count(w => w >= from && w <= to);
        return [.. all.Distinct().Order().Where(w => w > 4 && Count(w - 1, w) is var full && full >= 3 && full > 2 * Count(w + 1, w + 2))];
    }

    /// <summary>Whether a piece stands one space behind another where the dump sets figures off so.</summary>
    private bool IsSpacedFigure(int at) =>
        _spaced
        && pieces[at].Column - pieces[at - 1].End == 1
        && char.IsAscii(pieces[at - 1].Text[^1]) != char.IsAscii(pieces[at].Text[0])
        && !NumberShape.IsAmount(pieces[at].Text)
        && !NumberShape.IsAmount(pieces[at - 1].Text);

    private double Overflow(int column, int width) =>
        widths[column] > 0 && width > widths[column] + 2 ? Math.Min(4, 0.5 + ((width - widths[column]) * 0.25)) : 0;

    private double Likeness(ColumnSpec column, WovenCell cell, string echo) =>
        cell.Text == echo ? column.Type is CellType.Target ? column.EchoReward - Promise(cell) : SameName
        : column.Type is CellType.Target && NumberShape.IsQuantity(cell.Text) == NumberShape.IsQuantity(echo) ? LikeTarget : 0;

    private bool IsEchoed(int column) =>
        Array.IndexOf(_echoes, column) is >= 0 and var echo && spec.Columns[echo].Type is CellType.Target;

    /// <summary>The same text further down the dump, in whole pieces, is likely to be the cell's echo.</summary>
    private double Promise(WovenCell cell) => _later.TryGetValue(cell.Text, out var at) && at > cell.Last ? Promised : 0;

    /// <summary>Texts of pieces that come one after another, each with where it begins last.</summary>
    private static Dictionary<string, int> Runs(IReadOnlyList<Fragment> pieces)
    {
        var runs = new Dictionary<string, int>();
        for (var from = 0; from < pieces.Count; from++)
        {
            var text = "";
            for (var to = from; to < Math.Min(pieces.Count, from + LongestEcho); to++)
                runs[text += pieces[to].Text] = from;
        }

        return runs;
    }

    /// <summary>A whole cell does not end with a comma, nor within brackets or quotation marks.</summary>
    private static bool IsWhole(string text) =>
        text[^1] is not ('，' or '、' or '（' or '《' or '“' or '：')
        && Balance(text, '（', '）') + Balance(text, '(', ')') == 0
        && Balance(text, '《', '》') == 0;

    private static int Balance(ReadOnlySpan<char> text, char opening, char closing) => text.Count(opening) - text.Count(closing);
}
