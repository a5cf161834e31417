using Pipeline.Parsers.Forms.SelfEvaluationReport;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationReport;

public class ParagraphReaderTests
{
    /// <summary>Tells how wide the lines are; ends with a full stop on a short line.</summary>
    private const string WideLines =
        "本单位紧扣中心工作，聚焦重点任务，统筹发展与安全，各项\n工作取得新进展，年初预算顺利下达，全年预算执行率明显提\n高，绩效管理各项工作有序开展，内部控制规范不断健全完善\n，各项任务完成。\n";

    [Theory]
    [InlineData(
        "a line split where a bracket opens",
        "根据《财政局有关自评通知》\n（财绩〔2024〕17号）要\n求，我局认真组织开展部门整体支出绩效自评，现将有关情况\n报告如下：\n一、基本情况",
        2
    )]
    [InlineData(
        "a point of a list behind the one inside the paragraph",
        "绩效目标：1.提高办事效率，方便群众办理各项业务的需要；\n2.完善各项管理制度，规范资金使用，加强对资金的监督检查；\n3.改善农村出行条件。",
        1
    )]
    [InlineData(
        "points of a list that begin lines",
        "一是提高办事效率，方便群众就近办理各项业务，优化服务。\n二是完善各项管理制度，规范资金使用，加强对资金的监督检\n查工作。\n三是改善农村出行条件。",
        3
    )]
    [InlineData("a heading that fills its line", "（三）区委、区政府高度重视安全生产和应急管理各项工作情况\n区领导多次作出批示。", 2)]
    [InlineData("a heading that wraps", "（三）区委、区政府高度重视安全生产和应急管理工作并且多次\n作出批示\n区领导多次作出批示。", 2)]
    [InlineData("an unnumbered heading below a full line", "我局负责安全生产综合监督管理，全年事故起数下降百分之二。\n主要工作情况\n（一）安全生产", 3)]
    [InlineData("a list announced below a full line", "我局负责安全生产综合监督管理，全年事故起数下降百分之二。\n完成情况：1.通过宣传，民众对防灾减灾的知晓度明显提高；\n2.通过培训，执法能力提高。", 2)]
    [InlineData("a justified line", "2 0 2 1 年 年 初 预 算 数 为 二 百 万 元 ， 调 整 后 全 年 预 算\n数为三百万元。", 1)]
    public void Puts_wrapped_lines_together(string what, string text, int paragraphs) =>
        Check(what, WideLines + text, paragraphs + 1);

    [Theory]
    [InlineData("markup", "<p>一、基本情况</p>\n<p>我局内设九个科室，下属四个\n单位。</p>\n\n<p>在职人员八人。</p>", 3)]
    [InlineData(
        "one paragraph a line",
        "一、基本情况\n我局内设九个科室，下属四个单位，分别是甲所、乙所、丙所、丁所。在职人员八人。\n无",
        3
    )]
    [InlineData(
        "printed indents",
        "  本单位内设科室十六个，下属单位六个，分别是教师发展中心、\n资助管理中心、第三幼儿园、实验小学、职业学校、招考中心。\n  本单位严格执行中央八项规定精神，压减一般性支出，工作取\n得新进展。",
        2
    )]
    [InlineData(
        "blank lines between paragraphs",
        "甲工作顺利开展。\n\n本单位内设科室十六个，下属单位六个，分别是教师发展中心、学\n生资助管理中心、第三幼儿园、实验小学、职业学校、招考中心。\n\n本单位严格执行中央八项规定精神，压减一般性支出，工作取得新\n进展。\n\n乙工作顺利开展。",
        4
    )]
    [InlineData("rows of a table", "甲\t10.00\n乙\t20.00", 2)]
    public void Parts_paragraphs_as_the_text_prints_them(string what, string text, int paragraphs) => Check(what, text, paragraphs);

    [Fact]
    public void Closes_up_a_line_whose_every_character_stands_apart() =>
        Assert.Equal("支出2,050.5万元。", Assert.Single(Read("支 出 2 , 0 5 0 . 5 万 元 。")).Text);

    [Fact]
    public void Tells_the_lines_a_sentence_stands_on()
    {
        var paragraph = Read(WideLines)[0];
        var from = paragraph.Text.IndexOf("全年预算执行率", StringComparison.Ordinal);
        var span = Assert.Single(paragraph.SpansOf(from, 12));
        Assert.Equal((2, 3), (span.LineFrom, span.LineTo));
    }

    private static void Check(string what, string text, int paragraphs)
    {
        var read = Read(text);
        Assert.True(paragraphs == read.Count, $"{what}: {string.Join(" | ", read.Select(p => p.Text))}");
    }

    private static IReadOnlyList<Paragraph> Read(string text) =>
        ParagraphReader.Read(TestText.Document(text).Pages[0].Lines.Where(l => l.Text.Length > 0));
}
