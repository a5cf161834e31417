using Pipeline.Ingest.Export;

namespace Pipeline.Ingest.Tests.Export;

public class ScreenTests
{
    private static readonly string[] Columns = ["filing_id", "agency", "rule", "total_yuan", "message"];
    private static readonly object?[] Row =
    [
        7L, "临洲市港航管理局（本级）", "indicator-code-mismatch", 1234.5,
        "第4项 危险货物作业在线申报率：code 22 was found under 1; a code that begins with 1 was expected",
    ];

    [Theory]
    [InlineData(72)]
    [InlineData(120)]
    [InlineData(300)]
    public void A_table_is_no_wider_than_the_screen_and_breaks_no_word(int width)
    {
        var lines = Shown(width, Columns, [Row, Row]);
        Assert.All(lines, l => Assert.InRange(WrappedText.Width(l), 0, width));
        Assert.StartsWith("filing", lines[0], StringComparison.Ordinal);
        foreach (var word in new[] { "indicator-code-mismatch", "1,234.50", "expected", "begins" })
            Assert.Contains(lines, l => l.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_whose_words_do_not_fit_is_a_list_of_what_it_holds()
    {
        var lines = Shown(50, Columns, [Row, [8L, null, "missing-value", null, "长"]]);
        Assert.Contains("rule        indicator-code-mismatch", lines);
        Assert.Contains("total_yuan  1,234.50", lines);
        Assert.Equal(1, lines.Count(l => l.StartsWith("agency", StringComparison.Ordinal)));
        Assert.All(lines, l => Assert.InRange(WrappedText.Width(l), 0, 50));
    }

    [Fact]
    public void A_row_with_a_text_of_pages_is_a_list_too() =>
        Assert.Contains(Shown(120, ["a", "goal"], [[1L, new string('长', 500)]]), l => l.StartsWith("── 1 ─", StringComparison.Ordinal));

    [Fact]
    public void Where_there_is_no_terminal_a_row_is_a_line() =>
        Assert.Equal(["a total_yuan text", "1   1,234.50 一 二"], Shown(null, ["a", "total_yuan", "text"], [[1L, 1234.5, "一\n二"]]));

    [Theory]
    [InlineData("过往船员满意度", 6, "过往船|员满意|度")]
    [InlineData("code 22 was", 7, "code 22|was")]
    [InlineData("第12345项", 4, "第|12345|项")]
    [InlineData("一\n二", 2, "一|二")]
    public void Text_is_broken_between_hanzi_and_words(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', WrappedText.Of(text, width).Split('\n').Select(l => l.TrimEnd())));

    private static string[] Shown(int? width, string[] columns, object?[][] rows)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new Screen(text, width).Table(columns, rows);
        return text.ToString().TrimEnd('\n').Split('\n');
    }
}
