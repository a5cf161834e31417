using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Values;

public class TargetParserTests
{
    [Theory]
    [InlineData("≥98%", "≥ 98 %")]
    [InlineData("≧98％", "≥ 98 %")]
    [InlineData("＞＝ 98 ％", "≥ 98 %")]
    [InlineData("＞300次", "> 300 次")]
    [InlineData("＜5%", "< 5 %")]
    [InlineData("<=48小时", "≤ 48 小时")]
    [InlineData("═100%", "= 100 %")]
    [InlineData("﹦100%", "= 100 %")]
    [InlineData("不少于20m2", "≥ 20 m2")]
    [InlineData("不少于6批次", "≥ 6 批次")]
    [InlineData("不低于90%", "≥ 90 %")]
    [InlineData("至少3场", "≥ 3 场")]
    [InlineData("95%或以上", "≥ 95 %")]
    [InlineData("95%及以上", "≥ 95 %")]
    [InlineData("95%（含）以上", "≥ 95 %")]
    [InlineData("达到95%以上", "≥ 95 %")]
    [InlineData("不超过5%", "≤ 5 %")]
    [InlineData("控制在100万元以内", "≤ 100 万元")]
    [InlineData("3个工作日内完成", "≤ 3 个工作日")]
    [InlineData("5天以内", "≤ 5 天")]
    [InlineData("超过85%", "> 85 %")]
    [InlineData("100余家", "> 100 家")]
    [InlineData("约22宗", "~ 22 宗")]
    [InlineData("98%左右", "~ 98 %")]
    [InlineData("约650-714家", "range 650 714 家")]
    [InlineData("1440至1560户", "range 1440 1560 户")]
    [InlineData("62400~67600户", "range 62400 67600 户")]
    [InlineData("95%—98%", "range 95 98 %")]
    [InlineData("3万-5万元", "range 3 5 万元")]
    [InlineData("1950-2050人", "range 1950 2050 人")]
    [InlineData("4,810人次", "= 4810 人次")]
    [InlineData("1，408.40万元", "= 1408.40 万元")]
    [InlineData("１２．５％", "= 12.5 %")]
    [InlineData("-5%", "= -5 %")]
    [InlineData("0件", "= 0 件")]
    [InlineData("1年", "= 1 年")]
    [InlineData("30日", "= 30 日")]
    [InlineData("3‰", "= 3 ‰")]
    [InlineData("≥1.5倍", "≥ 1.5 倍")]
    [InlineData("26℃", "= 26 ℃")]
    [InlineData("百分之九十以上", "≥ 90 %")]
    [InlineData("百分之九十五点五", "= 95.5 %")]
    [InlineData("41万页", "= 41 万页")]
    [InlineData("1200元/份", "= 1200 元/份")]
    [InlineData("≤200元/人·月", "≤ 200 元/人·月")]
    [InlineData("7万元/人、年", "= 7 万元/人、年")]
    [InlineData("≥200套或本", "≥ 200 套或本")]
    [InlineData("200套（本）", "= 200 套（本）")]
    [InlineData("953枪次", "= 953 枪次")]
    [InlineData("15万头次以上", "≥ 15 万头次")]
    [InlineData("2个百分点", "= 2 个百分点")]
    [InlineData("30Mbps", "= 30 Mbps")]
    [InlineData("11个培训项目", "= 11 个")]
    [InlineData("90", "= 90")]
    [InlineData("2000", "= 2000")]
    public void Reads_a_number_with_comparator_and_unit(string target, string value) =>
        Assert.Equal(value, Show(Assert.Single(TargetParser.Parse(target))));

