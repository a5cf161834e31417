using Pipeline.Model;

namespace Pipeline.Parsers.Lexicon;

/// <summary>
/// What is printed over columns of money, and how far the money of such a column had come; null where the contract has no word for it.
/// </summary>
internal static class StageWords
{
    public static readonly (string? Stage, string Wordings)[] All =
    [
        (null, "*预计* 近两年收支金额 *上年* *去年* *年收支*"),
        (FundStage.Initial, "年初预算数 年初预算 年初预算金额 年初批复数 年初批复预算 年初预算安排 年初预算安排数 *年初*预算* *年初批复*"),
        (FundStage.Received, "到位数 资金到位数 实际到位 到位资金 到位金额 实际到位数 实际到位资金 *到位*"),
        (FundStage.Paid, "全年执行数 执行数 全年执行 实际执行数 全年支出数 预算执行数 支出数 实际支出 实际支出数 全年执行金额 执行金额 *执行数 *执行金额 *支出数 *实际支出* *月支出 *月执行 *月底支出 *月底执行 "
            + "*月末支出 *累计支出 *累计执行"),
        (FundStage.Budget, "全年预算数 预算 全年预算 全年预算金额 调整后预算数 调整预算数 调整后预算 预算数 年度预算数 预算安排数 全年预算安排 *预算数 *调整*预算* *全年预算*"),
        (FundStage.Plan, "当年金额 本年金额 当年预算 本年预算 *总投入 *总投资额"),
    ];
}
