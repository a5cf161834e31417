using Pipeline.Model;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Checks.Funds;

/// <summary>The amounts of one source of money by how far they had come: 年初预算数, 全年预算数, 全年执行数.</summary>
internal sealed record FundsRow(string Name, ILookup<string, BudgetItem> Items)
{
    public BudgetItem? Initial => Only(FundStage.Initial);

    public BudgetItem? Budget => Only(FundStage.Budget);

    public BudgetItem? Received => Only(FundStage.Received);

    public BudgetItem? Paid => Only(FundStage.Paid);

    public bool IsTotal => Items.Any(g => g.Any(i => i.Source == FundSource.Total));

    public static IReadOnlyList<FundsRow> Of(Filing filing) =>
        [.. filing.BudgetItems.Where(i => i.Stage is not null && i.Amount is not null)
            .GroupBy(i => (i.Project, i.Side, Name: NameOf(i.Item)))
            .Select(g => new FundsRow(g.Key.Name, g.ToLookup(i => i.Stage!)))];

    /// <summary>Null also where several are printed, and nothing tells which is meant.</summary>
    private BudgetItem? Only(string stage) => Items[stage].ToList() is [var item] ? item : null;

    /// <summary>年度资金总额·全年执行数 without its stage, which may stand before it too.</summary>
    private static string NameOf(string item)
    {
        var dot = item.IndexOf('·', StringComparison.Ordinal);
        if (dot < 0)
            return FormLexicon.Standard.TryGetStage(item, out _) ? "" : item;
        return FormLexicon.Standard.TryGetStage(item[..dot], out _) ? item[(dot + 1)..] : item[..dot];
    }
}
