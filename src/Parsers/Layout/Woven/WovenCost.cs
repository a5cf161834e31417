using Pipeline.Model;
using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Layout.Woven;

/// <summary>
/// What speaks against giving a piece of a dump to a column, where each column comes from top to bottom but columns take turns.
/// </summary>
/// <param name="widths">How wide each column is known to be, in display columns; 0 where it is not known.</param>
internal sealed class WovenCost(TableSpec spec, IReadOnlyList<Fragment> pieces, int rows, int[] widths) : IWovenCost
{
    private const double BrokenWord = 0.4;
    private const double Interrupted = 0.6;
    private const double OneBox = 0.8;
    private const double OtherBox = 0.8;
    private const double NoSentence = 1.5;
    private const double SentenceInName = 2;
    private const double OneLine = 2.5;
    private const double OutOfTurn = 1.2;
    private const double Astray = 6;
    private const double MissingCell = 4;
    private const string None = "无";

    private readonly bool _boxed = Pieces.AreBoxed(pieces);
    private readonly bool _numbered = pieces.Any(p => IndicatorName.IsNumbered(p.Text));
    private readonly CharacterPairs _words = new(pieces);
    private readonly int[] _echoes = [.. spec.Columns.Select(c => spec.IndexOf(c.Echoes))];

    /// <summary>The cells of each column of a table with a known number of rows.</summary>
    public static IReadOnlyList<IReadOnlyList<TableCell>> Unweave(TableSpec spec, IReadOnlyList<Fragment> pieces, int rows) =>
        new Unweaver(spec, pieces, rows, widths => new WovenCost(spec, pieces, rows, widths)).Columns();

    /// <inheritdoc/>
    public double Join(WovenState state, int column, int at)
    {
        var cell = state.Open[column]!;
        var piece = pieces[at];
        var last = pieces[cell.Last];
        var cost = IndicatorName.IsNumbered(piece.Text) ? Astray : 0;
        if (piece.OnLineOf(last))
            return cost + OneLine;
        cost += cell.Last < at - 1 ? Interrupted : 0;
        cost +=
            !_boxed ? 0
            : Pieces.Follows(last, piece) ? -OneBox
            : spec.Columns[column].Type is CellType.Prose && !CellContent.EndsClause(cell.Text[^1]) ? 0
            : OtherBox;
        cost -= _words.Has(cell.Text[^1], piece.Text[0]) ? BrokenWord : 0;
        return cost + Wrap(cell, Math.Max(widths[column], cell.Widest), piece.Text) + Overflow(column, piece);
    }

    /// <inheritdoc/>
    public int Echoed(int column) => -1;

    /// <inheritdoc/>
    public int MostSkipped(int column) => 0;

    /// <inheritdoc/>
    public double Begin(WovenState state, int column, int at, int skipped)
    {
        var piece = pieces[at];
        var cost = Head(spec.Columns[column].Type, piece.Text) + Overflow(column, piece) + Turn(state, column);
        cost += _boxed && at > 0 && Pieces.Follows(pieces[at - 1], piece) ? OneBox : 0;
        cost += state.Column == column && _words.Has(pieces[at - 1].Text[^1], piece.Text[0]) ? BrokenWord : 0;
        return cost;
    }

    /// <inheritdoc/>
    public double Close(WovenCell cell, WovenCell?[] open, int column)
    {
        var type = spec.Columns[column].Type;
        var cost = Math.Min(Astray, CellContent.Cost(type, cell.Text));
        if (type is CellType.Name && cell.Text.Contains('，', StringComparison.Ordinal))
            cost += SentenceInName;
        if (type is CellType.Prose && cell.Text != None && !CellContent.EndsClause(cell.Text[^1]))
            cost += NoSentence;
        if (_echoes[column] >= 0)
            cost += open[_echoes[column]]?.Row(cell.Index) is { } other ? Achievement.Cost(other.Text, cell.Text) : OutOfTurn;
        return cost;
    }

    /// <inheritdoc/>
    public double End(WovenState state) => Enumerable.Range(0, spec.Columns.Length)
        .Where(c => spec.Columns[c].Type is not CellType.Prose || !spec.Columns[c].Optional)
        .Sum(c => MissingCell * (rows - state.Rows(c)));

    /// <summary>A row's cells come from left to right.</summary>
    private double Turn(WovenState state, int column) =>
        column == 0 || spec.Columns[column].Type is CellType.Prose || state.Rows(column) < state.Rows(column - 1) ? 0 : OutOfTurn;

    /// <summary>Where names are numbered, all are, and nothing else is.</summary>
    private double Head(CellType type, string text)
    {
        if (_numbered && (type is CellType.Name) != IndicatorName.IsNumbered(text))
            return Astray;
        return CellContent.IsClosingMark(text[0]) ? 4 : 0;
    }

    private static double Wrap(WovenCell cell, int width, string next)
    {
        var room = width - cell.LineWidth - Unbreakable.WidthAtHead(next) - 1;
        return room <= 0 ? 0.1 : Math.Min(3, 0.4 + (room * 0.2)) * (CellContent.EndsClause(cell.Text[^1]) ? 0.4 : 1);
    }

    private double Overflow(int column, Fragment piece) =>
        widths[column] > 0 && piece.Width > widths[column] + 2 ? Math.Min(4, 0.5 + ((piece.Width - widths[column]) * 0.25)) : 0;
}
