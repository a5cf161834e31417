using Pipeline.Ingest.Extract.Pages;

namespace Pipeline.Ingest.Tests.Extract.Pages;

public class RepeatedHeadingsTests
{
    private static readonly string[] Heading = ["名称", "总计", "目标", "单位", "备注"];
    private static readonly string[] Row = ["甲项目", "1.00", "采购", "元", "无"];

    [Theory]
    [InlineData(0.9, "名称,总计,目标,单位,备注", 1)]
    [InlineData(0.9, "名称,总汁,目标,单位,备注", 1)]
    [InlineData(0.9, "名称,总汁,日标,单位,备注", 0)]
    // A text of the file is not misread.
    [InlineData(1.0, "名称,总汁,目标,单位,备注", 0)]
    public void One_cell_of_five_may_be_misread_in_a_scan(double confidence, string top, int expected) =>
        Assert.Equal(expected, Find(confidence, [Heading, Row], [top.Split(','), Row]));

    [Fact]
    public void Of_four_cells_none_may_be() => Assert.Equal(0, Find(0.9, [Heading[..4], Row[..4]], [["名称", "总汁", "目标", "单位"], Row[..4]]));

    [Fact]
    public void A_row_that_is_mostly_empty_is_no_heading_though_most_of_its_cells_are_the_same() =>
        Assert.Equal(0, Find(0.9, [["甲项目", "1.00", "", "", ""], Row], [["乙项目", "1.00", "", "", ""], Row]));

    [Fact]
    public void The_last_row_of_a_page_is_no_heading() => Assert.Equal(0, Find(0.9, [Heading, Row], [Heading]));

    private static int Find(double confidence, string[][] table, string[][] next) =>
        RepeatedHeadings.Find(Recognized(1, table, confidence).Cells, [0], Recognized(2, next, confidence)).Count;

    private static DraftTable Recognized(int page, string[][] rows, double confidence)
    {
        var table = Drafts.Table(page, rows);
        return table with
        {
            Cells = [.. table.Cells.Select(c => c with { Lines = [.. c.Lines.Select(l => l with { Confidence = confidence })] })],
        };
    }
}
