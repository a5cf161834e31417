using Pipeline.Ingest.Extract.Ocr.Ink;

namespace Pipeline.Ingest.Extract.Ocr.Rulings;

/// <summary>Finds level rows of dashes or dots: what may be rulings that are not solid.</summary>
internal static class DashedRulings
{
    // Inches: a dash of Word's, at most, and how thick; the gap after it with a dash that a crossing took; how far it stands aside after
    // a page was made straight.
    private const double Dash = 0.15;
    private const double Thickest = 0.025;
    private const double Gap = 0.12;
    private const double Aside = 0.008;

    // A side of a cell as high as one line of print; fewer dashes are the strokes of a hanzi, or an ellipsis.
    private const double Least = 0.12;
    private const int Fewest = 4;

    // Of its length: dots are as long as the gaps between them; the colons of rows above each other take a fifth.
    private const double Inked = 0.35;

    public static IEnumerable<InkRuling> Of(InkMask ink) =>
        from chain in Chains(ink)
        let length = chain[^1].X1 - chain[0].X0
        where chain.Count >= Fewest && length >= Least * ink.Dpi && chain.Sum(p => p.Width) >= Inked * length
        select RulingTrace.Of([.. chain.Select(p => ((int)p.MiddleY, p.X0, p.X1))], ink) into ruling
        where ruling is not null
        select ruling with { Unbroken = ruling.Length, IsDashed = true };

    private static List<List<InkPiece>> Chains(InkMask ink)
    {
        var (chains, last) = (new List<List<InkPiece>>(), new Dictionary<int, List<InkPiece>>());
        var (aside, gap) = (Math.Max(1, (int)Math.Round(Aside * ink.Dpi)), Gap * ink.Dpi);
        foreach (var piece in InkPieces.Of(ink).Pieces.Where(p => IsDash(p, ink.Dpi)).OrderBy(p => p.X0))
        {
            var row = (int)piece.MiddleY;
            var chain = Enumerable.Range(row - aside, (2 * aside) + 1)
                .Select(y => last.GetValueOrDefault(y))
                .Where(c => c is not null && piece.X0 - c[^1].X1 <= gap && Math.Abs(c[^1].MiddleY - piece.MiddleY) <= aside)
                .MaxBy(c => c![^1].X1);
            if (chain is null)
                chains.Add(chain = []);
            else
                last.Remove((int)chain[^1].MiddleY);
            chain.Add(piece);
            last[row] = chain;
        }
        return chains;
    }

    private static bool IsDash(InkPiece piece, double dpi) => piece.Width <= Dash * dpi && piece.Height <= Thickest * dpi;
}
