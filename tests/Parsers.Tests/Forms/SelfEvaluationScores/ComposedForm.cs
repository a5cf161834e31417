using System.Text;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationScores;

/// <summary>A score form of an invented agency, written in the styles that text files come in.</summary>
internal static class ComposedForm
{
    private static readonly int[] Widths = [4, 4, 4, 4, 7, 4, 12, 7, 16, 10];
    private static readonly string[] Headings = ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "指标解释", "得分/自评分", "未达标原因", "改进措施"];

    public static readonly ComposedRow[] Rows =
    [
        new("投入", "40", "目标设定", "15", "目标设定合理性", "8", "部门所设目标是否有依据，是否符合客观实际。", "8"),
        new(null, null, null, null, "指标明确性", "7", "指标是否清晰、可衡量。", "5.5", "整体绩效指标共12项，完成11项，未完成1项。", "完善指标体系，逐项明确计算口径。"),
        new(null, null, "预算配置", "25", "重点支出安排率", "15", "重点项目支出占项目总支出的比重。", "15"),
        new(null, null, null, null, "在职人员控制情况", "10", "在职人员数与编制数的比率。", "10"),
        new(
            "过程",
            "60",
            "预算执行",
            "60",
            "支付进度率",
            "25",
            "实际支付进度与既定支付进度的比率，反映部门预算执行的及时性。",
            "20",
            "受汛期影响，部分工程开工较晚，支付进度未达序时要求。",
            "加快工程进度，按月通报支付情况。"),
        new(null, null, null, null, "资金使用合规性", "35", "部门使用预算资金是否符合财务管理制度的规定。", "35"),
    ];

    public const string Head = "浅水市浮桥区园林局部门整体支出绩效自评表\n（2023年度）\n";

    private const string Above = Head
        + "部门基本情况\n部门名称 浅水市浮桥区园林局 单位数 3\n"
        + "年度整体绩\n效目标\n目标1：新建口袋公园6座。\n目标2：养护行道树2万株。\n整体绩效目\n标完成情况\n目标1：已建成6座。\n目标2：养护2.1万株。\n未能完成原因 无\n"
        + "年度部门\n预算情况\n总预算（万元）\n年度预算资金类别\n部门预算 事业发展支出 事业发展支出(按预算级次划分)\n基本支出 项目支出 专项资金 其他事业\n发展支出\n区本级资金 对下转移支付\n"
        + "1,000.00 400.00 350.00 50.00 200.00 250.00 0.00\n";

    public const string Tail = "评价等级 √优 90分≤得分≤100分； □良 80分≤得分＜90分； □中 60分≤得分＜80分； □差 得分＜60分";

    /// <summary>One row a line, with a tab between cells.</summary>
    public static string Tab(IEnumerable<ComposedRow> rows, string score = "93.5") =>
        Head
        + "部门基本情况\t\t\t\n部门名称\t浅水市浮桥区园林局\t单位数\t3\n"
        + "年度整体绩效目标\t<p>目标1：新建口袋公园6座。</p><p>目标2：养护行道树2万株。</p>\t\t\n整体绩效目标完成情况\t<p>目标1：已建成6座。</p><p>目标2：养护2.1万株。</p>\t\t\n未能完成原因\t无\t\t\n"
        + "年度部门预算情况\t总预算（万元）\t年度预算资金类别\t\t\t\t\t\n\t\t部门预算\t\t事业发展支出\t\t事业发展支出(按预算级次划分)\t\n"
        + "\t\t基本支出\t项目支出\t专项资金\t其他事业发展支出\t区本级资金\t对下转移支付\n\t1,000.00\t400.00\t350.00\t50.00\t200.00\t250.00\t0.00\n"
        + string.Join('\t', Headings) + "\n"
        + string.Concat(rows.Select(r => string.Join('\t', r.Cells) + "\n"))
        + $"总分\t100\t\t\t\t\t\t{score}\t\t\n" + Tail.Replace("等级 ", "等级\t", StringComparison.Ordinal) + "\t\t\n";

    /// <summary>
    /// Cells wrapped at their columns' widths, one after the other; with blank lines between them where a dump leaves such.
    /// </summary>
    public static string Dump(IEnumerable<ComposedRow> rows, string gap, string score = "93.5") =>
        Above
        + string.Join(' ', Headings)
        + "\n"
        + gap
        + string.Concat(
            rows.SelectMany(r => r.Cells.Select((c, i) => Wrap(c, Widths[i])).Where(c => c.Length > 0)).Select(c => c + "\n" + gap))
        + $"总分 100 {score}\n"
        + Tail
        + "\n";

    /// <summary>One column after the other, a blank line behind each cell, as a dump writes that has lost the rows.</summary>
    public static string Columns(IReadOnlyList<ComposedRow> rows) =>
        Above
        + string.Concat(Headings.Select(h => h + "\n\n"))
        + string.Concat(
            Enumerable
                .Range(0, Widths.Length)
                .SelectMany(c => rows.Select(r => Wrap(r.Cells[c], Widths[c])).Where(c => c.Length > 0))
                .Select(c => c + "\n\n"))
        + "总分 100\n\n93.5\n\n"
        + Tail
        + "\n";

    /// <summary>
    /// Columns aligned with spaces, each character in a column of its own; cells stand at the top of their row, or in its middle.
    /// </summary>
    public static string Aligned(IReadOnlyList<ComposedRow> rows, bool middle)
    {
        var page = new TextCanvas();
        page.Put(0, [.. Headings.Select((h, i) => (Start(i), h))]);
        var tops = new List<int> { 1 };
        foreach (var row in rows)
            tops.Add(tops[^1] + row.Cells.Skip(4).Select((c, i) => Lines(c, Widths[i + 4]).Length).Max());
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < Widths.Length; column++)
            {
                var lines = Lines(rows[row].Cells[column], Widths[column]);
                var end = column >= 4 ? row + 1 : rows.Skip(row + 1).TakeWhile(r => r.Cells[column] is null).Count() + row + 1;
                var top = middle ? tops[row] + ((tops[end] - tops[row] - lines.Length) / 2) : tops[row];
                for (var line = 0; line < lines.Length; line++)
                    page.Put(top + line, (Start(column), lines[line]));
            }

        return Above + page + "总分   100" + new string(' ', 60) + "93.5\n" + Tail + "\n";
    }

    private static int Start(int column) => Widths.Take(column).Sum(w => w + 2);

    private static string[] Lines(string? cell, int width) => Wrap(cell, width).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Wrap(string? cell, int width)
    {
        var wrapped = new StringBuilder();
        for (var i = 0; i < cell?.Length; i++)
            wrapped.Append(i > 0 && i % width == 0 ? "\n" : "").Append(cell[i]);
        return wrapped.ToString();
    }
}
