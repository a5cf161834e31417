using System.Text;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats;

namespace Pipeline.Ingest.Tests.Formats.Office;

public sealed class OlderWordFormatTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_table_of_an_RTF_document_is_read_as_that_of_a_DOCX()
    {
        var document = Read(
            Rtf(@"\trowd\cellx3000\cellx6000 \u39033?\u30446?\u21517?\u31216?\cell \u23398?\u26657?\cell\row\pard\par")
        ).Document!;
        Assert.Equal(["项目名称", "学校"], document.Pages.SelectMany(p => p.Grids).Single().Cells.Select(c => c.Text));
    }

    [Fact]
    public void A_macro_or_a_linked_file_does_nothing()
    {
        var secret = _folder.Write("secret.txt", "from another file");
        var extraction = Read(Rtf("{\\field{\\*\\fldinst INCLUDETEXT \"" + secret + "\"}{\\fldrslt kept}} plain"));
        Assert.DoesNotContain(
            "from another file",
            string.Join('\n', extraction.Document!.Pages.SelectMany(p => p.Lines).Select(l => l.Text)));
    }

    [Fact]
    public void A_document_that_cannot_be_opened_is_refused_with_what_to_do() =>
        Assert.StartsWith(
            "LibreOffice cannot open the document",
            Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "a.doc", isOlderWord: true).Refusal);

    public void Dispose() => _folder.Dispose();

    private static byte[] Rtf(string body) => Encoding.ASCII.GetBytes($$"""{\rtf1\ansi {{body}}}""");

    private Extraction Read(byte[] content, string name = "a.rtf", bool isOlderWord = false)
    {
        var context = new ReadingContext(_ => Extraction.Refused(""), [], _folder.File("scratch"));
        var extraction = isOlderWord ? Converted(content, name, context) : FormatTable.Extract(content, name, context);
        Assert.SkipWhen(extraction.Refusal?.Contains("is not installed", StringComparison.Ordinal) == true, extraction.Refusal ?? "");
        return extraction;
    }

    private static Extraction Converted(byte[] content, string name, ReadingContext context)
    {
        try
        {
            return Ingest.Formats.Office.OlderWordFormat.Read(new FileContent(content, name), context);
        }
        catch (UnreadableException e)
        {
            return Extraction.Refused(e.Message);
        }
    }
}
