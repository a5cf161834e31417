using System.Globalization;

namespace Pipeline.Ingest.Export;

/// <summary>A value as a person reads it.</summary>
internal static class ShownValue
{
    public static string Of(string column, object? value) => value switch
    {
        long or double when column.EndsWith("_yuan", StringComparison.Ordinal) => Money(value),
        string text => Harmless(text.ReplaceLineEndings("\n")),
        _ => CellText.Of(value),
    };

    private static string Money(object yuan) => Convert.ToDecimal(yuan, CultureInfo.InvariantCulture).ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>A control character of a filing must not steer the terminal.</summary>
    private static string Harmless(string text) => text.Any(IsControl) ? string.Concat(text.Select(c => IsControl(c) ? '\uFFFD' : c)) : text;

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
