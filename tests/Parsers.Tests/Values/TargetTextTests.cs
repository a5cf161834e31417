using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Values;

public class TargetTextTests
{
    [Theory]
    [InlineData("≥", "98", "%", "≥98%")]
    [InlineData(" ≧ ", " 98 ", " ％ ", "≧98％")]
    [InlineData(">=", "90", "百分比", ">=90百分比")]
    [InlineData("＞ ＝", "90", "%", "＞ ＝90%")]
    [InlineData("＝", "35", "根", "＝35根")]
    [InlineData("≤", "35", "元/点次", "≤35元/点次")]
    [InlineData("±", "3", "%", "±3%")]
    [InlineData("大于等于", "98", "%", "大于等于98%")]
    [InlineData("等于", "98", "%", "等于98%")]
    [InlineData("小于", "5", "天", "小于5天")]
    [InlineData("大于等于（≥）", "98", "%", "大于等于98%")]
    [InlineData(null, "98", "%", "98%")]
    [InlineData("≥", "98", null, "≥98")]
    public void Joins_comparator_value_and_unit(string? comparator, string value, string? unit, string target) =>
        Assert.Equal(target, TargetText.Joined(comparator, value, unit));

    [Theory]
    [InlineData("=", "有效", null, "有效")]
    [InlineData("等于", "有效", "/", "有效")]
    [InlineData("定性", "优", null, "优")]
    [InlineData(null, "达标", null, "达标")]
    [InlineData("≥", "二", "级", "≥二级")]
    [InlineData("≥", "良好", "%", "≥良好")]
    public void Joins_a_value_in_words(string? comparator, string value, string? unit, string target) =>
        Assert.Equal(target, TargetText.Joined(comparator, value, unit));

    [Theory]
    [InlineData("定性", "98", "%", "98%")]
    [InlineData("定量", "98", "%", "98%")]
    [InlineData("正向指标", "98", "%", "98%")]
    [InlineData("反向", "98", "%", "98%")]
    [InlineData("超额完成", "98", "%", "98%")]
    [InlineData("—", "98", "%", "98%")]
    public void Leaves_out_what_is_no_comparator(string comparator, string value, string unit, string target) =>
        Assert.Equal(target, TargetText.Joined(comparator, value, unit));

    [Theory]
    [InlineData("≥", "≥98", "%", "≥98%")]
    [InlineData("≤", "≥98%", "%", "≥98%")]
    [InlineData("≥", "不少于3", "次", "不少于3次")]
    [InlineData("≥", "达到98", "%", "≥达到98%")]
    [InlineData("≤", "超声设备3", "台", "≤超声设备3台")]
    public void Sets_no_second_comparator_before_a_value_that_has_one(string comparator, string value, string unit, string target) =>
        Assert.Equal(target, TargetText.Joined(comparator, value, unit));

    [Theory]
    [InlineData("98%", "%", "≥98%")]
    [InlineData("98％", "%", "≥98％")]
    [InlineData("98", "无", "≥98")]
    [InlineData("98", "—", "≥98")]
    [InlineData("35元", "元/点次", "≥35元/点次")]
    [InlineData("3万", "万元", "≥3万元")]
    [InlineData("3万", "人次", "≥3万人次")]
    [InlineData("90-95", "%", "≥90-95%")]
    [InlineData("95以上", "%", "≥95%以上")]
    [InlineData("95（含）以上", "%", "≥95%（含）以上")]
    [InlineData("5天", "个工作日", "≥5天")]
    public void Prints_a_unit_once_and_right_after_the_number(string value, string unit, string target) =>
        Assert.Equal(target, TargetText.Joined("≥", value, unit));

    [Theory]
    [InlineData("≥", null, "%")]
    [InlineData("≥", " ", "%")]
    [InlineData("≥", "—", "%")]
    [InlineData("≥", "**", "%")]
    public void Gives_no_target_without_a_value(string comparator, string? value, string unit) =>
        Assert.Null(TargetText.Joined(comparator, value, unit));
}
