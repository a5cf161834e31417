using System.Globalization;
using MiniExcelLibs;
using Pipeline.Model;

namespace Pipeline.Ingest.Export;

/// <summary>Tables as a workbook (XLSX), one a sheet. Texts stay texts, also those that begin as a formula.</summary>
internal static class TableWorkbook
{
    public static void Write(IReadOnlyList<Page> pages, Output output)
    {
        var sheets = new Dictionary<string, object>();
        foreach (var page in pages)
            for (var i = 0; i < page.Grids.Count; i++)
                sheets.Add(Name(page.Number, i), GridTexts.Rows(page.Grids[i]).Select(Row));
        if (sheets.Count == 0)
            sheets.Add("no tables", Enumerable.Empty<object>());
        output.Stream.SaveAs(sheets, printHeader: false);
    }

    private static string Name(int page, int index) => index == 0
        ? string.Create(CultureInfo.InvariantCulture, $"page {page}")
        : string.Create(CultureInfo.InvariantCulture, $"page {page} ({index + 1})");

    private static IDictionary<string, object> Row(string[] texts) =>
        texts.Index().ToDictionary(t => t.Index.ToString(CultureInfo.InvariantCulture), t => (object)t.Item);
}
