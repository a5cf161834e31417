using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Tests.Text;

public class WrappingTests
{
    [Theory]
    [InlineData("实施周期指标\n值:≥\n98%", "实施周期指标值:≥98%")]
    [InlineData("20\n24年", "2024年")]
    [InlineData("1,\n408.40", "1,408.40")]
    [InlineData("project\n targets", "project targets")]
    [InlineData("使用 \n\n Windows\n10系统", "使用Windows 10系统")]
    [InlineData("first,\r\nsecond", "first, second")]
    [InlineData("10\nkm", "10km")]
    [InlineData("", "")]
    public void Joins_wrapped_lines(string lines, string text)
    {
        Assert.Equal(text, Wrapping.Join(lines));
        Assert.Equal(Wrapping.Join(lines), Wrapping.Join(lines.Split('\n')));
    }

    [Theory]
    [InlineData(" 产 出 指 标 ", "产出指标")]
    [InlineData(">=12 片", ">=12片")]
    [InlineData("≥ 90 %", "≥90%")]
    [InlineData("GIS   system 建设", "GIS system建设")]
    [InlineData("甲 \n\n 乙", "甲\n乙")]
    public void Tidies_the_spaces_of_a_dump(string printed, string text) =>
        Assert.Equal(text, Wrapping.Tidy(printed));
}
