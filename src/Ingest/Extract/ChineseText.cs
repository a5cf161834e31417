namespace Pipeline.Ingest.Extract;

/// <summary>Whether decoded text reads as a Chinese filing would, so that a wrong encoding is not taken for the right one.</summary>
internal static class ChineseText
{
    // Ranges of UTF-16 that filings are written in: ASCII, marks, radicals, kana-free CJK, full-width forms.
    private static readonly (char First, char Last)[] Ordinary =
    [
        ('\t', '\r'), (' ', '~'), ('\u00A0', '\u00FF'), ('\u2000', '\u22FF'), ('\u2460', '\u27BF'), ('\u2E80', '\u303F'),
        ('\u3220', '\u33FF'), ('\u3400', '\u9FFF'), ('\uFE30', '\uFE6F'), ('\uFF01', '\uFF5E'), ('\uFFE0', '\uFFE6'),
    ];

    /// <summary>Wrongly paired bytes land all over the code space; under 2 % do in real text.</summary>
    public static bool IsPlausible(string text) => OrdinaryShare(text) > 0.98;

    public static double OrdinaryShare(string text) =>
        text.Length == 0 ? 0 : (double)text.Count(c => Ordinary.Any(r => c >= r.First && c <= r.Last)) / text.Length;

    /// <summary>
    /// Of the two-byte characters of GB18030 text, at least four in five are marks or the 3,755 hanzi of GB 2312's
    /// first level (leads A1–A9, B0–D7); other encodings' bytes scatter over the rest, which is three times as large.
    /// </summary>
    public static bool IsCommon(ReadOnlySpan<byte> gb18030)
    {
        int common = 0, pairs = 0;
        for (var i = 0; i + 1 < gb18030.Length; i++)
        {
            if (gb18030[i] < 0x80)
                continue;
            pairs++;
            if (gb18030[i] is (>= 0xA1 and <= 0xA9) or (>= 0xB0 and <= 0xD7) && gb18030[i + 1] >= 0xA1)
                common++;
            i++;
        }
        return common * 5 >= pairs * 4;
    }
}
