using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>
/// Tells whether headings begin a block of their kind: by the columns that it needs, and by what stands in the row below them.
/// </summary>
internal sealed class HeadGuard(FormLexicon lexicon)
{
    public bool Accepts(TableGrid grid, BlockHead head) => head.Kind switch
    {
        // Three kinds of indicators side by side leave nothing that tells the levels of their rows.
        _ when head.Columns.Count(c => c.Role == Role.Target) > 2 => false,
        BlockKind.Projects => head.Has(Role.Project) && head.Columns.Count >= 3 && !HoldsStages(grid, head)
            && (head.Has(Role.Goal) || head.Has(Role.FusedIndicators) || head.Has(Role.Level3)
                || head.Columns.Count(c => c.Role == Role.Amount) >= 2),
        BlockKind.Indicators => (head.Has(Role.Level3) || (head.Has(Role.Level1) && head.Has(Role.Level2)))
            && (head.Has(Role.Target) || head.Has(Role.PeriodTarget) || head.Has(Role.Actual) || head.Has(Role.Score)
                || (head.Has(Role.Level1) && head.Has(Role.Level2) && head.Has(Role.Level3))),
        BlockKind.Tasks => (head.Has(Role.TaskName) || head.Has(Role.TaskContent)) && head.Known >= 2
            && (head.Has(Role.TaskContent) || head.Has(Role.TaskExpected) || head.Has(Role.Completion)),
        BlockKind.Funds => head.Columns.Count(c => c.Role == Role.Amount) is var amounts
            && (amounts >= 2 || (amounts == 1 && head.Columns.Count >= 2)) && !HoldsFigures(grid, head) && !NamesTasks(head),
        BlockKind.FundsAcross => head.Columns.Count(c => c.Role == Role.Amount) is >= 2 and var sources && sources * 3 >= head.Columns.Count
            && (HoldsMoney(grid, head) || HoldsStages(grid, head)),
        BlockKind.StagesAcross => head.Columns.Count >= 2 && head.Columns[0].Role == Role.Amount && HoldsFigures(grid, head),
        _ => head.Columns.Count is 2 or 3 && head.Columns.All(c => c.Role != Role.Other),
    };

    /// <summary>任务名称 and 主要内容 beside amounts: tasks, and no sources of money.</summary>
    private bool NamesTasks(BlockHead head) =>
        head.Columns.Any(c => !c.IsKnown && lexicon.Column(BlockKind.Tasks, c.Cell.Text) is Role.TaskName or Role.TaskContent);

    /// <summary>One row of amounts, under sources alone.</summary>
    private static bool HoldsMoney(TableGrid grid, BlockHead head) =>
        head.Columns.All(c => c.Role == Role.Amount || !c.IsKnown || (c.Role == Role.Source && c == head.Columns[0]))
            && Below(grid, head).FindAll(c => c.Column >= head[Role.Amount]!.From || !head.Has(Role.Source)) is { Count: > 0 } below
            && below.TrueForAll(c => NumberShape.IsMoney(c.Text));

    /// <summary>A stage with its amounts, and the points of their execution: 年初预算数 210.00 180.00 10 96%.</summary>
    private bool HoldsStages(TableGrid grid, BlockHead head) =>
        Below(grid, head) is [var stage, .. { Count: > 1 } amounts] && FundsAcrossBlock.IsStage(lexicon, stage)
            && amounts.All(c => AmountText.Is(c.Text) || NumberShape.IsShare(Squeeze.Text(c.Text)));

    /// <summary>Whether the row below has amounts and rates, and nothing that says of what.</summary>
    private static bool HoldsFigures(TableGrid grid, BlockHead head) =>
        Below(grid, head) is { Count: > 0 } below
            && below.TrueForAll(c => AmountText.Is(c.Text) || NumberShape.IsShare(Squeeze.Text(c.Text)));

    private static List<TableCell> Below(TableGrid grid, BlockHead head) =>
        head.LastRow + 1 < grid.Rows ? [.. BlockRow.Cells(grid, head.LastRow + 1).Except(head.Captions)] : [];
}
