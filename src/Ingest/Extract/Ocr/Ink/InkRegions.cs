using Pipeline.Ingest.Extract.Tables;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>Gives the ink of a page to its cells, as the table finder gives words; what stands in none is one region, the first.</summary>
internal static class InkRegions
{
    /// <param name="page">Without words.</param>
    /// <param name="scale">Points to a pixel.</param>
    /// <returns>Only regions that hold ink.</returns>
    public static List<List<InkPiece>> Of(IReadOnlyList<InkPiece> pieces, PageContent page, double scale)
    {
        var words = pieces.ToDictionary<InkPiece, Word, InkPiece>(
            p => new Word("", Box(p, scale)),
            p => p,
            ReferenceEqualityComparer.Instance);
        var cells = TableFinder
            .Find(page with { Words = [.. words.Keys] })
            .SelectMany(t => t.Cells)
            .Select(c => c.Words)
            .Where(w => w.Count > 0)
            .ToList();
        var inCells = cells.SelectMany(c => c).ToHashSet<Word>(ReferenceEqualityComparer.Instance);
        var outside = words.Keys.Where(w => !inCells.Contains(w)).ToList();
        return [.. cells.Prepend(outside).Where(r => r.Count > 0).Select(r => r.Select(w => words[w]).ToList())];
    }

    private static Box Box(InkPiece piece, double scale) => new(piece.X0 * scale, piece.Y0 * scale, piece.X1 * scale, piece.Y1 * scale);
}
