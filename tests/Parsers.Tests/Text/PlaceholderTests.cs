using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Tests.Text;

public class PlaceholderTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData(" / ", true)]
    [InlineData("——", true)]
    [InlineData("……", true)]
    [InlineData("0", false)]
    [InlineData("无", false)]
    [InlineData("-5", false)]
    public void Knows_marks_that_say_nothing(string text, bool placeholder) =>
        Assert.Equal(placeholder, Placeholder.Is(text));
}
