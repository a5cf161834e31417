using System.Globalization;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>The signs of fonts that put pictures in the place of letters: ticks and boxes, and those of the font Symbol.</summary>
internal static class SymbolFonts
{
    // Fonts of this kind lie at F000 in Unicode; the code is the lower byte.
    private const int Private = 0xF000;

    private static readonly Dictionary<(string Font, int Code), char> Signs = new()
    {
        [("wingdings", 0x6C)] = '●', [("wingdings", 0x6E)] = '■', [("wingdings", 0x6F)] = '□', [("wingdings", 0x70)] = '□',
        [("wingdings", 0x71)] = '□', [("wingdings", 0x72)] = '□', [("wingdings", 0xA1)] = '○', [("wingdings", 0xA8)] = '□',
        [("wingdings", 0xFB)] = '×', [("wingdings", 0xFC)] = '√', [("wingdings", 0xFD)] = '☒', [("wingdings", 0xFE)] = '☑',
        [("wingdings 2", 0x4F)] = '×', [("wingdings 2", 0x50)] = '√', [("wingdings 2", 0x51)] = '☒', [("wingdings 2", 0x52)] = '☑',
        [("wingdings 2", 0x53)] = '☒', [("wingdings 2", 0x54)] = '☒', [("wingdings 2", 0xA3)] = '□', [("wingdings 2", 0x2A)] = '□',
        [("symbol", 0xA3)] = '≤', [("symbol", 0xB3)] = '≥', [("symbol", 0xB1)] = '±', [("symbol", 0xB4)] = '×', [("symbol", 0xB8)] = '÷',
        [("symbol", 0xB9)] = '≠', [("symbol", 0xBB)] = '≈', [("symbol", 0xB0)] = '°', [("symbol", 0xA5)] = '∞', [("symbol", 0xD6)] = '√',
        [("symbol", 0x25)] = '%', [("symbol", 0x2B)] = '+', [("symbol", 0x2D)] = '-', [("symbol", 0x3C)] = '<', [("symbol", 0x3D)] = '=',
        [("symbol", 0x3E)] = '>', [("symbol", 0x7E)] = '~',
    };

    /// <returns>U+FFFD for a sign that is not known.</returns>
    public static char Of(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number))
            return '\uFFFD';
        if (Signs.TryGetValue((font?.ToLowerInvariant() ?? "", number & 0xFF), out var sign))
            return sign;
        return number is > 0x20 and < Private && !char.IsSurrogate((char)number) ? (char)number : '\uFFFD';
    }
}
