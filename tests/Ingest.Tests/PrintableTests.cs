namespace Pipeline.Ingest.Tests;

public class PrintableTests
{
    [Theory]
    [InlineData("预算 表.txt", "预算 表.txt")]
    [InlineData("a\nfailed b", @"a\u000afailed b")]
    [InlineData("a\u001b[31m", @"a\u001b[31m")]
    [InlineData("a\u009b31m", @"a\u009b31m")]
    [InlineData("a\u202Etxt.exe", @"a\u202etxt.exe")]
    [InlineData("a\u2028b", @"a\u2028b")]
    [InlineData("𬭩\U000E0041", @"𬭩\udb40\udc41")]
    public void Shows_what_would_steer_a_terminal_or_break_a_line(string name, string shown) =>
        Assert.Equal(shown, Printable.Line(name));

    [Fact]
    public void A_text_keeps_its_line_feeds_and_tabs() =>
        Assert.Equal("a\n\tb" + @"\u000d\u001b", Printable.Text("a\n\tb\r\u001b"));

    [Fact]
    public void Half_a_character_is_shown_as_what_it_is() => Assert.Equal(@"a\ud872b", Printable.Line("a\ud872b"));
}
