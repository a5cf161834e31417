using Pipeline.Model;
using static Pipeline.Ingest.Tests.Formats.Word.WordFile;

namespace Pipeline.Ingest.Tests.Formats.Word;

public class WordTextTests
{
    [Theory]
    [InlineData(
        "<w:r><w:t>全年</w:t></w:r><w:ins><w:r><w:t>98</w:t></w:r></w:ins><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:r><w:t>%</w:t></w:r>",
        "全年98%"
    )]
    [InlineData("<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo>", "新")]
    [InlineData("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>", "a    b-c")]
    [InlineData(
        "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>95%</w:t><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/></w:r>",
        "≥95%☑"
    )]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=1+2</w:instrText></w:r><w:r><w:t>旧</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "3"
    )]
    [InlineData("<w:fldSimple w:instr=\"X\"><w:r><w:t>3</w:t></w:r></w:fldSimple>", "3")]
    [InlineData(
        "<w:hyperlink><w:smartTag><w:sdt><w:sdtContent><w:r><w:t>甲</w:t></w:r></w:sdtContent></w:sdt></w:smartTag></w:hyperlink>",
        "甲"
    )]
    [InlineData(
        "<w:r><w:ruby><w:rt><w:r><w:t>jia</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        "甲"
    )]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "☑"
    )]
    public void A_paragraph_is_read_as_it_is_printed(string runs, string text) => Assert.Equal([text], Lines(P(runs)));

    [Fact]
    public void A_text_box_is_read_once_though_it_is_there_for_two_versions()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>盒中</w:t></w:r></w:p></w:txbxContent>";
        Assert.Equal(
            ["前后", "盒中"],
            Lines(
                P(
                    "<w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
                        + $"{Box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{Box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r>"
                )));
    }

    [Theory]
    [InlineData("<w:vanish/>", "is hidden")]
    [InlineData("<w:rStyle w:val=\"H\"/>", "is hidden")]
    [InlineData("<w:strike/>", "is struck out")]
    public void Letters_that_are_not_shown_are_said_and_not_read(string properties, string how)
    {
        var document = ReadFile
            .Of(
                Of(
                    P(R("全年") + R("80", properties) + R("98%")),
                    (
                        "styles",
                        "<w:style w:styleId=\"B\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"H\"><w:basedOn w:val=\"B\"/></w:style>"
                    )),
                "a.docx")
            .Document!;
        Assert.Equal(["全年98%"], ReadFile.Lines(document));
        var finding = Assert.Single(document.Findings);
        Assert.Equal((FindingRule.HiddenContent, "80"), (finding.Rule, finding.Subject));
        Assert.Contains(how, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shown_letters_of_a_hidden_style_are_read() =>
        Assert.Equal(["98%"], ReadFile.Lines(ReadFile.Of(Of(P(R("98%", "<w:rStyle w:val=\"H\"/><w:vanish w:val=\"0\"/>")),
            ("styles", "<w:style w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>")), "a.docx").Document!));

    [Fact]
    public void Paragraphs_whose_break_was_deleted_are_one() =>
        Assert.Equal(["项目名称", "甲"], Lines(P("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + R("项目")) + P(R("名称")) + P(R("甲"))));

    [Fact]
    public void Pages_end_where_the_document_says_so()
    {
        var document = ReadFile
            .Of(
                Of(
                    P(R("一") + "<w:r><w:br w:type=\"page\"/></w:r>" + R("二"))
                        + P("<w:pPr><w:pageBreakBefore/></w:pPr>" + R("三"))
                        + P("<w:pPr><w:sectPr/></w:pPr>" + R("又"))
                        + P(R("四"))),
                "a.docx")
            .Document!;
        Assert.Equal(["一", "二", "三\n又", "四"], document.Pages.Select(p => p.Text));
        Assert.Equal([1, 2, 3, 4], document.Pages.Select(p => p.Number));
        Assert.All(document.Pages, p => Assert.Equal(TextOrigin.Office, p.Origin));
    }

    [Fact]
    public void Running_heads_are_kept_apart_and_footnotes_end_their_page()
    {
        var document = ReadFile.Of(Of(P(R("正文") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") + P(R("续")),
            ("header", P(R("页眉"))), ("footnotes", "<w:footnote w:id=\"2\">" + P(R("脚注")) + "</w:footnote>")), "a.docx").Document!;
        Assert.Equal(["正文", "续", "脚注"], ReadFile.Lines(document));
        Assert.True(document.Pages[0].Lines[^1] is { Text: "页眉", IsAside: true });
    }

    private static string[] Lines(string body) => ReadFile.Lines(ReadFile.Of(Of(body), "a.docx").Document!);
}
