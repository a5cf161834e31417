namespace Pipeline.Parsers.Tests.Forms.Documents;

/// <summary>Tables of invented places as text with tabs between cells.</summary>
internal static class ComposedTable
{
    public static string Evaluation(string project, string agency) => $"""
        项目名称	{project}
        主管部门	{agency}	实施单位	{agency}
        项目资金（万元）		年初预算数	全年预算数	全年执行数	分值	执行率	得分
        	年度资金总额	120	118.4	110.2	10	93.07%	9.3
        年度总体目标	预期目标		实际完成情况
        	完成{project}		已完成{project}
        {Indicators}
        """;

    public const string Indicators = """
        一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
        产出指标	数量指标	养护里程	≥96公里	98公里	50	50
        效益指标	社会效益指标	通行时间缩短率	≥5%	6%	30	30
        满意度指标	服务对象满意度指标	司乘满意度	≥90%	93%	10	10
        """;

    /// <summary>Of a department's accounts, with labels that forms print too.</summary>
    public const string Accounts = """
        项目名称	主管部门	资金总额	财政拨款
        办公设备	乌有县水务局	12.30	12.30
        物业服务	乌有县水务局	18.60	18.60
        """;
}
