using System.Text;
using MimeKit;
using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>A web page saved in one file (MHTML): a mail whose parts are the page and what it shows.</summary>
internal static class WebArchive
{
    private const int DeepestParts = 16;

    public static bool IsOne(FileContent file) =>
        file.Opening.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && Headers(file.Opening) is var headers
        && (headers.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
            || headers.Contains("text/html", StringComparison.OrdinalIgnoreCase));

    public static Extraction Read(FileContent file)
    {
        var start = file.Bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF"u8);
        using var bytes = new MemoryStream(file.Bytes, start, file.Bytes.Length - start, writable: false);
        try
        {
            var options = new ParserOptions { MaxMimeDepth = DeepestParts };
            using var message = new MimeParser(options, bytes, MimeFormat.Entity).ParseMessage();
            // A workbook's sheets are parts of their own; the page that frames them has no text.
            var pages = message.BodyParts.OfType<TextPart>().Where(p => p.IsHtml).Select(Source).OfType<string>().ToList();
            return pages.Count > 0 ? HtmlFormat.Of(pages) : Extraction.Refused("The web archive (MHT) holds no page. Save the page again.");
        }
        catch (FormatException)
        {
            return Extraction.Refused("The web archive (MHT) is damaged: its parts cannot be told. Save the page again.");
        }
    }

    private static string? Source(TextPart part)
    {
        using var decoded = new MemoryStream();
        part.Content?.DecodeTo(decoded);
        var bytes = decoded.ToArray();
        return HtmlText.Of(bytes, Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096)), part.ContentType.Charset).Text;
    }

    /// <summary>Up to the first empty line.</summary>
    private static string Headers(string opening) =>
        opening.ReplaceLineEndings("\n") is var lines && lines.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end
            ? lines[..end] : lines;
}
