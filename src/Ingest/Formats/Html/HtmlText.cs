using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>
/// The source of a page as text: by its byte order mark, else as it says, else as a text dump is decoded. What a page says is believed only
/// where its bytes agree, as copied pages often keep the declaration of another.
/// </summary>
internal static partial class HtmlText
{
    // Pages that say gb2312 hold GBK, and now and then more; GB18030 holds both.
    private static readonly string[] NamesOfGb = ["gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030", "chinese", "cp936"];

    private static readonly DecoderReplacementFallback Lenient = new("\uFFFD");

    /// <returns>A sentence that says why there is none, or the text, in which U+FFFD stands for bytes that are of no character.</returns>
    public static DecodedText Of(byte[] content, string opening, string? charset = null)
    {
        var guess = TextDecoder.Decode(content);
        if (guess.Text is not null && (IsMarked(content) || IsUtf8(content)))
            return guess;
        return (charset ?? Charset().Match(opening).Groups["name"].Value) is { Length: > 0 } name && Named(name) is { } encoding
            ? DecodedText.Of(encoding.GetString(content)) : guess;
    }

    private static bool IsMarked(ReadOnlySpan<byte> content) => content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..];

    private static bool IsUtf8(ReadOnlySpan<byte> content) => System.Text.Unicode.Utf8.IsValid(content);

    private static Encoding? Named(string name)
    {
        if (NamesOfGb.Contains(name.ToLowerInvariant()))
            name = "GB18030";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, Lenient)
                ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, Lenient);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta[^>]*?charset\s*=\s*["']?\s*(?<name>[\w.:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
