namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>
/// Number formats that a workbook names by a number alone: those of dates are shown as a Chinese system does (ISO/IEC 29500-1, 18.8.30,
/// zh-cn).
/// </summary>
internal static class BuiltInFormats
{
    private const string YearAndMonth = "yyyy\"年\"m\"月\"";
    private const string MonthAndDay = "m\"月\"d\"日\"";
    private const string Date = "yyyy\"年\"m\"月\"d\"日\"";

    /// <returns>Null for a number that means the same everywhere, or is the workbook's own.</returns>
    public static string? Of(int number) => number switch
    {
        14 => "yyyy/m/d",
        22 => "yyyy/m/d h:mm",
        27 or 36 or 50 or 52 or 57 => YearAndMonth,
        28 or 29 or 51 or 53 or 54 or 58 => MonthAndDay,
        30 => "m-d-yy",
        31 => Date,
        32 or 34 or 55 => "h\"时\"mm\"分\"",
        33 or 35 or 56 => "h\"时\"mm\"分\"ss\"秒\"",
        _ => null,
    };

    /// <summary>A date written out as the system does.</summary>
    public static string OfSystem(string format) =>
        format.Contains("[$-F800]", StringComparison.OrdinalIgnoreCase) ? Date : format;
}
