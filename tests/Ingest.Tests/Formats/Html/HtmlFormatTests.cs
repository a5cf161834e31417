using System.Text;
using Pipeline.Ingest.Formats;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Formats.Html;

public class HtmlFormatTests
{
    private const string Table = "<table><tr><td>绩效目标</td><td>≥3万人</td></tr></table>";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>", "a.txt")]
    [InlineData("\n <!-- saved from url=(0014)about:internet -->\n<HTML><body>", "a.dat")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html><html><body>", "a.html")]
    [InlineData("", "a.xls")]
    [InlineData("<div>", "a.doc")]
    public void A_page_is_told_by_its_first_element(string beginning, string name) =>
        Assert.Equal(["绩效目标|≥3万人"], Rows(Encoding.UTF8.GetBytes(beginning + Table), name));

    [Theory]
    [InlineData("<meta charset=\"gb2312\">", true)]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=gbk'>", true)]
    [InlineData("", true)]
    [InlineData("<meta charset=gb2312>", false)]
    [InlineData("<meta charset=utf-8>", true)]
    public void An_encoding_is_believed_where_the_bytes_agree(string meta, bool isGb)
    {
        var page = $"<html><head>{meta}</head><body>{Table}{string.Concat(Enumerable.Repeat("<p>项目按期完工并通过验收。</p>", 9))}</body></html>";
        var content = isGb ? Gb18030.GetBytes(page) : Encoding.UTF8.GetBytes(page);
        if (meta.Contains("utf-8", StringComparison.Ordinal))
            content = Encoding.UTF8.GetBytes(page);
        Assert.Equal(["绩效目标|≥3万人"], Rows(content, "a.html"));
    }

    [Fact]
    public void Bytes_of_no_character_are_said()
    {
        byte[] content = [.. Gb18030.GetBytes("<html><head><meta charset=gbk></head><body><p>绩效目标"), 0xFF, .. "</p></body></html>"u8];
        var finding = Assert.Single(ReadFile.Of(content, "a.html").Document!.Findings);
        Assert.Equal((FindingRule.DamagedFile, Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains('\uFFFD', finding.Subject);
    }

    [Theory]
    [InlineData("quoted-printable", "=D0=EE=C4=BF")]
    [InlineData("base64", "0O7Evw==")]
    public void A_web_archive_is_read_by_its_page(string encoding, string inner)
    {
        var body =
            encoding == "base64"
                ? Convert.ToBase64String([.. "<table><tr><td>"u8, 0xCF, 0xEE, 0xC4, 0xBF, .. "</td><td>1</td></tr></table>"u8])
                : $"<table><tr><td>{inner.Replace("D0=EE", "CF=EE", StringComparison.Ordinal)}</td><td>1</td></tr></table>";
        var archive =
            "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n--B\r\n"
            + $"Content-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n--B\r\n"
            + "Content-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlh\r\n--B--\r\n";
        Assert.Equal(["项目|1"], Rows(Encoding.ASCII.GetBytes(archive), "a.doc"));
    }

    [Theory]
    [InlineData("<html><frameset><frame src='a.files/sheet001.htm'><noframes>无框架</noframes></frameset></html>", "shows other files")]
    [InlineData("<html><body><script>load()</script></body></html>", "holds no text")]
    public void A_page_without_text_says_what_to_do(string page, string reason) =>
        Assert.Contains(reason, ReadFile.Of(Encoding.UTF8.GetBytes(page), "a.html").Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public void A_page_nested_without_end_is_refused(string element) =>
        Assert.Contains(
            "nested too deeply",
            ReadFile.Of(Encoding.ASCII.GetBytes($"<html>{string.Concat(Enumerable.Repeat(element, 100_000))}"), "a.html").Refusal,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(10_100, 1)]
    [InlineData(5_000, 1_000)]
    public void A_table_without_end_is_refused(int cells, int columns) =>
        Assert.Contains(
            "at most 4,000,000 cells are read of one table",
            ReadFile
                .Of(
                    Encoding.ASCII.GetBytes(
                        $"<html><table>{string.Concat(Enumerable.Repeat("<tr><td>a", 400))}<tr>{string.Concat(Enumerable.Repeat($"<td colspan={columns}>x", cells))}"
                    ),
                    "a.html")
                .Refusal,
            StringComparison.Ordinal);

    private static string[] Rows(byte[] content, string name) => ReadFile.Rows(ReadFile.Of(content, name).Document!);
}
