namespace Pipeline.Parsers.Lexicon;

/// <summary>What is printed over the columns of each block. A new province's words go here.</summary>
internal static class ColumnWords
{
    private static readonly (string, string)[] IndicatorColumns =
    [
        (Role.Level1, "一级指标 一级目标 一级指标名称 一级 指标类型 指标类别 一级绩效指标"),
        (Role.Level2, "二级指标 二级目标 二级指标名称 二级 二级绩效指标"),
        (Role.Level3, "三级指标 三级目标 三级指标名称 三级 三级绩效指标 年度绩效指标 实施期绩效指标 中期绩效指标 长期绩效指标 总体绩效指标 指标名称 指标内容 绩效指标 绩效指标名称 具体指标 "
            + "具体指标名称 考核指标 四级指标 指标"),
        (Role.Comparator, "指标性质 计算符号 运算符号 比较符号 判断符号 指标符号 符号 性质 关系符号 *指标性质 *符号"),
        (Role.Other, "*预计* *可能性* 完成率 指标完成率 完成比例 完成进度 序号 编号 指标编码 指标方向 *是否* 指标值类型 偏差度 偏差率 偏差值 偏离度 偏离率 *偏差度 *偏差率 *偏离度 *审核* *意见"),
        (Role.PeriodTarget, "实施周期指标值 周期指标值 实施周期目标值 中长期指标值 实施期指标值 实施期目标值 中期指标值 中期目标值 长期指标值 长期目标值 总体指标值 总体目标值 总指标值 "
            + "总目标值 实施期 中期 长期 总体 *实施*期*值 *周期*值 *中期*值 *长期*值"),
        (Role.Actual, "实际完成值 全年实际值 全年实际完成值 完成值 实际完成情况 实际完成指标值 完成情况 全年完成值 年度完成值 实际值 指标完成值 指标完成情况 实际完成 年度实际值 业绩值 *实际*值 *完成值 *实际完成* *完成情况 "
            + "*执行情况 *实际情况"),
        (Role.Target, "指标值 年度指标值 目标值 年初目标值 计划完成值 预期值 当年度指标值 年度目标值 预期指标值 年初指标值 计划指标值 绩效目标值 绩效指标值 年度绩效指标值 全年指标值 全年目标值 计划值 指标目标值 "
            + "年度计划值 预期完成值 预期目标值 预期指标 年度值 预期目标 预期实现值 指标值及单位 指标值及计量单位 *指标值 *目标值 *计划值"),
        (Role.Unit, "度量单位 计量单位 单位 指标单位 指标值单位 *度量单位 *计量单位 *值单位"),
        (Role.Weight, "分值 权重 指标权重 标准分 分值权重 满分 标准分值 指标分值 权重分值 分值比重 指标分 权重值"),
        (Role.Score, "得分 自评得分 指标得分 自评分 自评分数 评分 实际得分 自评分值 得分/自评分 得分/自评得分 评价得分 单位自评得分 自评价得分 *得分"),
        (Role.Reason, "*原因* *偏差* *偏离* 扣分说明 扣分情况 扣分理由 失分说明 未达标说明 未完成说明"),
        (Role.Improvement, "*措施* *整改* 改进建议"),
        (Role.Explanation, "指标解释 指标说明 指标描述 绩效指标描述 评分标准 绩效标准 备注 说明 指标值说明 指标内涵 指标解释及评分标准 评价标准 评分细则 评分规则 计算方法 数据来源 取值依据 指标值设定依据 评分依据 "
            + "*评分标准* *评价标准* *设定依据 *确定依据 *计算方法 *计算公式 *佐证*"),
    ];

    private static readonly (string, string)[] ProjectColumns =
    [
        (Role.Serial, "序号 编号 行次"),
        (Role.Project, "项目名称 项目 二级项目名称 专项名称 支出项目名称 项目支出名称 项目名称/资金使用单位 项目名称及资金使用单位 资金使用单位/项目名称 单位/项目名称 单位名称/项目名称 单位名称、项目名称 项目支出名称 *项目名称"),
        (Role.FundingAgency, "资金使用单位 单位名称 预算单位 主管部门 部门名称 实施单位 项目单位 单位 预算单位名称"),
        (Role.Goal, "绩效目标 项目绩效目标 总体绩效目标 年度绩效目标 总体目标 年度总体目标 绩效总目标 年度目标 项目目标 *绩效目标"),
        (Role.Other, "项目编码 项目代码 项目类别 项目类型 项目属性 科目* 功能* 起止时间 实施期限 项目期 立项依据"),
        // Lists that print the indicators of a level in a column of its own.
        (Role.Other, "产出指标 效益指标 满意度指标 数量指标 质量指标 时效指标 成本指标 经济效益指标 社会效益指标 生态效益指标 可持续影响指标 服务对象满意度指标"),
    ];

