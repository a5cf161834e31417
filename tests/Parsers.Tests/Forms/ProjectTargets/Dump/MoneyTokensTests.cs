using Pipeline.Parsers.Forms.ProjectTargets.Dump;

namespace Pipeline.Parsers.Tests.Forms.ProjectTargets.Dump;

public class MoneyTokensTests
{
    private static readonly MoneyTokens TwoDecimals = new(["1,408.40", "0.00", "38.00"]);

    [Theory]
    [InlineData("180,008.06180,008.06", "180,008.06 180,008.06")]
    [InlineData("995,500.00318,400.00", "995,500.00 318,400.00")]
    [InlineData("35,300.001.购置无人机", "35,300.00 1.购置无人机")]
    [InlineData("3.50万元以内", "3.50万元以内")]
    [InlineData("2024年全年", "2024年全年")]
    [InlineData("98.5%", "98.5%")]
    public void Amounts_without_a_space_between_come_apart(string text, string pieces) =>
        Assert.Equal(pieces, string.Join(' ', TwoDecimals.Split(text).Select(p => p.Text)));

    [Fact]
    public void Amounts_may_have_no_decimals_at_all()
    {
        var tokens = new MoneyTokens(["1500000", "200000"]);

        Assert.Equal([("1500000", true)], tokens.Split("1500000"));
        Assert.Equal([("3200人次", false)], tokens.Split("3200人次"));
    }
}
