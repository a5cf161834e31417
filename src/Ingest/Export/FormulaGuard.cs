using System.Globalization;

namespace Pipeline.Ingest.Export;

/// <summary>
/// Keeps a text of a filing from running as a formula when a spreadsheet opens the CSV it stands in (OWASP, CSV injection).
/// CsvHelper's own guard also changes -1,408.40 and the lone - of an empty cell.
/// </summary>
internal static class FormulaGuard
{
    /// <summary>
    /// A text that a spreadsheet would calculate gets an apostrophe before it; a plain number, as -1.5, or a lone mark, as -, is left.
    /// </summary>
    public static string Neutralised(string text) => Starts(text) && !IsNumber(text) ? '\'' + text : text;

    // The full-width marks count too: some spreadsheets read them as the half-width ones.
    private static bool Starts(string text) =>
        text.Length > 1 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    private static bool IsNumber(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out _);
}
