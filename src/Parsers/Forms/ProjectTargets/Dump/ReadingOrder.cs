namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>What it costs to leave the order in which a table is read: row by row, a row's cells from left to right.</summary>
/// <param name="weight">How much the dump is thought to keep it.</param>
internal sealed class ReadingOrder(double weight)
{
    private const double Astray = 1.2;

    /// <summary>Some dumps part cells by blank lines; those that print them anywhere do so inside and between alike.</summary>
    private const double Unmarked = 0.3;

    /// <summary>A mark that closes a text stands in the same cell.</summary>
    private const double Torn = 2;

    /// <summary>The cost of a piece that begins a line.</summary>
    public double Cost(Reading reading, Segment next)
    {
        if (reading.Last is not { } last)
            return next.Column == DumpColumn.Name ? 0 : Astray * weight;
        if (next.StartsWithMark)
            return last.Column == next.Column ? 0 : Torn;
        return (Turn(reading, last, next) * weight) + (last.Column == next.Column == next.Line.AfterBlank ? Unmarked : 0);
    }

    private static double Turn(Reading reading, Segment last, Segment next) => (last.Column, next.Column) switch
    {
        _ when next.Line.AfterBreak || (next.Line.AtTop && next.Column >= last.Column) => 0,
        (DumpColumn.Name, DumpColumn.Name or DumpColumn.Money) => 0,
        (DumpColumn.Money, DumpColumn.Money or DumpColumn.Goal) => 0,
        (DumpColumn.Money, DumpColumn.Name) => 0.6,
        (DumpColumn.Money, DumpColumn.Indicators) => next.Head == 1 ? 0.5 : Astray,
        (DumpColumn.Goal, DumpColumn.Goal) => 0,
        (DumpColumn.Goal, DumpColumn.Indicators) => next.Head == 1 ? 0 : Astray,
        (DumpColumn.Indicators, DumpColumn.Indicators) => next.Head == 1 ? Astray : 0,
        (DumpColumn.Indicators, DumpColumn.Name) => reading[DumpColumn.Indicators].EndsCell ? 0 : Astray,
        _ => Astray,
    };
}
