using System.Globalization;

namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>A number in the format General: at most 11 characters, its sign apart, so that 0.1 + 0.2 shows 0.3.</summary>
internal static class GeneralNumber
{
    private const int MostCharacters = 11;
    private const double TooLarge = 1e11;
    // Below, so few digits would be left that the exponent is written.
    private const double TooSmall = 1e-4;

    public static string Of(double number)
    {
        var size = Math.Abs(number);
        if (size >= TooLarge || (size is > 0 and < TooSmall && IsCut(size)))
            return number.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        var whole = size < 1 ? 1 : (int)Math.Floor(Math.Log10(size)) + 1;
        return Rounded(number, Math.Clamp(MostCharacters - 1 - whole, 0, MostCharacters - 2));
    }

    private static bool IsCut(double size) => double.Parse(Rounded(size, MostCharacters - 2), CultureInfo.InvariantCulture) != size;

    /// <summary>Decimal digits are rounded, not those of the computer.</summary>
    private static string Rounded(double number, int decimals) =>
        Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
}
