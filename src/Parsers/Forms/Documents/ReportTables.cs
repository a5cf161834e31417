using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.Documents;

/// <summary>Takes the forms without a title out of a report: tables in its text that have the headings of indicators.</summary>
internal static class ReportTables
{
    // 一级指标, 三级指标 and 指标值 at least; a list of figures by name has fewer.
    private const int FewestHeadings = 3;

    private static readonly HeadFinder Heads = new(FormLexicon.Standard);

    private static readonly string[] Results = ["得分", "完成值", "完成情况", "实际值"];

    /// <summary>The report without them, and each of them with the form that reads it.</summary>
    public static IEnumerable<(IForm? Form, FormPart Part)> Split(IForm report, FormPart part)
    {
        var forms = part.Grids.Where(IsForm).Select(g => Part(g, part)).ToList();
        var taken = forms.SelectMany(f => f.Lines).ToHashSet();
        yield return (
            report,
            taken.Count == 0 ? part : new FormPart([.. part.Lines.Where(l => !taken.Contains(l))], [.. part.Grids.Where(g => !IsForm(g))]));
        foreach (var form in forms)
            yield return (FormOf(form, report, part), form);
    }

    private static bool IsForm(TableGrid grid) => Enumerable.Range(0, grid.Rows)
        .Any(row => Heads.At(grid, row) is { Kind: BlockKind.Indicators, Known: >= FewestHeadings } head && head.LastRow + 1 < grid.Rows);

    private static FormPart Part(TableGrid grid, FormPart report)
    {
        var lines = grid
            .Cells.SelectMany(c => c.Spans)
            .SelectMany(s => Enumerable.Range(s.LineFrom, s.LineTo - s.LineFrom + 1).Select(n => (s.Page, n)))
            .ToHashSet();
        return new FormPart([.. report.Lines.Where(l => lines.Contains((l.Page, l.Number)))], [grid]);
    }

    /// <summary>The kind that the report's title would name if it called itself a table; of a report without one the project's.</summary>
    private static IForm FormOf(FormPart form, IForm report, FormPart whole)
    {
        var title = Title.Find(whole.Lines, report.Signature)?.Text ?? "";
        var kind = TitleWords.KindOf(title.Replace("报告", "表", StringComparison.Ordinal)) ?? FilingKind.ProjectSelfEvaluation;
        var text = string.Concat(form.Lines.Select(l => Squeeze.Text(l.Text)));
        var told = Array.Exists(Results, r => text.Contains(r, StringComparison.Ordinal)) ? kind : TargetsOf(kind);
        return FormTable.Forms.First(f => f.Kind == told);
    }

    private static string TargetsOf(string kind) => kind switch
    {
        FilingKind.SelfEvaluationScores => FilingKind.DepartmentTargets,
        FilingKind.TransferSelfEvaluation => FilingKind.TransferTargets,
        _ => FilingKind.ProjectTargets,
    };
}
