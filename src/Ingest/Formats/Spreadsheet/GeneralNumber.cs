using System.Globalization;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>A number in the format General: at most 11 characters, its sign apart, so that 0.1 + 0.2 shows 0.3.</summary>
internal static class GeneralNumber
{
    private const int MostCharacters = 11;
    private const double TooLarge = 1e11;
    private const double TooSmall = 1e-4;

    public static string Of(double number)
    {
        var size = Math.Abs(number);
        if (size is >= TooLarge or (> 0 and < TooSmall))
            return number.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        var whole = size < 1 ? 1 : (int)Math.Floor(Math.Log10(size)) + 1;
        return Rounded(number, Math.Clamp(MostCharacters - 1 - whole, 0, MostCharacters - 2));
    }

    /// <summary>Decimal digits are rounded, not those of the computer.</summary>
    private static string Rounded(double number, int decimals) =>
        Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero)
            .ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
}
