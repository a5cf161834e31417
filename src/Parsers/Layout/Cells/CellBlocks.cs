using Pipeline.Model;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>Puts the cells after headings into rows.</summary>
internal sealed class CellBlocks(CellSequence text, CellWords words, HeadParser heads)
{
    // Of the cells of forms with the known levels every fourth to tenth is one; of one with levels of its own (过程, 资金管理) every twentieth.
    private const int CellsOfKnownLevel = 12;

    /// <summary>The cell after the block.</summary>
    public int End(CellHead head) => BlockEnd.Of(text.Cells, head, words, heads);

    /// <summary>
    /// Null where the cells fit the headings in no way, or in more than one. A remark that may belong to one of two columns is left out.
    /// </summary>
    public CellBlock? Read(CellHead head, int end)
    {
        var rows = text.Cells.Skip(head.To).Take(end - head.To).ToList();
        return Readings(head).Select(roles => Read(head, roles, rows)).FirstOrDefault(b => b is not null);
    }

    /// <summary>
    /// The roles that the columns may have. Sources stand left of amounts, under an empty heading or under one that looks like that of an
    /// amount (年度预算数（万元）); stages stand so where sources are the headings.
    /// </summary>
    private IEnumerable<IReadOnlyList<string>> Readings(CellHead head)
    {
        var hasItems = head.Roles[0] != Role.Source
            && (head.Kind == BlockKind.Funds || (head.Kind == BlockKind.FundsAcross && head.To < text.Cells.Count
            && !ColumnFit.IsFigure(text.Cells[head.To].Text)));
        yield return hasItems ? [Role.Source, .. head.Roles] : head.Roles;
        if (hasItems && head.Roles[0] == Role.Amount)
            yield return [Role.Source, .. head.Roles.Skip(1)];
    }

    private CellBlock? Read(CellHead head, IReadOnlyList<string> roles, List<TextCell> cells)
    {
        var torn = new List<TextLine>();
        var rows = text.IsBroken ? PageTails.Rejoined(Costs(cells, wantsRemarks: false), roles, cells, torn) : cells;
        if (head.Kind == BlockKind.Goals && !text.IsBroken)
            return Sure(head, roles, GoalCells.Of(rows, roles.Count));
        var (few, many) = (Fit(head, roles, rows, Costs(rows, wantsRemarks: false)),
            Fit(head, roles, rows, Costs(rows, wantsRemarks: true)));
        return (torn.Count == 0 ? Sure(head, roles, Best(head, roles, few, many)) : null)
            ?? (text.IsBroken && roles.Contains(Role.Project) && roles.Contains(Role.Level3)
                ? Projects(head, roles, few, many, torn) : null);
    }

    private CellBlock? Sure(CellHead head, IReadOnlyList<string> roles, IReadOnlyList<FittedCell>? fitted) =>
        fitted is not null && IsSure(head, roles, fitted) ? new CellBlock(roles, WithoutDoubts(fitted)) : null;

    /// <summary>The projects of a list that are sure, and that both readings have.</summary>
    private CellBlock? Projects(
        CellHead head, IReadOnlyList<string> roles, List<FittedCell>? few, List<FittedCell>? many, List<TextLine> torn)
    {
        if (few is null || many is null)
            return null;
        var projects = FittedProject.Of(roles, few);
        var others = FittedProject.Of(roles, many);
        var sure = projects.Where((project, i) => others.Exists(project.IsSame) && IsSure(head, roles, project.Cells)
            && !project.IsIn(torn) && (i + 1 == projects.Count || BeginsSure(projects[i + 1])) && BeginsSure(project)).ToList();
        return sure.Count == 0 ? null : new CellBlock(roles, WithoutDoubts(FittedProject.Joined(sure)))
        {
            Lost = [.. projects.Except(sure).SelectMany(p => p.Cells).Select(c => c.Cell)],
        };

        bool BeginsSure(FittedProject project) => FittedProject.IsSure(project.Cells[0])
            && !projects.Exists(other => project.IsTailOf(other, roles));
    }

    private static List<FittedCell> WithoutDoubts(IReadOnlyList<FittedCell> fitted) =>
        [.. fitted.Where(f => f.AmongWords >= FitWeights.Doubt)];

