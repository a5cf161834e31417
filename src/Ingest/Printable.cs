using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pipeline.Ingest;

/// <summary>
/// What others wrote (names, cells, reasons), as it may be shown: a character that would steer a terminal, forge a line or
/// reorder what stands beside it is written out, as \u001b.
/// </summary>
internal static class Printable
{
    /// <summary>On one line.</summary>
    public static string Line(string text) => Shown(text, kept: "");

    /// <summary>Line feeds and tabs stay.</summary>
    public static string Text(string text) => Shown(text, kept: "\n\t");

    private static string Shown(string text, string kept)
    {
        var shown = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var character, out var length) == OperationStatus.Done;
            if (isWhole && (!IsHarmful(character) || kept.Contains(rest[0], StringComparison.Ordinal)))
                shown.Append(rest[..length]);
            else
                WriteOut(rest[..length], shown);
            rest = rest[length..];
        }
        return shown.ToString();
    }

    /// <summary>As JSON does, so that JSON stays JSON.</summary>
    private static void WriteOut(ReadOnlySpan<char> units, StringBuilder shown)
    {
        foreach (var unit in units)
            shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
    }

    // Format characters reorder what stands beside them (U+202E), or are not seen (U+200B).
    private static bool IsHarmful(Rune character) => Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
