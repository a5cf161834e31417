using Pipeline.Model;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Tests.Blocks;

/// <summary>Texts that print a merged cell on its first row and nothing on the others.</summary>
public class OmittedCellsTests
{
    [Fact]
    public void Rows_come_back_under_their_headings_with_a_column_for_captions_before_them() => Assert.Equal(
        ["3 修渠", "4 5公里", "2 质量指标", "3 合格率", "4 98%"],
        Below("一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t建闸\t2座\n修渠\t5公里\n质量指标\t合格率\t98%"));

    [Fact]
    public void Two_sets_side_by_side_leave_out_the_same_cells() => Assert.Equal(
        ["2 修渠", "3 5公里", "5 修渠", "6 1公里"],
        Below("一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t建闸\t2座\t数量指标\t建闸\t1座\n修渠\t5公里\t修渠\t1公里"));

    [Fact]
    public void A_text_that_keeps_empty_cells_stays_as_it_is() => Assert.Equal(
        ["2 修渠", "3 5公里", "0 合计", "1 9"],
        Below("一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t建闸\t2座\n\t\t修渠\t5公里\n合计\t9"));

    [Fact]
    public void A_caption_merged_across_does_not_say_that_nothing_is_left_out()
    {
        var rows = "项目支出绩效目标表\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t建闸\t2座\n修渠\t5公里".Split('\n');
        var lines = rows.Select((line, i) => new TextLine(1, i + 1, line)).ToList();
        var cells = rows.SelectMany((row, r) => row.Split('\t').Select((text, c) =>
            new TableCell(r, c, text, [lines[r].Span]) { ColumnSpan = r == 0 ? 4 : 1 }));
        var restored = OmittedCells.Restored(new FormPart(lines, [new TableGrid([.. cells])]), FormLexicon.Standard).Grids[0];
        Assert.Equal([3, 4], restored.Cells.Where(c => c.Text is "修渠" or "5公里").Select(c => c.Column));
    }

    [Fact]
    public void A_table_that_ends_with_headings_stays_as_it_is() => Assert.Equal(
        ["0 一级指标", "1 二级指标", "2 三级指标", "3 指标值"],
        Below("项目名称\t修渠\n单位\t水利局\n一级指标\t二级指标\t三级指标\t指标值"));

    /// <summary>The cells below the first row, each with its column.</summary>
    private static IEnumerable<string> Below(string text)
    {
        var lines = text.Split('\n').Select((line, i) => new TextLine(1, i + 1, line)).ToList();
        var grid = OmittedCells.Restored(new FormPart(lines, TabTable.Read(lines)), FormLexicon.Standard).Grids[0];
        return grid.Cells.Where(c => c.Row > 1 && !c.IsEmpty).OrderBy(c => (c.Row, c.Column)).Select(c => $"{c.Column} {c.Text}");
    }
}
