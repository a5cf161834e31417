using System.Globalization;
using Pipeline.Ingest.Formats.Pages;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>The names of a sheet's cells.</summary>
internal static class CellName
{
    /// <param name="row">From 0, as is <paramref name="column"/>.</param>
    public static string Of(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Numerals.Letters(column + 1)}{row + 1}");
}
