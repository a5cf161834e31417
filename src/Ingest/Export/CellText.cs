using System.Globalization;

namespace Pipeline.Ingest.Export;

/// <summary>A value as text that reads back to the same value.</summary>
internal static class CellText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        byte[] blob => Convert.ToHexString(blob),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
