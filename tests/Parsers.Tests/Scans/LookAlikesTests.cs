using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers.Tests.Scans;

public class LookAlikesTests
{
    [Theory]
    [InlineData("绩效日标", "绩效目标", true)]
    [InlineData("未完成", "末完成", true)]
    [InlineData("届性口标", "属性囗标", true)]
    [InlineData("目标", "目标", true)]
    [InlineData("绩效指标", "绩效目标", false)]
    // One that looks alike, and one that does not; hanzi of two groups; another length.
    [InlineData("绩交日标", "绩效目标", false)]
    [InlineData("日土", "末目", false)]
    [InlineData("绩效日", "绩效目标", false)]
    public void Texts_look_alike_that_differ_by_such_hanzi_only(string a, string b, bool expected)
    {
        Assert.Equal(expected, LookAlikes.Are(a, b));
        Assert.Equal(expected, LookAlikes.Are(b, a));
    }
}
