using Pipeline.Model;
using Pipeline.Parsers.Sheets;

namespace Pipeline.Parsers.Tests.Sheets;

public class FundsSumsTests
{
    [Theory]
    // What is spent is what comes in.
    [InlineData("s:基本支出=30 s:项目支出=12 i:财政拨款=40 i:其他资金=2", "")]
    [InlineData("s:基本支出=30 s:项目支出=12 i:财政拨款=40 i:其他资金=1", "budget-total-mismatch 收入合计 41.00 万元，支出合计 42.00 万元")]
    // The printed total of a side stands for it.
    [InlineData("s:总预算=42 s:基本支出=30 s:项目支出=12", "")]
    [InlineData("s:总预算=43 s:基本支出=30 s:项目支出=12", "budget-total-mismatch 总预算 43.00 万元，基本支出＋项目支出 = 42.00 万元")]
    [InlineData("s:总预算=43 s:基本支出=30 s:项目支出=", "missing-value 项目支出")]
    // The parts by level of government are all of it, or what is spent on undertakings.
    [InlineData("s:基本支出=30 s:项目支出=12 s:专项资金=8 l:市本级资金=50", "")]
    [InlineData("s:基本支出=30 s:项目支出=12 s:专项资金=8 l:市本级资金=5 l:对下转移支付=3", "")]
    [InlineData("s:基本支出=30 s:项目支出=12 s:专项资金=8 l:市本级资金=5 l:对下转移支付=2", "budget-total-mismatch 支出合计 50.00 万元，按预算级次划分合计 7.00 万元")]
    [InlineData("s:基本支出=30 s:项目支出=12 s:专项资金=8 l:市本级资金= l:对下转移支付=2", "missing-value 市本级资金")]
    // Of a project's money a source that is empty throughout is not used.
    [InlineData("f:资金总额·预算数=40 f:财政拨款·预算数=30 f:其他资金·预算数=", "budget-total-mismatch 资金总额·预算数 40.00 万元，财政拨款·预算数＋其他资金·预算数 = 30.00 万元")]
    [InlineData("f:资金总额·预算数=40 f:财政拨款·预算数=30 f:其他资金·预算数= f:其他资金·执行数=5", "missing-value 其他资金·预算数")]
    public void Budgets_are_added_up_again(string items, string expected) => Assert.Equal(
        expected,
        string.Join("; ", FundsSums.Run([.. items.Split(' ').Select(Item)], "万元").Select(f => $"{f.Rule} {f.Subject}")));

    private static MoneyLine Item(string text)
    {
        var (name, amount) = (text[2..text.IndexOf('=')], text[(text.IndexOf('=') + 1)..]);
        var item = new BudgetItem(
            name,
            amount.Length == 0 ? null : Money.Of(decimal.Parse(amount), "万元"),
            amount.Length == 0 ? null : $"{amount}.00")
        {
            Side = text[0] switch { 'i' => BudgetSide.Income, 's' => BudgetSide.Spending, 'l' => BudgetSide.Level, _ => BudgetSide.Funds },
            Source = name switch { "基本支出" => FundSource.Basic, "项目支出" => FundSource.Project, "总预算" => FundSource.Total, _ => null },
        };
        var dot = name.IndexOf('·');
        return new MoneyLine(item, dot < 0 ? name : name[..dot], dot < 0 ? "" : name[(dot + 1)..], Block);
    }

    private static readonly object Block = new();
}
