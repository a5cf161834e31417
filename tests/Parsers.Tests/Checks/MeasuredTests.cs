using Pipeline.Parsers.Checks;
using Pipeline.Parsers.Checks.Results;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Checks;

public class MeasuredTests
{
    [Theory]
    [InlineData("≥98%", "98%", true)]
    [InlineData("≥98%", "97.9%", false)]
    [InlineData("＞92%", "92%", false)]
    [InlineData("不超过3起", "3起", true)]
    [InlineData("<5%", "5%", false)]
    [InlineData("≤58万元", "579000元", true)]
    [InlineData("41万页", "410000页", true)]
    // A plain number is to be reached; more than it is as good or not.
    [InlineData("95%", "85.5%", false)]
    [InlineData("95%", "97%", null)]
    [InlineData("24个", "20个", false)]
    // Of money, time and small shares less may be better.
    [InlineData("35元/人次", "30元/人次", null)]
    [InlineData("30天", "20天", null)]
    [InlineData("3%", "2%", null)]
    // It is printed less finely.
    [InlineData("0.985", "0.98", true)]
    // A number without a unit is in that of the other.
    [InlineData("≥58万人次", "34", false)]
    [InlineData("5", "5公里", true)]
    public void The_comparator_says_what_is_met(string target, string actual, bool? expected) =>
        Assert.Equal(expected, Of(target, actual)!.IsMet);

    [Theory]
    [InlineData("10-20家", "15家")]
    [InlineData("约4000个", "1808个")]
    [InlineData("11月底前", "11月20日")]
    [InlineData("有效提升", "98%")]
    [InlineData("≥90%", "达成预期指标")]
    [InlineData("≥90%", "")]
    [InlineData("≥90%", "≥90%")]
    [InlineData("≥90个", "95%")]
    [InlineData("≥10场，≥2630人次", "10场")]
    [InlineData("95%", "0.95")]
    [InlineData("≤58万元", "579000")]
    public void What_cannot_be_compared_is_not(string target, string actual) => Assert.Null(Of(target, actual));

    [Theory]
    [InlineData("≥100个", "130个", true)]
    [InlineData("≥100个", "129个", false)]
    [InlineData("≥60%", "90%", true)]
    [InlineData("≤100元", "200元", false)]
    // One more, or two in a hundred, is not far above.
    [InlineData("≥1次", "2次", false)]
    [InlineData("≥3%", "5%", false)]
    public void A_result_is_far_above_its_target_from_a_third_more_on(string target, string actual, bool expected) =>
        Assert.Equal(expected, Of(target, actual)!.IsFarAbove);

    [Theory]
    [InlineData("≥96%", "98%", "full 10")]
    [InlineData("≥96%", "48%", "actual/target 5")]
    [InlineData("≤4起", "5起", "target/actual 8, 1-excess 7.5")]
    [InlineData("≤4起", "9起", "target/actual 4.4444, 1-excess 0")]
    [InlineData("≤0起", "2起", "")]
    [InlineData("200元", "100元", "full 10, actual/target 5")]
    [InlineData("200元", "250元", "full 10, target/actual 8, 1-excess 7.5")]
    [InlineData("20个", "10个", "actual/target 5")]
    public void A_result_scores_by_formula(string target, string actual, string expected) => Assert.Equal(
        expected, string.Join(", ", ResultScore.Of(Of(target, actual)!, 10)
            .Select(s => FormattableString.Invariant($"{s.Method} {s.Score:0.####}"))));

    private static Measured? Of(string target, string actual) => Measured.Of(TargetParser.Parse(target), TargetParser.Parse(actual));
}
