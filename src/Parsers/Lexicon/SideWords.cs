using Pipeline.Model;

namespace Pipeline.Parsers.Lexicon;

/// <summary>
/// What is printed over the lines of a department's budget, and which part of it they are. What stands in brackets counts too.
/// </summary>
internal static class SideWords
{
    public static readonly (string Side, string Wordings)[] All =
    [
        (BudgetSide.Level, "*预算级次*"),
        (BudgetSide.Income, "*收入* *资金来源*"),
        (BudgetSide.Spending, "*总预算* 预算总额* 部门预算* *支出* 资金结构"),
    ];
}
