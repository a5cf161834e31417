using System.Globalization;

namespace Pipeline.Ingest.Extract;

/// <summary>
/// Finds the header of a PDF, which may stand after junk: a byte order mark, or what a mail gateway or a scanner puts there.
/// </summary>
internal static class PdfHeader
{
    // Readers look so far (PDF 32000-1, annex H, note 13).
    private const int MostBytesBefore = 1024;
    // Its offset stands in the last lines; some producers put zeros after them.
    private const int Tail = 2048;

    private static readonly byte[][] Marks = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]];

    private static ReadOnlySpan<byte> Header => "%PDF-"u8;

    /// <returns>Where the header begins; negative where there is none.</returns>
    public static int Find(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, MostBytesBefore + Header.Length)].IndexOf(Header);

    /// <summary>Whether what stands before a header is no text: white space, a byte order mark, or binary.</summary>
    public static bool IsJunk(ReadOnlySpan<byte> before)
    {
        foreach (var mark in Marks)
            if (before.StartsWith(mark))
                before = before[mark.Length..];
        return before.Trim(" \t\r\n\f\v\0"u8).IsEmpty
            || before.IndexOfAnyInRange((byte)0, (byte)8) >= 0
            || before.IndexOfAnyInRange((byte)0x0E, (byte)0x1F) >= 0;
    }

    /// <summary>
    /// The file from its header on. Producers count the places of objects from there; one that counts from the file's start is left as it
    /// is, for readers that go by those places.
    /// </summary>
    public static byte[] Trimmed(byte[] pdf) => Find(pdf) is > 0 and var at && !CountsFromStart(pdf, at) ? pdf[at..] : pdf;

    private static bool CountsFromStart(ReadOnlySpan<byte> pdf, int header) =>
        TableOffset(pdf) is { } table && IsTable(pdf, table) && !IsTable(pdf, (long)header + table);

    /// <summary>What startxref says.</summary>
    private static long? TableOffset(ReadOnlySpan<byte> pdf)
    {
        var tail = pdf[^Math.Min(pdf.Length, Tail)..];
        var word = "startxref"u8;
        var at = tail.LastIndexOf(word);
        if (at < 0)
            return null;
        var number = tail[(at + word.Length)..].TrimStart(" \t\r\n\f\0"u8);
        var digits = number.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? number[..end] : number;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
    }

    /// <summary>Whether a cross-reference table stands there, or an object that may be one in a stream.</summary>
    private static bool IsTable(ReadOnlySpan<byte> pdf, long at)
    {
        if (at < 0 || at >= pdf.Length)
            return false;
        var there = pdf[(int)at..].TrimStart(" \t\r\n\f\0"u8);
        return there.StartsWith("xref"u8)
            || (there.IndexOf(" obj"u8) is > 0 and < 20 && char.IsAsciiDigit((char)there[0]) && !IsDigitBefore(pdf, at));
    }

    /// <summary>An offset into the middle of an object's number finds another one.</summary>
    private static bool IsDigitBefore(ReadOnlySpan<byte> pdf, long at) => at > 0 && char.IsAsciiDigit((char)pdf[(int)at - 1]);
}
