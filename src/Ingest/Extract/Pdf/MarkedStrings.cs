using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Tokens;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// Repairs strings of a page that begin with the bytes of a byte order mark. They are codes of glyphs, but PdfPig 0.1.16 decodes
/// them as UTF-16 (its issue 688), and the letters are lost; strings in hexadecimal are left alone, so they are rewritten as such.
/// </summary>
internal static class MarkedStrings
{
    /// <summary>The page, read again where it held such strings.</summary>
    public static Page Repaired(PdfDocument document, Page page)
    {
        if (!page.Operations.Any(o =>
                o is ShowText { Text: { } text }
                    ? IsMisread(text)
                    : o is ShowTextsWithPositioning texts && texts.Array.OfType<StringToken>().Any(t => IsMisread(t.Data))))
            return page;
        foreach (var content in Contents(page))
            document.Advanced.ReplaceIndirectObject(content, token => token is StreamToken stream ? Rewritten(document, stream) : token);
        return document.GetPage(page.Number);
    }

    /// <summary>A string of a page holds bytes; what is no byte was decoded, and of a mark alone nothing is left.</summary>
    private static bool IsMisread(string text) => text.Length == 0 || text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');

    private static IEnumerable<IndirectReference> Contents(Page page) =>
        !page.Dictionary.TryGet(NameToken.Contents, out IToken? contents) ? []
        : contents is ArrayToken array ? array.Data.OfType<IndirectReferenceToken>().Select(r => r.Data)
        : contents is IndirectReferenceToken one ? [one.Data]
        : [];

    private static StreamToken Rewritten(PdfDocument document, StreamToken stream)
    {
        var content = stream.Decode(document.Structure.FilterProvider, document.Structure.TokenScanner).Span;
        return new StreamToken(new DictionaryToken(new Dictionary<NameToken, IToken>()), LiteralStrings.MarkedAsHexadecimal(content));
    }
}
