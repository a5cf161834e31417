using Pipeline.Model;
using Pipeline.Parsers.Layout.Aligned;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>部门整体预算绩效目标表: a department's budget, goals, key tasks and indicators.</summary>
internal sealed class DepartmentTargetsForm : IForm
{
    public string Kind => FilingKind.DepartmentTargets;

    public FormSignature Signature { get; } = new(
        "(?:部门|单位)(?:[（(]单位[)）])?整体(?:支出|预算|支出预算)?绩效目标(?:申报|批复|编报)?表",
        marksNeeded: 3,
        "预算整体情况", "部门预算支出", "收入来源", "总体绩效目标", "年度重点工作任务", "主要实施内容", "期望达到的目标", "按预算级次划分", "三级指标");

    public Filing Read(FormPart part)
    {
        var builder = new FilingBuilder(Kind, part);
        builder.TakeTitle(Signature);
        new DepartmentRules(builder, Content(part)).Apply();
        return builder.Build();
    }

    private static DepartmentContent Content(FormPart part) =>
        part.Grids.Count > 0 ? new DepartmentGridReader(part).Read()
        : AlignedLines.Are(part.Lines) ? new DepartmentAlignedReader(part).Read()
        : new DepartmentTextReader(part).Read();
}
