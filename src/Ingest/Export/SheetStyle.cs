using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>How sheets look: heads that stay, columns as wide as what they hold, long texts wrapped, money with its commas.</summary>
internal static class SheetStyle
{
    // In characters of a digit's width. A screen shows some 200; 60 hold 30 hanzi a line.
    private const int Narrowest = 8, Widest = 60;

    /// <param name="sheets">Of one workbook: columns of one name are of one width in all of them.</param>
    public static OpenXmlConfiguration Of(IEnumerable<SheetRows> sheets) => new()
    {
        FreezeRowCount = 1,
        StyleOptions = new OpenXmlStyleOptions { WrapCellContents = true },
        DynamicColumns = [.. sheets.SelectMany(s => s.Widths).GroupBy(w => w.Column, w => w.Width).Select(w => Column(w.Key, w.Max()))],
    };

    private static DynamicExcelColumn Column(string name, int width) => new(name)
    {
        Width = Math.Clamp(width + 1, Narrowest, Widest),
        Format = MoneyColumn.IsYuan(name) ? "#,##0.00" : null!,
    };
}
