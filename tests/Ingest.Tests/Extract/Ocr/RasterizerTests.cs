using System.Text;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Tests.Extract.Pdf;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class RasterizerTests
{
    // The head of a JPEG 2000 picture of 12,000 by 12,000 dots in three colours, and of its only tile.
    private const string Head = "FF4FFF51002F000000002EE000002EE0000000000000000000002EE000002EE000000000000000000003070101070101070101"
        + "FF52000C00000001000504040001FF5C00134048484848484848484848484848484848484848FF90000A00000000019E0001FF93";

    [Fact]
    public void A_picture_that_takes_too_much_memory_is_refused_and_not_left_out()
    {
        byte[] picture = [.. Convert.FromHexString(Head), .. Enumerable.Repeat((byte)0x80, 400), 0xFF, 0xD9];
        var pdf = TinyPdf.Of(
            Encoding.Latin1.GetString(picture),
            streamEntries: "/Type /XObject /Subtype /Image /Width 12000 /Height 12000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode"
        );
        pdf = Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(pdf)
                .Replace("/Contents 4 0 R", "/Contents 6 0 R", StringComparison.Ordinal)
                .Replace("/Font << /F 5 0 R >>", "/XObject << /I 4 0 R >>", StringComparison.Ordinal)
                .Replace(
                    "xref\n0 6",
                    "6 0 obj\n<< /Length 31 >>\nstream\nq 600 0 0 800 0 0 cm /I Do Q   \nendstream\nendobj\nxref\n0 6",
                    StringComparison.Ordinal));
        var fault = Record.Exception(() => Rasterizer.Render(new ScannedPage(pdf, 1, false, null)));
        Assert.SkipWhen(fault is MissingToolException, "Poppler is not installed.");
        Assert.Equal(
            "pdftoppm made no picture of page 1: a picture on it takes more than 512 MB to unpack, or is damaged. Print the document to PDF again with smaller pictures.",
            Assert.IsType<RenderingException>(fault).Message);
    }

    [Theory]
    [InlineData("[0 0 600 800]", 2500, 3334)]
    [InlineData("[600 800 0 0]", 2500, 3334)]
    [InlineData("[0 0 6200 6200]", 2480, 2480)]
    public void A_page_is_drawn_no_larger_than_it_can_be_read(string box, int width, int height)
    {
        var pdf = Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(TinyPdf.Of("0 0 9 9 re f")).Replace("[0 0 600 800]", box, StringComparison.Ordinal));
        var picture = Rendered(() => Rasterizer.RenderGrey(new ScannedPage(pdf, 1, true, null)));
        Assert.Equal((width, height, 300), (picture.Width, picture.Height, picture.Dpi));
    }

    [Fact]
    public void A_page_too_long_for_one_picture_is_refused_with_what_to_do()
    {
        var pdf = Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(TinyPdf.Of("0 0 9 9 re f")).Replace("[0 0 600 800]", "[0 0 600 999000]", StringComparison.Ordinal));
        var fault = Record.Exception(() => Rasterizer.Render(new ScannedPage(pdf, 1, true, null)));
        Assert.SkipWhen(fault is MissingToolException, "Poppler is not installed.");
        Assert.Contains(
            "Print the document on pages of A4 or A3.",
            Assert.IsType<RenderingException>(fault).Message,
            StringComparison.Ordinal);
    }

    private static T Rendered<T>(Func<T> render)
    {
        try
        {
            return render();
        }
        catch (MissingToolException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }
}
