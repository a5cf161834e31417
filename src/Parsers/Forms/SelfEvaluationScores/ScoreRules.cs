using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Makes records of the cells of a score form.</summary>
internal sealed class ScoreRules(FilingBuilder builder, ScoreSheet sheet)
{
    private const string CompletionName = "整体绩效目标完成情况";

    public void Apply()
    {
        foreach (var caption in sheet.Captions)
            builder.Take(caption);
        foreach (var field in sheet.Fields)
            builder.Add(field);
        AddGoals();
        foreach (var (heading, amount) in sheet.Budget)
            AddBudget(heading, amount);
        new ScoreItemRules(builder).Add(sheet.Rows);
        AddEvaluation();
        foreach (var note in sheet.Notes)
            builder.AddHeader(null, note.Text, note.Spans);
        builder.Findings.AddRange(sheet.Doubts);
        builder.Findings.AddRange(BudgetChecks.Run(builder.BudgetItems, builder.AmountUnit));
        builder.Findings.AddRange(ScoreChecks.Run(builder.ScoreItems, builder.Evaluation));
    }

    /// <summary>Goals with what the completion says under the same number; a completion that finds no goal stays a header field.</summary>
    private void AddGoals()
    {
        builder.Take(sheet.Goals);
        builder.Take(sheet.Completions);
        var goals = Split(sheet.Goals);
        var completions = Split(sheet.Completions);
        foreach (var goal in goals)
        {
            var completion = completions.Find(c => c.Part.Number == goal.Part.Number);
            builder.Goals.Add(new Goal(goal.Part.Text, completion?.Part.Text)
            {
                Evidence = [.. RowEvidence.Of(goal.Cell), .. (completion?.Cell.Spans ?? []).Select(s => new Evidence("completion", s))],
            });
        }

        foreach (var (part, cell) in completions.Where(c => !goals.Exists(g => g.Part.Number == c.Part.Number)))
            builder.AddHeader(CompletionName, part.Text, cell.Spans);
    }

    private static List<NumberedText> Split(List<TableCell> cells) =>
        [.. cells.SelectMany(c => GoalList.Split(Wrapping.Tidy(c.Text)).Select(p => new NumberedText(p, c))).Where(x => x.Part.Text.Length > 0)];

    private void AddBudget(TableCell heading, TableCell? cell)
    {
        builder.Take(heading, cell);
        builder.Declare(Heading.Unit(heading.Text));
        var unit = Heading.Unit(heading.Text) ?? builder.AmountUnit ?? "万元";
        builder.BudgetItems.Add(new BudgetItem(Heading.Bare(heading.Text), cell is not null && MoneyReader.TryRead(cell.Text, unit, out var amount) ? amount : null, cell?.Text)
        {
            Evidence = RowEvidence.Of(("item", heading), ("amount_fen", cell)),
        });
    }

    private void AddEvaluation()
    {
        if (sheet.TotalScore is null && sheet.Grades is null)
            return;
        builder.Take(sheet.TotalWeight, sheet.TotalScore, sheet.Grades);
        builder.Evaluation = new Evaluation(
            Points.Of(sheet.TotalWeight),
            Points.Of(sheet.TotalScore),
            sheet.Grades is null ? null : GradeBoxes.Read(sheet.Grades.Text))
        {
            Evidence = RowEvidence.Of(("total_weight", sheet.TotalWeight), ("total_score", sheet.TotalScore), ("grade", sheet.Grades)),
        };
    }

    private sealed record NumberedText(GoalPart Part, TableCell Cell);
}
