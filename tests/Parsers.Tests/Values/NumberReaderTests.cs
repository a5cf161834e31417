using System.Globalization;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Values;

public class NumberReaderTests
{
    [Theory]
    [InlineData("1,408.40万", "1408.40", 8)]
    [InlineData("1，408.40", "1408.40", 8)]
    [InlineData("１２．５％", "12.5", 4)]
    [InlineData("-5%", "-5", 2)]
    [InlineData("1.扫描仪", "1", 1)]
    [InlineData("4,50个", "4", 1)]
    [InlineData("17000,200", "17000", 5)]
    [InlineData("1,234,5678", "1234", 5)]
    public void Reads_a_printed_number(string text, string value, int length)
    {
        Assert.True(NumberReader.TryRead(text, out var number, out var read));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), number);
        Assert.Equal(length, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("甲1")]
    [InlineData("123456789012345678901234567890123456789")]
    public void Refuses_what_is_no_number(string text) =>
        Assert.False(NumberReader.TryRead(text, out _, out _));
}
