using Pipeline.Model;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Tests.Layout;

public class RunningLinesTests
{
    [Theory]
    // Pages parted by |, lines by /, each TEXT@Y; larger text is marked *.
    [InlineData("甲局文件@20/正文一@60|甲局文件@20/正文二@60", "甲局文件,甲局文件")]
    [InlineData("正文一@60/共8张 第1张@800|正文二@60/共8张 第2张@800", "共8张 第1张,共8张 第2张")]
    [InlineData("正文一@60/1@800|正文二@60/2@800", "1,2")]
    // Not at the same height.
    [InlineData("正文@60/完@700|正文@90/完@200", "")]
    // Amid the page.
    [InlineData("一@60/合计@300/二@400|三@60/合计@300/四@400", "")]
    // A title on every page.
    [InlineData("*目标表@20/正文一@60|*目标表@20/正文二@60", "")]
    [InlineData("正文一@60/- 1 -@800", "- 1 -")]
    public void What_every_page_prints_at_its_edges_runs_through_them(string pages, string running)
    {
        var lines = pages.Split('|').SelectMany((page, p) => page.Split('/').Select((line, n) => Line(line, p + 1, n + 1))).ToList();
        var found = new RunningLines(lines);
        Assert.Equal(running, string.Join(',', lines.Where(found.Are).Select(l => l.Text)));
    }

    [Fact]
    public void A_text_without_places_has_page_numbers_only()
    {
        TextLine[] lines = [new(1, 1, "甲局文件"), new(1, 2, "- 1 -"), new(2, 1, "甲局文件")];
        Assert.Equal("- 1 -", Assert.Single(lines, new RunningLines(lines).Are).Text);
    }

    private static TextLine Line(string placed, int page, int number)
    {
        var (text, y) = (placed.Split('@')[0], double.Parse(placed.Split('@')[1], System.Globalization.CultureInfo.InvariantCulture));
        return new TextLine(page, number, text.TrimStart('*'), new Box(50, y, 200, y + (text.StartsWith('*') ? 18 : 10)));
    }
}