    private static readonly (string, string)[] GoalColumns =
    [
        (Role.PeriodGoal, "中期目标 中期滚动目标 实施期目标 长期目标 项目总目标 中长期目标 总目标 中期绩效目标 实施期绩效目标 项目总体目标 *中期*目标 *实施期*目标 *长期*目标"),
        (Role.Completion, "实际完成情况 *完成情况 *完成情况综述 *实现情况 *实际完成*"),
        (Role.AdjustedGoal, "全年绩效目标 调整后绩效目标 调整后目标 *调整*目标"),
        (Role.Goal, "预期目标 年初设定目标 年度预期目标 年初预期目标 年初目标 年初绩效目标 总体目标 年度目标 年度总体目标 设定目标 项目年度目标 年度绩效目标 年度总体绩效目标 绩效目标 预期绩效目标 年初设定绩效目标 "
            + "*预期目标 *设定*目标 *年度*目标"),
    ];

    private static readonly (string, string)[] TaskColumns =
    [
        (Role.Other, "财政拨款 财政资金 其他资金 单位资金 备注 项目级次 预算数 执行数 实际支出金额 分值 得分 *执行率* *原因*"),
        (Role.Duty, "部门职能 部门职责 主要职能 职能 职责"),
        (Role.Completion, "完成情况 实际完成情况 任务完成情况 工作完成情况 全年完成情况 *完成情况"),
        (Role.TaskContent, "主要实施内容 主要内容 实施内容 年度目标任务 目标任务 目标内容 任务内容 工作内容 任务目标"),
        (Role.TaskName, "年度主要任务 年度重点工作任务 年度重点任务 主要任务 重点任务 名称 任务名称 工作任务 任务 支出项目名称 项目名称 重点工作任务"),
        (Role.Amount, "总额 资金总额 预算总额 拟投入的资金 拟投入资金 投入资金 预算金额 金额 资金额度 预算安排 预算资金 预算额 批复金额 批复数"),
        (Role.TaskExpected, "期望达到的目标 预期达到的目标 期望目标 预期目标 预期效果 预期结果 预期成果 预期成效"),
    ];

    private static readonly (string, string)[] FundsColumns =
    [
        (Role.Source, "资金来源 资金类型 资金性质 资金类别 项目 部门预算支出 收入来源 收入项目 支出项目 预算级次 收入 支出 成本构成 费用构成 支出内容 支出明细 预算明细 支出预算 预算支出 事业发展性支出 事业发展支出 按预算级次划分 "
            + "*资金情况 *总体资金*"),
        (Role.Amount, "预算金额 金额"),
        (Role.Weight, "分值 权重 执行率权重 执行率分值 满分 标准分 *权重 *分值"),
        (Role.Score, "得分 自评得分 执行率得分 自评分 *得分"),
        (Role.Rate, "执行率 预算执行率 资金执行率 支出率 完成率 *执行率 *执行率/* *支出率"),
        (Role.Reason, "原因 *原因*"),
        (Role.Other, "占比 比重 备注 说明 测算依据 测算说明 *测算依据 *占比 *比例 *差额 *结余*"),
    ];

    private static readonly (string, string)[] AmountColumns = [.. StageWords.All.SelectMany(s => s.Wordings.Split(' ')).Distinct()
        .Select(w => (Role.Amount, w))];

    private static readonly (string, string)[] SourceGroups =
        [(Role.Source, "支出类别 支出类型 支出性质 年度预算资金类别 预算资金类别 部门预算 事业发展支出 事业发展性支出 按预算级次划分")];

    private static readonly (string, string)[] SourceColumns = [.. SourceWords.All.Select(s => (Role.Amount, s.Wordings))];

    // As a value 省级 says whose a project is; over amounts it says whose the money.
    private static readonly (string, string)[] LevelColumns =
        [(Role.Source, "资金构成 资金来源 资金类型 资金性质 资金类别"), (Role.Amount, "中央 地方 省级 市级 区级 县级 区县级 市县级 市县 县区 乡镇 乡镇级 盟市级 旗县级 州级 自治区级")];

    private static readonly (string, string)[] ProgressColumns = [(Role.Rate, "支出进度 执行进度 预算执行进度 *支出进度 *执行进度")];

    public static IEnumerable<(string Role, string Wordings)> Of(BlockKind kind) => kind switch
    {
        BlockKind.Indicators => IndicatorColumns,
        BlockKind.Projects => [.. ProjectColumns, .. SourceColumns,
            (Role.Amount, "金额 项目金额 预算金额 预算数 年度预算 预算总额 项目总额 年度金额 预算资金 预算安排 *预算*金额 *预算数"), .. IndicatorColumns],
        BlockKind.Tasks => TaskColumns,
        BlockKind.Funds => [.. FundsColumns, .. AmountColumns],
        BlockKind.FundsAcross => [.. SourceGroups, .. LevelColumns, .. SourceColumns, .. FundsColumns],
        BlockKind.StagesAcross => [.. FundsColumns.Where(c => c.Item1 is not Role.Source and not Role.Amount), .. ProgressColumns,
            .. AmountColumns,
            .. SourceWords.All.Select(s => (Role.Source, s.Wordings))],
        _ => GoalColumns,
    };
}
