using System.Globalization;

namespace Pipeline.Ingest.Query;

/// <summary>A value for a query's SQL, given as name=value.</summary>
internal static class QueryParameter
{
    /// <summary>A whole or decimal number is bound as a number, anything else as text (also 007).</summary>
    /// <returns>The name without @, : or $, since the SQL may use any of them; null where the text is not name=value.</returns>
    public static KeyValuePair<string, object?>? Parse(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? KeyValuePair.Create(text[..at].TrimStart('@', ':', '$'), Value(text[(at + 1)..]))
            : null;

    private static object? Value(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole.ToString(CultureInfo.InvariantCulture) == text)
            return whole;
        return
            text.Contains('.', StringComparison.Ordinal)
            && double.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var real)
            ? real
            : text;
    }
}
