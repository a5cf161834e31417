namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Puts the lines of a table's body together to rows: rulings, distances and empty columns tell which lines go on a row.</summary>
internal sealed class RowFinder(IReadOnlyList<double> rules, double size)
{
    // Of the text's size: lines that are farther apart belong to different rows.
    private const double Far = 2.2;
    // Rows stand apart by so many times what the lines of a cell do.
    private const double RowPitch = 1.25;
    // Of bands between rulings, and of lines.
    private const double Mostly = 0.6;

    public List<List<PlacedLine>> Rows(IReadOnlyList<PlacedLine> lines)
    {
        var bands = Bands(lines);
        if (bands.Count >= 3 && bands.Count(IsOneRow) >= Mostly * bands.Count)
            return [.. bands.SelectMany(b => IsManyRows(b) ? Split(b) : [b])];
        var byPitch = ByPitch(lines);
        return byPitch ?? [.. bands.SelectMany(Split)];
    }

    private List<List<PlacedLine>> Bands(IReadOnlyList<PlacedLine> lines) =>
        [.. lines.GroupBy(l => rules.Count(r => r < l.Line.Middle)).OrderBy(b => b.Key).Select(b => b.ToList())];

    private static bool IsOneRow(List<PlacedLine> band) => band.Count(l => l.IsRecord) <= 1;

    private static bool IsManyRows(List<PlacedLine> band) => band.Count >= 3 && band.Count(l => l.IsRecord) >= Mostly * band.Count;

    /// <summary>Rows that stand apart more than their lines do; null where the distances do not tell.</summary>
    private List<List<PlacedLine>>? ByPitch(IReadOnlyList<PlacedLine> lines)
    {
        var pitches = lines.Zip(lines.Skip(1), (a, b) => b.Line.Middle - a.Line.Middle).Where(p => p > size / 2).ToList();
        if (pitches.Count < 2)
            return null;
        var wrap = pitches.Min() * RowPitch;
        List<List<PlacedLine>> rows = [[lines[0]]];
        for (var i = 1; i < lines.Count; i++)
        {
            var apart = lines[i].Line.Middle - lines[i - 1].Line.Middle > wrap || rules.Any(r => r > lines[i - 1].Line.Middle && r < lines[i].Line.Middle);
            if (apart)
                rows.Add([]);
            rows[^1].Add(lines[i]);
        }
        var later = rows.SelectMany(r => r.Skip(1)).ToList();
        return rows.Count > 1 && later.Count > 0 && later.Count(l => l.IsRecord) < later.Count / 2.0 ? rows : null;
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
