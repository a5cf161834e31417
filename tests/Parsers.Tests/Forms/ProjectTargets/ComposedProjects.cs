using System.Text;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets;

/// <summary>A project form of invented agencies, written in the styles that text files come in.</summary>
internal static class ComposedProjects
{
    private const int NameWidth = 18;
    private const int GoalWidth = 28;
    private const int IndicatorWidth = 40;

    private const string Title = "浅水市浮桥区园林局2023年项目支出绩效目标表\n";

    private static readonly string[] Headings = ["项目名称（资金使用单位）", "总计", "财政拨款", "财政专户拨款", "其他资金", "绩效目标", "绩效指标"];

    public static readonly ComposedProject[] Rows =
    [
        new("合计", ["486.50", "470.00", "9.50", "7.00"]),
        new("浅水市浮桥区园林局（本级）", ["300.00", "300.00"]),
        new("口袋公园建设及沿街绿地提升专项经费（第二批）", ["260.00", "260.00"],
            "新建口袋公园6座，提升沿街绿地3.5万平方米，让居民出门见绿、推窗见景，不断改善人居环境。",
            "1、1-产出指标；11-数量指标；新建口袋公园数量；实施周期指标值:6座；年度指标值:6座。2、1-产出指标；12-质量指标；工程验收合格率；实施周期指标值:≥98%；年度指标值:≥98%。3、3-满意度指标；31-服务对象满意度；周边居民满意度；实施周期指标值:≥90%；年度指标值:≥90%。"
        ),
        new(
            "古树名木保护",
            ["40.00", "40.00"],
            "1.复壮古树32株；2.新立保护牌60块；3.古树保护得到全社会的重视。",
            "1、1-产出指标；11-数量指标；复壮古树的数量；实施周期指标值:32株；年度指标值:32株。2、2-效益指标；23-生态效益；古树长势；实施周期指标值:明显好转；年度指标值:明显好转。"),
        new("浅水市浮桥区植物园", ["186.50", "170.00", "9.50", "7.00"]),
        new("温室运行维护与珍稀植物引种经费", ["179.50", "170.00", "9.50"],
            "保障温室全年正常开放，引种珍稀植物25种，接待游客不少于12万人次。",
            "1、1-产出指标；11-数量指标；引种珍稀植物种类；实施周期指标值:25种；年度指标值:25种。2、2-效益指标；22-社会效益；接待游客人次；实施周期指标值:不少于12万人次；年度指标值:不少于12万人次。"),
        new("植物科普活动", ["7.00", "7.00"],
            "举办植物科普活动18场。",
            "1、1-产出指标；11-数量指标；举办科普活动场次；实施周期指标值:18场；年度指标值:18场。2、3-满意度指标；31-服务对象满意度；参加者满意度；实施周期指标值:≥95%；年度指标值:≥95%。"),
    ];

    /// <summary>One row a line, with a tab between cells; the fund of the last project stands under 其他资金.</summary>
    public static string Tab(IEnumerable<ComposedProject> rows) =>
        Title
        + "部门名称：浅水市浮桥区园林局（本级）\t单位：万元\n"
        + string.Join('\t', Headings)
        + "\n"
        + string.Concat(
            rows.Select(r =>
                string.Join('\t', [r.Name, .. r.Amounts, .. Enumerable.Repeat("", 4 - r.Amounts.Length), r.Goal ?? "", r.Indicators ?? ""])
                + "\n"));

    /// <summary>
    /// Cells wrapped at their columns' widths, one after the other; with blank lines between lines where a dump leaves such.
    /// </summary>
    public static string RowByRow(IEnumerable<ComposedProject> rows, bool blanks, bool indents)
    {
        var lines = new List<string> { "部门名称：浅水市浮桥区园林局（本级） 单位：万元", "项目名称（资金使", "用单位）", "总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标" };
        foreach (var row in rows)
        {
            var name = Wrap(Indented(row, indents), NameWidth);
            lines.AddRange(name.Count == 1 ? [$"{name[0]} {string.Join(' ', row.Amounts)}"] : [.. name, string.Join(' ', row.Amounts)]);
            lines.AddRange(Wrap(row.Goal, GoalWidth).Concat(Wrap(row.Indicators, IndicatorWidth)));
        }

        return Title + string.Concat(lines.Select((l, i) => l + "\n" + (blanks && i % 3 != 1 ? "\n" : "")));
    }

    /// <summary>Columns kept apart by spaces; the cells of a row stand at the middle of its height.</summary>
    public static string Layout(IEnumerable<ComposedProject> rows)
    {
        var text = new StringBuilder(Title).Append(
            "部门名称：浅水市浮桥区园林局（本级）      单位：万元\n项目名称（资金使     总计    财政拨款  财政专户拨款 其他资金   绩效目标       绩效指标\n  用单位）\n");
        foreach (var row in rows)
        {
            string[][] cells =
            [
                [.. Wrap(Indented(row, true), NameWidth)],
                [string.Join("   ", row.Amounts)],
                [.. Wrap(row.Goal, GoalWidth)],
                [.. Wrap(row.Indicators, IndicatorWidth)],
            ];
            var height = cells.Max(c => c.Length);
            for (var line = 0; line < height; line++)
            {
                var printed = new StringBuilder();
                foreach (var (cell, start) in cells.Zip((int[])[0, 14, 50, 66]))
                    if (line - ((height - cell.Length) / 2) is var at && at >= 0 && at < cell.Length)
                        printed.Append(' ', Math.Max(start - printed.Length, printed.Length > 0 ? 1 : 0)).Append(cell[at]);
                text.Append(printed).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// Cells as blocks with a blank line between: two rows at a time, the names first, then the amounts, goals and indicators.
    /// </summary>
    public static string Blocks(IEnumerable<ComposedProject> rows)
    {
        var blocks = new List<string> { "部门名称：浅水市浮桥区园林局（本级）", "单位：万元", "项目名称（资金使\n用单位）", "总计", "财政拨款", "财政专户拨款", "其他资金", "绩效目标", "绩效指标" };
        foreach (var pair in rows.Chunk(2))
        {
            blocks.AddRange(pair.Select(r => string.Join('\n', Wrap(Indented(r, true), NameWidth))));
            blocks.AddRange(pair.SelectMany(r => r.Amounts));
            blocks.AddRange(pair.Where(r => r.Goal is not null).Select(r => string.Join('\n', Wrap(r.Goal, GoalWidth))));
            blocks.AddRange(pair.Where(r => r.Goal is not null).Select(r => string.Join('\n', Wrap(r.Indicators, IndicatorWidth))));
        }

        return Title + "\n" + string.Join("\n\n", blocks) + "\n";
    }

    private static string Indented(ComposedProject row, bool indents) => indents && row.Goal is not null ? "    " + row.Name : row.Name;

    /// <summary>Lines of a width in display columns; a mark may not begin one.</summary>
    private static List<string> Wrap(string? text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (DisplayWidth.Of(line.ToString()) + DisplayWidth.Of(c) > width && !"，。；：、".Contains(c, StringComparison.Ordinal))
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(c);
        }

        return line.Length > 0 ? [.. lines, line.ToString()] : lines;
    }
}
