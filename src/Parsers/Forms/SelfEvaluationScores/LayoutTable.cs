using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Reads the score table from a space-aligned dump: columns by where they stand on the page, rows by their numbers.</summary>
internal static class LayoutTable
{
    private const double PageHeight = 1000;
    private const double FarPerLine = 0.6;
    private const double Farthest = 4;
    private const int Indent = 3;

    /// <summary>Whether a dump aligns its columns with spaces.</summary>
    public static bool Is(IReadOnlyList<Fragment> fragments)
    {
        var lines = fragments.Select(f => f.Line.Text).Distinct().ToList();
        return lines.Count(IsAligned) * 3 > lines.Count;
    }

    public static IReadOnlyList<ColumnRow> Read(IReadOnlyList<Fragment> fragments, IReadOnlySet<string> keys, bool spacedNumbers)
    {
        var streams = new ColumnStreams();
        foreach (var page in fragments.GroupBy(f => f.Line.Page))
        {
            var lines = page.GroupBy(f => f.Line).Select(l => new LayoutLine([.. l], spacedNumbers)).ToList();
            var columns = new LayoutPage(lines, keys);
            foreach (var (key, cell) in lines.SelectMany(columns.Cells))
                streams.Add(key, new ColumnLine(cell, (cell[0].Line.Page * PageHeight) + cell[0].Line.Number));
        }

        return new StreamRows(streams, keys, Far).Build();
    }

    /// <summary>How far a run stands from its row's weight, which is printed beside its middle or its first line.</summary>
    private static double Far(IReadOnlyList<ColumnLine> lines, int from, int to, IReadOnlyList<ColumnLine> row)
    {
        while (from < to && lines[from].Line.Page != row[0].Line.Page)
            from++;
        var last = to - 1;
        while (last >= from && lines[last].Line.Page != row[0].Line.Page)
            last--;
        if (last < from)
            return Farthest;
        var middle = Math.Abs(((lines[from].Place + lines[last].Place) / 2) - row[0].Place);
        return Math.Min(Farthest, FarPerLine * Math.Min(middle, Math.Abs(lines[from].Place - row[0].Place)));
    }

    private static bool IsAligned(string line)
    {
        var text = line.AsSpan().TrimEnd();
        return line.StartsWith(new string(' ', Indent), StringComparison.Ordinal)
            || text.TrimStart().Contains(new string(' ', Indent), StringComparison.Ordinal);
    }
}
