using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>Makes records of the rows of a project form.</summary>
internal sealed class ProjectRules(FilingBuilder builder, ProjectContent content)
{
    private const string RowNumber = "序号";

    // Of each row its record in the filing.
    private readonly List<Func<Filing, FilingRecord>> _records = [];

    private string? _agency;

    public void Apply()
    {
        foreach (var caption in content.Captions)
            builder.Take(caption);
        foreach (var field in content.Fields)
            builder.Add(field);
        builder.Declare(content.Unit);
        var unit = builder.AmountUnit ?? "万元";
        var rows = Classify([.. content.Rows.Select(r => new PricedRow(r, unit))]);
        foreach (var (row, kind) in rows)
            Add(row, kind);
        builder.Findings.AddRange(content.Doubts);
        builder.Check(new ProjectChecks(rows, unit).Run(),
            f => new ProjectChecks([.. rows.Select((r, i) => (r.Row.Now(_records[i](f)), r.Kind))], unit).Run());
    }

    private static List<(PricedRow Row, RowKind Kind)> Classify(List<PricedRow> rows)
    {
        var parts = rows.Where(r => !ProjectTable.IsTotalRow(r.Name)).ToList();
        var kinds = new Queue<RowKind>(RowTree.Kinds(parts));
        return [.. rows.Select(r => (r, ProjectTable.IsTotalRow(r.Name) ? RowKind.Total : kinds.Dequeue()))];
    }

    private void Add(PricedRow row, RowKind kind)
    {
        TakeTexts(row);
        var (project, sum) = (builder.Projects.Count, builder.BudgetItems.Count);
        _records.Add(kind == RowKind.Project ? f => f.Projects[project] : f => f.BudgetItems[sum]);
        if (kind == RowKind.Project)
            AddProject(row);
        else
            builder.BudgetItems.Add(new BudgetItem(Squeeze.Text(row.Name), row.Total.Value, row.Total.Text)
            {
                Source = kind == RowKind.Total ? FundSource.Total : null,
                Stage = kind == RowKind.Total ? FundStage.Plan : null,
                Evidence = ProjectEvidence.Of(row.Row),
            });
        if (kind == RowKind.Agency)
            _agency = row.Name;
        foreach (var (heading, cell) in row.Row.Extras.Where(e => e.Heading != RowNumber))
            builder.AddHeader(heading, cell.Text, cell.Spans);
    }

    private void TakeTexts(PricedRow row)
    {
        builder.Take([row.Row.Name, row.Row.Agency, row.Row.Goal, .. row.Row.Extras.Select(e => e.Cell)]);
        foreach (var amount in row.Funds.Prepend(row.Total))
            if (amount.Text is { } text && (amount.Value is not null || Placeholder.Is(text)))
                builder.Take(text);
    }

    /// <summary>An agency that stands beside several projects is printed beside the first of them.</summary>
    private void AddProject(PricedRow row)
    {
        _agency = row.Row.Agency?.Text ?? _agency;
        builder.Projects.Add(
            new Project(row.Name, _agency, row.Total.Value, row.Fiscal.Value, row.Special.Value, row.Other.Value, row.Row.Goal?.Text)
            {
                Indicators = [.. row.Row.Indicators is { } indicators ? Indicators(row.Name, indicators) : [], .. InRows(row.Row)],
                Evidence = ProjectEvidence.Of(row.Row),
            });
    }

    private IEnumerable<Indicator> InRows(ProjectRow row)
    {
        var rules = new IndicatorRules(builder, ofTargets: true);
        return row.IndicatorRows.Select(rules.Read).OfType<Indicator>();
    }

    private List<Indicator> Indicators(string project, FusedText cell)
    {
        builder.Take(cell.Text);
        var fused = FusedIndicatorParser.Parse(cell.Text);
        foreach (var range in fused.Unparsed)
            builder.Findings.Add(new Finding(FindingRule.UnparsedText, Severity.Warning, $"{project}：{cell.Text[range]}",
                $"绩效指标 of {project}: this text belongs to no indicator; a level, a name or a target was expected")
            { Evidence = cell.Evidence(range) });
        return [.. fused.Items.Select((item, i) => Read(project, item, i + 1, cell))];
    }

    private Indicator Read(string project, FusedIndicator item, int number, FusedText cell)
    {
        var evidence = cell.Evidence(item.Span);
        if (item.Level2 is { } level2 && !Taxonomy.BelongsUnder(level2.Code, item.Level1.Code))
            builder.Findings.Add(
                new Finding(
                    FindingRule.IndicatorCodeMismatch,
                    Severity.Warning,
                    $"{project} 第{number}项 {item.Level3}：{item.Level1.Code}-{item.Level1.Name} / {level2.Code}-{level2.Name}",
                    $"code {level2.Code} was found under {item.Level1.Code}; a code that begins with {item.Level1.Code} was expected")
                {
                    Evidence = evidence,
                });
        return new Indicator(
            item.Level1.Code,
            item.Level1.Name,
            item.Level2?.Code,
            item.Level2?.Name,
            item.Level3,
            item.PeriodTarget,
            item.AnnualTarget)
        {
            PeriodValues = TargetParser.Parse(item.PeriodTarget),
            AnnualValues = TargetParser.Parse(item.AnnualTarget),
            Evidence = evidence,
        };
    }
}
