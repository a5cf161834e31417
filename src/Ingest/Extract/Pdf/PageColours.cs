using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>Tells pages that have no colours: most scans.</summary>
internal static class PageColours
{
    /// <summary>Whether a page is nothing but pictures in greys. Annotations may be red seals.</summary>
    public static bool AreGreys(Page page)
    {
        if (page.Paths.Count > 0 || page.Letters.Count > 0 || page.Dictionary.ContainsKey(NameToken.Annots))
            return false;
        try
        {
            return page.GetImages().All(i => !i.IsImageMask && i.ColorSpaceDetails?.Type is ColorSpace.DeviceGray or ColorSpace.CalGray);
        }
        catch (Exception e) when (PdfFault.IsOfFile(e))
        {
            // Colours that the library does not know may be any.
            return false;
        }
    }
}