    private bool IsSure(CellHead head, IReadOnlyList<string> roles, IReadOnlyList<FittedCell> fitted) =>
        IsFilled(roles, fitted) && !(text.IsBroken && IsTorn(roles, fitted)) && LevelOrder.Holds(roles, fitted)
            && fitted.All(FittedProject.IsSure)
            && (head.Kind == BlockKind.FundsAcross || WholeRows.Are(roles, fitted));

    private static bool IsTorn(IReadOnlyList<string> roles, IReadOnlyList<FittedCell> fitted) =>
        fitted.Any(f => CellRuns.IsOpen(f.Cell.Text)) || !LevelOrder.BeginsWithLevel(roles, fitted);

    /// <summary>
    /// Of two readings, one that takes columns of words to be filled and one that takes them to be empty, the one whose names and values
    /// look more like such; null where they differ and neither does.
    /// </summary>
    private List<FittedCell>? Best(CellHead head, IReadOnlyList<string> roles, List<FittedCell>? few, List<FittedCell>? many)
    {
        if (few is null || many is null || text.KeepsEmpty || !roles.Contains(Role.Level3) || Same(few, many))
            return few ?? many;
        // Where cells are in pieces, a reading that was wrong from the beginning is hardly sure of all of them.
        if (text.IsBroken && IsSure(head, roles, few) is var isSure && isSure != IsSure(head, roles, many))
            return isSure ? few : many;
        var (a, b) = (Oddness(roles, few), Oddness(roles, many));
        return Math.Abs(a - b) < FitWeights.SlightlyOdder ? null : a < b ? few : many;
    }

    private static bool Same(List<FittedCell> few, List<FittedCell> many) =>
        few.Count == many.Count && few.Zip(many).All(p =>
            (p.First.Row, p.First.Column, p.First.Cell.Text) == (p.Second.Row, p.Second.Column, p.Second.Cell.Text));

    /// <summary>How little the names and values of a row look like such, on average.</summary>
    private double Oddness(IReadOnlyList<string> roles, List<FittedCell> fitted)
    {
        var costs = Costs([], wantsRemarks: false);
        return fitted.Where(f => roles[f.Column] is Role.Level3 or Role.Target or Role.Actual)
            .Select(f => costs.Of(roles[f.Column], f.Cell)).DefaultIfEmpty(0).Average();
    }

    private ColumnFit Costs(List<TextCell> rows, bool wantsRemarks) =>
        new(words.Lexicon, text.KeepsEmpty, rows.Count(c => CellWords.IsLevel(c.Text)) * CellsOfKnownLevel >= rows.Count, wantsRemarks);

    /// <summary>A heading that nobody knows and that heads an empty column may stand below another one: 全年（程） below 指标值.</summary>
    private static bool IsFilled(IReadOnlyList<string> roles, IReadOnlyList<FittedCell> fitted) =>
        Enumerable.Range(0, roles.Count).All(column => roles[column] != ColumnContent.Unknown || fitted.Any(f => f.Column == column));

    /// <summary>A first level that no column is for stands in a row of its own, between those of its indicators.</summary>
    private static List<FittedCell>? Fit(CellHead head, IReadOnlyList<string> roles, List<TextCell> rows, ColumnFit fit)
    {
        var fitted = new List<FittedCell>();
        var hasBanners = head.Kind == BlockKind.Indicators && !roles.Contains(Role.Level1);
        for (var from = 0; from < rows.Count;)
        {
            var row = fitted.Count == 0 ? 0 : fitted[^1].Row + 1;
            if (hasBanners && IsBanner(rows[from]))
            {
                fitted.Add(new FittedCell(rows[from++], row, 0, false, FitWeights.Never, FitWeights.Never));
                continue;
            }

            var to = hasBanners && rows.FindIndex(from, IsBanner) is > 0 and var banner ? banner : rows.Count;
            if (new RowFit(fit, roles, rows[from..to]).Cells() is not { } piece)
                return null;
            fitted.AddRange(piece.Select(f => f with { Row = f.Row + row }));
            from = to;
        }

        return fitted;
    }

    /// <summary>成本指标 is a second level too, and then a cell.</summary>
    private static bool IsBanner(TextCell cell) =>
        Wording.WithoutNumber(cell.Text) is var name && Taxonomy.TryReadLevel1(name, out _) && !Taxonomy.TryReadLevel2(cell.Text, out _);
}
