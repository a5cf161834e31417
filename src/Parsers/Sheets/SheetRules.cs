using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Forms.ProjectTargets;
using Pipeline.Parsers.Forms.SelfEvaluationScores;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Sheets;

/// <summary>Makes the records of a filing of the cells of its sheet.</summary>
internal sealed class SheetRules(SheetForm form, FilingBuilder builder, Sheet sheet)
{

    private readonly MisplacedRows _misplaced = new();
    private TableCell? _name;

    public void Apply()
    {
        AddFields();
        var money = new SheetMoney(form, builder, sheet);
        money.Read();
        AddGoals();
        AddTasks();
        AddProjectsOfList();
        var (indicators, scores) = new SheetResults(form, builder, sheet, _misplaced).Read();
        AddProject(money.Lines, indicators);
        builder.ScoreItems.AddRange(scores);
        AddEvaluation();
        foreach (var note in sheet.Notes)
            builder.AddHeader(null, note.Text, note.Spans);
        money.DeclarePrintedUnit();
        builder.Findings.AddRange(sheet.Doubts);
        builder.Findings.AddRange(_misplaced.Findings());
        CheckFunds(money.Lines, builder.AmountUnit ?? "元");
        if (form.Scores)
            builder.Check(ScoreChecks.Run(builder.ScoreItems, builder.Evaluation), f => ScoreChecks.Run(f.ScoreItems, f.Evaluation));
    }

    private void CheckFunds(List<MoneyLine> lines, string unit)
    {
        var first = builder.BudgetItems.Count - lines.Count;
        builder.Check(FundsSums.Run(lines, unit),
            f => FundsSums.Run([.. lines.Select((l, i) => l.Now(f.BudgetItems[first + i], unit))], unit));
    }

    private void AddFields()
    {
        foreach (var field in sheet.Fields.OrderBy(f => f.Spans.Count > 0 ? f.Spans[0].Page : 0)
            .ThenBy(f => f.Spans.Count > 0 ? f.Spans[0].LineFrom : 0))
        {
            if (field.Meaning == LabelMeaning.ProjectName && form.IsOfOneProject)
            {
                _name ??= field.Cell;
                builder.TakeField(field.Name, field.Value);
                continue;
            }

            builder.Add(new LabelledField(field.Name, Role(field), field.Value, field.Spans));
        }
    }

    private static FieldRole Role(SheetField field) => field.Meaning switch
    {
        LabelMeaning.AmountUnit => FieldRole.AmountUnit,
        _ when field.Name.EndsWith("单位", StringComparison.Ordinal) && Money.FenPer(Unit(field.Value)) is not null => FieldRole.AmountUnit,
        LabelMeaning.Filer when Money.FenPer(Unit(field.Value)) is not null => FieldRole.AmountUnit,
        LabelMeaning.Agency or LabelMeaning.UpperAgency => FieldRole.Agency,
        LabelMeaning.Filer => FieldRole.Filer,
        LabelMeaning.ImplementingUnit => FieldRole.ImplementingUnit,
        LabelMeaning.Year => FieldRole.Year,
        _ => FieldRole.Other,
    };

    private static string Unit(string value) => value.Replace("人民币", "", StringComparison.Ordinal).Trim();

    private void AddGoals()
    {
        foreach (var goal in sheet.Goals)
        {
            if (Text(goal.Goal) is not { } text)
            {
                if (Text(goal.Completion) is { } alone)
                    builder.AddHeader(goal.Completed, alone, goal.Completion!.Spans);
                continue;
            }

            var goals = form.ListsGoals ? GoalList.Split(text) : [new GoalPart(null, text)];
            var completions = Text(goal.Completion) is { } done ? form.ListsGoals
                ? GoalList.Split(done) : [new GoalPart(null, done)] : [];
            foreach (var completion in completions.Where(c => !goals.Any(g => g.Number == c.Number || IsOnly(goals, g))))
                builder.AddHeader(goal.Completed, completion.Text, goal.Completion!.Spans);
            for (var i = 0; i < goals.Count; i++)
                builder.Goals.Add(new Goal(goals[i].Text, Completion(goals, completions, i))
                {
                    Evidence = [.. RowEvidence.Of(goal.Goal), .. (goal.Completion?.Spans ?? []).Select(s => new Evidence("completion", s))],
                });
        }
    }

    /// <summary>Completions pair with goals by number; the only one with the only goal.</summary>
    private static string? Completion(IReadOnlyList<GoalPart> goals, IReadOnlyList<GoalPart> completions, int index) =>
        goals[index].Number is { } number
            ? completions.Where(c => c.Number == number).Select(c => c.Text).FirstOrDefault()
            : IsOnly(goals, goals[index]) && completions.Count > 0 ? string.Join('\n', completions.Select(c => c.Text)) : null;

    private static bool IsOnly(IReadOnlyList<GoalPart> goals, GoalPart goal) => goals.Count == 1 && goal.Number is null;

