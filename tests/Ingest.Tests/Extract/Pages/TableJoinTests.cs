using Pipeline.Ingest.Extract.Pages;

namespace Pipeline.Ingest.Tests.Extract.Pages;

public class TableJoinTests
{
    [Fact]
    public void Rows_of_the_next_page_follow() =>
        Assert.Equal("名称, 总计 | 甲项目, 1.00 | 乙项目, 2.00", Join([["名称", "总计"], ["甲项目", "1.00"]], [["乙项目", "2.00"]]));

    [Fact]
    public void Headings_printed_again_are_dropped_and_stay_in_evidence()
    {
        var chain = Chain([["名称", "总计"], ["甲项目", "1.00"]], [["名称", "总计"], ["乙项目", "2.00"]]);
        var cells = TableJoin.Of(chain, new CellRoom([]));
        Assert.Equal("名称, 总计 | 甲项目, 1.00 | 乙项目, 2.00", Drafts.Show(cells));
        Assert.Equal(2, Assert.Single(cells[0].Repeated).Page);
    }

    [Fact]
    public void A_title_row_above_the_headings_may_be_printed_again_or_not()
    {
        string[][] first = [["绩效目标表", ""], ["名称", "总计"], ["甲项目", "1.00"]];
        Assert.Equal("绩效目标表,  | 名称, 总计 | 甲项目, 1.00 | 乙项目, 2.00", Join(first, [["绩效目标表", ""], ["名称", "总计"], ["乙项目", "2.00"]]));
        Assert.Equal("绩效目标表,  | 名称, 总计 | 甲项目, 1.00 | 乙项目, 2.00", Join(first, [["名称", "总计"], ["乙项目", "2.00"]]));
    }

    [Fact]
    public void Headings_printed_first_on_the_second_page_are_found_again_on_the_third()
    {
        string[][] first = [["甲项目", "1.00"], ["乙项目", "2.00"], ["丙项目", "3.00"], ["丁项目", "4.00"], ["戊项目", "5.00"]];
        Assert.EndsWith("5.00 | 指标, 目标值 | 数量, 6 | 质量, 7", Join(first, [["指标", "目标值"], ["数量", "6"]], [["指标", "目标值"], ["质量", "7"]]));
    }

    [Fact]
    public void A_row_without_a_ruling_below_goes_on_overleaf() =>
        Assert.Equal("名称, 目标 | 甲项目, 保障办公/设备采购", Join([["名称", "目标"], ["甲项目~", "保障办公~"]], [["", "设备采购"]]));

    [Theory]
    // The last line is full, and other cells end.
    [InlineData("甲项目,1.00,在规定时间内完成应急", ",,物资的采购", "甲项目, 1.00, 在规定时间内完成应急/物资的采购")]
    // Room was left on the last line: another row.
    [InlineData("甲项目,1.00,完成采购", ",,物资的验收", "甲项目, 1.00, 完成采购 | , , 物资的验收")]
    // A figure begins a row.
    [InlineData("甲项目,1.00,在规定时间内完成应急", ",2.00,物资的采购", "甲项目, 1.00, 在规定时间内完成应急 | , 2.00, 物资的采购")]
    // Nothing ended above.
    [InlineData(",,在规定时间内完成应急", ",,物资的采购", ", , 在规定时间内完成应急 | , , 物资的采购")]
    // A break between paragraphs of a text beside its label.
    [InlineData("完成情况,,目标1：已完成/目标2：已完成", ",,目标3：完成/目标4：完成", "完成情况, , 目标1：已完成/目标2：已完成/目标3：完成/目标4：完成")]
    public void Where_each_page_closes_its_cells_a_rest_is_told_by_its_text(string above, string below, string joined) =>
        Assert.Equal(joined, Join([above.Split(',')], [below.Split(',')]));

    [Fact]
    public void A_merged_cell_whose_name_stands_overleaf_begins_above()
    {
        var first = new DraftTable(
            1,
            default,
            [Drafts.Cell(0, 0, 100, "", rowSpan: 2), Drafts.Cell(0, 100, 200, "甲"), Drafts.Cell(1, 100, 200, "乙")]);
        var second = new DraftTable(
            2,
            default,
            [Drafts.Cell(0, 0, 100, "产出指标", 2, rowSpan: 2), Drafts.Cell(0, 100, 200, "丙", 2), Drafts.Cell(1, 100, 200, "丁", 2)]);
        Assert.Equal("产出指标+4, 甲 | 乙 | 丙 | 丁", Drafts.Show(TableJoin.Of([first, second], new CellRoom([]))));
    }

    [Fact]
    public void An_empty_cell_amid_a_row_is_not_a_part_of_the_one_below_it() =>
        Assert.Equal("甲,  | 乙, 措施", Join([["甲", ""]], [["乙", "措施"]]));

    private static string Join(params string[][][] pages) => Drafts.Show(TableJoin.Of(Chain(pages), new CellRoom([])));

    private static List<DraftTable> Chain(params string[][][] pages) => [.. pages.Select((rows, i) => Drafts.Table(i + 1, rows))];
}
