using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Values;

public class ChineseNumeralTests
{
    [Fact]
    public void Reads_what_it_writes()
    {
        for (var number = 1; number < 100; number++)
        {
            var written = ChineseNumeral.Of(number);
            Assert.Equal((written.Length, number), (ChineseNumeral.Read(written + "是", out var read), read));
        }
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("是", 0, 0)]
    [InlineData("十八是", 2, 18)]
    [InlineData("一二", 1, 1)]
    public void Reads_the_numeral_a_text_begins_with(string text, int length, int number)
    {
        Assert.Equal(length, ChineseNumeral.Read(text, out var read));
        Assert.Equal(number, read);
    }

    [Fact]
    public void Goes_on_in_digits_beyond_ninety_nine() => Assert.Equal("100", ChineseNumeral.Of(100));
}
