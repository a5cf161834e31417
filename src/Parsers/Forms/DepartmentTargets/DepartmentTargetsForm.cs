using Pipeline.Model;
using Pipeline.Parsers.Forms.DepartmentTargets.Columns;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Aligned;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>部门整体预算绩效目标表: a department's budget, goals, key tasks and indicators.</summary>
internal sealed class DepartmentTargetsForm : IForm
{
    private const int FewFlaws = 2;

    /// <summary>No form is near as long; a reading by columns takes time that grows with the lines.</summary>
    private const int MostLines = 1000;

    public string Kind => FilingKind.DepartmentTargets;

    public FormSignature Signature { get; } = new(
        FilingKind.DepartmentTargets,
        TitleWords.Table,
        marksNeeded: 3,
        "预算整体情况", "部门预算支出", "收入来源", "总体绩效目标", "年度重点工作任务", "主要实施内容", "期望达到的目标", "按预算级次划分", "三级指标");

    public IEnumerable<string> Vocabulary => Signature.Marks.Concat(DepartmentLabels.LandmarkNames).Concat(DepartmentLabels.BudgetWords)
        .Concat(TableSpec.Headings(IndicatorTable.Spec, DepartmentLabels.TaskTable, DepartmentLabels.OtherTaskTable));

    public Filing Read(FormPart part)
    {
        if (part.Grids.Count > 0)
            return SheetForm.DepartmentTargets.Read(part, Signature);
        if (LostTable.ReadCells(SheetForm.DepartmentTargets, part, Signature) is { } filing)
            return filing;
        if (!Signature.Knows(part) || ForeignHeadings.Are(part, this))
            return LostTable.Read(SheetForm.DepartmentTargets, part, Signature);
        var builder = new FilingBuilder(Kind, part);
        var title = builder.TakeTitle(Signature);
        var content = Content(part, [.. part.Lines.Where((line, i) => title?.Takes(line, i) != true)]);
        return LostTable.Checked(
            SheetForm.DepartmentTargets.Build(builder, DepartmentSheet.Of(content), content.Captions),
            SheetForm.DepartmentTargets,
            part,
            Signature);
    }

    private static DepartmentContent Content(FormPart part, IReadOnlyList<TextLine> body) =>
        AlignedLines.Are(part.Lines) ? new DepartmentAlignedReader(part).Read()
        : ReadDump(part, body);

    /// <summary>A dump is read in the order of reading, or column by column where that leaves far fewer cells out of place.</summary>
    private static DepartmentContent ReadDump(FormPart part, IReadOnlyList<TextLine> body)
    {
        var inOrder = new DepartmentTextReader(part).Read();
        if (inOrder.Flaws <= FewFlaws || body.Count > MostLines)
            return inOrder;
        var byColumns = new DepartmentColumnReader(body).Read();
        var best = byColumns.Flaws + FewFlaws < inOrder.Flaws ? byColumns : inOrder;
        best.Doubts.Add(DumpDoubt.OutOfOrder(body));
        return best;
    }
}
