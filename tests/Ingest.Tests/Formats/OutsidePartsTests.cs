using System.IO.Compression;
using System.Text;
using Pipeline.Ingest.Tests.Formats.Spreadsheet;
using Pipeline.Ingest.Tests.Formats.Word;

namespace Pipeline.Ingest.Tests.Formats;

/// <summary>Office documents that refer to what is outside of them: nothing of that is fetched or put in.</summary>
public sealed class OutsidePartsTests : IDisposable
{
    private const string Secret = "外部文件的内容";

    private readonly string _outside = Path.GetTempFileName();

    public OutsidePartsTests() => File.WriteAllText(_outside, Secret);

    private string Entity => $"<!DOCTYPE x [<!ENTITY e SYSTEM \"file://{_outside}\">]>";

    [Fact]
    public void A_document_whose_text_is_outside_is_refused()
    {
        var document = With(WordFile.Of(WordFile.P(WordFile.R("甲"))), "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r0\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
            + $"Target=\"file://{_outside}\" TargetMode=\"External\"/></Relationships>");
        Assert.Contains("damaged", ReadFile.Of(document, "a.docx").Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_of_a_sheet_is_not_resolved()
    {
        var sheet = $"<?xml version=\"1.0\"?>{Entity}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
        var read = ReadFile.Of(With(WorkbookFile.Of(WorkbookFile.Row(1, "甲")), "xl/worksheets/sheet1.xml", sheet), "a.xlsx");
        Assert.True(read.Refusal is not null || !read.Document!.Pages.Any(p => p.Text.Contains(Secret, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_fetches_nothing()
    {
        var page = $"<!DOCTYPE html [<!ENTITY e SYSTEM \"file://{_outside}\">]><html><body><table><tr><td>甲</td><td>&e;"
            + $"<iframe src=\"file://{_outside}\"></iframe><object data=\"file://{_outside}\"></object></td></tr></table></body></html>";
        Assert.DoesNotContain(
            Secret,
            ReadFile.Of(Encoding.UTF8.GetBytes(page), "a.html").Document!.Pages[0].Text,
            StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_outside);

    private static byte[] With(byte[] package, string part, string xml)
    {
        using var content = new MemoryStream();
        content.Write(package);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(xml));
        }

        return content.ToArray();
    }
}
