namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>
/// What it costs to take a piece of a line for the next piece of a column: by what it says, by whether it goes on what stands
/// there, by how full the line before it was, and by where it begins in a dump that keeps the layout. The weights were set by
/// reading dumps whose cells are known.
/// </summary>
internal sealed class SegmentCost(ColumnWidths widths, ReadingOrder order, bool keepsLayout)
{
    private const double MoneyAsText = 2.5;
    private const double TooManyAmounts = 4;
    private const int WidestIndent = 8;
    private const int NearMargin = 12;

    public ColumnWidths Widths => widths;

    public double Of(Segment segment, Reading reading, int moneyColumns)
    {
        var cost = segment.StartsLine ? order.Cost(reading, segment) + Unfinished(segment, reading) : 0;
        if (segment.Column == DumpColumn.Money)
            return cost + (segment.To - segment.From > moneyColumns ? TooManyAmounts : 0);
        return cost + Content(segment, reading[segment.Column], NewCell(segment, reading)) + TooWide(segment) + Gaps(segment)
            + (keepsLayout ? Place(segment, reading) : Indent(segment)) + (segment.MoneyTokens * MoneyAsText)
            + (!segment.ClosesOpen ? 0 : reading[segment.Column].IsOpen ? -1 : 1.2);
    }

    /// <summary>A name begins a cell behind amounts, a goal too.</summary>
    private static bool NewCell(Segment segment, Reading reading) =>
        segment.AfterMoney
        || (
            reading[DumpColumn.Money].Last is { } money
            && (
                reading[segment.Column].Last is not { } last
                || last.LineIndex < money.LineIndex
                || (last.LineIndex == money.LineIndex && segment.Column == DumpColumn.Name)));

    /// <summary>A goal that is left for another column on a short line has ended, and mostly with a full stop.</summary>
    private double Unfinished(Segment segment, Reading reading)
    {
        var goal = reading[DumpColumn.Goal];
        var width = widths[DumpColumn.Goal];
        return reading.Last?.Column != DumpColumn.Goal || segment.Column == DumpColumn.Goal || goal.EndsCell || width == 0
            ? 0
            : Math.Clamp((width - goal.Width - 4) * 0.15, 0, 1);
    }

    private double Content(Segment segment, ColumnFlow flow, bool newCell) => segment.Column switch
    {
        DumpColumn.Name => NameCost(segment) + (newCell ? 0 : Math.Min(0.6, Room(segment, flow) * 0.08)),
        DumpColumn.Goal => Math.Min(12, segment.Marks * 4) + (newCell ? 0 : GoalJoin(segment, flow)),
        _ => IndicatorCost(segment, flow),
    };

    private static double NameCost(Segment segment) =>
        (segment.Sentences * 2.5)
        + (segment.Clauses * 0.8)
        + (segment.Marks * 4)
        + (segment.Head > 0 ? 1.5 : 0)
        + (segment.Text.Length > 30 ? 1 : 0);

    /// <summary>A goal goes on where its line was full; behind a full stop it may, but has probably ended.</summary>
    private double GoalJoin(Segment segment, ColumnFlow flow) =>
        Math.Min(flow.EndsCell ? 0.4 : flow.EndsClause ? 0 : 2.5, Room(segment, flow) * 0.25);

    private double IndicatorCost(Segment segment, ColumnFlow flow)
    {
        var cost = Math.Max(-4.5, segment.Marks * -1.5);
        if (segment.Head > 0)
            return cost + HeadCost(segment.Head, flow);
        if (flow.Fused is not { } tail)
            return cost + 8;
        if (segment.Line.IsClosingMark)
            return cost;
        cost -= (tail.Joint(segment.Text) * 3) + (tail.Repeats(segment.Text) * 2);
        if (flow.EndsCell)
            cost += segment.Marks == 0 ? 2 : 1;
        return cost + 0.5 + Math.Min(4, Room(segment, flow) * 0.3);
    }

    /// <summary>The numbers of a cell run from 1; a new cell begins behind a full stop.</summary>
    private static double HeadCost(int number, ColumnFlow flow)
    {
        if (number == 1)
            return flow.EndsCell ? -3 : 3;
        return number == flow.Item + 1 ? -2 : 3;
    }

    /// <summary>How much more of the piece the line before it would have held; 0 where it was full.</summary>
    private int Room(Segment segment, ColumnFlow flow)
    {
        var width = widths[segment.Column];
        return width == 0 || flow.Last is null || flow.SharesLine(segment, width)
            ? 0
            : TextJoin.Room(flow.End, flow.Width, width, segment.Text);
    }

    private double TooWide(Segment segment)
    {
        var width = widths[segment.Column];
        var over = segment.Width - width - 2 - (width / 16);
        return width > 0 && over > 0 ? Math.Min(8, over * 0.6) + 0.6 : 0;
    }

    /// <summary>
    /// Pieces of a column begin at the same place, give or take what a dump loses to wide characters, and end before the next column.
    /// </summary>
    private static double Place(Segment segment, Reading reading)
    {
        var start = reading[segment.Column].Start;
        if (start < 0)
            return segment.Column == DumpColumn.Name == segment.Start > NearMargin ? 4 : 0;
        var shift = Math.Abs(segment.Start - start);
        var next = reading[DumpColumn.Indicators].Start;
        var over = segment.Column == DumpColumn.Goal && next >= 0 ? segment.End - next : 0;
        return (shift <= 2 ? shift * 0.2 : Math.Min(6, shift * 0.5)) + Math.Clamp(over - 1, 0, 4);
    }

    /// <summary>Names of projects are often set in under their agency's.</summary>
    private static double Indent(Segment segment) =>
        !segment.StartsLine || segment.Start is 0 or > WidestIndent ? 0 : segment.Column == DumpColumn.Name ? -1 : 0.5;

    /// <summary>Cells of a line stand apart by more than the words of one.</summary>
    private double Gaps(Segment segment) =>
        (segment.InnerGap > 1 ? Math.Min(3, (segment.InnerGap - 1) * 0.4) : 0) + (segment.GapBefore == 1 && !keepsLayout ? 0.6 : 0);
}
