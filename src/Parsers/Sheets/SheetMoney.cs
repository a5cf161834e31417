using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Sheets;

/// <summary>Makes money lines of the amounts of a sheet. An amount whose unit is printed nowhere near is kept as text alone.</summary>
internal sealed partial class SheetMoney(SheetForm form, FilingBuilder builder, Sheet sheet)
{
    /// <summary>No project or department has a trillion yuan: what comes to that is misread, or its unit is.</summary>
    private const long MostFen = 100_000_000_000_000;

    private readonly List<TableCell> _withoutUnit = [];
    private readonly List<TableCell> _unreadable = [];

    public List<MoneyLine> Lines { get; } = [];

    public void Read()
    {
        builder.Declare(sheet.Funds.Select(Unit).FirstOrDefault(u => u is not null));
        foreach (var line in sheet.Funds)
            Lines.Add(Line(line));
        if (_withoutUnit.Count > 0)
            builder.Findings.Add(Of(FindingRule.MissingUnit, Severity.Warning, _withoutUnit,
                "no unit of money is printed beside these amounts or for the form; 元 or 万元 was expected: the amounts are kept as text "
                    + "alone"));
        if (_unreadable.Count > 0)
            builder.Findings.Add(Of(FindingRule.UnparsedText, Severity.Warning, _unreadable,
                "one amount of money was expected; the text is kept, and no amount was read from it"));
    }

    /// <summary>343.55万元, 343.55万元 and no other unit: it is the filing's. Amounts without one were read by then.</summary>
    public void DeclarePrintedUnit()
    {
        var units = Lines.Select(l => l.Item.AmountText).OfType<string>().Select(a => PrintedUnit().Match(Squeeze.Text(a)).Value).Distinct()
            .ToList();
        if (units is [{ Length: > 0 } unit])
            builder.Declare(unit);
    }

    [GeneratedRegex("[万千亿]?元$")]
    private static partial Regex PrintedUnit();

    private static Finding Of(string rule, Severity severity, List<TableCell> cells, string message) =>
        new(rule, severity, string.Join(' ', cells.Select(c => c.Text)),
            message) { Evidence = [.. Spans.Union(cells.SelectMany(c => c.Spans)).Select(s => new Evidence(null, s))] };

    private MoneyLine Line(FundsLine line)
    {
        var source = Source(line);
        // A department that scores itself prints what its budget was, and not how far it had come.
        var stage = form.Scores && !form.IsOfOneProject ? null : FundStage.Plan;
        if (line.Stage is { } heading)
            stage = Stage(heading.Text);
        var side = Side(line);
        var printed = line.Amount is null || Placeholder.Is(line.Amount.Text) ? null : line.Amount;
        var item = new BudgetItem(Name(line), Amount(printed, line), printed?.Text)
        {
            Side = side,
            Source = line.Stage is not null && stage is null && side is BudgetSide.Income or BudgetSide.Spending ? null : source,
            Stage = stage,
            ExecutionRate = stage == FundStage.Paid ? CellText.Of(line.Rate) : null,
            Evidence = RowEvidence.Of(("item", line.Item), ("amount_fen", line.Amount), ("execution_rate", line.Rate)),
        };
        return new MoneyLine(item, line.Item.Text, line.Stage?.Text ?? "", line.Block) { IsLoose = line.IsLoose };
    }

    /// <summary>Null for one that the contract has no word for, and for that of another year (2023年执行数 in a filing of 2024).</summary>
    private string? Stage(string heading)
    {
        FormLexicon.Standard.TryGetStage(heading, out var stage);
        if (builder.FiscalYear is { } year && Title.YearOf(heading) is { } other && other != year)
            return null;
        // In a form that promises, what is budgeted is what is planned.
        return !form.Scores && stage == FundStage.Budget ? FundStage.Plan : stage;
    }

    /// <summary>A column that is headed by a stage alone is the whole's; 省级 over amounts is 省级资金.</summary>
    private static string? Source(FundsLine line) =>
        line.Stage == line.Item ? FundSource.Total
            : FormLexicon.Standard.TryGetSource(line.Item.Text, out var source)
                || FormLexicon.Standard.TryGetSource($"{line.Item.Text}资金", out source) ? source : null;

    /// <summary>Only departments have budgets of sides.</summary>
    private string Side(FundsLine line) =>
        (line.Group is { } group && !form.IsOfOneProject ? FormLexicon.Standard.Side(group.Text) : null) ?? BudgetSide.Funds;

    /// <summary>As printed, with the letter that a column is known by in formulas (全年预算数（A）), without a unit.</summary>
    private static string Name(FundsLine line) => line.Stage is not { } stage || stage == line.Item ? Name(line.Item)
        : line.IsTurned ? $"{Name(stage)}·{Name(line.Item)}" : $"{Name(line.Item)}·{Name(stage)}";

    private static string Name(TableCell cell) =>
        Heading.Unit(cell.Text) is null ? Squeeze.Text(cell.Text).TrimEnd('：', ':') : Heading.Bare(cell.Text);

    private static string? Unit(FundsLine line) =>
        Heading.Unit(line.Item.Text) ?? (line.Stage is { } stage ? Heading.Unit(stage.Text) : null) ?? Heading.Unit(line.Unit);

    private Money? Amount(TableCell? printed, FundsLine line)
    {
        if (printed is null)
            return null;
        var unit = Unit(line) ?? builder.AmountUnit;
        var text = Squeeze.Text(printed.Text);
        if (!MoneyReader.TryRead(text, unit ?? "元", out var amount) || amount is { } read && Math.Abs(read.Fen) > MostFen)
        {
            _unreadable.Add(printed);
            return null;
        }

        if (unit is not null || amount is null or { Fen: 0 } || text[^1] is '元' or '万' or '亿')
            return amount;
        _withoutUnit.Add(printed);
        return null;
    }
}
