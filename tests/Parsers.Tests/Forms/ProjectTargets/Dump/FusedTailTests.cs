using Pipeline.Parsers.Forms.ProjectTargets.Dump;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets.Dump;

public class FusedTailTests
{
    [Theory]
    [InlineData("质量合格率；实施周期指标", "值:≥98%；", 1)]
    [InlineData("质量合格率；实施周期指标", "提高工作效率", -1)]
    [InlineData("1-产出", "指标；11-数量", 1)]
    [InlineData("办公设备的", "数量；实施周期", 0)]
    [InlineData("办公设备的", "标值:6座", -1)]
    [InlineData("2、1-产出指标；", "11-数量指标", 0)]
    [InlineData("2、1-产出指标；", "旅游消费增长。", -1)]
    public void A_broken_word_wants_its_rest(string before, string next, int joint) =>
        Assert.Equal(joint, new FusedTail(before).Joint(next));

    [Theory]
    [InlineData("实施周期指标值:有所提高；年度指标值:有", "所提高。", 1)]
    [InlineData("实施周期指标值:有所提高；年度指标值:有", "满意度不断提高。", -1)]
    [InlineData("实施周期指标值:6座；年度指标值:", "6座。2、", 1)]
    [InlineData("实施周期指标值:6座；年度指标值:6座", "。", 0)]
    [InlineData("年度指标值:6", "座。", 0)]
    public void The_annual_target_mostly_repeats_the_period_target(string before, string next, int repeats) =>
        Assert.Equal(repeats, new FusedTail(before).Repeats(next));
}