    private void AddTasks()
    {
        var amounts = sheet.Tasks.Where(t => (t.Unit ?? builder.AmountUnit) is null).Select(t => t.Cells[Lexicon.Role.Amount])
            .Where(IsUnknown).ToList();
        if (amounts.Count > 0)
            builder.Findings.Add(new Finding(FindingRule.MissingUnit, Severity.Warning, string.Join(' ', amounts.Select(a => a!.Text)),
                "no unit of money is printed beside the amounts of these tasks or for the form; 元 or 万元 was expected: none was stored")
            {
                Evidence = RowEvidence.Of(amounts),
            });
        foreach (var (row, unit) in sheet.Tasks.Where(t => t.Cells.Cells.Count > 0))
            builder.Tasks.Add(new KeyTask(
                Text(row[Lexicon.Role.TaskName]),
                Text(row[Lexicon.Role.TaskContent]),
                Amount(row[Lexicon.Role.Amount], unit ?? builder.AmountUnit),
                Text(row[Lexicon.Role.TaskExpected]))
            {
                Evidence = RowEvidence.Of(row, TaskFields),
            });
    }

    private static readonly Dictionary<string, string> TaskFields = new()
    {
        [Lexicon.Role.TaskName] = "name", [Lexicon.Role.TaskContent] = "content", [Lexicon.Role.Amount] = "amount_fen",
            [Lexicon.Role.TaskExpected] = "expected_result",
    };

    private static Money? Amount(TableCell? cell, string? unit) =>
        cell is not null && MoneyReader.TryRead(Squeeze.Text(cell.Text), unit ?? "元", out var amount)
            && (unit is not null || !IsUnknown(cell))
            ? amount : null;

    /// <summary>Whether it takes a unit printed elsewhere to know an amount: 12 does, 12万元 and 0 do not.</summary>
    private static bool IsUnknown(TableCell? cell) =>
        cell is not null && Squeeze.Text(cell.Text) is [.., not ('元' or '万' or '亿')] text
        && MoneyReader.TryRead(text, "元", out var amount) && amount is { Fen: not 0 };

    private void AddProjectsOfList()
    {
        if (sheet.Projects.Count == 0)
            return;
        var content = new ProjectContent { Unit = sheet.Projects[0].Amounts.Select(a => Heading.Unit(a.Heading.Text))
            .FirstOrDefault(u => u is not null) };
        var rows = sheet.Projects.Select(p => ListRows.Of(p, _misplaced.Sound)).ToList();
        if (content.Unit is null && builder.AmountUnit is null)
        {
            if (rows.Exists(r => r.HasMoney))
                builder.Findings.Add(new Finding(FindingRule.MissingUnit, Severity.Warning, "项目金额",
                    "no unit of money is printed; 元 or 万元 was expected: no amount of the projects was stored"));
            rows = [.. rows.Select(r => r with { Total = null, Fiscal = null, Special = null, Other = null })];
        }

        content.Rows.AddRange(rows);
        new ProjectRules(builder, content).Apply();
    }

    /// <summary>The one project of a form about one, with its money and indicators; of other forms these stand in the filing.</summary>
    private void AddProject(List<MoneyLine> money, List<Indicator> indicators)
    {
        var items = money.ConvertAll(l => l.Item);
        var name = Text(_name);
        if (!form.IsOfOneProject || sheet.Projects.Count > 0 || name is null || FormLexicon.Standard.IsWholeLabel(name))
        {
            builder.BudgetItems.AddRange(items);
            builder.Indicators.AddRange(indicators);
            return;
        }

        var project = new Project(name, null, Of(FundSource.Total), Of(FundSource.Fiscal), Of(FundSource.SpecialAccount),
            Of(FundSource.Other), Goal())
        {
            Indicators = indicators,
            Evidence = RowEvidence.Of(("name", _name)),
        };
        builder.Projects.Add(project);
        builder.BudgetItems.AddRange(items.Select(i => i with { Project = project }));

        Money? Of(string source) => ProjectMoney.Of(money, source, builder.FiscalYear);
    }

    /// <summary>The year's goal, else the only one.</summary>
    private string? Goal() => Text((sheet.Goals.Find(g => !g.IsPeriod && Text(g.Goal) is not null) ?? sheet.Goals.FirstOrDefault())?.Goal);

    private void AddEvaluation()
    {
        if (!form.Scores || ((Points.Of(sheet.TotalScore) ?? Points.Of(sheet.TotalWeight)) is null && sheet.Grade is null))
            return;
        builder.Evaluation = new Evaluation(Points.Of(sheet.TotalWeight), Points.Of(sheet.TotalScore), sheet.Grade is { } grade
            ? GradeBoxes.Read(grade.Text) : null)
        {
            Grades = sheet.Grade?.Text,
            Evidence = RowEvidence.Of(("total_weight", sheet.TotalWeight), ("total_score", sheet.TotalScore), ("grade", sheet.Grade)),
        };
    }

    private static string? Text(TableCell? cell) => CellText.Of(cell);
}
