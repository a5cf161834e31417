namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Puts the lines of a table's body together to rows: rulings, distances and empty columns tell which lines go on a row.</summary>
internal sealed class RowFinder(IReadOnlyList<double> rules, double size)
{
    // Of the text's size: lines that are farther apart belong to different rows.
    private const double Far = 2.2;
    // The blank between rows is wider by so much than that between the lines of a cell.
    private const double Wider = 0.1;
    // Of bands between rulings, and of lines.
    private const double Mostly = 0.6;

    public List<List<PlacedLine>> Rows(IReadOnlyList<PlacedLine> lines)
    {
        var bands = Bands(lines);
        if (bands.Count >= 3 && bands.Count(IsOneRow) >= Mostly * bands.Count)
            return [.. bands.SelectMany(b => IsManyRows(b) ? Split(b) : [b])];
        return ByBlanks(lines) ?? [.. bands.SelectMany(Split)];
    }

    private List<List<PlacedLine>> Bands(IReadOnlyList<PlacedLine> lines) =>
        [.. lines.GroupBy(l => rules.Count(r => r < l.Line.Middle)).OrderBy(b => b.Key).Select(b => b.ToList())];

    private static bool IsOneRow(List<PlacedLine> band) => band.Count(l => l.IsRecord) <= 1;

    private static bool IsManyRows(List<PlacedLine> band) => band.Count >= 3 && band.Count(l => l.IsRecord) >= Mostly * band.Count;

    /// <summary>Rows that stand apart more than their lines do; null where the distances do not tell.</summary>
    public List<List<PlacedLine>>? ByBlanks(IReadOnlyList<PlacedLine> lines)
    {
        if (lines.Count < 2)
            return null;
        var blanks = Blanks(lines);
        var least = blanks.Where(b => b > 0).DefaultIfEmpty(double.MaxValue).Min();
        var apart = least + (Wider * size);
        List<List<PlacedLine>> rows = [[lines[0]]];
        for (var i = 1; i < lines.Count; i++)
        {
            if (blanks[i - 1] > apart || IsRuledOff(lines[i - 1], lines[i]))
                rows.Add([]);
            rows[^1].Add(lines[i]);
        }
        return HasKey(rows) ? rows : null;
    }

    /// <summary>
    /// What is blank between each line and all that stands above it; less than nothing where they overlap, as lines of neighbouring cells
    /// do.
    /// </summary>
    private static List<double> Blanks(IReadOnlyList<PlacedLine> lines)
    {
        var (blanks, bottom) = (new List<double>(), lines[0].Line.Y1);
        foreach (var line in lines.Skip(1))
        {
            blanks.Add(line.Line.Y0 - bottom);
            bottom = Math.Max(bottom, line.Line.Y1);
        }
        return blanks;
    }

    private bool IsRuledOff(PlacedLine above, PlacedLine below) => rules.Any(r => r > above.Line.Middle && r < below.Line.Middle);

    /// <summary>
    /// Whether a column has one text in nearly every row, though rows have several lines: groups of rows have more in all columns.
    /// </summary>
    private static bool HasKey(List<List<PlacedLine>> rows)
    {
        var folded = rows.FindAll(r => r.Count > 1);
        var columns = rows.SelectMany(r => r).SelectMany(l => l.Spans).Select(s => s.Last + 1).DefaultIfEmpty().Max();
        return rows.Count > 1 && folded.Count > 0
            && Enumerable.Range(0, columns).Any(c => folded.Count(r => r.Count(l => l.Fills(c)) == 1) >= Mostly * folded.Count);
    }

    private List<List<PlacedLine>> Split(List<PlacedLine> band)
    {
        var rows = new List<List<PlacedLine>>();
        var goesOn = false;
        for (var i = 0; i < band.Count; i++)
        {
            var (above, below) = (i > 0 ? band[i - 1] : null, i + 1 < band.Count ? band[i + 1] : null);
            if (rows.Count == 0 || !(goesOn || GoesOnFrom(above!, band[i])))
                rows.Add([]);
            rows[^1].Add(band[i]);
            goesOn = below is not null && IsBegunBy(band[i], below);
        }
        return rows;
    }

    private bool GoesOnFrom(PlacedLine above, PlacedLine line)
    {
        if (line.IsRecord || IsFar(above, line))
            return false;
        if (!line.HasFirst)
            return true;
        return line.Filled == 1 && ((!above.HasFirst && IsClose(above, line)) || BeginsInSentence(line));
    }

    /// <summary>Whether a label begins above the line that has its figures.</summary>
    private bool IsBegunBy(PlacedLine line, PlacedLine below) =>
        !line.IsRecord && line.HasFirst && line.Filled == 1 && !IsFar(line, below)
        && ((!below.HasFirst && below.IsRecord) || BeginsInSentence(below));

    private bool IsFar(PlacedLine above, PlacedLine below) => below.Line.Middle - above.Line.Middle > Far * size;

    private bool IsClose(PlacedLine above, PlacedLine below) => below.Line.Middle - above.Line.Middle < size;

    private static bool BeginsInSentence(PlacedLine line) => char.IsLower(line.Line.Segments[0].Text[0]) && line.HasFirst;
}
