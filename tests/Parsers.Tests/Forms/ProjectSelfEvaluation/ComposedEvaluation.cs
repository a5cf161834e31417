using System.Text;

namespace Pipeline.Parsers.Tests.Forms.ProjectSelfEvaluation;

/// <summary>A project's self-evaluation by an invented agency, written in the styles that text files come in.</summary>
internal static class ComposedEvaluation
{
    private static readonly int[] Widths = [5, 4, 9, 7, 7, 4, 4, 10];

    public static readonly ComposedScore[] Rows =
    [
        new("产出指标（50分）", "数量指标", "指标1：新建公共充电桩数量", "≥120个", "112个", "15", "14", "两处场地未通过验收，下一步尽快整改。"),
        new(null, null, "指标2：巡检次数", "每月2次", "每月2次", "15", "15"),
        new(null, null, "……", null, null, null, null),
        new(null, "质量指标", "指标1：设备验收合格率", "98%", "99%", "20", "20"),
        new("效益指标（30分）", "经济效益指标", null, null, null, null, null),
        new(null, "社会效益指标", "指标1：居民充电便利程度", "明显提高", "明显提高", "30", "30"),
        new("满意度指标（10分）", "服务对象满意度指标", "指标1：居民满意度", "≥90%", "92.5%", "10", "10"),
    ];

    private const string Head = "浅水市项目支出绩效自评表\n（2023年度）\n";

    public const string Tail = "注：定量指标完成的得满分，未完成的按比例计分。\n填报人：苏小满  联系电话：0000-111222\n";

    private static readonly string[] Headings = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];

    /// <summary>One row a line, with a tab between cells.</summary>
    public static string Tab(IEnumerable<ComposedScore> rows, string funds = "500.00\t480.00\t456.00", string total = "98.5") =>
        Head
        + "项目名称\t充电设施建设补助\t\t\t\t\t\t\t\n主管部门\t浅水市能源局\t\t\t实施单位\t浅水市电力服务中心\t\t\t\n"
        + "项目资金（万元）\t\t\t年初预算数\t全年预算数（A）\t全年执行数（B）\t分值\t执行率（B/A）\t得分\n"
        + $"\t年度资金总额：\t\t{funds}\t10\t95%\t9.5\n\t其中：当年财政拨款\t\t400.00\t380.00\t356.00\t-\t-\t-\n\t上年结转资金\t\t100.00\t100.00\t100.00\t-\t-\t-\n\t其他资金\t\t\t0\t\t-\t-\t-\n"
        + "年度总体目标\t预期目标\t\t\t\t实际完成情况\t\t\t\n\t1.新建公共充电桩120个；2.居民充电更加便利。\t\t\t\t新建充电桩112个, 居民充电便利程度明显提高。\t\t\t\n"
        + "绩效指标\t" + string.Join('\t', Headings) + "\n"
        + string.Concat(rows.Select(r => "\t" + string.Join('\t', r.Cells) + "\n"))
        + $"总分\t\t\t\t\t\t100\t{total}\t\n" + Tail;

    /// <summary>
    /// Cells wrapped at their columns' widths, one after the other; with blank lines between them where a dump leaves such.
    /// </summary>
    public static string Dump(IEnumerable<ComposedScore> rows, string gap, string funds = "500.00 480.00 456.00", string total = "98.5") =>
        Head
        + "项目名称 充电设施建设补助\n主管部门 浅水市能源局 实施单位 浅水市电力服务中心\n"
        + "项目资金\n（万元）\n年初预算数 全年预算数\n（A）\n全年执行数\n（B）\n分值 执行率（B\n/A）\n得分\n" + gap
        + $"年度资金总额： {funds} 10 95% 9.5\n{gap}其中：当年财政\n拨款\n{gap}400.00 380.00 356.00 - - -\n{gap}上年结转资金 100.00 100.00 100.00 - - -\n{gap}其他资金 0 - - -\n"
        + "年度总体\n目标\n预期目标 实际完成情况\n1.新建公共充电桩120个；2.居民充\n电更加便利。\n"
        + gap
        + "新建充电桩112个, 居民充电便\n利程度明显提高。\n"
        + gap
        + "绩效指标\n"
        + string.Join(' ', Headings.SkipLast(1))
        + "\n偏差原因分析\n及改进措施\n"
        + gap
        + string.Concat(
            rows.SelectMany(r => r.Cells.Select((c, i) => Wrap(c, Widths[i])).Where(c => c.Length > 0)).Select(c => c + "\n" + gap))
        + $"总分 100 {total}\n"
        + Tail;

    private static string Wrap(string? cell, int width)
    {
        var wrapped = new StringBuilder();
        for (var i = 0; i < cell?.Length; i++)
            wrapped.Append(i > 0 && i % width == 0 ? "\n" : "").Append(cell[i]);
        return wrapped.ToString();
    }
}
