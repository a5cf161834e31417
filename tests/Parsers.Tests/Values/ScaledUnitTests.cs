using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Values;

public class ScaledUnitTests
{
    [Theory]
    [InlineData("万页", 10_000, "页")]
    [InlineData("万", 10_000, null)]
    [InlineData("亿元", 100_000_000, "元")]
    [InlineData("百万人次", 1_000_000, "人次")]
    [InlineData("十万元", 100_000, "元")]
    [InlineData("万元/人", 10_000, "元/人")]
    [InlineData("千克", 1, "千克")]
    [InlineData("千伏", 1, "千伏")]
    [InlineData("百分点", 1, "百分点")]
    [InlineData("页", 1, "页")]
    [InlineData("%", 1, "%")]
    [InlineData(null, 1, null)]
    public void Takes_the_multiplier_out_of_the_unit(string? unit, int factor, string? scaled) =>
        Assert.Equal(new ScaledUnit(factor, scaled), ScaledUnit.Of(unit));

    [Theory]
    [InlineData("4.35", "万页", 43_500)]
    [InlineData("0.1", "亿元", 10_000_000)]
    [InlineData("79228162514264337593543950335", "万亿", 7.9228162514264338e40)]
    public void Scales_without_rounding_and_without_overflow(string number, string unit, double scaled) =>
        Assert.Equal(scaled, ScaledUnit.Of(unit).Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
}
