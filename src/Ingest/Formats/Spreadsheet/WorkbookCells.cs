using System.Globalization;
using ExcelDataReader;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>Reads the sheets of a workbook, of any age, cell by cell.</summary>
internal sealed class WorkbookCells(IExcelDataReader reader)
{
    // Programs put formats on whole columns, and a sheet of every row of 100 columns is looked through in seconds; one of every row of
    // every column is not.
    private const long MostPlaces = 200_000_000;
    private const long MostCells = 2_000_000;

    private readonly CellDisplay _display = new();
    private long _cells;

    /// <exception cref="UnreadableException">A sheet is too large.</exception>
    public IEnumerable<Sheet> Sheets()
    {
        do
            yield return Next();
        while (reader.NextResult());
    }

    private Sheet Next()
    {
        var sheet = new Sheet(reader.Name, reader.VisibleState != "visible");
        if ((long)reader.RowCount * reader.FieldCount > MostPlaces)
            throw new UnreadableException(string.Create(CultureInfo.InvariantCulture,
                $"Sheet {sheet.Name} has {reader.RowCount:N0} rows of {reader.FieldCount:N0} columns. ")
                + "Delete the empty ones to the right and below, and save it again.");
        for (var row = 0; reader.Read(); row++)
            ReadRow(sheet, row);
        for (var column = 0; column < reader.FieldCount; column++)
            if (reader.GetColumnWidth(column) == 0)
                sheet.HiddenColumns.Add(column);
        foreach (var range in reader.MergeCells ?? [])
            sheet.Merged.Add(new MergedRange(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn));
        return sheet;
    }

    private void ReadRow(Sheet sheet, int row)
    {
        if (reader.RowHeight == 0)
            sheet.HiddenRows.Add(row);
        for (var column = 0; column < reader.FieldCount; column++)
            if (reader.GetValue(column) is { } value)
                Read(sheet, row, column, value);
    }

    private void Read(Sheet sheet, int row, int column, object value)
    {
        if (++_cells > MostCells)
            throw new UnreadableException(string.Create(CultureInfo.InvariantCulture,
                $"The workbook has more than {MostCells:N0} cells that hold something. Split it."));
        var text = _display.Of(value, reader.GetNumberFormatIndex(column), reader.GetNumberFormatString(column));
        if (!string.IsNullOrWhiteSpace(text))
            sheet.Cells.Add(new SheetCell(row, column, text));
        else if (value is not string && value is not 0.0)
            sheet.Unshown.Add(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
    }
}
