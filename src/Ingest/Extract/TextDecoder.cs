using System.Text;
using Pipeline.Ingest.Formats;
using UtfUnknown;

namespace Pipeline.Ingest.Extract;

/// <summary>
/// Decodes a text dump: by its byte order mark, else as UTF-8, GB18030 or UTF-16, each strictly, so that
/// nothing is replaced in silence; GB18030 and UTF-16 accept almost any bytes, so what they give must read as Chinese.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Little = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Big = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly (byte[] Mark, Encoding Encoding, string Name)[] ByteOrderMarks =
    [
        ([0xEF, 0xBB, 0xBF], Utf8, "UTF-8"),
        ([0xFF, 0xFE], Utf16Little, "UTF-16 LE"),
        ([0xFE, 0xFF], Utf16Big, "UTF-16 BE"),
        ([0x84, 0x31, 0x95, 0x33], Gb18030, "GB18030"),
    ];

    public static DecodedText Decode(ReadOnlySpan<byte> content)
    {
        foreach (var (mark, encoding, name) in ByteOrderMarks)
            if (content.StartsWith(mark))
                return Strictly(encoding, content[mark.Length..]) is { } marked
                    ? DecodedText.Of(marked)
                    : DecodedText.Refused($"The file is marked as {name} but holds bytes that are not; save it again as UTF-8.");
        return Unmarked(content) is { } text ? DecodedText.Of(text) : DecodedText.Refused(Reason(content));
    }

    /// <summary>Of the encodings only UTF-16 writes text with zero bytes.</summary>
    private static string? Unmarked(ReadOnlySpan<byte> content) =>
        content.Contains((byte)0)
            ? ChineseUtf16(content)
            : Strictly(Utf8, content) ?? ChineseGb18030(content) ?? ChineseUtf16(content);

    private static string? ChineseUtf16(ReadOnlySpan<byte> content) =>
        new[] { Strictly(Utf16Little, content), Strictly(Utf16Big, content) }
            .OfType<string>()
            .Where(text => ChineseText.IsPlausible(text) && ChineseText.IsCommon(Gb18030.GetBytes(text)))
            .MaxBy(text => ChineseText.OrdinaryShare(text));

    private static string? ChineseGb18030(ReadOnlySpan<byte> content) =>
        Strictly(Gb18030, content) is { } text && (ChineseText.IsCommon(content) || Detected(content) is "gb18030" or "gb2312")
            ? text
            : null;

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Detected(ReadOnlySpan<byte> content) =>
        CharsetDetector.DetectFromBytes(content.ToArray()).Detected is { Confidence: > 0.8f } found ? found.EncodingName : null;

    private static string Reason(ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)0))
            return $"The file is binary, not text: it holds zero bytes; {FormatTable.Readable}.";
        var looks = Detected(content) is { } name ? $"; it looks like {name}" : "";
        return $"The file's text cannot be decoded: it is not valid UTF-8, GB18030 or UTF-16{looks}. Save it again as UTF-8.";
    }
}
