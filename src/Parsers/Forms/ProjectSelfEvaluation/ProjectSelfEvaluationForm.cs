using Pipeline.Model;
using Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>项目支出绩效自评表: a project's funds, its goal with what came of it, and the scores its agency gives it.</summary>
internal sealed class ProjectSelfEvaluationForm : IForm
{
    public string Kind => FilingKind.ProjectSelfEvaluation;

    public FormSignature Signature { get; } = new(
        "(?:项目|专项)(?:支出|资金)?(?:预算)?绩效(?:目标)?(?:完成情况)?自我?评价?表",
        marksNeeded: 3,
        "年初预算数", "全年预算数", "全年执行数", "执行率", "年度资金总额", "预期目标", "实际完成情况", "年度指标值", "实际完成值", "三级指标");

    public Filing Read(FormPart part)
    {
        var builder = new FilingBuilder(Kind, part);
        var title = builder.TakeTitle(Signature);
        var sheet = part.Grids.Count > 0 ? new EvaluationGridReader(part).Read() : ReadDump([.. part.Lines.Where((line, i) => title?.Takes(line, i) != true)]);
        new EvaluationRules(builder, sheet).Apply();
        return builder.Build();
    }

    /// <summary>A dump whose weights do not add up in the order of reading may have been written column by column.</summary>
    private static EvaluationSheet ReadDump(IReadOnlyList<TextLine> lines)
    {
        var inOrder = new EvaluationTextReader(lines).Read();
        if (inOrder.AddsUp)
            return inOrder;
        var inColumns = new EvaluationColumnReader(lines).Read();
        return inColumns.AddsUp || inColumns.Indicators.Count > inOrder.Indicators.Count ? inColumns : inOrder;
    }
}
