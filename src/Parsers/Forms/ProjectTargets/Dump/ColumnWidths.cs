namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>How wide the lines of each column are when full, in display columns; 0 where that is not known.</summary>
internal sealed class ColumnWidths
{
    private const int FewestLines = 4;

    /// <summary>By how much full lines differ: a wide character or a word that did not fit.</summary>
    private const int Ragged = 3;

    private readonly int[] _widths = new int[4];

    public static ColumnWidths Unknown { get; } = new();

    public int this[DumpColumn column] => _widths[(int)column];

    /// <summary>Reads the widths off lines whose place tells their column.</summary>
    /// <param name="nameHeading">The widest line of the wrapped heading of names; 0 where it is not wrapped.</param>
    public static ColumnWidths Of(IReadOnlyList<Segment> segments, int nameHeading)
    {
        var widths = new ColumnWidths();
        foreach (var column in segments.Where((s, i) => IsSure(segments, i)).GroupBy(s => s.Column))
            widths._widths[(int)column.Key] = column.Count() < FewestLines ? 0
                : column.Key == DumpColumn.Name ? Math.Min(Widest(column), nameHeading > 0 ? nameHeading + Ragged : int.MaxValue)
                : Commonest([.. column.Select(s => s.Width).Order()]);
        return widths;
    }

    /// <summary>A name's last line is rarely full: the widest there is twice.</summary>
    private static int Widest(IEnumerable<Segment> names) => names.Select(s => s.Width).OrderDescending().ElementAt(1);

    /// <summary>Where most lines end: a few that were sorted wrongly are wider.</summary>
    private static int Commonest(int[] sorted) =>
        Enumerable.Range(0, sorted.Length).MaxBy(i => i - Array.FindIndex(sorted, w => w >= sorted[i] - Ragged)) is var at ? sorted[at] : 0;

    /// <summary>
    /// A name that its amounts follow, a goal that follows amounts or stands beside indicators, indicators by their words.
    /// </summary>
    private static bool IsSure(IReadOnlyList<Segment> segments, int index) =>
        segments[index].Column switch
        {
            DumpColumn.Name => Next(segments, index)?.Column == DumpColumn.Money,
            DumpColumn.Goal => segments[index - 1].Column == DumpColumn.Money
                || (Next(segments, index) is { Column: DumpColumn.Indicators } i && i.LineIndex == segments[index].LineIndex),
            DumpColumn.Indicators => segments[index].Marks > 0,
            _ => false,
        };

    /// <summary>The next piece of another column.</summary>
    private static Segment? Next(IReadOnlyList<Segment> segments, int index)
    {
        var next = index + 1;
        while (next < segments.Count && segments[next].Column == segments[index].Column)
            next++;
        return next < segments.Count ? segments[next] : null;
    }
}
