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
    private const string Funds = "项目资金";
    private const string ExecutionRate = "执行率";

    private readonly List<TableCell> _misplaced = [];
    private TableCell? _name;

    public void Apply()
    {
        AddFields();
        var money = new SheetMoney(builder, sheet);
        money.Read();
        AddGoals();
        AddTasks();
        AddProjectsOfList();
        var (indicators, scores) = Results();
        AddProject(money.Items, indicators);
        builder.ScoreItems.AddRange(scores);
        AddEvaluation();
        foreach (var note in sheet.Notes)
            builder.AddHeader(null, note.Text, note.Spans);
        builder.Findings.AddRange(sheet.Doubts);
        AddMisplaced();
        builder.Findings.AddRange(FundsSums.Run([.. builder.BudgetItems.Where(i => i.Side is not null)], builder.AmountUnit));
        if (form.Scores)
            builder.Findings.AddRange(ScoreChecks.Run(builder.ScoreItems, builder.Evaluation));
    }

    private void AddFields()
    {
        foreach (var field in sheet.Fields.OrderBy(f => f.Spans.Count > 0 ? f.Spans[0].Page : 0).ThenBy(f => f.Spans.Count > 0 ? f.Spans[0].LineFrom : 0))
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
                    builder.AddHeader("实际完成情况", alone, goal.Completion!.Spans);
                continue;
            }

            var goals = form.ListsGoals ? GoalList.Split(text) : [new GoalPart(null, text)];
            var completions = Text(goal.Completion) is { } completion ? form.ListsGoals
                ? GoalList.Split(completion) : [new GoalPart(null, completion)] : [];
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
            : goals.Count == 1 && completions.Count > 0 ? string.Join('\n', completions.Select(c => c.Text)) : null;

    private void AddTasks()
    {
        var unit = (sheet.TaskAmount is { } heading ? Heading.Unit(heading.Text) : null) ?? builder.AmountUnit;
        if (unit is null && sheet.Tasks.Select(t => t[Lexicon.Role.Amount]).Where(a => IsUnknown(a)).ToList() is { Count: > 0 } amounts)
            builder.Findings.Add(new Finding(FindingRule.MissingUnit, Severity.Warning, string.Join(' ', amounts.Select(a => a!.Text)),
                "no unit of money is printed beside the amounts of these tasks or for the form; 元 or 万元 was expected: none was stored")
            {
                Evidence = RowEvidence.Of(amounts),
            });
        foreach (var row in sheet.Tasks)
            builder.Tasks.Add(new KeyTask(
                Text(row[Lexicon.Role.TaskName]),
                Text(row[Lexicon.Role.TaskContent]),
                Amount(row[Lexicon.Role.Amount], unit),
                Text(row[Lexicon.Role.TaskExpected]))
            {
                Evidence = RowEvidence.Of(row.Cells.Values),
            });
    }

    private static Money? Amount(TableCell? cell, string? unit) =>
        cell is not null && MoneyReader.TryRead(Squeeze.Text(cell.Text), unit ?? "元", out var amount) && (unit is not null || !IsUnknown(cell))
            ? amount : null;

    /// <summary>Whether it takes a unit printed elsewhere to know an amount: 12 does, 12万元 and 0 do not.</summary>
    private static bool IsUnknown(TableCell? cell) =>
        cell is not null && Squeeze.Text(cell.Text) is [.., not ('元' or '万' or '亿')] text
        && MoneyReader.TryRead(text, "元", out var amount) && amount is { Fen: not 0 };

    private void AddProjectsOfList()
    {
        if (sheet.Projects.Count == 0)
            return;
        var content = new ProjectContent { Unit = sheet.Projects[0].Amounts.Select(a => Heading.Unit(a.Heading.Text)).FirstOrDefault(u => u is not null) };
        var rows = sheet.Projects.Select(p => ListRows.Of(p, Sound)).ToList();
        if (content.Unit is null && builder.AmountUnit is null)
        {
            if (rows.Exists(r => r.HasMoney))
                builder.Findings.Add(new Finding(FindingRule.MissingUnit, Severity.Warning, "项目金额", "no unit of money is printed; 元 or 万元 was expected: no amount of the projects was stored"));
            rows = [.. rows.Select(r => r with { Total = null, Fiscal = null, Special = null, Other = null })];
        }

        content.Rows.AddRange(rows);
        new ProjectRules(builder, content).Apply();
    }

    /// <summary>The rows whose cells can be what their columns say; the others are not stored.</summary>
    private List<ColumnRow> Sound(IReadOnlyList<ColumnRow> rows)
    {
        var sound = rows.Where(LevelGuard.IsSound).ToList();
        foreach (var row in rows.Except(sound))
            _misplaced.AddRange(row.Cells.Values);
        // Where more than a few rows are misplaced the others may be so unseen.
        if ((rows.Count - sound.Count) * 4 <= rows.Count)
            return sound;
        _misplaced.AddRange(sound.SelectMany(r => r.Cells.Values));
        return [];
    }

    private (List<Indicator> Indicators, List<ScoreItem> Scores) Results()
    {
        var rules = new IndicatorRules(builder, ofTargets: !form.Scores);
        var (indicators, scores) = (new List<Indicator>(), new List<ScoreItem>());
        if (form.Scores && sheet.Spending is { } spending)
            scores.Add(Spending(spending));
        (decimal? First, decimal? Second) weights = default;
        foreach (var row in Sound(sheet.Indicators))
        {
            var read = rules.Read(row);
            if (row[Lexicon.Role.Level1] is not null)
                weights = (Points.Of(row[Lexicon.Role.Level1Weight]), null);
            if (row[Lexicon.Role.Level2] is not null)
                weights.Second = Points.Of(row[Lexicon.Role.Level2Weight]);
            var indicator = read is not null && (form.IsOfOneProject || !form.Scores || rules.Level1?.Code is not null) ? read : null;
            if (indicator is not null)
                indicators.Add(indicator);
            if (form.Scores && (read is not null || Points.Of(row["weight"]) is not null))
                scores.Add(Score(row, rules, read, indicator) with
                {
                    Level1Weight = rules.Level1?.Weight ?? weights.First,
                    Level2Weight = rules.Level2?.Weight ?? weights.Second,
                });
        }

        return (indicators, scores);
    }

    private static ScoreItem Spending(ColumnRow row) => new()
    {
        Level1 = Funds,
        Level1Weight = Points.Of(row["weight"]),
        Level3 = ExecutionRate,
        Weight = Points.Of(row["weight"]),
        Actual = Text(row["rate"]),
        Score = Points.Of(row["score"]),
        ShortfallReason = Text(row["reason"]),
        Evidence = RowEvidence.Of(("weight", row["weight"]), ("actual", row["rate"]), ("score", row["score"])),
    };

    private static ScoreItem Score(ColumnRow row, IndicatorRules rules, Indicator? read, Indicator? indicator) => new()
    {
        Level1 = rules.Level1?.Name,
        Level2 = rules.Level2?.Name,
        Level3 = read?.Level3,
        Weight = Points.Of(row["weight"]),
        Explanation = Text(row["explanation"]) ?? (indicator is null ? Text(row["other"]) : null),
        Target = read?.AnnualTarget,
        Actual = Text(row["actual"]),
        Score = Points.Of(row["score"]),
        ShortfallReason = Text(row["reason"]),
        Improvement = Text(row["improvement"]),
        Indicator = indicator,
        Evidence = RowEvidence.Of(row, ScoreFields, rules.Carried),
    };

    private static readonly Dictionary<string, string> ScoreFields = new()
    {
        ["level1"] = "level1", ["level2"] = "level2", ["level3"] = "level3", ["annual"] = "target", ["actual"] = "actual",
        ["weight"] = "weight", ["score"] = "score", ["reason"] = "shortfall_reason", ["improvement"] = "improvement", ["explanation"] = "explanation",
    };

    /// <summary>The one project of a form about one, with its money and indicators; of other forms these stand in the filing.</summary>
    private void AddProject(List<BudgetItem> items, List<Indicator> indicators)
    {
        var name = Text(_name);
        if (!form.IsOfOneProject || sheet.Projects.Count > 0 || name is null || FormLexicon.Standard.IsWholeLabel(name))
        {
            builder.BudgetItems.AddRange(items);
            builder.Indicators.AddRange(indicators);
            return;
        }

        var project = new Project(name, null, Of(FundSource.Total), Of(FundSource.Fiscal), Of(FundSource.SpecialAccount), Of(FundSource.Other), Goal())
        {
            Indicators = indicators,
            Evidence = RowEvidence.Of(("name", _name)),
        };
        builder.Projects.Add(project);
        builder.BudgetItems.AddRange(items.Select(i => i with { Project = project }));

        Money? Of(string source) => new[] { FundStage.Plan, FundStage.Budget, FundStage.Initial }
            .Select(stage => items.FindAll(i => i.Source == source && i.Stage == stage)).FirstOrDefault(i => i.Count > 0) is { } found
            ? OfYear(found)?.Amount : null;
    }

    /// <summary>Of the money of the whole time and that of the year, which stand side by side in some forms, the latter; none where they cannot be told.</summary>
    private static BudgetItem? OfYear(List<BudgetItem> items) =>
        items.Count == 1 ? items[0] : items.FindAll(i => OfYears.Any(y => i.Item.Contains(y, StringComparison.Ordinal))) is [var one] ? one : null;

    private static readonly string[] OfYears = ["年度", "当年", "本年"];

    /// <summary>The year's goal, else the only one.</summary>
    private string? Goal() => Text((sheet.Goals.Find(g => !g.IsPeriod && Text(g.Goal) is not null) ?? sheet.Goals.FirstOrDefault())?.Goal);

    private void AddEvaluation()
    {
        if (!form.Scores || ((Points.Of(sheet.TotalScore) ?? Points.Of(sheet.TotalWeight)) is null && sheet.Grade is null))
            return;
        builder.Evaluation = new Evaluation(Points.Of(sheet.TotalWeight), Points.Of(sheet.TotalScore), sheet.Grade is { } grade ? GradeBoxes.Read(grade.Text) : null)
        {
            Evidence = RowEvidence.Of(("total_weight", sheet.TotalWeight), ("total_score", sheet.TotalScore), ("grade", sheet.Grade)),
        };
    }

    private void AddMisplaced()
    {
        if (_misplaced.Count == 0)
            return;
        var places = Spans.Union(_misplaced.SelectMany(c => c.Spans));
        builder.Findings.Add(new Finding(FindingRule.LayoutNotUnderstood, Severity.Error, string.Join(' ', _misplaced.Take(8).Select(c => Squeeze.Text(c.Text))),
            $"page {places[0].Page}, from line {places[0].LineFrom} on: the cells of these rows are not what their headings say (a level that is a figure, a target that is a heading); they were not stored: read them in the original")
        {
            Evidence = [.. places.Select(s => new Evidence(null, s))],
        });
    }

    private static string? Text(TableCell? cell) => cell is not null && !Placeholder.Is(cell.Text) ? Wrapping.Tidy(cell.Text) : null;
}
