namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>
/// Sets lines side by side again that a dump wrote column after column: two or more lines of some columns, then as many of columns right of
/// them, and so on. Otherwise neighbours share their lines.
/// </summary>
/// <param name="columns">The columns that have a cell in every row; merged cells stand where they like.</param>
internal sealed class Stretches(IReadOnlyList<PlacedLine> lines, IReadOnlyList<int> columns)
{
    public List<PlacedLine> SideBySide()
    {
        var set = new List<PlacedLine>();
        for (var at = 0; at < lines.Count;)
        {
            var height = Height(at);
            var width = height < 2 ? 1 : Columns(at, height);
            if (width < 2)
            {
                set.Add(lines[at++]);
                continue;
            }

            for (var row = 0; row < height; row++)
                set.Add(PlacedLine.Of([.. Enumerable.Range(0, width).Select(c => lines[at + (c * height) + row])], goesOn: row > 0));
            at += width * height;
        }

        return set;
    }

    /// <summary>How many lines from one on stand in the same columns.</summary>
    private int Height(int from)
    {
        var at = from;
        while (at < lines.Count && Held(at) is { Count: > 0 } held && held.SequenceEqual(Held(from)))
            at++;
        return at - from;
    }

    private int Columns(int at, int height)
    {
        var count = 1;
        for (var next = at + height; next < lines.Count && IsRight(next) && Height(next) == height; next += height)
            count++;
        return count;
    }

    private bool IsRight(int line) => Held(line) is [var first, ..] && Held(line - 1) is [.., var last] && first > last;

    private List<int> Held(int line) => [.. columns.Where(c => lines[line][c] is not null)];
}
