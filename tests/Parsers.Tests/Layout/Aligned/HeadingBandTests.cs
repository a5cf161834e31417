using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Layout.Aligned;

namespace Pipeline.Parsers.Tests.Layout.Aligned;

public class HeadingBandTests
{
    private static readonly TableSpec Spec = new(
        new("name", CellType.Name, "名称"),
        new("content", CellType.Prose, "主要实施内容"),
        new("amount", CellType.Money, "预算金额", "拟投入的资金"));

    [Theory]
    [InlineData("  名称      主要实施内容      拟投入的资金（元）\n", 0, 0)]
    // A block above has a heading of the same words: the band is where the headings stand together.
    [InlineData("  支出      预算金额（元）\n  其他支出  0.00\n  名称      主要实施内容      拟投入的资金（元）\n", 2, 2)]
    // A heading wrapped over lines, or with its lines side by side.
    [InlineData("  名称      主要实施    拟投入的\n            内容      资金\n", 0, 1)]
    [InlineData("  名称      主要实施    内容      拟投入的资金\n", 0, 0)]
    public void Stands_where_the_headings_are_together(string dump, int first, int last)
    {
        var band = HeadingBand.Find(AlignedLines.Of(TestText.Document(dump).Pages[0].Lines.Where(l => l.Text.Length > 0)), Spec);

        Assert.NotNull(band);
        Assert.Equal((first, last, 3), (band.FirstRow, band.LastRow, band.Labels.Count));
    }
}
