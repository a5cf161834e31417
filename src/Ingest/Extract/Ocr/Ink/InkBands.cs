namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>Parts the ink of a cell into lines, by the rows that no ink touches.</summary>
internal sealed class InkBands(double em)
{
    // Shares of a hanzi's width.
    private const double Thin = 0.55;
    private const double Near = 0.4;
    private const double Highest = 1.3;
    private const double Double = 1.6;
    // A row between two lines that touch has so much less ink than others.
    private const double Valley = 0.25;

    /// <summary>From top to bottom.</summary>
    public List<List<InkPiece>> Of(IReadOnlyList<InkPiece> pieces)
    {
        var bands = new List<List<InkPiece>>();
        foreach (var piece in pieces.OrderBy(p => p.Y0))
            if (bands.Count > 0 && piece.Y0 < Bottom(bands[^1]))
                bands[^1].Add(piece);
            else
                bands.Add([piece]);
        return Join([.. bands.SelectMany(Split)]);
    }

    private static int Top(List<InkPiece> band) => band.Min(p => p.Y0);

    private static int Bottom(List<InkPiece> band) => band.Max(p => p.Y1);

    private static int Height(List<InkPiece> band) => Bottom(band) - Top(band);

    /// <summary>The strokes of 二 and of a hyphen under dots are of one line.</summary>
    private List<List<InkPiece>> Join(List<List<InkPiece>> bands)
    {
        for (var i = 0; i + 1 < bands.Count;)
            if (AreOne(bands[i], bands[i + 1]))
            {
                bands[i].AddRange(bands[i + 1]);
                bands.RemoveAt(i + 1);
            }
            else
                i++;
        return bands;
    }

    private bool AreOne(List<InkPiece> above, List<InkPiece> below) =>
        Math.Min(Height(above), Height(below)) < Thin * em
        && Top(below) - Bottom(above) < Near * em
        && Bottom(below) - Top(above) < Highest * em;

    /// <summary>Lines that touch each other somewhere are parted at the row between them that has least ink.</summary>
    private IEnumerable<List<InkPiece>> Split(List<InkPiece> band)
    {
        if (Height(band) < Double * em)
            return [band];
        var top = Top(band);
        var rows = Rows(band, top);
        var margin = (int)(Thin * em);
        var cut = Enumerable.Range(margin, Math.Max(0, rows.Length - (2 * margin))).DefaultIfEmpty(0).MinBy(y => rows[y]);
        if (cut == 0 || rows[cut] > Valley * rows.Order().ElementAt(rows.Length / 2))
            return [band];
        var (above, below) = (band.Where(p => p.MiddleY < top + cut).ToList(), band.Where(p => p.MiddleY >= top + cut).ToList());
        return above.Count == 0 || below.Count == 0 ? [band] : Split(above).Concat(Split(below));
    }

    private static int[] Rows(List<InkPiece> band, int top)
    {
        var rows = new int[Height(band)];
        foreach (var piece in band)
            for (var y = piece.Y0; y < piece.Y1; y++)
                rows[y - top] += piece.Width;
        return rows;
    }
}
