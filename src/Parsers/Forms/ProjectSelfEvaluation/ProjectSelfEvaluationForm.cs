using Pipeline.Model;
using Pipeline.Parsers.Forms.ProjectSelfEvaluation.Columns;
using Pipeline.Parsers.Layout.Aligned;
using Pipeline.Parsers.Sheets;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>项目支出绩效自评表: a project's funds, its goal with what came of it, and the scores its agency gives it.</summary>
internal sealed class ProjectSelfEvaluationForm : IForm
{
    /// <summary>No form is near as long; a reading by columns takes time that grows with the lines.</summary>
    private const int MostLines = 1000;

    /// <summary>The blocks of the form have that many headings; a dump of fewer lines did not write its cells one by one.</summary>
    private const int FewestLines = 20;

    public string Kind => FilingKind.ProjectSelfEvaluation;

    public FormSignature Signature { get; } = new(
        FilingKind.ProjectSelfEvaluation,
        TitleWords.Table,
        marksNeeded: 3,
        "年初预算数", "全年预算数", "全年执行数", "执行率", "年度资金总额", "预期目标", "实际完成情况", "年度指标值", "实际完成值", "三级指标");

    public IEnumerable<string> Vocabulary => Signature.Marks.Concat(EvaluationLabels.All).Concat(EvaluationLabels.Sources);

    public Filing Read(FormPart part)
    {
        if (part.Grids.Count > 0)
            return SheetForm.ProjectSelfEvaluation.Read(part, Signature);
        if (LostTable.ReadCells(SheetForm.ProjectSelfEvaluation, part, Signature) is { } filing)
            return filing;
        if (!Signature.Knows(part) || ForeignHeadings.Are(part, this))
            return LostTable.Read(SheetForm.ProjectSelfEvaluation, part, Signature);
        var builder = new FilingBuilder(Kind, part);
        var title = builder.TakeTitle(Signature);
        var sheet = ReadDump([.. part.Lines.Where((line, i) => title?.Takes(line, i) != true)]);
        // What prints other headings is another layout, whose cells these readers would mistake, if it does not add up or was only guessed.
        if ((!sheet.AddsUp || sheet.Doubts.Count > 0) && !Signature.IsComplete(part))
            return LostTable.Read(SheetForm.ProjectSelfEvaluation, part, Signature);
        return LostTable.Checked(
            SheetForm.ProjectSelfEvaluation.Build(builder, DumpSheet.Of(sheet), sheet.Captions),
            SheetForm.ProjectSelfEvaluation,
            part,
            Signature);
    }

    /// <summary>
    /// A dump is read in the order of reading, by the places of its words, or column by column: as its weights add up, else as most
    /// indicators are found.
    /// </summary>
    private static EvaluationSheet ReadDump(IReadOnlyList<TextLine> lines)
    {
        EvaluationSheet? best = null;
        foreach (var read in Readings(lines))
        {
            var sheet = read();
            if (sheet.AddsUp)
                return sheet;
            if (best is null || sheet.Indicators.Count > best.Indicators.Count)
                best = sheet;
        }

        return best!;
    }

    private static IEnumerable<Func<EvaluationSheet>> Readings(IReadOnlyList<TextLine> lines)
    {
        if (AlignedLines.Are(lines))
            yield return new EvaluationAlignedReader(lines).Read;
        yield return new EvaluationTextReader(lines).Read;
        if (lines.Count is >= FewestLines and <= MostLines)
            yield return () => ByColumns(lines);
    }

    private static EvaluationSheet ByColumns(IReadOnlyList<TextLine> lines)
    {
        var sheet = new EvaluationColumnReader(lines).Read();
        sheet.Doubts.Add(DumpDoubt.OutOfOrder(lines));
        return sheet;
    }
}
