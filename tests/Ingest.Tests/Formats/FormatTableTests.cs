using System.IO.Compression;
using System.Text;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats;

namespace Pipeline.Ingest.Tests.Formats;

public class FormatTableTests
{
    [Theory]
    [InlineData("plain words", "a.docx", "named as a Word document (DOCX)")]
    [InlineData("plain words", "a.HTML", "named as an HTML page")]
    [InlineData("<?xml version=\"1.0\"?><w/>", "a.txt", "an XML document")]
    public void Names_a_kind_that_is_not_read_and_those_that_are(string content, string name, string kind)
    {
        var refusal = Extract(Encoding.Latin1.GetBytes(content), name).Refusal;
        Assert.StartsWith($"The file is {kind}", refusal);
        Assert.Contains("what can be read now: Word documents (DOCX), ", refusal, StringComparison.Ordinal);
        Assert.EndsWith("and text dumps (TXT, in UTF-8, GB18030 or UTF-16).", refusal);
    }

    [Theory]
    [InlineData("[Content_Types].xml word/document2.xml", "The Word document is damaged")]
    [InlineData("[Content_Types].xml xl/workbook.xml", "The workbook is damaged")]
    [InlineData("OFD.xml Doc_0/Document.xml", "The file is an OFD document; print it to PDF")]
    [InlineData("[Content_Types].xml ppt/presentation.xml", "The file is an office document of another kind (PPTX, ODT)")]
    [InlineData("word/notes.txt", "The file is an archive, and no place was given")]
    public void Tells_what_a_package_is_by_what_it_holds(string names, string answer)
    {
        var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create))
            foreach (var name in names.Split(' '))
                zip.CreateEntry(name);
        Assert.StartsWith(answer, Extract(package.ToArray(), "a.bin").Refusal);
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", "an older Word or Excel document")]
    [InlineData("89504E470D0A1A0A", "a picture")]
    [InlineData("FFD8FFE000104A46", "a picture")]
    [InlineData("49492A0008000000", "a picture")]
    [InlineData("474946383961", "a picture")]
    public void Knows_binary_kinds_by_their_first_bytes(string hex, string kind) =>
        Assert.Contains(kind, Extract(Convert.FromHexString(hex), "a.txt").Refusal);

    [Theory]
    [InlineData("%PDF-1.7\n", "a.txt", true)]
    [InlineData("From: a scanner\r\n\r\n%PDF-1.7\n", "a.PDF", true)]
    [InlineData("\uFEFF%PDF-1.7\n", "a.txt", true)]
    [InlineData("\r\n \t%PDF-1.7\n", "a", true)]
    [InlineData("\x01\x02 scanned %PDF-1.7\n", "a.dat", true)]
    [InlineData("绩效评价的格式说明：%PDF-1.7", "a.txt", false)]
    [InlineData("From: a scanner\r\n\r\n%PDF-1.7\n", "a.txt", false)]
    [InlineData("PK\x03\x04....a.pdf%PDF-1.7\n", "a.pdf", false)]
    public void Knows_a_PDF_by_its_header(string content, string name, bool isPdf) =>
        Assert.Equal(isPdf, Extract(Encoding.UTF8.GetBytes(content), name).Refusal == "read as a PDF");

    [Theory]
    [InlineData(1024, "read as a PDF")]
    [InlineData(1025, "The file is named as a PDF but holds something else")]
    public void A_header_far_inside_is_of_something_else(int before, string answer) =>
        Assert.StartsWith(answer, Extract(Encoding.ASCII.GetBytes(new string('x', before) + "%PDF-1.7"), "a.pdf").Refusal);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \r\n\t\f\n", "only white space")]
    [InlineData("绩效\0\0\0目标", "zero bytes")]
    [InlineData("\x01\x02\x03\x04 words", "control characters")]
    public void Says_why_a_text_file_is_not_read(string content, string reason) =>
        Assert.Contains(reason, Extract(Encoding.UTF8.GetBytes(content), "a.txt").Refusal);

    [Fact]
    public void Reads_markup_inside_a_dump() =>
        Assert.Equal("目标：<p>按时完成</p>", Text("目标：<p>按时完成</p>"));

    [Fact]
    public void Leaves_out_the_odd_control_character() =>
        Assert.Equal(new string('字', 600), Text(new string('字', 300) + '\x07' + new string('字', 300)));

    private static string Text(string content) =>
        Assert.Single(Extract(Encoding.UTF8.GetBytes(content), "a.txt").Document!.Pages).Text;

    private static Extraction Extract(byte[] content, string name) =>
        FormatTable.Extract(content, name, new ReadingContext(_ => Extraction.Refused("read as a PDF"), []));
}
