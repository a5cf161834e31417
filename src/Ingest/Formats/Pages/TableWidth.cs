using System.Globalization;

namespace Pipeline.Ingest.Formats.Pages;

/// <summary>How large a table may be.</summary>
internal static class TableWidth
{
    /// <summary>Places of cells, rows times columns. A province's list of projects has some 20,000 rows of 30 columns.</summary>
    public const long MostPlaces = 4_000_000;

    /// <exception cref="UnreadableException">It is larger.</exception>
    public static void Check(int table, long rows, long columns)
    {
        if (rows * columns > MostPlaces)
            throw new UnreadableException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Table {table} of the file has {rows:N0} rows of {columns:N0} columns; at most {MostPlaces:N0} cells are read "
                        + $"of one table. "
                ) + "Split it.");
    }
}
