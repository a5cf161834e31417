using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>How little a fragment looks like a piece of what a column holds.</summary>
internal static class PieceContent
{
    private const double Whole = -1;
    private const double Strange = 4;

    private static readonly string[] Level1 = [.. TaxonomyTable.Level1.Select(l => l.Name + TaxonomyTable.Suffix)];

    private static readonly string[] Level2 = [.. TaxonomyTable.Level2.Select(l => l.Name + TaxonomyTable.Suffix)];

    public static double Cost(CellType type, string piece) => type switch
    {
        CellType.Points => NumberShape.IsPoints(piece) ? Whole / 2 : Strange,
        CellType.Money => NumberShape.IsAmount(piece) ? Whole : NumberShape.IsMoney(piece) || NumberShape.IsAmountPiece(piece) ? 0 : Strange,
        CellType.Level1 => Taxonomy.TryReadLevel1(piece, out _) ? Whole : IsPiece(piece, Level1) ? 0 : Strange,
        CellType.Level2 => Taxonomy.TryReadLevel2(piece, out _) ? Whole : IsPiece(piece, Level2) ? 0 : Strange,
        CellType.Target => IsLevel(piece) ? 3 : Amount(piece),
        CellType.Name => IsLevel(piece) ? 2 : NumberShape.IsQuantity(piece) ? Amount(piece) + 0.3 : 0,
        _ => IsLevel(piece) ? 2 : Amount(piece),
    };

    /// <summary>An amount, or a line of one, hardly stands in a text.</summary>
    private static double Amount(string piece) => NumberShape.IsAmount(piece) ? 2 : piece.Length > 3 && NumberShape.IsAmountPiece(piece) && !char.IsAsciiDigit(piece[^1]) ? 1.5 : 0;

    /// <summary>Whether a text is a name of either level and says so.</summary>
    private static bool IsLevel(string text) =>
        text.EndsWith(TaxonomyTable.Suffix, StringComparison.Ordinal) && (Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _));

    private static bool IsPiece(string text, string[] names)
    {
        foreach (var name in names)
            if (name.Contains(text, StringComparison.Ordinal))
                return true;
        return false;
    }
}
