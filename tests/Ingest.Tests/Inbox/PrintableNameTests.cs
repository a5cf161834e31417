using Pipeline.Ingest.Inbox;

namespace Pipeline.Ingest.Tests.Inbox;

public class PrintableNameTests
{
    [Theory]
    [InlineData("预算 表.txt", "预算 表.txt")]
    [InlineData("a\nfailed b", @"a\u000afailed b")]
    [InlineData("a\u001b[31m", @"a\u001b[31m")]
    [InlineData("a\u202Etxt.exe", @"a\u202etxt.exe")]
    [InlineData("a\u2028b", @"a\u2028b")]
    public void Shows_what_would_steer_a_terminal_or_break_a_line(string name, string shown) =>
        Assert.Equal(shown, PrintableName.Of(name));
}
