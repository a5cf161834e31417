using Pipeline.Parsers.Forms.SelfEvaluationReport;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationReport;

public class SectionReaderTests
{
    [Theory]
    [InlineData("一、概况|（一）职能|1.甲项|（1）子项|2.乙项|（二）收支|二、结论", "1 概况|2 职能|3 甲项|4 子项|3 乙项|2 收支|1 结论")]
    [InlineData("一、概况|（一）职能|（二）任务|年度主要工作情况|（一）安全|1.督查|（二）宣传|（三）演练|（四）执法|（四）培训|（三）收支|二、结论",
        "1 概况|2 职能|2 任务|3 年度主要工作情况|4 安全|5 督查|4 宣传|4 演练|4 执法|4 培训|2 收支|1 结论")]
    [InlineData("一、概况|（一）任务|上半年工作|（一）安全|（二）宣传|下半年工作|（一）执法|二、结论", "1 概况|2 任务|3 上半年工作|4 安全|4 宣传|3 下半年工作|4 执法|1 结论")]
    [InlineData("（一）职能|（三）收支|二、结论", "2 职能|2 收支|1 结论")]
    [InlineData("一、概况|1.甲项|2.乙项|（二）收支|1.丙项", "1 概况|3 甲项|3 乙项|2 收支|3 丙项")]
    [InlineData("一、概况|无|二、结论", "1 概况|1 结论")]
    [InlineData("一、概况|一是提高效率|①改善出行|第一，加强管理|二、结论", "1 概况|1 结论")]
    [InlineData("一、概况|1.提高办事效率；|2.改善出行条件。|二、结论", "1 概况|1 结论")]
    [InlineData("一、概况|主要任务如下：|1.提高办事效率|2.改善出行条件|二、结论", "1 概况|1 结论")]
    [InlineData("一、概况|五、附件|1.绩效自评表|2.佐证材料", "1 概况|1 附件")]
    [InlineData("一、概况|（一）年度绩效目标|1.提高效率|2.改善条件|（二）收支", "1 概况|2 年度绩效目标|2 收支")]
    [InlineData("一、概况|（一）职能。我局负责甲。我局负责乙。|（二）机构：|我局内设八个科室。", "1 概况|2 职能|2 机构")]
    public void Finds_headings_and_their_depth(string lines, string sections) =>
        Assert.Equal(sections, string.Join('|', Read(lines).Sections.Select(s => $"{s.Depth} {s.Heading}")));

    [Fact]
    public void Gives_a_section_its_own_text_only()
    {
        var sections = Read("一、概况|我局负责甲。|（一）职能。我局负责乙。我局负责丙。|1.提高效率；").Sections;
        Assert.Equal(["我局负责甲。", "我局负责乙。我局负责丙。|1.提高效率；"], sections.Select(s => string.Join('|', s.Passages.Select(p => p.Text))));
    }

    [Theory]
    [InlineData("一、概况|我局负责甲。|附件：1.绩效自评表|2.佐证材料|某县水务局|2024年3月15日", 4)]
    [InlineData("一、概况|我局负责甲。|联系人：张三", 1)]
    [InlineData("一、概况|我局负责甲。|二〇二四年三月十五日", 1)]
    [InlineData("一、概况|我局负责甲。|二、附件|绩效自评表及有关文件、资料等", 0)]
    public void Parts_the_closing_block_from_the_text(string lines, int paragraphs) =>
        Assert.Equal(paragraphs, Read(lines).Closing.Count);

    private static ReportContent Read(string lines) =>
        SectionReader.Read(ParagraphReader.Read(TestText.Document(lines.Replace('|', '\n')).Pages[0].Lines));
}
