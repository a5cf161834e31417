namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>A line of a table whose fragments are told apart by column.</summary>
internal sealed class PlacedLine
{
    private readonly List<Fragment>?[] _columns;
    private readonly int[] _starts;

    /// <param name="columns">The column of each fragment.</param>
    /// <param name="starts">Where each column begins on the page, in characters.</param>
    public PlacedLine(IReadOnlyList<Fragment> fragments, int[] columns, int[] starts)
    {
        _columns = new List<Fragment>?[starts.Length];
        _starts = starts;
        Page = fragments[0].Line.Page;
        for (var i = 0; i < columns.Length; i++)
            (_columns[columns[i]] ??= []).Add(fragments[i]);
    }

    public int Page { get; }

    public IEnumerable<Fragment> Fragments => _columns.SelectMany(c => c ?? []);

    /// <summary>
    /// Whether the cells around it were written column after column, so that what is merged over it may stand on a line above.
    /// </summary>
    public bool GoesOn { get; private init; }

    /// <summary>One line of the words of several.</summary>
    public static PlacedLine Of(IReadOnlyList<PlacedLine> lines, bool goesOn = false) => new(
        [.. lines.SelectMany(l => l.Fragments)],
        [.. lines.SelectMany(l => Enumerable.Range(0, l._columns.Length).SelectMany(c => Enumerable.Repeat(c, l._columns[c]?.Count ?? 0)))],
        lines[0]._starts)
    {
        GoesOn = goesOn,
    };

    /// <summary>What stands in a column, left to right; null where nothing does.</summary>
    public IReadOnlyList<Fragment>? this[int column] => _columns[column];

    /// <summary>Where the next column begins on the line's page, in characters; null for the last one with text.</summary>
    public int? NextStart(int column) => column + 1 < _starts.Length && _starts[column + 1] < int.MaxValue ? _starts[column + 1] : null;

    /// <summary>The width of what stands in a column, in display columns.</summary>
    public int Width(int column) => _columns[column] is { } cell ? cell[^1].End - cell[0].Column : 0;
}
