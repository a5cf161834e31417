using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>绩效自评报告: a narrative in headed sections, with figures in its sentences.</summary>
internal sealed class SelfEvaluationReportForm : IForm
{
    public string Kind => FilingKind.SelfEvaluationReport;

    public FormSignature Signature { get; } =
        new(
            "(?:区级|市级|县级|省级)?(?:(?:部门|单位)(?:[（(]单位[)）])?)?(?:预算)?(?:整体|项目)?(?:预算)?(?:支出)?(?:财政)?绩效(?:单位|的)?(?:自我评价|自评价|自评|评价)(?:工作|情况|结果)?的?(?:自评)?(?:总结)?报告",
            marksNeeded: 3,
            "一、",
            "二、",
            "三、",
            "四、",
            "（一）",
            "(一)",
            "（二）",
            "(二)",
            "概况",
            "自评结论",
            "工作成效",
            "存在")
        {
            TitleMayBeginAbove = true,
            IsRunningHead = true,
        };

    public IEnumerable<string> Vocabulary => [];

    public Filing Read(FormPart part)
    {
        var builder = new FilingBuilder(Kind, part);
        var title = builder.TakeTitle(Signature);
        var lines = PageFurniture.Without(part.Lines.Where((line, i) => !IsTitle(title, line, i)), builder);
        new ReportRules(builder, SectionReader.Read(ParagraphReader.Read(lines))).Apply();
        return builder.Build();
    }

    /// <summary>Whether the title took the line, or the mark of an attachment above it is one.</summary>
    private static bool IsTitle(Title? title, TextLine line, int index) =>
        title is not null
        && (line == title.YearLine || (index < title.FirstLine ? AttachmentMark.Is(line.Text) : index < title.FirstLine + title.LineCount));
}
