using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Tests.Extract;

public class TextPagesTests
{
    [Theory]
    [InlineData("甲\r\n乙\n丙\r丁\n", "甲|乙|丙|丁")]
    [InlineData("甲\n\n乙", "甲||乙")]
    [InlineData("\t甲\t乙  \n  丙", "\t甲\t乙  |  丙")]
    [InlineData("甲\v乙", "甲|乙")]
    [InlineData("一\u2F06", "一二")]
    public void Cuts_lines_and_keeps_their_white_space(string text, string lines) =>
        Assert.Equal(lines.Split('|'), Assert.Single(TextPages.Of(text)).Lines.Select(l => l.Text));

    [Theory]
    [InlineData("甲\f乙", "甲|乙")]
    [InlineData("甲\n\f乙\n\f", "甲|乙")]
    [InlineData("\f甲\f乙", "甲|乙")]
    [InlineData("甲\f\f乙", "甲||乙")]
    public void A_form_feed_starts_a_page(string text, string pages) =>
        Assert.Equal(pages.Split('|'), TextPages.Of(text).Select(p => p.Text));

    [Fact]
    public void Numbers_pages_and_lines_from_one()
    {
        var line = TextPages.Of("甲\f乙\n丙")[1].Lines[1];
        Assert.Equal((2, 2, "丙"), (line.Page, line.Number, line.Text));
    }
}
