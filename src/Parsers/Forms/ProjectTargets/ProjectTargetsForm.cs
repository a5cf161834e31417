using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>项目支出绩效目标表: what each project of an agency gets, is for, and is measured by.</summary>
internal sealed class ProjectTargetsForm : IForm
{
    public string Kind => FilingKind.ProjectTargets;

    public FormSignature Signature { get; } = new(
        FilingKind.ProjectTargets,
        TitleWords.Table,
        marksNeeded: 3,
        "项目名称", "资金使用单位", "总计", "财政拨款", "财政专户拨款", "其他资金", "绩效指标", "指标值");

    public IEnumerable<string> Vocabulary =>
        Signature.Marks.Concat(ProjectTable.GroupHeadings).Concat(TableSpec.Headings(ProjectTable.Spec));

    public Filing Read(FormPart part)
    {
        if (part.Grids.Count > 0)
            return SheetForm.ProjectTargets.Read(part, Signature);
        if (LostTable.ReadCells(SheetForm.ProjectTargets, part, Signature) is { } filing)
            return filing;
        if (!Signature.Knows(part) || PrintsLevels(part) || ForeignHeadings.Are(part, this))
            return LostTable.Read(SheetForm.ProjectTargets, part, Signature);
        var builder = new FilingBuilder(Kind, part);
        var title = builder.TakeTitle(Signature);
        var content = new Dump.ProjectDumpReader(part, title).Read();
        new ProjectRules(builder, content).Apply();
        return LostTable.Checked(builder.Build(), SheetForm.ProjectTargets, part, Signature);
    }

    /// <summary>A list whose indicators are fused has no columns of levels; what prints their headings is another layout.</summary>
    private static bool PrintsLevels(FormPart part) =>
        part.Lines.Any(l => l.Text.Contains("三级指标", StringComparison.Ordinal) || l.Text.Contains("二级指标", StringComparison.Ordinal));
}
