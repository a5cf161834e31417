using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.ProjectSelfEvaluation;

/// <summary>Makes records of the cells of a project's self-evaluation.</summary>
internal sealed class EvaluationRules(FilingBuilder builder, EvaluationSheet sheet)
{
    private const string ExecutionRate = "执行率";

    public void Apply()
    {
        foreach (var caption in sheet.Captions)
            builder.Take(caption);
        builder.Declare(sheet.Captions.Where(c => EvaluationLabels.Landmark(c) == EvaluationLabels.Funds).Select(Heading.Unit).FirstOrDefault(u => u is not null));
        foreach (var field in sheet.Fields.OrderBy(f => f.Spans[0].Page).ThenBy(f => f.Spans[0].LineFrom))
            builder.Add(field);
        foreach (var row in sheet.Funds)
            AddFunds(row);
        AddGoal();
        AddIndicators();
        AddEvaluation();
        foreach (var note in sheet.Notes)
            builder.AddHeader(null, note.Text, note.Spans);
        builder.Findings.AddRange(sheet.Doubts);
        builder.Findings.AddRange(FundsChecks.Run(builder.BudgetItems, builder.AmountUnit));
        builder.Findings.AddRange(ScoreChecks.Run(builder.ScoreItems, builder.Evaluation));
    }

    /// <summary>One budget item a column; the row with points is scored by how much of the budget was spent.</summary>
    private void AddFunds(ColumnRow row)
    {
        builder.Take(row.Cells.Values);
        if (row["item"] is not { } item)
            return;
        foreach (var key in EvaluationLabels.Amounts)
            if (sheet.FundsHeadings.TryGetValue(key, out var heading))
                AddAmount(item, heading, row[key]);
        if (Points.Of(row["weight"]) is { } weight)
            builder.ScoreItems.Add(new ScoreItem
            {
                Level1 = EvaluationLabels.Funds,
                Level1Weight = weight,
                Level3 = ExecutionRate,
                Weight = weight,
                Score = Points.Of(row["score"]),
                Evidence = RowEvidence.Of(row["weight"], row["rate"], row["score"]),
            });
    }

    private void AddAmount(TableCell item, TableCell heading, TableCell? cell)
    {
        var unit = Heading.Unit(item.Text) ?? Heading.Unit(heading.Text) ?? builder.AmountUnit ?? "万元";
        var printed = cell is null || Placeholder.Is(cell.Text) ? null : cell;
        builder.BudgetItems.Add(new BudgetItem(
            $"{Name(item)}·{Name(heading)}",
            printed is not null && MoneyReader.TryRead(printed.Text, unit, out var amount) ? amount : null,
            printed?.Text)
        {
            Evidence = RowEvidence.Of(("item", item), ("amount_fen", cell)),
        });
    }

    /// <summary>As printed, with the letter that a column is known by in formulas (全年预算数（A）), without a unit.</summary>
    private static string Name(TableCell cell) =>
        Heading.Unit(cell.Text) is null ? Squeeze.Text(cell.Text).TrimEnd('：', ':') : Heading.Bare(cell.Text);

    private void AddGoal()
    {
        builder.Take(sheet.Goal, sheet.Completion);
        if (Text(sheet.Goal) is { } goal)
            builder.Goals.Add(new Goal(goal, Text(sheet.Completion))
            {
                Evidence = [.. RowEvidence.Of(sheet.Goal), .. (sheet.Completion?.Spans ?? []).Select(s => new Evidence("completion", s))],
            });
        else if (sheet.Completion is { } completion)
            builder.AddHeader("实际完成情况", completion.Text, completion.Spans);
    }

    /// <summary>Each row is an indicator with its target, and what came of it with its points.</summary>
    private void AddIndicators()
    {
        var indicators = new IndicatorRules(builder);
        foreach (var row in sheet.Indicators)
        {
            var indicator = indicators.Read(row);
            if (indicator is not null)
                builder.Indicators.Add(indicator);
            if (indicator is not null || Points.Of(row["weight"]) is not null)
                builder.ScoreItems.Add(new ScoreItem
                {
                    Level1 = indicators.Level1?.Name,
                    Level1Weight = indicators.Level1?.Weight,
                    Level2 = indicators.Level2?.Name,
                    Level2Weight = indicators.Level2?.Weight,
                    Level3 = indicator?.Level3,
                    Weight = Points.Of(row["weight"]),
                    Target = indicator?.AnnualTarget,
                    Actual = Text(row["actual"]),
                    Score = Points.Of(row["score"]),
                    ShortfallReason = Text(row["reason"]),
                    Evidence = RowEvidence.Of(row, Fields, indicators.Carried),
                });
        }
    }

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["level1"] = "level1", ["level2"] = "level2", ["level3"] = "level3", ["annual"] = "target", ["actual"] = "actual",
        ["weight"] = "weight", ["score"] = "score", ["reason"] = "shortfall_reason",
    };

    private void AddEvaluation()
    {
        builder.Take(sheet.TotalWeight, sheet.TotalScore);
        if (Points.Of(sheet.TotalScore) is not null || Points.Of(sheet.TotalWeight) is not null)
            builder.Evaluation = new Evaluation(Points.Of(sheet.TotalWeight), Points.Of(sheet.TotalScore), null)
            {
                Evidence = RowEvidence.Of(("total_weight", sheet.TotalWeight), ("total_score", sheet.TotalScore)),
            };
    }

    private static string? Text(TableCell? cell) =>
        cell is not null && !Placeholder.Is(cell.Text) ? Wrapping.Tidy(cell.Text) : null;
}
