using Pipeline.Model;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>
/// The axes of a writing direction. A PDF's origin is the page's bottom left corner; a frame's is the corner
/// where lines that are written that way begin, with x along the line and y down the page.
/// </summary>
internal readonly record struct WritingFrame(TextOrientation Direction, double PageWidth, double PageHeight)
{
    private bool IsTurned => Direction is TextOrientation.Rotate90 or TextOrientation.Rotate270;

    public double Width => IsTurned ? PageHeight : PageWidth;

    public double Height => IsTurned ? PageWidth : PageHeight;

    /// <summary>From a point of the PDF to one of the frame.</summary>
    public (double X, double Y) Of(PdfPoint point) => Direction switch
    {
        TextOrientation.Rotate90 => (PageHeight - point.Y, PageWidth - point.X),
        TextOrientation.Rotate180 => (PageWidth - point.X, point.Y),
        TextOrientation.Rotate270 => (point.Y, point.X),
        _ => (point.X, PageHeight - point.Y),
    };

    /// <summary>From a box of this frame to the same one in another.</summary>
    public Box To(WritingFrame other, Box box)
    {
        if (other.Direction == Direction)
            return box;
        var (a, b) = (other.Of(Inverse(box.X0, box.Y0)), other.Of(Inverse(box.X1, box.Y1)));
        return new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
    }

    private PdfPoint Inverse(double x, double y) => Direction switch
    {
        TextOrientation.Rotate90 => new PdfPoint(PageWidth - y, PageHeight - x),
        TextOrientation.Rotate180 => new PdfPoint(PageWidth - x, y),
        TextOrientation.Rotate270 => new PdfPoint(y, x),
        _ => new PdfPoint(x, PageHeight - y),
    };
}
