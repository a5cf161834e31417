using Pipeline.Model;

namespace Pipeline.Model.Tests;

public class MoneyTests
{
    [Theory]
    [InlineData("1", "元", 100)]
    [InlineData("1408.40", "万元", 1_408_400_000)]
    [InlineData("3165.859909", "万元", 3_165_859_909)]
    [InlineData("0.005", "元", 1)]
    [InlineData("-0.005", "元", -1)]
    public void Counts_whole_fen_in_the_printed_unit(string number, string unit, long fen) =>
        Assert.Equal(fen, Money.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), unit).Fen);

    [Fact]
    public void Refuses_a_unit_that_is_not_money() =>
        Assert.Throws<ArgumentException>(() => Money.Of(1, "台"));

    [Fact]
    public void Prints_thousands_and_two_decimals() =>
        Assert.Equal("1,408.40", Money.Of(1408.4m, "万元").In("万元"));
}
