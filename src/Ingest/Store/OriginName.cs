using Pipeline.Model;

namespace Pipeline.Ingest.Store;

/// <summary>Text origins as the database names them.</summary>
internal static class OriginName
{
    public static string Of(TextOrigin origin) => origin switch
    {
        TextOrigin.Txt => "txt",
        TextOrigin.PdfText => "pdf-text",
        TextOrigin.Ocr => "ocr",
        TextOrigin.Html => "html",
        TextOrigin.Office => "office",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    /// <summary>The origin all pages share, else mixed.</summary>
    public static string Of(IReadOnlyList<Page> pages)
    {
        var origins = pages.Select(p => p.Origin).Distinct().ToList();
        return origins.Count == 1 ? Of(origins[0]) : "mixed";
    }
}
