using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Values;

public class ScaledValueTests
{
    [Theory]
    [InlineData(41, "万页", 410_000, "页")]
    [InlineData(3, "亿元", 300_000_000, "元")]
    [InlineData(2, "千万元", 20_000_000, "元")]
    [InlineData(5, "万", 50_000, null)]
    [InlineData(1.2, "万元/人", 12_000, "元/人")]
    [InlineData(7, "千米", 7, "千米")]
    [InlineData(2, "百分点", 2, "百分点")]
    [InlineData(95, "%", 95, "%")]
    [InlineData(95, null, 95, null)]
    public void Takes_the_scale_out_of_the_unit(decimal number, string? unit, decimal scaled, string? plainUnit) =>
        Assert.Equal(new ScaledValue(scaled, plainUnit), ScaledValue.Of(number, unit));
}
