using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Pdf;
using UglyToad.PdfPig;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class PdfPageReaderTests
{
    public static TheoryData<string, string, string> Contents =>
        new()
        {
            { "plain text", "BT /F 10 Tf 50 700 Td (Total) Tj ET", "Total" },
            { "invisible text", "BT /F 10 Tf 50 700 Td (Total) Tj 3 Tr 0 -20 Td (hidden) Tj ET", "Total" },
            { "text off the page", "BT /F 10 Tf 50 700 Td (Total) Tj 0 200 Td (above) Tj 900 0 Td (beside) Tj ET", "Total" },
            {
                "text in another cell's clip",
                "q 40 690 100 20 re W n BT /F 10 Tf 50 700 Td (Total) Tj ET Q q 40 650 100 20 re W n BT /F 10 Tf 50 500 Td (lost) Tj ET Q",
                "Total"
            },
            { "text that begins in its clip", "q 40 690 30 20 re W n BT /F 10 Tf 50 700 Td (Total) Tj ET Q", "Total" },
            {
                "clips within clips",
                "q 0 0 600 800 re W n q 1 0 0 1 40 690 cm 0 0 100 20 re W n BT /F 10 Tf 10 10 Td (Total) Tj ET Q BT /F 10 Tf 50 500 Td (free) Tj ET Q",
                "Total|free"
            },
            {
                "a stamp's ring",
                "BT /F 10 Tf 50 700 Td (Total) Tj ET BT /F 9 Tf 0.9 0.43 -0.43 0.9 300 300 Tm (a) Tj 1 0 0 1 310 304 Tm (b) Tj 0.9 -0.43 0.43 0.9 320 300 Tm (c) Tj ET",
                "Total"
            },
            { "a watermark", "BT /F 10 Tf 50 700 Td (Total) Tj ET BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET", "Total" },
            { "bold by printing twice", "BT /F 10 Tf 50 700 Td (Total) Tj 0.3 0 Td (Total) Tj ET", "Total" },
            { "a string that begins as a byte order mark", "BT /F 10 Tf 50 700 Td (Total) Tj 0 -20 Td (\\376\\377a) Tj ET", "Total|þÿa" },
        };

    [Theory]
    [MemberData(nameof(Contents))]
    public void What_a_page_shows_is_read(string what, string content, string words) =>
        Assert.True(words == Words(Read(TinyPdf.Of(content))), $"{what}: {Words(Read(TinyPdf.Of(content)))}");

    [Theory]
    // Turned by the page's own entry, or written so: the first words of a line stand left of the second.
    [InlineData("/Rotate 90", "BT /F 10 Tf 0 1 -1 0 300 100 Tm (left right) Tj ET")]
    [InlineData("", "BT /F 10 Tf 0 1 -1 0 300 100 Tm (left right) Tj ET")]
    [InlineData("/Rotate 180", "BT /F 10 Tf -1 0 0 -1 300 300 Tm (left right) Tj ET")]
    [InlineData("", "BT /F 10 Tf -1 0 0 -1 300 300 Tm (left right) Tj ET")]
    [InlineData("/CropBox [100 100 500 700]", "BT /F 10 Tf 150 650 Td (left right) Tj ET")]
    public void A_page_is_read_the_way_its_lines_run(string page, string content)
    {
        var read = Read(TinyPdf.Of(content, page));
        var (left, right) = (read.Words.Single(w => w.Text == "left").Box!.Value, read.Words.Single(w => w.Text == "right").Box!.Value);
        Assert.True(
            left.X1 < right.X0 && Math.Abs(left.Y0 - right.Y0) < 0.01 && left.X0 >= 0 && right.X1 <= read.Width && left.Y1 <= read.Height);
    }

    [Fact]
    public void A_page_that_is_a_picture_says_so()
    {
        var content = string.Concat(Enumerable.Repeat("10 10 m 20 30 30 30 40 10 c f ", 60));
        using var document = PdfDocument.Open(TinyPdf.Of(content));
        var page = document.GetPage(1);
        Assert.Equal("shows a picture instead of text", TextLayer.Trouble(page, PdfPageReader.Read(page)));
    }

    [Fact]
    public void An_empty_page_is_no_picture()
    {
        using var document = PdfDocument.Open(TinyPdf.Of("50 700 m 550 700 l S"));
        var page = document.GetPage(1);
        Assert.Null(TextLayer.Trouble(page, PdfPageReader.Read(page)));
    }

    private static PageContent Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return PdfPageReader.Read(MarkedStrings.Repaired(document, document.GetPage(1)));
    }

    private static string Words(PageContent page) => string.Join('|', page.Words.Select(w => w.Text));
}
