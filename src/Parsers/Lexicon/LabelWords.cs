namespace Pipeline.Parsers.Lexicon;

/// <summary>The labels of single fields, and what each tells.</summary>
internal static class LabelWords
{
    public static readonly (LabelMeaning Meaning, string Wordings)[] All =
    [
        (LabelMeaning.Agency, "主管部门 预算主管部门 主管部门及代码 主管部门名称 *主管部门及代码"),
        (LabelMeaning.Filer, "部门名称 预算部门名称 单位名称 部门单位名称 填报单位 填报部门 申报单位 申报部门 预算单位 预算部门 评价单位 自评单位 编制单位 编报单位 编报部门 部门 预算单位名称 部门/单位名称 单位 填报单位名称 "
            + "公开部门 公开单位"),
        (LabelMeaning.UpperAgency, "中央主管部门 省级主管部门 地方主管部门 市级主管部门 区级主管部门 县级主管部门 区县主管部门 市县主管部门 *级主管部门"),
        (LabelMeaning.ImplementingUnit, "实施单位 项目实施单位 项目单位 项目执行单位 资金使用单位 项目承担单位 执行单位 使用单位 项目责任单位 承担单位"),
        (LabelMeaning.Year, "年度 预算年度 填报年度 评价年度 自评年度"),
        (LabelMeaning.AmountUnit, "金额单位 计量单位 单位"),
        (LabelMeaning.ProjectName, "项目名称 专项名称 转移支付名称 转移支付项目名称 专项资金名称 二级项目名称 项目 专项项目名称 资金名称"),
        (LabelMeaning.PeriodGoal, "中期目标 实施期目标 项目总目标 中长期目标 项目总体目标 实施期总目标 长期目标"),
        (LabelMeaning.Completion, "总体目标完成情况 年度总体目标完成情况 目标完成情况 年度目标完成情况 绩效目标完成情况"),
        (LabelMeaning.Goal, "年度目标 总体目标 年度总体目标 年度绩效目标 年度绩效总目标 预期目标 绩效目标 年度总体绩效目标 总体绩效目标 项目年度目标 整体绩效目标 部门整体绩效目标 绩效总目标 项目绩效目标 项目目标 年度总目标"),
        (LabelMeaning.TotalScore, "自评总分 自评总得分 综合得分 评价总分 自评得分 总得分 总评分"),
        (LabelMeaning.Grade, "评价等级 自评等级 等级 自评等次 评价等次 绩效等级 绩效评级 评价结果等级"),
        (LabelMeaning.Total, "总分 合计 总计 得分合计 合计得分 总分值 总得分合计"),
        (LabelMeaning.Note, "注 说明 备注 填表说明 填报说明"),
        (LabelMeaning.Other, "项目编码 项目代码 项目类型 项目类别 项目属性 项目负责人 项目负责人及电话 项目期 项目起止时间 项目来源 专项实施期 实施期限 单位数 下属单位数 下属二级单位数 财政供养人员数 编制人数 在职人数 未能完成原因 "
            + "填报人 填表人 联系人 审核人 负责人 联系电话 电话 填报日期 填表日期 填报时间 填表时间 日期 部门编码 部门预算编码 单位编码 单位负责人 财务负责人 部门联系人 评价结论 存在问题 改进措施 部门职能 部门职能概述 部门职能职责概述 "
            + "部门职责 主要职责 其他需要说明事项 其他说明事项 其他需说明的问题 立项依据 项目概况 项目内容 资金用途 相关建议或举措 项目实施内容及过程概述 问题与建议 绩效分析 "
            + "*级财政部门 *职能 *职能概述 *职责 *职责概述 *负责人 *负责人及* *联系人 *联系电话 *联系方式 *编码 *代码 *日期 *电话 *审核意见 *审批意见 *原因分析 *应用方案 *建议 *建议或举措 *存在问题 *存在的问题 *主要问题 "
            + "*需要说明* *概述 *概况 *依据 *结论"),
    ];

    /// <summary>What stands left of a block or over it, and tells nothing of its own.</summary>
    public const string Captions =
        "绩效指标 年度绩效指标 绩效指标完成情况 项目资金 项目资金情况 资金情况 预算资金 预算执行情况 年度预算安排 总体资金情况 预算情况 项目预算 项目预算资金 资金安排 基本信息 项目基本情况 基本情况 项目绩效指标 "
        + "年度履职目标 年度绩效目标完成情况 指标 绩效指标情况 预算资金情况 资金投入 资金来源 项目资金来源 总体目标完成情况 *资金*情况 *预算*情况 *绩效指标* 项目绩效目标 收入构成 支出构成 项目基本信息";
}
