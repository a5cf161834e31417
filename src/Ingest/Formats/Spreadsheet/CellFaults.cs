using System.Globalization;
using Pipeline.Ingest.Formats.Packages;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>Finds cells that show an error, or that hold a formula without its result: who reads the values takes both for empty.</summary>
internal static class CellFaults
{
    /// <param name="workbook">An XLSX that is not locked.</param>
    /// <returns>Those of each sheet, by its name.</returns>
    public static ILookup<string, CellFault> Of(byte[] workbook)
    {
        using var package = new OfficePackage(workbook);
        var found = new List<(string Sheet, CellFault Fault)>();
        if (package.Document is { } book)
            foreach (var sheet in XmlParts.Whole(package.Open(book)).Child("sheets")?.Elements() ?? [])
                if (package.Open(package.ById(book, sheet.Value("id"))) is { } open)
                    found.AddRange(Of(open).Select(f => (sheet.Value("name") ?? "", f)));
        return found.ToLookup(f => f.Sheet, f => f.Fault);
    }

    private static IEnumerable<CellFault> Of(Func<Stream> sheet) =>
        from row in XmlParts.Children(sheet, "sheetData")
        from cell in row.Elements()
        where cell.Value("t") == "e" || (cell.Child("f") is not null && string.IsNullOrEmpty(cell.Child("v")?.Value)
            && cell.Value("t") is not "str")
        let place = Place(cell.Value("r"))
        where place is not null
        select new CellFault(place.Value.Row, place.Value.Column, cell.Value("t") == "e" ? cell.Child("v")?.Value ?? "" : "");

    /// <summary>B7 is row 6, column 1.</summary>
    private static (int Row, int Column)? Place(string? name)
    {
        var letters = name.AsSpan()[..Math.Max(0, name.AsSpan().IndexOfAnyInRange('0', '9'))];
        if (letters.Length is 0 or > 3 || !int.TryParse(name.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture,
            out var row))
            return null;
        var column = 0;
        foreach (var letter in letters)
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        return (row - 1, column - 1);
    }
}
