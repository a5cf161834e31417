using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>Hands what was put together again of a dump to the rules that tables are read by.</summary>
internal static class DepartmentSheet
{
    public static Sheet Of(DepartmentContent dump)
    {
        var sheet = new Sheet();
        sheet.Fields.AddRange(DumpFields.Of(dump.Fields));
        sheet.Funds.AddRange(
            dump.Budget.Select(l => new FundsLine(l.Item, null, l.Amount, Side(l), l.Unit is null ? "" : $"（{l.Unit}）", dump)));
        sheet.Goals.AddRange(dump.Goals.Select(g => new SheetGoal(g, null, IsPeriod: false)));
        sheet.Tasks.AddRange(dump.Tasks.Select(t => new SheetTask(t, dump.TaskUnit)));
        sheet.Tasks.AddRange(dump.OtherTasks.Select(t => new SheetTask(t, dump.OtherTaskUnit)));
        sheet.Indicators.AddRange(dump.Indicators);
        sheet.Doubts.AddRange(dump.Doubts);
        sheet.Take([
            .. dump.Budget.SelectMany(l => new[] { l.Item, l.Amount }),
            .. dump.Goals,
            .. dump.Tasks.Concat(dump.OtherTasks).Concat(dump.Indicators).SelectMany(r => r.Cells.Values),
        ]);
        return sheet;
    }

    /// <summary>The heading that such an item stands under.</summary>
    private static TableCell Side(BudgetLine line) => new(0, 0, DepartmentLabels.GroupOf(Heading.Bare(line.Item.Text)) switch
    {
        BudgetGroup.Income => "收入来源",
        BudgetGroup.Level => "按预算级次划分",
        _ => "部门预算支出",
    }, []);
}
