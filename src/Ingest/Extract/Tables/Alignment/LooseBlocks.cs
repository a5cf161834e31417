namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Finds runs of lines that wide gaps part: they may be tables that nothing is drawn of.</summary>
internal static class LooseBlocks
{
    // Of a line's height: what is blank between lines of a table at most.
    private const double Apart = 3;

    // Of a line's height: what is blank between the lines of a cell, where no other cell tells.
    private const double Close = 0.3;

    // How many lines without a gap may stand between: any, and such as may be lines of a cell.
    private const int MostWide = 2;
    private const int MostNarrow = 10;

    public static IEnumerable<List<SegmentLine>> Of(IReadOnlyList<SegmentLine> lines)
    {
        var block = new List<SegmentLine>();
        var last = 0;
        foreach (var line in lines)
        {
            if (block.Count > 0 && (line.Y0 - block[^1].Y1 > Apart * line.Height || IsOver(block, last)))
            {
                yield return Closed(block, last);
                (block, last) = ([], 0);
            }
            if (block.Count == 0 && !line.HasColumns)
                continue;
            block.Add(line);
            last = line.HasColumns ? block.Count : last;
        }
        if (last > 0)
            yield return Closed(block, last);
    }

    /// <summary>The block with the lines of its last cells, which follow as close as such lines do in it.</summary>
    private static List<SegmentLine> Closed(List<SegmentLine> block, int last)
    {
        var width = block.Take(last).Max(l => l.X1) - block.Take(last).Min(l => l.X0);
        var close = Enumerable
            .Range(1, last - 1)
            .Where(i => !block[i].HasColumns)
            .Select(i => Blank(block, i))
            .DefaultIfEmpty(Close * block[0].Height)
            .Min();
        while (last < block.Count && block[last].IsNarrow(width) && Blank(block, last) <= close)
            last++;
        return block[..last];
    }

    private static double Blank(List<SegmentLine> block, int line) => block[line].Y0 - block[line - 1].Y1;

    /// <summary>Whether more lines without a gap came after the last one with a gap than a table has.</summary>
    private static bool IsOver(List<SegmentLine> block, int last)
    {
        var since = block.Count - last;
        if (since <= MostWide)
            return false;
        var width = block.Take(last).Max(l => l.X1) - block.Take(last).Min(l => l.X0);
        return since > MostNarrow || block.Skip(last).Count(l => !l.IsNarrow(width)) > MostWide;
    }
}
