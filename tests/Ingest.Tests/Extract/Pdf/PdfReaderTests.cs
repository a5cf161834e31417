using System.Globalization;
using System.Text;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public sealed class PdfReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly PageRecognizer _recognizer = new();

    /// <summary>That one model is not installed is another matter.</summary>
    private static IEnumerable<Finding> Damage(ExtractedDocument document) => document.Findings.Where(f => f.Rule != FindingRule.SingleReader);

    [Fact]
    public void A_damaged_page_is_read_from_its_picture_and_the_others_by_their_text()
    {
        var document = Document(SamplePdf.WithBrokenContent(SamplePdf.Read(SamplePdf.TwoPages), 2));
        Assert.Equal([TextOrigin.PdfText, TextOrigin.Ocr], document.Pages.Select(p => p.Origin));
        Assert.Contains("沈一帆", document.Pages[1].Text, StringComparison.Ordinal);
        var finding = Assert.Single(Damage(document));
        Assert.Equal(
            (FindingRule.DamagedFile, Severity.Warning, "page 2", 2),
            (finding.Rule, finding.Severity, finding.Subject, Assert.Single(finding.Evidence).Span.Page));
        Assert.Contains(
            "a part of it cannot be unpacked, or its checksum is wrong; page 2 was read from its picture",
            finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_pages_share_spoils_both()
    {
        var document = Document(SamplePdf.WithBrokenFont(SamplePdf.Read(SamplePdf.TwoPages), 1));
        Assert.Equal([TextOrigin.Ocr, TextOrigin.Ocr], document.Pages.Select(p => p.Origin));
        Assert.Equal("pages 1-2", Assert.Single(Damage(document)).Subject);
    }

    [Fact]
    public void A_whole_document_has_no_finding() => Assert.Empty(Document(SamplePdf.Read(SamplePdf.TwoPages)).Findings);

    [Fact]
    public void Where_the_table_of_all_objects_is_damaged_no_page_is_read_by_its_text()
    {
        var document = Document(SamplePdf.WithBrokenTable(SamplePdf.Read(SamplePdf.TwoPages)));
        Assert.Equal([TextOrigin.Ocr, TextOrigin.Ocr], document.Pages.Select(p => p.Origin));
        Assert.Equal("pages 1-2", Assert.Single(Damage(document)).Subject);
    }

    [Fact]
    public void What_nobody_can_show_is_refused()
    {
        var refusal = Read(TinyPdf.Of("BT /F 12 Tf 50 700 Td (Budget) Tj ET", streamEntries: "/Filter /FlateDecode")).Refusal;
        Assert.StartsWith(
            "The PDF is damaged: a part of it cannot be unpacked, or its checksum is wrong; nothing can be seen on page 1. ",
            refusal);
    }

    [Fact]
    public void A_file_that_is_no_document_is_refused_with_what_to_do()
    {
        var refusal = Read("%PDF-1.7\n"u8.ToArray()).Refusal!;
        Assert.Contains("Print or export the document to PDF again.", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a space that nobody knows", "/Weird /DeviceRGB")]
    [InlineData("a function of a kind that there is not", "/Separation /Ink /DeviceCMYK << /FunctionType 9 /Domain [0 1] >>")]
    [InlineData("a function that lacks its parts", "/Separation /Ink /DeviceCMYK << /FunctionType 2 /Domain [0 1] >>")]
    [InlineData("a function that is not there", "/DeviceN [/A /B] /DeviceCMYK 99 0 R")]
    [InlineData("nothing", "")]
    public void A_page_in_colours_that_nobody_knows_is_read_by_its_text(string what, string space)
    {
        var pdf = TinyPdf.Of(
            "/C cs 0.5 scn 50 600 500 1 re f BT /F 12 Tf 50 700 Td (Budget of the year) Tj ET",
            resources: $"/ColorSpace << /C [{space}] >>");
        var extraction = Read(pdf);
        Assert.True(extraction.Refusal is null, $"{what}: {extraction.Refusal}");
        var page = Assert.Single(extraction.Document!.Pages);
        Assert.Equal((TextOrigin.PdfText, "Budget of the year", 1), (page.Origin, page.Text, page.Rulings.Count));
        Assert.Empty(extraction.Document.Findings);
    }

    [Fact]
    public void A_pattern_is_a_colour()
    {
        var page = Assert.Single(
            Document(
                TinyPdf.Of(
                    "/Pattern cs /P scn 50 600 500 1 re f BT /F 12 Tf 50 700 Td (Budget) Tj ET",
                    resources: "/Pattern << /P << /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >> >> >>"
                )
            ).Pages);
        Assert.Equal(("Budget", 1), (page.Text, page.Rulings.Count));
    }

    [Theory]
    [InlineData("from the header", false)]
    [InlineData("from the file's start", true)]
    public void Junk_may_stand_before_the_header_and_places_count(string what, bool fromStart)
    {
        byte[] junk = [0xEF, 0xBB, 0xBF, .. "From: a scanner\r\n\r\n"u8, .. Enumerable.Range(0, 900).Select(i => (byte)i)];
        var pdf = TinyPdf.Of("BT /F 12 Tf 50 700 Td (Budget) Tj ET", placesFrom: fromStart ? junk.Length : 0);
        Assert.Equal((what, "Budget"), (what, Assert.Single(Document([.. junk, .. pdf]).Pages).Text));
    }

    [Theory]
    [InlineData(2.78)]
    [InlineData(4.17)]
    public void A_scan_whose_producer_took_dots_for_points_reads_as_the_page_it_was(double enlarged)
    {
        var pdf = Latin(SamplePdf.Read(SamplePdf.Scan));
        foreach (var points in new[] { 841.92, 594.96 })
            pdf = pdf.Replace(
                points.ToString(CultureInfo.InvariantCulture),
                (points * enlarged).ToString("0.00", CultureInfo.InvariantCulture),
                StringComparison.Ordinal);
        var (usual, large) = (Text(SamplePdf.Read(SamplePdf.Scan)), Text(Encoding.Latin1.GetBytes(pdf)));
        Assert.True(usual.Length > 300, usual);
        Assert.True(usual.Zip(large).Count(p => p.First == p.Second) > 0.98 * usual.Length, $"{usual}\n---\n{large}");
    }

    public void Dispose()
    {
        _recognizer.Dispose();
        _folder.Dispose();
    }

    private string Text(byte[] pdf) => string.Concat(Document(pdf).Pages.Select(p => p.Text));

    private static string Latin(byte[] pdf) => Encoding.Latin1.GetString(pdf);

    private ExtractedDocument Document(byte[] pdf)
    {
        var extraction = Read(pdf);
        Assert.True(extraction.Refusal is null, extraction.Refusal);
        return extraction.Document!;
    }

    private Extraction Read(byte[] pdf)
    {
        var extraction = new PdfReader(_recognizer, new RecognizedPages(_folder.File("pages"))).Read(pdf, [], (_, _) => { });
        Assert.SkipWhen(extraction.Refusal?.Contains("is not installed", StringComparison.Ordinal) == true, extraction.Refusal ?? "");
        return extraction;
    }
}
