using System.Globalization;
using System.Text;

namespace Pipeline.Bench;

/// <summary>Composes the cell of one project: items as forms print them, every field of its own words, so that no text
/// is counted once that a filing would hold twice.</summary>
internal static class FusedText
{
    private static readonly string[] Levels =
        ["1-产出指标；11-数量指标", "1-产出指标；12-质量指标", "1-产出指标；13-时效指标", "2-效益指标；22-社会效益", "3-满意度指标；31-服务对象满意度"];

    private static readonly string[] Names =
        ["购置办公设备的数量", "提交整改报告并完成整改率", "支付相关费用的时间长度", "重点区域信息接入和监控的个数", "部门对服务团队的满意度"];

    private static readonly string[] Targets =
        ["1.扫描仪{0}台；2.台式电脑{0}台；3.笔记本电脑{0}台", "≥9{0}%", "202{0}年全年", "通过丰富科目和形式，提升第{0}批次的质量和效果", "{0}个"];

    /// <param name="wrapAt">The characters of a line; 0 for one line.</param>
    public static string Compose(int items, int wrapAt)
    {
        var text = new StringBuilder();
        for (var i = 0; i < items; i++)
            text.Append(CultureInfo.InvariantCulture,
                $"{i + 1}、{Levels[i % 5]}；{Names[i % 5]}；实施周期指标值:{Target(i, i % 10)}；年度指标值:{Target(i, (i + 1) % 10)}。");
        return wrapAt == 0 ? text.ToString() : string.Join('\n', text.ToString().Chunk(wrapAt).Select(line => new string(line)));
    }

    private static string Target(int item, int number) => string.Format(CultureInfo.InvariantCulture, Targets[item % 5], number);
}
