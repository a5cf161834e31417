using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>How little a fragment looks like a piece of what a column holds.</summary>
internal static class PieceContent
{
    private const double Whole = -1;
    private const double Strange = 4;
    private const double LevelEnd = 1;
    private const double Wordy = 0.1;

    /// <summary>产出指 / 标 wraps more readily than the wider second levels do.</summary>
    private const double LoneMark = 0.2;

    private const int LongestTargetWord = 6;

    private const string Weight = "0123456789.分）)";

    private static readonly string[] Level1 = [.. TaxonomyTable.Level1.Select(l => l.Name + TaxonomyTable.Suffix)];

    private static readonly string[] Level2 = [.. TaxonomyTable.Level2.Select(l => l.Name + TaxonomyTable.Suffix)];

    public static double Cost(CellType type, string piece) =>
        type switch
        {
            CellType.Points or CellType.Money or CellType.Percent when IsDash(piece) => 0,
            CellType.Points => NumberShape.IsPoints(piece) && !IsEndOfAmount(piece) ? Whole / 2 : Strange,
            CellType.Money => NumberShape.IsAmount(piece) ? Whole
            : NumberShape.IsMoney(piece) || NumberShape.IsAmountPiece(piece) ? 0
            : Strange,
            CellType.Level1 => Taxonomy.TryReadLevel1(piece, out _) ? Whole
            : IsPiece(Unweighted(piece), Level1) ? 0
            : Strange,
            CellType.Level2 => Taxonomy.TryReadLevel2(piece, out _) ? Whole
            : IsPiece(Unweighted(piece), Level2) ? (piece.Length == 1 ? LoneMark : 0)
            : Strange,
            CellType.Percent => NumberShape.IsShare(piece) ? Whole / 2 : Amount(piece),
            CellType.Target => IsLevel(piece) || IndicatorName.NumberOf(piece) is not null
                ? 3
                : Amount(piece) + (IsWordy(piece) ? Wordy : 0),
            CellType.Name => IndicatorName.NumberOf(piece) is not null ? Whole
            : IsLevel(piece) ? 2
            : IsLevelEnd(piece) ? LevelEnd
            : NumberShape.IsQuantity(piece) ? Amount(piece) + 0.3
            : 0,
            CellType.Comparator or CellType.Unit => Math.Clamp(CellContent.Cost(type, piece), Whole, Strange),
            _ => IsLevel(piece) ? 2 : Amount(piece),
        };

    /// <summary>What stands where a figure is missing.</summary>
    public static bool IsDash(string text) => text.AsSpan().Trim("-—－–/").IsEmpty;

    /// <summary>A line of words hardly stands in a target.</summary>
    private static bool IsWordy(ReadOnlySpan<char> piece) => piece.Length > LongestTargetWord && !piece.ContainsAnyInRange('0', '9');

    /// <summary>Zeros that a narrow column wrapped off an amount.</summary>
    private static bool IsEndOfAmount(string piece) => piece.Length > 1 && piece[0] == '0' && piece[1] != '.';

    /// <summary>An amount, or a line of one, hardly stands in a text.</summary>
    private static double Amount(string piece) =>
        NumberShape.IsAmount(piece) ? 2
        : piece.Length > 3 && NumberShape.IsAmountPiece(piece) && !char.IsAsciiDigit(piece[^1]) ? 1.5
        : 0;

    /// <summary>Whether a text is a name of either level and says so.</summary>
    private static bool IsLevel(string text) =>
        text.EndsWith(TaxonomyTable.Suffix, StringComparison.Ordinal)
        && (Taxonomy.TryReadLevel1(text, out _) || Taxonomy.TryReadLevel2(text, out _));

    /// <summary>A line of a level without what it has of the points behind its name, such as 标（2 and 0分）.</summary>
    private static ReadOnlySpan<char> Unweighted(ReadOnlySpan<char> piece)
    {
        if (piece.IndexOfAny('（', '(') is >= 0 and var bracket)
            return piece[bracket..].TrimStart("（(").TrimStart(Weight).IsEmpty ? piece[..bracket] : piece;
        return piece[^1] is '）' or ')' && piece.TrimStart(Weight).IsEmpty ? [] : piece;
    }

    /// <summary>The last line of a wrapped second level, such as 度指标.</summary>
    private static bool IsLevelEnd(string piece) =>
        piece.EndsWith(TaxonomyTable.Suffix, StringComparison.Ordinal) && IsPiece(piece, Level2);

    private static bool IsPiece(ReadOnlySpan<char> text, string[] names)
    {
        foreach (var name in names)
            if (name.AsSpan().Contains(text, StringComparison.Ordinal))
                return true;
        return false;
    }
}
