namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Finds runs of lines that wide gaps part: they may be tables that nothing is drawn of.</summary>
internal static class LooseBlocks
{
    // Of a line's height: the distance of a table's lines, and how many without a gap may stand between.
    private const double Apart = 3;
    private const int Between = 2;

    public static IEnumerable<List<SegmentLine>> Of(IReadOnlyList<SegmentLine> lines)
    {
        var block = new List<SegmentLine>();
        var last = 0;
        foreach (var line in lines)
        {
            if (block.Count > 0 && (line.Y0 - block[^1].Y1 > Apart * line.Height || block.Count - last > Between))
            {
                yield return block[..last];
                (block, last) = ([], 0);
            }
            if (block.Count == 0 && !line.HasColumns)
                continue;
            block.Add(line);
            last = line.HasColumns ? block.Count : last;
        }
        if (last > 0)
            yield return block[..last];
    }
}
