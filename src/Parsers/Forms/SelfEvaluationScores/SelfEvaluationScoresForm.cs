using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>部门整体支出绩效自评表: a department's goals with their completion, its budget, and the scores it gives itself.</summary>
internal sealed class SelfEvaluationScoresForm : IForm
{
    public string Kind => FilingKind.SelfEvaluationScores;

    public FormSignature Signature { get; } = new(
        FilingKind.SelfEvaluationScores,
        TitleWords.Table,
        marksNeeded: 3,
        "整体绩效目标完成情况", "未能完成原因", "年度部门预算情况", "年度预算资金类别", "事业发展支出", "指标解释", "未达标原因", "改进措施", "评价等级", "三级指标");

    public IEnumerable<string> Vocabulary => Signature.Marks.Concat(ScoreLabels.All).Concat(TableSpec.Headings(ScoreColumns.Spec));

    public Filing Read(FormPart part)
    {
        if (part.Grids.Count > 0)
            return SheetForm.SelfEvaluationScores.Read(part, Signature);
        if (LostTable.ReadCells(SheetForm.SelfEvaluationScores, part, Signature) is { } filing)
            return filing;
        if (!Signature.Knows(part) || ForeignHeadings.Are(part, this))
            return LostTable.Read(SheetForm.SelfEvaluationScores, part, Signature);
        var builder = new FilingBuilder(Kind, part);
        var title = builder.TakeTitle(Signature);
        var sheet = new ScoreTextReader(part, title).Read();
        return LostTable.Checked(
            SheetForm.SelfEvaluationScores.Build(builder, ScoreDump.Of(sheet), sheet.Captions),
            SheetForm.SelfEvaluationScores,
            part,
            Signature);
    }
}
