using System.Globalization;
using ExcelNumberFormat;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>What a cell shows of its value.</summary>
internal sealed class CellDisplay
{
    private const string General = "General";

    private readonly Dictionary<(int, string), NumberFormat?> _formats = [];

    /// <param name="number">Of the format.</param>
    /// <param name="format">As the workbook writes it; empty where it does not.</param>
    /// <param name="is1904">Whether the workbook's days count from 1904.</param>
    public string Of(object value, int number, string? format, bool is1904 = false)
    {
        if (value is bool truth)
            return truth ? "TRUE" : "FALSE";
        var found = Format(number, format ?? "");
        if (found is null)
            return value is double or int ? GeneralNumber.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)) : Plain(value);
        if (found.IsDateTimeFormat && value is double or int)
            return Plain(found, Date(Convert.ToDouble(value, CultureInfo.InvariantCulture), is1904));
        return Plain(found, value);
    }

    /// <summary>Gaps that a format puts before and after are no text.</summary>
    private static string Plain(NumberFormat format, object value) => format.Format(value, CultureInfo.InvariantCulture).Trim(' ');

    private static string Plain(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static object Date(double days, bool is1904) =>
        days + (is1904 ? 1462 : 0) is >= 0 and < 2_958_466 and var counted ? DateTime.FromOADate(counted) : days;

    /// <returns>Null for General, and for what is no format.</returns>
    private NumberFormat? Format(int number, string format)
    {
        if (_formats.TryGetValue((number, format), out var known))
            return known;
        var text = BuiltInFormats.Of(number) ?? FormatText.Of(BuiltInFormats.OfSystem(format));
        var found = text is "" or General ? null : new NumberFormat(text);
        return _formats[(number, format)] = found is { IsValid: true } ? found : null;
    }
}
