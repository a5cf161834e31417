namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>
/// Puts the pieces of headings together by their places: those above each other make one heading, and one over several others heads
/// their columns too.
/// </summary>
internal static class HeadingTree
{
    /// <summary>The ways to read lines of headings: left to right, each before those below it.</summary>
    /// <param name="lines">The lines that hold nothing else.</param>
    /// <param name="isHeading">Whether a text is a whole heading.</param>
    public static IEnumerable<IReadOnlyList<PlacedHeading>> Of(IReadOnlyList<IReadOnlyList<Fragment>> lines, Func<string, bool> isHeading)
    {
        yield return Headings(Merged([.. Clusters(lines).SelectMany(Split)], isHeading));
        if (lines.Count > 1 && HeadingColumns.Of(lines, isHeading) is { } columns)
            yield return Headings([.. columns.Select(c => (new List<Fragment>(), new List<List<Fragment>> { c }))]);
    }

    private static List<PlacedHeading> Headings(List<(List<Fragment> Above, List<List<Fragment>> Below)> columns)
    {
        var headings = new List<PlacedHeading>();
        var column = 0;
        foreach (var (above, below) in columns)
        {
            if (below.Count > 1)
                headings.Add(new PlacedHeading(above, 0, column, below.Count));
            foreach (var pieces in below)
                headings.Add(new PlacedHeading(pieces, below.Count > 1 ? 1 : 0, column++, 1));
        }

        return headings;
    }

    /// <summary>The pieces that stand above each other, line by line.</summary>
    private static List<List<List<Fragment>>> Clusters(IReadOnlyList<IReadOnlyList<Fragment>> lines)
    {
        var clusters = new List<(int From, int To, List<(int Line, Fragment Piece)> Pieces)>();
        foreach (var piece in lines.SelectMany((line, i) => line.Select(f => (Line: i, Piece: f))).OrderBy(p => p.Piece.Offset))
            if (clusters.Count > 0 && piece.Piece.Offset < clusters[^1].To)
            {
                clusters[^1].Pieces.Add(piece);
                clusters[^1] = clusters[^1] with { To = Math.Max(clusters[^1].To, piece.Piece.OffsetEnd) };
            }
            else
                clusters.Add((piece.Piece.Offset, piece.Piece.OffsetEnd, [piece]));
        return clusters.ConvertAll(
            c => c.Pieces.GroupBy(p => p.Line).OrderBy(g => g.Key).Select(g => g.Select(p => p.Piece).ToList()).ToList());
    }

    /// <summary>What stands over several pieces of a lower line heads their columns; else they are neighbours that overlap.</summary>
    private static IEnumerable<(List<Fragment> Above, List<List<Fragment>> Below)> Split(List<List<Fragment>> lines)
    {
        var width = lines.Max(l => l.Count);
        if (width == 1)
            return [([], [[.. lines.Select(l => l[0])]])];
        var first = lines.FindIndex(l => l.Count == width);
        var above = lines.Take(first).TakeWhile(l => l.Count == 1 && lines[first].Count(p => Overlaps(l[0], p)) != 1)
            .Select(l => l[0]).ToList();
        var columns = Columns([.. lines.Skip(above.Count)], lines[first]);
        return above.Count > 0 ? [(above, columns)] : columns.Select(c => (new List<Fragment>(), new List<List<Fragment>> { c }));
    }

    /// <summary>Every piece goes to the nearest of the line with the most.</summary>
    private static List<List<Fragment>> Columns(List<List<Fragment>> lines, IReadOnlyList<Fragment> fullest)
    {
        var columns = fullest.Select(_ => new List<Fragment>()).ToList();
        foreach (var piece in lines.SelectMany(l => l))
            columns[Nearest(fullest, piece)].Add(piece);
        return columns;
    }

    /// <summary>位 at the end of a line stands right of 计量单 where the line was closed up less than the one above it.</summary>
    private static List<(List<Fragment> Above, List<List<Fragment>> Below)> Merged(
        List<(List<Fragment> Above, List<List<Fragment>> Below)> columns, Func<string, bool> isHeading)
    {
        for (var i = 0; i + 1 < columns.Count; i++)
        {
            if (columns[i].Below.Count > 1 || columns[i + 1].Below.Count > 1)
                continue;
            var (left, right) = (columns[i].Below[0], columns[i + 1].Below[0]);
            List<Fragment> joined = [.. left.Concat(right).OrderBy(f => f.Line.Number)];
            if ((isHeading(Text(left)) && isHeading(Text(right))) || !isHeading(Text(joined)))
                continue;
            columns[i] = ([], [joined]);
            columns.RemoveAt(i-- + 1);
        }

        return columns;
    }

    private static string Text(List<Fragment> pieces) => string.Concat(pieces.Select(p => p.Text));

    private static int Nearest(IReadOnlyList<Fragment> line, Fragment piece) =>
        Enumerable.Range(0, line.Count).MinBy(i => Math.Abs(line[i].Offset + line[i].OffsetEnd - piece.Offset - piece.OffsetEnd));

    private static bool Overlaps(Fragment a, Fragment b) => a.Offset < b.OffsetEnd && b.Offset < a.OffsetEnd;
}
