using Pipeline.Parsers.Text;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>What a figure is printed with, and when two readings of it are the same.</summary>
internal static class FigureText
{
    public const string Comparators = "≥≤≧≦" + WithoutBar + "±≈";

    private const string WithoutBar = "><=";

    private const string Signs = "%‰+-~" + Comparators;

    private const string Marks = ".,:/";

    // PP-OCRv4 lacks some of them, and Tesseract confuses all with others; the ink is too small to tell.
    private const string NeverSure = "‰㎡×№☑☐≧≦";

    private const int FullWidth = 'Ａ' - 'A';

    /// <summary>Whether a symbol is a part of a figure with its sign.</summary>
    public static bool IsOf(string symbol) =>
        symbol.Length > 0 && Folded(symbol[0]) is var c && (Script.IsDigit(c) || Signs.Contains(c) || NeverSure.Contains(c));

    /// <summary>Whether it is one between figures.</summary>
    public static bool IsMark(string symbol) => symbol.Length > 0 && Marks.Contains(Folded(symbol[0]));

    /// <summary>Whether it is what makes a figure: marks alone are punctuation.</summary>
    public static bool Has(string text) => text.Any(c => Script.IsDigit(c) || NeverSure.Contains(c) || Comparators.Contains(c) || c is '%');

    /// <summary>Whether it is a comparator that a bar makes another one.</summary>
    public static bool IsWithoutBar(string symbol) => symbol.Length == 1 && WithoutBar.Contains(Folded(symbol[0]));

    public static bool MayBeSure(string text) => !text.Any(NeverSure.Contains);

    /// <summary>Without the differences that say nothing: width, and the length of dashes.</summary>
    public static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(Folded));

    private static char Folded(char c) =>
        c switch
        {
            >= '！' and <= '～' => (char)(c - FullWidth),
            '—' or '–' or '−' or '―' or 'ー' => '-',
            '〜' => '~',
            '。' or '·' => '.',
            '、' => ',',
            _ => c,
        };
}
