using Pipeline.Model;

namespace Pipeline.Parsers.Lexicon;

/// <summary>What is printed beside or over an amount, and where its money comes from or goes to. 其中： before it is left out.</summary>
internal static class SourceWords
{
    public static readonly (string? Source, string Wordings)[] All =
    [
        (FundSource.Total, "总预算 项目总投资 总投资 预算合计 年度总预算 部门总预算 年度资金总额 资金总额 总额 合计 总计 小计 项目资金总额 "
            + "年度资金总和 年度总金额 年度财政资金总额 年度金额 总金额 项目总额 资金合计 预算总额 年度预算总额 资金总计 "
            + "收入合计 支出合计 级次合计 *资金总额 *总金额 *总额"),
        (FundSource.Central, "中央补助 中央资金 中央财政资金 中央财政 中央财政补助 中央补助资金 中央财政拨款 上级中央补助 *中央*补助* *中央*资金*"),
        (FundSource.Local, "地方资金 地方财政资金 地方配套资金 地方配套 地方财政 *地方*资金"),
        (FundSource.Superior, "上级补助 上级资金 上级补助资金 上级财政资金 上级转移支付 上级专项 *上级补助* *上级资金"),
        (FundSource.OwnLevel, "本级资金 本级财政资金 本级安排 本级财政 市本级 区本级 县本级 *本级财政* *本级预算* *本级资金 *本级使用资金"),
        (FundSource.SpecialAccount, "财政专户拨款 财政专户资金 财政专户管理资金 财政专户 专户拨款 *财政专户*"),
        (FundSource.CarryOver, "上年结转资金 上年结转 上年结转结余资金 结转资金 上年结转结余 结转结余资金 *上年结转*"),
        (null, "省级财政安排 市级财政安排 县级财政安排 区级财政安排 省级资金 省财政 省级财政资金 省级补助 市级资金 市级财政资金 市级补助 区级资金 区级财政资金 县级资金 县级财政资金 市县资金 市县财政资金 *市财政* *区财政* *县财政* *省财政*"),
        (FundSource.Fiscal, "财政拨款 财政资金 一般公共预算资金 当年财政拨款 本年财政拨款 一般公共预算 一般公共预算拨款 本年一般公共预算拨款 一般公共预算财政拨款 财政拨款收入 一般预算内拨款 预算内拨款 公共预算拨款 财政性资金 "
            + "年度财政拨款 当年财政资金 财政拨款收入 财政性资金 *财政拨款 *公共预算*拨款 *财政资金"),
        (FundSource.Other, "其他资金 其它资金 其他 其他来源 其他资金来源 其他收入"),
        (FundSource.OwnFunds, "单位资金 自有资金 单位自有资金 自筹资金 事业收入 *自筹*"),
        (FundSource.Basic, "基本支出 基本支出总额 基本支出合计 基本支出小计 基本支出预算"),
        (FundSource.Project, "项目支出 项目支出总额 项目支出合计 项目支出小计 项目支出预算"),
        (null, "政府性基金 政府性基金预算 政府性基金拨款 政府性基金预算拨款 *级使用资金 专项资金 财政专项资金 其他事业发展支出 其他事业发展性支出 对下转移支付 *对下转移支付*资金 国有资本经营预算"),
    ];
}