    [Theory]
    [InlineData("标准：100%", "标准: = 100 %")]
    [InlineData("培训范围覆盖100%", "培训范围覆盖: = 100 %")]
    [InlineData("满意度达到≥90%", "满意度: ≥ 90 %")]
    [InlineData("满意度为90%以上", "满意度: ≥ 90 %")]
    [InlineData("违法行为0起", "违法行为: = 0 起")]
    [InlineData("节约3万元", "节约: = 3 万元")]
    [InlineData("不低于上年95%", "上年: ≥ 95 %")]
    [InlineData("对大于500亩的基地检查3次", "对大于500亩的基地检查: = 3 次")]
    [InlineData("由5次增加到8次", "由5次增加: = 8 次")]
    [InlineData("2024年底前完成培训3次", "2024年底前完成培训: = 3 次")]
    [InlineData("第3季度举办2场", "第3季度举办: = 2 场")]
    [InlineData("5G基站≥30个", "5G基站: ≥ 30 个")]
    [InlineData("组织“5.12”宣传活动2次", "组织“5.12”宣传活动: = 2 次")]
    [InlineData("新购2辆，并支付上年一辆车尾款", "新购: = 2 辆")]
    [InlineData("90%≤满意度≤100%", "满意度: range 90 100 %")]
    [InlineData("每季度检查1次（每次≥2人）", "每季度检查: = 1 次")]
    public void Reads_the_label(string target, string value) =>
        Assert.Equal(value, Show(Assert.Single(TargetParser.Parse(target))));

    [Theory]
    [InlineData("≥4次，≥2个", "≥ 4 次|≥ 2 个")]
    [InlineData("≥4,300次,≥2个", "≥ 4300 次|≥ 2 个")]
    [InlineData("1.扫描仪1台；2.信创台式电脑13台", "扫描仪: = 1 台|信创台式电脑: = 13 台")]
    [InlineData("1．扫描仪1台 2．台式电脑13台", "扫描仪: = 1 台|台式电脑: = 13 台")]
    [InlineData("1、派驻干部≥8名，2、帮扶项目≥20个。", "派驻干部: ≥ 8 名|帮扶项目: ≥ 20 个")]
    [InlineData("（1）培训3场（2）参训90人", "培训: = 3 场|参训: = 90 人")]
    [InlineData("①培训3场；②参训90人", "培训: = 3 场|参训: = 90 人")]
    [InlineData("宣传片1部、海报200张", "宣传片: = 1 部|海报: = 200 张")]
    [InlineData("保障420名安监员及20名队员", "保障: = 420 名|= 20 名")]
    [InlineData("完成率100%；资料归档齐全", "完成率: = 100 %|资料归档齐全")]
    [InlineData("培训3次（春季2次，秋季1次），参训90人", "培训: = 3 次|参训: = 90 人")]
    public void Splits_a_target_into_its_parts(string target, string values) =>
        Assert.Equal(values, string.Join('|', TargetParser.Parse(target).Select(Show)));

    [Theory]
    [InlineData("有效提升")]
    [InlineData("2024年全年")]
    [InlineData("2024年12月31日前")]
    [InlineData("11月底前")]
    [InlineData("1-12月")]
    [InlineData("2020-2022年")]
    [InlineData("2024.12.31")]
    [InlineData("2024.06底前")]
    [InlineData("2024")]
    [InlineData("第三季度前")]
    [InlineData("第3季度前")]
    [InlineData("每月15日前")]
    [InlineData("18:00前")]
    [InlineData("8点前")]
    [InlineData("7×24小时")]
    [InlineData("1:1000")]
    [InlineData("ISO9001认证")]
    [InlineData("国办发〔2017〕88号")]
    [InlineData("100-90%")]
    [InlineData("2小时30分钟")]
    [InlineData("1万5千元")]
    [InlineData("两辆")]
    [InlineData("台账完整、数据准确。全部通过复核")]
    [InlineData("按季度推进，年底前全部完成")]
    public void Reads_text_dates_and_codes_as_text(string target) =>
        Assert.Equal(new TargetValue(target, null, null, null, null, null), Assert.Single(TargetParser.Parse(target)));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("/")]
    [InlineData("……")]
    public void Gives_no_value_for_no_target(string? target) =>
        Assert.Empty(TargetParser.Parse(target));

    private static string Show(TargetValue value)
    {
        var numbers = string.Join(' ', new object?[] { value.Low, value.High, value.Unit }.Where(x => x is not null));
        var measure = value.Comparator is null ? value.Text : $"{Symbols[value.Comparator.Value]} {numbers}";
        return value.Label is null ? measure : $"{value.Label}: {measure}";
    }

    private static readonly Dictionary<Comparator, string> Symbols = new()
    {
        [Comparator.Equal] = "=",
        [Comparator.Greater] = ">",
        [Comparator.GreaterOrEqual] = "≥",
        [Comparator.Less] = "<",
        [Comparator.LessOrEqual] = "≤",
        [Comparator.About] = "~",
        [Comparator.Range] = "range",
    };
}
