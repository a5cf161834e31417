using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Values;

public class MoneyReaderTests
{
    [Theory]
    [InlineData("1,408.40", "万元", 1_408_400_000)]
    [InlineData("3,165.859909", "万元", 3_165_859_909)]
    [InlineData("250万", "元", 250_000_000)]
    [InlineData("250 万\n元", "元", 250_000_000)]
    [InlineData("9,674,500.00元", "万元", 967_450_000)]
    [InlineData("0", "万元", 0)]
    [InlineData("￥0.00", "元", 0)]
    [InlineData("(5.00)", "元", -500)]
    [InlineData("-5", "元", -500)]
    [InlineData("1千元", "元", 100_000)]
    public void Reads_an_amount(string cell, string unit, long fen)
    {
        Assert.True(MoneyReader.TryRead(cell, unit, out var amount));
        Assert.Equal(fen, amount?.Fen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(" / ")]
    public void Reads_an_empty_cell_as_no_amount(string cell)
    {
        Assert.True(MoneyReader.TryRead(cell, "元", out var amount));
        Assert.Null(amount);
    }

    [Theory]
    [InlineData("合计")]
    [InlineData("95%")]
    [InlineData("13台")]
    [InlineData("1,408.40 200.00")]
    [InlineData("9999999999999999999999亿元")]
    public void Refuses_other_cells(string cell) =>
        Assert.False(MoneyReader.TryRead(cell, "元", out _));
}
