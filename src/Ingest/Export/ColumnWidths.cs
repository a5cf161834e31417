namespace Pipeline.Ingest.Export;

/// <summary>How wide the columns of a table are on a screen.</summary>
internal static class ColumnWidths
{
    // Four hanzi; a narrower column is read character by character.
    private const int NarrowestText = 8;

    // A row that is taller is better read as a list of its fields.
    private const int MostLines = 6;

    /// <param name="columns">The texts of each column, its heading among them.</param>
    /// <param name="room">For all columns together, in places.</param>
    /// <returns>Null where a word would have to be broken, or a cell be too tall.</returns>
    public static int[]? Of(IReadOnlyList<IReadOnlyList<string>> columns, int room)
    {
        var most = columns.Select(c => c.Max(WidestLine)).ToArray();
        if (most.Sum(m => (long)m) <= room)
            return most;
        var widths = columns.Select((c, i) => Math.Max(Math.Min(NarrowestText, most[i]), c.Max(WrappedText.WidestPiece))).ToArray();
        // Every place goes to the column whose widest text takes the most lines.
        for (var left = room - widths.Sum(); left > 0; left--)
            widths[Enumerable.Range(0, widths.Length).MaxBy(i => (double)most[i] / Math.Max(1, widths[i]))]++;
        return widths.Sum() <= room && most.Zip(widths).All(c => c.First <= c.Second * MostLines) ? widths : null;
    }

    private static int WidestLine(string text) => text.Split('\n').Max(WrappedText.Width);
}
