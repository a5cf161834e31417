using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;
using static Pipeline.Parsers.Forms.SelfEvaluationScores.ScoreColumns;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>
/// What speaks against giving a fragment to a column: a neighbour on its line that belongs elsewhere, a line broken off or joined
/// where it was not full, a text that looks otherwise, a number that does not fit its row.
/// </summary>
/// <param name="widths">How wide each column is known to be, in display columns; 0 where it is not known.</param>
/// <param name="promised">How many cells of each column the numbers of a page promise.</param>
internal sealed class GuessCost(
    IReadOnlyList<Fragment> fragments,
    int[] widths,
    PromisedCells promised,
    CellMiddles middles,
    bool spacedNumbers)
{
    private const double Never = 99;
    private const double Unfinished = 4;
    private const double Figure = 1;
    private const double OtherLevel = 1.2;
    private const double EarlyReason = 0.5;
    private const double LineGap = 0.5;

    /// <summary>
    /// How many lines down a cell goes on at most in a block: lines of other cells stand between where they are set half a line lower.
    /// </summary>
    private const int MostBetween = 2;
    private const double NoOpener = 0.6;
    private const double KnownLevel = 1;
    private const int ShortSentence = 4;

    private readonly TextBlocks _blocks = new(fragments);
    private readonly IReadOnlyDictionary<int, int> _levels = ScoreLevels.Find(fragments);

    /// <summary>A number whose role is known.</summary>
    public double Points(GuessState state, int at, int column) => Beside(state, at, column);

    /// <summary>A text as the beginning of a cell.</summary>
    public double Begin(GuessState state, int at, int column)
    {
        var cost = Text(state, at, column) + (CellContent.IsClosingMark(fragments[at].Text[0]) ? 4 : 0) + Turn(state, at, column);
        var opens = Spec.Columns[^1].Openers is var measures && CellContent.Opens(fragments[at].Text, measures);
        if (opens && Spec.Columns[column].Sentences)
            cost += Spec.Columns[column].Openers.Length > 0 ? -0.8 : column == GuessColumns.Explanation ? 1.5 : 0.8;
        else if (!opens && Spec.Columns[column].Openers.Length > 0)
            cost += NoOpener;
        if (IsAmidList(at))
            cost += 2;
        if (Spec.Columns[column].Sentences && fragments[at].Text.Length <= ShortSentence)
            cost += 1.5;
        if (promised.Of(fragments[at].Line.Page, column) is { } count && state.CountOnPage(column) >= count)
            cost += 2;
        if (state.Last(column) is >= 0 and var last)
            cost += Broken(last, at, column) + middles.Cost(state.First(column), last, column);
        return cost;
    }

    /// <summary>A text as the next line of the cell that its column began last.</summary>
    public double GoOn(GuessState state, int at, int column)
    {
        if (state.Last(column) is not (>= 0 and var last))
            return Never;
        return Text(state, at, column) + Apart(last, at, column) + Joined(last, at, column) + Overtaken(state, at, column);
    }

    /// <summary>What a page lacks of the cells that its numbers promise.</summary>
    public double PageEnd(GuessState state, int page)
    {
        var cost = 0.0;
        for (var column = 0; column < GuessColumns.Count; column++)
            if (promised.Of(page, column) is { } count)
                cost += Lack(column) * Math.Max(0, count - state.CountOnPage(column));
        return cost;
    }

    /// <summary>An explanation lacks now and then, a measure often.</summary>
    private static double Lack(int column) => Spec.Columns[column].Openers.Length > 0 ? 0.7 : column == GuessColumns.Explanation ? 1.2 : 2;

    /// <summary>What is left open at the end of the table.</summary>
    public double End(GuessState state)
    {
        var cost = 0.0;
        for (var column = 0; column < GuessColumns.Count; column++)
            if (state.Last(column) is >= 0 and var last)
                cost +=
                    (Spec.Columns[column].Sentences && !EndsClause(last) ? Unfinished : 0)
                    + middles.Cost(state.First(column), last, column);
        return cost;
    }

    private double Text(GuessState state, int at, int column)
    {
        var text = fragments[at].Text;
        var cost = Beside(state, at, column) + Block(state, at, column) + Overflow(at, column) + Level(at, column);
        if (NumberShape.IsPoints(fragments[at].Text))
            cost += _blocks.IsAlone(at) ? 5 : spacedNumbers ? 0.2 : 3;
        if (column > GuessColumns.Weight && column != GuessColumns.Reason && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            cost += column == GuessColumns.Explanation ? Figure : Figure / 2;
        if (Spec.Columns[column].Sentences)
            return cost + (_blocks.HasSentence(at) ? 0 : 1);
        if (_blocks.HasSentence(at))
            cost += 1.5;
        if (text.AsSpan().IndexOfAny("。；：") >= 0)
            cost += 8;
        if (text.Contains('，', StringComparison.Ordinal))
            cost += 4;
        return cost + (0.5 * Math.Max(0, text.Length - (column == GuessColumns.Level3 ? 9 : 5)));
    }

    private double Level(int at, int column) => !_levels.TryGetValue(at, out var level) ? 0 : level == column ? -KnownLevel : KnownLevel;

    /// <summary>Columns come in their order on a line; a weight stands right of its name and left of the next text.</summary>
    private double Beside(GuessState state, int at, int column)
    {
        if (at == 0 || !fragments[at].OnLineOf(fragments[at - 1]))
            return 0;
        var left = state.Column;
        if (column == left)
            return GuessColumns.IsPoints(column) ? 6
                : char.IsAscii(fragments[at].Text[0]) != char.IsAscii(fragments[at - 1].Text[^1]) && spacedNumbers ? 0
                : 2;
        if (column < left)
            return 6;
        return GuessColumns.IsPoints(column) || GuessColumns.IsPoints(left)
            ? 1.5 * (Between(left, column) - 1)
            : 0.3 * (Between(left, column) - 1);
    }

    /// <summary>How many steps apart two columns are among those that every row may have.</summary>
    private static int Between(int left, int right) =>
        Enumerable.Range(left + 1, right - left).Count(c => Spec.Columns[c].Key is not (Target or Actual));

    /// <summary>Lines without a blank one between them mostly go on in the columns of those before.</summary>
    private double Block(GuessState state, int at, int column)
    {
        if (at == 0
            || fragments[at].OnLineOf(fragments[at - 1])
            || fragments[at].Line.Page != fragments[at - 1].Line.Page
            || fragments[at].Line.Number != fragments[at - 1].Line.Number + 1)
            return 0;
        var line = fragments[at - 1].Line.Number;
        for (
            var s = state;
            s.Previous is not null && fragments[s.At].Line.Page == fragments[at].Line.Page && fragments[s.At].Line.Number >= line - 1;
            s = s.Previous)
            if (s.Column == column)
                return fragments[s.At].Line.Number == line ? 0 : 0.3;
        return 0.7;
    }

    private double Overflow(int at, int column) =>
        widths[column] > 0 && fragments[at].Width > widths[column] + (GuessColumns.IsUpper(column) ? 1 : 2)
            ? Math.Min(5, 0.8 + (0.3 * (fragments[at].Width - widths[column])))
            : 0;

    /// <summary>The first cells of a row are mostly printed before its others, and names before the numbers of their level.</summary>
    private double Turn(GuessState state, int at, int column)
    {
        if (column == GuessColumns.Explanation)
            return 0.3 * Math.Max(0, state.Count(column) + 1 - state.Count(GuessColumns.Level3));
        if (column >= GuessColumns.Reason)
            return state.CountOnPage(GuessColumns.Explanation) < promised.Of(fragments[at].Line.Page, GuessColumns.Explanation)
                ? EarlyReason
                : 0;
        var page = fragments[at].Line.Page;
        var upper = Array.FindIndex(GuessColumns.Levels, l => l.Name == column) - 1;
        var early =
            upper >= 0 && state.CountOnPage(GuessColumns.Levels[upper].Name) < promised.Of(page, GuessColumns.Levels[upper].Name) ? 0.3 : 0;
        return promised.NextLevel(at) is { } next && next.Column != column
            ? early + (_blocks.AreTogether(at, next.Before) ? OtherLevel : 0.4)
            : early;
    }

    /// <summary>A new cell leaves the last one of its column as it is: a sentence ended, a name perhaps on a full line.</summary>
    private double Broken(int last, int at, int column)
    {
        if (Spec.Columns[column].Sentences)
            return EndsClause(last) ? 0 : Unfinished;
        var isFull = widths[column] > 0 && fragments[last].Width >= widths[column] - 1;
        return fragments[at].Text.Length < 2 ? 3 : isFull ? fragments[at].Width * 3 <= widths[column] ? 1.5 : 0.4 : 0;
    }

    private double Apart(int last, int at, int column)
    {
        if (fragments[last].Line.Page != fragments[at].Line.Page)
            return Spec.Columns[column].Sentences && !EndsClause(last) ? 0.3 : 2;
        return _blocks.AreTogether(at, last)
            ? LineGap * Math.Max(0, fragments[at].Line.Number - fragments[last].Line.Number - MostBetween)
            : 0.7 + Math.Min(1, 0.05 * (fragments[at].Line.Number - fragments[last].Line.Number - 1));
    }

    /// <summary>Cells that a page's end parts go on from left to right.</summary>
    private double Overtaken(GuessState state, int at, int column)
    {
        for (var left = 0; left < column; left++)
            if (Spec.Columns[left].Sentences
                && state.Last(left) is >= 0 and var last
                && fragments[last].Line.Page != fragments[at].Line.Page
                && !EndsClause(last))
                return 0.2;
        return 0;
    }

    private double Joined(int last, int at, int column)
    {
        if (fragments[at].OnLineOf(fragments[last]))
            return 0;
        var ended = EndsClause(last);
        if (widths[column] == 0)
            return ended ? Ended(last, at, column) : 0.1;
        var start = last;
        while (start > 0 && fragments[start].OnLineOf(fragments[start - 1]) && spacedNumbers && Spec.Columns[column].Sentences)
            start--;
        var room = widths[column] - (fragments[last].End - fragments[start].Column) - Unbreakable.WidthAtHead(fragments[at].Text) - 1;
        var cost = room <= 0 ? 0 : Math.Min(3, 0.4 + (0.2 * room));
        return ended ? Ended(last, at, column) + (0.1 * cost) : cost;
    }

    /// <summary>A cell that goes on behind a full stop: a reason does readily, an explanation hardly.</summary>
    private double Ended(int last, int at, int column)
    {
        if (IsAmidList(at))
            return 0;
        var cost = column == GuessColumns.Explanation ? 1.5 : column == GuessColumns.Reason ? 0.4 : 0.8;
        return _blocks.AreTogether(last, at) ? cost : cost + 0.6;
    }

    private bool IsAmidList(int at) => ListMark.TryRead(fragments[at].Text, out var mark) && mark.Number > 1;

    private bool EndsClause(int at) => CellContent.EndsClause(fragments[at].Text[^1]);
}
