using Pipeline.Model;
using Pipeline.Parsers.Checks;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.DepartmentTargets;

/// <summary>Makes records of the cells of a department-target form.</summary>
internal sealed class DepartmentRules(FilingBuilder builder, DepartmentContent content)
{
    public void Apply()
    {
        foreach (var caption in content.Captions)
            builder.Take(caption);
        foreach (var field in content.Fields)
            builder.Add(field);
        foreach (var line in content.Budget)
            AddBudget(line);
        foreach (var cell in content.Goals)
            AddGoals(cell);
        foreach (var row in content.Tasks)
            AddTask(row, content.TaskUnit);
        foreach (var row in content.OtherTasks)
            AddTask(row, content.OtherTaskUnit);
        new IndicatorRules(builder).Add(content.Indicators, builder.Indicators);
        builder.Findings.AddRange(content.Doubts);
        builder.Findings.AddRange(DepartmentChecks.Run(builder.BudgetItems, builder.AmountUnit));
    }

    private void AddBudget(BudgetLine line)
    {
        builder.Take(line.Item, line.Amount);
        builder.Declare(line.Unit ?? Heading.Unit(line.Item.Text));
        var unit = line.Unit ?? Heading.Unit(line.Item.Text) ?? builder.AmountUnit ?? "万元";
        var group = DepartmentLabels.GroupOf(Heading.Bare(line.Item.Text));
        builder.BudgetItems.Add(new BudgetItem(Heading.Bare(line.Item.Text), Amount(line.Amount, unit), line.Amount?.Text)
        {
            Side = group switch { BudgetGroup.Income => BudgetSide.Income, BudgetGroup.Level => BudgetSide.Level, _ => BudgetSide.Spending },
            Source = FormLexicon.Standard.TryGetSource(line.Item.Text, out var source) ? source : null,
            Stage = FundStage.Plan,
            Evidence = RowEvidence.Of(("item", line.Item), ("amount_fen", line.Amount)),
        });
    }

    private void AddGoals(TableCell cell)
    {
        builder.Take(cell);
        foreach (var goal in GoalList.Split(cell.Text))
            builder.Goals.Add(new Goal(goal.Text, null) { Evidence = RowEvidence.Of(cell) });
    }

    private void AddTask(ColumnRow row, string? unit)
    {
        builder.Take(row.Cells.Values);
        var amount = row["amount"];
        if (row.Cells.Count > 0)
            builder.Tasks.Add(new KeyTask(row.Text("name"), row.Text("content"), Amount(amount, unit ?? builder.AmountUnit ?? "万元"), row.Text("expected"))
            {
                Evidence = RowEvidence.Of(row, TaskFields),
            });
    }

    private static readonly Dictionary<string, string> TaskFields = new()
    {
        ["name"] = "name", ["content"] = "content", ["amount"] = "amount_fen", ["expected"] = "expected_result",
    };

    private static Money? Amount(TableCell? cell, string unit) =>
        cell is not null && MoneyReader.TryRead(cell.Text, unit, out var amount) ? amount : null;
}
