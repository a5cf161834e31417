using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Hands what was put together again of a dump to the rules that tables are read by.</summary>
internal static class ScoreDump
{
    public static Sheet Of(ScoreSheet dump)
    {
        var sheet = new Sheet { TotalWeight = dump.TotalWeight, TotalScore = dump.TotalScore, Grade = dump.Grades };
        sheet.Fields.AddRange(DumpFields.Of(dump.Fields));
        if (dump.Goals.Count + dump.Completions.Count > 0)
            sheet.Goals.Add(new SheetGoal(Joined(dump.Goals), Joined(dump.Completions), IsPeriod: false, "整体绩效目标完成情况"));
        sheet.Funds.AddRange(dump.Budget.Select(b => new FundsLine(b.Heading, null, b.Amount, Side(b.Heading), "", dump)));
        sheet.Indicators.AddRange(dump.Rows.Select(ByRole));
        sheet.Notes.AddRange(dump.Notes);
        sheet.Doubts.AddRange(dump.Doubts);
        sheet.Take([
            .. dump.Goals,
            .. dump.Completions,
            .. dump.Budget.SelectMany(b => new[] { b.Heading, b.Amount }),
            dump.TotalWeight,
            dump.TotalScore,
            dump.Grades,
            .. sheet.Indicators.SelectMany(r => r.Cells.Values),
        ]);
        return sheet;
    }

    private static TableCell? Joined(List<TableCell> cells) =>
        cells.Count == 0
            ? null
            : cells[0] with
            {
                Text = string.Join('\n', cells.Select(c => c.Text)),
                Spans = Spans.Union(cells.SelectMany(c => c.Spans)),
            };

    /// <summary>The heading that such a column stands under.</summary>
    private static TableCell Side(TableCell heading) =>
        new(
            0,
            0,
            Heading.Bare(heading.Text) is var bare && (BudgetHeadings.IsPart(bare) || BudgetHeadings.IsTotal(bare))
                ? "部门预算"
                : "按预算级次划分",
            []);

    private static ColumnRow ByRole(ColumnRow row) =>
        new(row.Cells.ToDictionary(c => c.Key == ScoreColumns.Target ? Role.Target : c.Key, c => c.Value));
}
