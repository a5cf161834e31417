using System.Globalization;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>A value as a person reads it.</summary>
internal static class ShownValue
{
    public static string Of(string column, object? value) => value switch
    {
        long or double when MoneyColumn.IsYuan(column) => Money(value),
        string text => Printable.Text(text.ReplaceLineEndings("\n")),
        _ => CellText.Of(value),
    };

    private static string Money(object yuan) =>
        Convert.ToDecimal(yuan, CultureInfo.InvariantCulture).ToString("N2", CultureInfo.InvariantCulture);
}
