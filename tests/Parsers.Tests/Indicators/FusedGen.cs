using CsCheck;

namespace Pipeline.Parsers.Tests.Indicators;

/// <summary>Generates rows with names and targets that look like heads, labels and lists, but are none read whole, and
/// ways to print them.</summary>
internal static class FusedGen
{
    private static readonly (string? Code, string Name)[] Level1 =
        [("1", "产出指标"), ("2", "效益指标"), ("3", "满意度指标"), ("1", "产出"), ("2", "效益"), ("3", "满意度"), (null, "成本指标")];

    private static readonly (string? Code, string Name)[] Level2 =
    [
        ("11", "数量指标"), ("12", "质量指标"), ("13", "时效指标"), ("14", "成本指标"), ("21", "经济效益指标"), ("22", "社会效益"),
        ("23", "生态效益"), ("24", "可持续影响指标"), ("31", "服务对象满意度指标"), ("11", "数量"), ("31", "服务对象满意度"), (null, "经济成本指标"),
    ];

    private static readonly Gen<string> Name = Gen.OneOf(
        "购买办公设备", "数量", "、", "，", "（套）", "(本)", "44个", "“黑油”", "1、2号楼", "10", "产出", "指标", "效益指标", "GIS",
        "满意度", "2024年", "11-", "：", "5G", "工程监理覆盖率.", "年度指标值", "3、", "1-产出指标", "Windows XP")
        .Array[1, 6].Select(string.Concat)
        .Where(name => name.Trim("；，、 ".ToCharArray()) == name && name.Any(char.IsLetterOrDigit)
            && !name.Contains("指标值：", StringComparison.Ordinal));

    private static readonly Gen<string> Target = Gen.OneOf(
        "1.扫描仪1台；2.信创台式电脑13台", "1、甲≥5个；2、乙≥3个", "（1）甲1户，（2）乙2户", "≥98%", "2024年全年", "12", "3", "0", "<5%",
        "台账完整、数据准确。全部通过复核", "标准：100%", "提高农业产出；增收", "1,408.40万元", "A4纸2箱", "无重大缺陷；资料齐全",
        "2、1-产出率", "10、", "约24—26宗", "不少于290万尾", "11-数量", "满意度指标：95%")
        .Array[1, 3].Select(parts => string.Join("；", parts))
        .Where(target => target.Trim("、 ".ToCharArray()) == target);

    private static readonly Gen<FusedRow> Row =
        from level1 in Gen.OneOf(Level1)
        from level2 in Gen.OneOf(Level2)
        from name in Name
        from period in Gen.Null(Target)
        from annual in Gen.Null(Target)
        select new FusedRow(level1.Code, level1.Name, level2.Code, level2.Name, name, period, annual);

    /// <summary>Up to thirty rows, so that numbers have two digits and are broken by wraps.</summary>
    public static readonly Gen<FusedRow[]> Rows = Row.Array[1, 30]
        .Where(rows => rows.All(row => row.Period is not null || row.Annual is not null));

    public static readonly Gen<FusedStyle> Style =
        from number in Gen.OneOf("{0}、", "{0}.", "{0}．", "（{0}）", "({0})", "")
        from hasCodes in Gen.Bool
        from separator in Gen.OneOf("；", ";")
        from colon in Gen.OneOf("：", ":")
        from periodLabel in Gen.OneOf("实施周期指标值", "周期指标值", "中期目标值")
        from annualLabel in Gen.OneOf("年度指标值", "当年度指标值", "指标值", "年度目标值")
        from end in Gen.OneOf(["。", "。\n", "；\n", .. number == "" ? Array.Empty<string>() : ["\n", ""]])
        from lastEnd in Gen.OneOf("。", "", "；")
        select new FusedStyle(number, hasCodes, separator, colon, periodLabel, annualLabel, end, lastEnd);

    /// <summary>Breaks a text at any of its places but those where a break would stand for a space.</summary>
    public static Gen<string> Wrapped(string text) =>
        from every in Gen.Int[0, 40]
        from breaks in Gen.OneOf("\n", "\r\n", "\n\n", " \n")
        from places in Gen.Int[0, 39].Array[text.Length]
        select string.Concat(text.Select((c, i) => places[i] < every && i > 0 && MayBreak(text[i - 1], c) ? breaks + c : c.ToString()));

    private static bool MayBreak(char last, char first) =>
        !(
            char.IsAscii(last)
            && !char.IsAsciiDigit(last)
            && char.IsAscii(first)
            && (char.IsAsciiLetterOrDigit(first) || first is '(' or ' '));
}
