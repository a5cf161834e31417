namespace Pipeline.Ingest.Query;

/// <summary>Columns of money, by their names: fen as the database has them, and yuan for people.</summary>
internal static class MoneyColumn
{
    private const string Fen = "_fen", Yuan = "_yuan";

    public static bool IsYuan(string column) => column.EndsWith(Yuan, StringComparison.Ordinal);

    /// <summary>The name of the column in yuan beside one in fen; null for another.</summary>
    public static string? YuanOf(string column) => column.EndsWith(Fen, StringComparison.Ordinal) ? column[..^Fen.Length] + Yuan : null;

    /// <summary>The name of the column in fen that one in yuan stands beside; null for another.</summary>
    public static string? FenOf(string column) => IsYuan(column) ? column[..^Yuan.Length] + Fen : null;
}
